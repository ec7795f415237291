package org.nbo.export.report;

import java.util.Locale;

/** What the parts of an HTML report share. */
final class Html {
  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A cell of a table: a bar for the eye, and the numbers. */
  static String bar(int filled, int asked) {
    if (asked == 0) {
      return "<td class=\"none\">nothing asked</td>";
    }
    return String.format(
        Locale.ROOT,
        "<td><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"asked\" width=\"100\" height=\"8\"/><rect class=\"%s\" width=\"%.2f\" height=\"8\"/></svg><span>%d of %d</span></td>",
        filled == asked ? "full" : "filled",
        100.0 * filled / asked,
        filled,
        asked);
  }
}
