package org.nbo.model;

import java.util.regex.Pattern;

/** Text of a file as it may be shown in a terminal. */
public final class Printable {
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e]");

  private Printable() {}

  /** The text with a replacement character for each line end and control character. */
  public static String line(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\ufffd");
  }
}
