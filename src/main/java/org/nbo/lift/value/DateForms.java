package org.nbo.lift.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as instruments, programs and people write them. Where day and month could be
 * exchanged, nothing is guessed.
 */
final class DateForms {
  private static final int NOON = 12;
  private static final int LAST_MONTH = 12;

  private static final String TIME =
      "(?:(?<hour>\\d{1,2})[:.-](?<minute>\\d{1,2})(?:[:.-](?<second>\\d{1,2})(?:[.,:](?<fraction>\\d+))?)?"
          + "|(?<hour2>\\d\\d)(?<minute2>\\d\\d)(?:(?<second2>\\d\\d)(?:[.,](?<fraction2>\\d+))?)?)"
          + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?";

  private static final String ZONE =
      "(?:\\s*(?<zone>Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d\\d)?|[A-Z]{3,4})?(?:\\s*\\[[^\\]]*\\])?)";

  private static final String BEHIND = "(?:[T ,_-]+(?:at\\s+)?" + TIME + ")?" + ZONE;
  private static final String WEEKDAY = "(?:\\p{L}{2,9}\\.?,?\\s+)?";
  private static final String MONTH = "(?<month>\\p{L}{3,9})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";

  /** Forms in which each part is certain. */
  private static final List<Pattern> CERTAIN =
      List.of(
          Pattern.compile(
              YEAR + "(?<sign>[-/.:])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})" + BEHIND),
          Pattern.compile(YEAR + "(?<month>\\d\\d)(?<day>\\d\\d)" + BEHIND),
          Pattern.compile(WEEKDAY + DAY + "[ .-]+" + MONTH + "[ .,-]+" + YEAR + BEHIND),
          Pattern.compile(WEEKDAY + MONTH + "[ -]+" + DAY + "(?:, *| +|-)" + YEAR + BEHIND),
          Pattern.compile(YEAR + "[ -]" + MONTH + "[ -]" + DAY + BEHIND),
          Pattern.compile(WEEKDAY + MONTH + " +" + DAY + " +" + TIME + ZONE + " +" + YEAR));

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?<first>\\d{1,2})(?<sign>[-/.])(?<other>\\d{1,2})\\k<sign>" + YEAR + BEHIND);

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UTC", "+00:00"),
          Map.entry("GMT", "+00:00"),
          Map.entry("WET", "+00:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"));

  private DateForms() {}

  /**
   * The time in the form of XML Schema; empty where it is none, or may be another one too.
   *
   * @param dayFirst whether who wrote it puts the day before the month
   */
  static Optional<String> dateTime(String written, boolean dayFirst) {
    String text = written.strip();
    for (Pattern form : CERTAIN) {
      Matcher m = form.matcher(text);
      if (m.matches()) {
        int month = month(m.group("month"));
        return dateTime(m, month, Integer.parseInt(m.group("day")));
      }
    }
    Matcher m = DAY_AND_MONTH.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(m.group("first"));
    int other = Integer.parseInt(m.group("other"));
    if (first > LAST_MONTH || first == other || dayFirst || m.group("sign").equals(".")) {
      return dateTime(m, other, first);
    }
    return other > LAST_MONTH ? dateTime(m, first, other) : Optional.empty();
  }

  private static int month(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    String name = written.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(name)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<String> dateTime(Matcher m, int month, int day) {
    Optional<String> zone = zone(m.group("zone"));
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(m.group("year")), month, day);
      int hour = hour(number(m, "hour"), m.group("half"));
      LocalTime time = LocalTime.of(hour, number(m, "minute"), number(m, "second"));
      String fraction = either(m, "fraction");
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%sT%02d:%02d:%02d%s%s",
              date,
              time.getHour(),
              time.getMinute(),
              time.getSecond(),
              fraction == null ? "" : '.' + fraction,
              zone.get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int hour(int hour, String half) {
    if (half == null) {
      return hour;
    }
    int within = hour == NOON ? 0 : hour;
    return Character.toLowerCase(half.charAt(0)) == 'p' && within < NOON ? within + NOON : within;
  }

  private static int number(Matcher m, String group) {
    String digits = either(m, group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** A part of the time, with or without signs around it. */
  private static String either(Matcher m, String group) {
    String part = m.group(group);
    return part == null ? m.group(group + '2') : part;
  }

  /** The offset from UTC; an empty text where none is said, nothing for one that nobody knows. */
  private static Optional<String> zone(String written) {
    if (written == null) {
      return Optional.of("");
    }
    if (ZONES.containsKey(written)) {
      return Optional.of(ZONES.get(written));
    }
    if (written.length() == 1) {
      return Optional.of(written); // Z
    }
    int sign = Math.max(written.indexOf('+'), written.indexOf('-'));
    if (sign < 0) {
      return Optional.empty();
    }
    String digits = written.substring(sign + 1).replace(":", "");
    String hours = digits.length() % 2 == 1 ? '0' + digits : digits;
    return Optional.of(
        written.charAt(sign)
            + hours.substring(0, 2)
            + ':'
            + (hours.length() > 2 ? hours.substring(2) : "00"));
  }
}
