package org.nbo.query;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.ontology.QueryHeader;

/**
 * What a header of a query says, in English and in other languages.
 *
 * @param others by their tags
 */
public record Wording(String english, Map<String, String> others) {
  private static final String LANGUAGE = " ([a-z]{2}):";

  public Wording {
    others = Map.copyOf(others);
  }

  /** Of a header such as {@code Says}, and of {@code Says de}. */
  static Wording of(String text, String header) {
    Map<String, String> others = new HashMap<>();
    Matcher tagged = Pattern.compile("(?m)^# " + header + LANGUAGE).matcher(text);
    while (tagged.find()) {
      String tag = tagged.group(1);
      QueryHeader.of(text, header + " " + tag).ifPresent(said -> others.put(tag, said));
    }
    return new Wording(QueryHeader.of(text, header).orElse(""), others);
  }

  /** In a language; in English where it is not known there. */
  public String in(String tag) {
    return others.getOrDefault(tag, english);
  }
}
