package org.nbo.model;

import java.text.Normalizer;

/** When two spellings of a listed value or unit are the same. */
final class Spelling {
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
}
