package org.nbo.lift.mend;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document says of the bytes that it is made of.
 *
 * @param name as it is declared; empty where none is
 */
record Encoding(String name, Kind kind) {
  /** What encodings have in common. */
  enum Kind {
    /** UTF-8, said or not. */
    UTF_8,
    /** A byte a character, all of which Windows-1252 has. */
    WESTERN,
    /** Two bytes or four a character. */
    WIDE,
    /** Whatever a parser may know. */
    OTHER
  }

  static final Encoding UNDECLARED = new Encoding("", Kind.UTF_8);

  private static final Pattern DECLARED =
      Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

  private static final Set<String> WESTERN =
      Set.of(
          "iso-8859-1",
          "iso8859-1",
          "latin1",
          "latin-1",
          "windows-1252",
          "cp1252",
          "us-ascii",
          "ascii");

  private static final Pattern WIDE = Pattern.compile("(utf-?(16|32)|ucs-?[24]|unicode).*");

  /** The one that stands in an XML declaration. */
  static Encoding of(String declaration) {
    Matcher declared = DECLARED.matcher(declaration);
    if (!declared.find()) {
      return UNDECLARED;
    }
    String name = declared.group(1);
    String plain = name.toLowerCase(Locale.ROOT);
    return new Encoding(
        name,
        UTF_8.contains(plain)
            ? Kind.UTF_8
            : WESTERN.contains(plain)
                ? Kind.WESTERN
                : WIDE.matcher(plain).matches() ? Kind.WIDE : Kind.OTHER);
  }
}
