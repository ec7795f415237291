package org.nbo.export.methods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place of the text with the values that stand there: one, a few that differ, or a range.
 *
 * @param said each different value once; none where it is missing
 * @param missing what is missing, or null
 */
record Slot(List<Said> said, String missing) {
  private static final int LISTED = 5;
  private static final char NO_BREAK = '\u00a0';

  /** How the graph writes days and times. */
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=T|\\z)");

  Slot {
    said = List.copyOf(said);
  }

  /** A place with values. */
  static Slot of(List<Said> values) {
    List<Said> different = new ArrayList<>();
    for (Said value : values) {
      if (different.stream().noneMatch(value::reads)) {
        different.add(value);
      }
    }
    return new Slot(different, null);
  }

  /** The same place in the texts of several images. */
  static Slot together(List<Slot> slots) {
    return new Slot(
        of(slots.stream().flatMap(s -> s.said.stream()).toList()).said,
        slots.stream().map(Slot::missing).filter(Objects::nonNull).findFirst().orElse(null));
  }

  /** What is read. */
  String text(Words words) {
    if (said.isEmpty()) {
      return words.phrase("missing", missing);
    }
    if (said.size() == 1) {
      return said.get(0).text();
    }
    boolean numbers = said.stream().allMatch(s -> s.number() != null);
    boolean oneUnit = said.stream().map(Said::unit).distinct().count() == 1;
    if (numbers && oneUnit) {
      return numbers(words);
    }
    if (said.size() > 2 && said.stream().allMatch(Slot::isDay)) {
      return days(words);
    }
    List<String> texts = said.stream().map(Said::text).toList();
    return texts.size() <= LISTED
        ? words.list(texts)
        : words.list(
            Stream.concat(
                    texts.stream().limit(LISTED),
                    Stream.of(words.phrase("more", texts.size() - LISTED)))
                .collect(Collectors.toList()));
  }

  private static boolean isDay(Said said) {
    return said.number() == null && DAY.matcher(said.value()).lookingAt();
  }

  /** The first and the last of many days. */
  private String days(Words words) {
    List<Said> sorted = said.stream().sorted(Comparator.comparing(Said::value)).toList();
    return words.phrase("span", sorted.get(0).text(), sorted.get(sorted.size() - 1).text());
  }

  private String numbers(Words words) {
    List<Said> sorted = said.stream().sorted(Comparator.comparing(Said::number)).toList();
    String unit = sorted.get(0).unit();
    String behind = unit.isEmpty() ? "" : NO_BREAK + unit;
    List<String> bare =
        sorted.stream()
            .map(s -> s.text().endsWith(behind) ? cut(s.text(), behind.length()) : s.text())
            .toList();
    return (bare.size() == 2 ? words.list(bare) : bare.get(0) + '–' + bare.get(bare.size() - 1))
        + behind;
  }

  private static String cut(String text, int end) {
    return text.substring(0, text.length() - end);
  }
}
