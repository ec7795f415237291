package org.nbo.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two spellings of a listed value or unit are the same. */
final class Spelling {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

  private static final Pattern AROUND = Pattern.compile("[\\[\\](){}\"'.]");

  /** A word of no more letters may be a symbol, the last letter of which is no plural's. */
  private static final int SHORT = 3;

  private Spelling() {}

  /**
   * Trimmed and in Unicode form NFKC, which makes one of µ (U+00B5) and μ (U+03BC), Å and Angstrom
   * sign.
   */
  static String normal(String text) {
    String trimmed = text.trim();
    for (int i = 0; i < trimmed.length(); i++) {
      if (trimmed.charAt(i) > 127) {
        return Normalizer.normalize(trimmed, Normalizer.Form.NFKC);
      }
    }
    return trimmed;
  }

  /**
   * The name of a unit in lower case, in the singular, in American spelling, without what stands
   * between words or around it.
   */
  static String looseUnit(String text) {
    String loose = AROUND.matcher(loose(text)).replaceAll("").replace("metre", "meter");
    loose = loose.replace("litre", "liter");
    return loose.length() > SHORT && loose.endsWith("s") && !loose.endsWith("ss")
        ? loose.substring(0, loose.length() - 1)
        : loose;
  }

  /** The same, in lower case, without what stands between words. */
  static String loose(String text) {
    return BETWEEN_WORDS.matcher(normal(text)).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
