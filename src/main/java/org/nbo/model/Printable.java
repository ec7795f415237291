package org.nbo.model;

import java.util.regex.Pattern;

/** Text of a file as it may be shown in a terminal. */
public final class Printable {
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\p{Cntrl}\\u0080-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

  private Printable() {}

  /**
   * The text with a replacement character for each line end, and each control character, also those
   * that turn the direction of writing.
   */
  public static String line(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\ufffd");
  }
}
