package org.nbo.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many IRIs that mostly differ in the number at their end, in little memory. */
final class Iris {
  private static final int DIGITS = 9;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> beginnings = new ArrayList<>();
  private int[] beginning = new int[16];
  private int[] end = new int[16];
  private int size;

  void add(String iri) {
    if (size == beginning.length) {
      beginning = Arrays.copyOf(beginning, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
    }
    int digits = iri.length();
    while (digits > 0 && isDigit(iri.charAt(digits - 1)) && iri.length() - digits < DIGITS) {
      digits--;
    }
    while (digits < iri.length() && iri.charAt(digits) == '0') {
      digits++; // a number begins with none
    }
    boolean numbered = digits < iri.length();
    beginning[size] = numbers.computeIfAbsent(iri.substring(0, digits), this::begin);
    end[size] = numbered ? Integer.parseInt(iri.substring(digits)) : -1;
    size++;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int begin(String text) {
    beginnings.add(text);
    return beginnings.size() - 1;
  }

  String get(int number) {
    String text = beginnings.get(beginning[number]);
    return end[number] < 0 ? text : text + end[number];
  }

  int size() {
    return size;
  }
}
