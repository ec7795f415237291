package org.nbo.lift.mend;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * A text whose characters take two bytes or four, told by its first bytes (XML 1.0, appendix F).
 *
 * @param charset of the bytes
 * @param marked whether it begins with a byte order mark
 * @param beginning its first characters, without that
 */
record WideText(Charset charset, boolean marked, String beginning) {
  private static final char MARK = '\uFEFF';
  private static final int BYTES_OF_WIDEST = 4;

  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*+<\\?xml\\s[^>]*?(encoding\\s*=\\s*[\"']([^\"'>]*)[\"'])");

  private static final String NARROW = "encoding=\"UTF-8\"";

  /** The text of bytes; empty where the first characters take one each. */
  static Optional<WideText> in(byte[] head) {
    if (head.length < 2) {
      return Optional.empty();
    }
    return charset(head).map(charset -> of(head, charset));
  }

  private static WideText of(byte[] head, Charset charset) {
    int length = head.length & -BYTES_OF_WIDEST;
    String text = new String(head, 0, Math.max(length, 2), charset);
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    return new WideText(charset, marked, marked ? text.substring(1) : text);
  }

  private static Optional<Charset> charset(byte[] head) {
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    boolean four = head.length >= BYTES_OF_WIDEST;
    if (four && first == 0 && second == 0) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (four && head[2] == 0 && head[3] == 0 && (second == 0 || first == 0xFF && second == 0xFE)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (first == 0xFE && second == 0xFF || first == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return first == 0xFF && second == 0xFE || second == 0
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private boolean isOfTwo() {
    return charset.name().startsWith("UTF-16");
  }

  private Optional<String> declared() {
    Matcher declaration = DECLARATION.matcher(beginning);
    return declaration.find() ? Optional.of(declaration.group(2)) : Optional.empty();
  }

  /**
   * Whether a parser of XML or JSON finds by itself in what the bytes are. What reads tables takes
   * a byte a character.
   */
  boolean isDeclared() {
    String start = beginning.strip();
    return isOfTwo()
        && declared()
            .map(name -> name.toLowerCase(Locale.ROOT).startsWith("utf-16"))
            .orElse(
                start.startsWith("<") ? marked : start.startsWith("{") || start.startsWith("["));
  }

  /** Whether a name is that of the charset, with or without the order of its bytes. */
  private boolean isCharset(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals(charset.name()) || upper.equals(charset.name().replaceAll("[BL]E$", ""));
  }

  /**
   * The same text in UTF-8, which its declaration then says.
   *
   * @param mends hears of it where the document says otherwise
   */
  InputStream narrow(InputStream whole, Consumer<Mend> mends) throws IOException {
    if (declared().map(name -> !isCharset(name)).orElse(!isDeclared())) {
      mends.accept(
          new Mend(
              Mender.ENCODING,
              declared()
                      .map(name -> "The document says that it is in " + name + ",")
                      .orElse("The document names no encoding, so it should be in UTF-8,")
                  + " but has "
                  + (isOfTwo() ? "two" : "four")
                  + " bytes a character; read as "
                  + charset.name()
                  + "."));
    }
    int taken = beginning.length() + (marked ? 1 : 0);
    PushbackReader text =
        new PushbackReader(new InputStreamReader(whole, charset), taken + NARROW.length());
    skip(text, taken);
    Matcher declaration = DECLARATION.matcher(beginning);
    String begins =
        declaration.find()
            ? beginning.substring(0, declaration.start(1))
                + NARROW
                + beginning.substring(declaration.end(1))
            : beginning;
    text.unread(begins.toCharArray());
    return ReaderInputStream.builder().setReader(text).setCharset(StandardCharsets.UTF_8).get();
  }

  private static void skip(Reader text, int count) throws IOException {
    int left = count;
    while (left > 0) {
      left -= (int) text.skip(left);
    }
  }
}
