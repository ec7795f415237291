package org.nbo.lift.mend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.table.TableReader;
import org.nbo.model.Printable;
import org.nbo.vocab.OmeNamespace;

/** Decides by the beginning of a document what of it is to be mended. */
public final class Mender {
  private static final int HEAD = 1 << 14;
  private static final int LONGEST_BEFORE = 1 << 10;
  private static final int QUOTED = 40;

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml\\s+version\\s*=\\s*[\"']1\\.0[\"']([^>]*?)\\?>");

  /** What a document is taken for that names no namespace. */
  private static final String NEWEST =
      OmeNamespace.HOME + "Schemas/" + OmeNamespace.MAIN + '/' + OmeNamespace.NEWEST;

  private static final String BEGINNING = "beginning";
  static final String ENCODING = "encoding";

  /** A byte order mark in UTF-8, a byte a character. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private Mender() {}

  /**
   * The same document, but right. A document in a wide encoding that it declares stays as it is,
   * where nothing else of it is to be mended.
   *
   * @param in the document from its beginning
   * @param mends hears what was mended, when it is read
   */
  public static InputStream mended(InputStream in, Consumer<Mend> mends) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (TableReader.isWorkbook(head)) {
      return whole;
    }
    Optional<WideText> wide = WideText.in(head);
    if (wide.isPresent()) {
      return wide.get().isDeclared() && isRight(wide.get().beginning())
          ? whole
          : mended(wide.get().narrow(whole, mends), mends);
    }
    StringBuilder text = new StringBuilder(new String(head, StandardCharsets.ISO_8859_1));
    Encoding encoding = Encoding.UNDECLARED;
    if (isXml(text) && !TableReader.isTable(head)) {
      Optional<Encoding> declared = head(text, mends);
      if (declared.isEmpty()) {
        return whole;
      }
      encoding = declared.get();
    }
    byte[] mended = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new MendedInput(
        new SequenceInputStream(new ByteArrayInputStream(mended), in), encoding, mends);
  }

  /** Whether a document in its own encoding is right as it begins. */
  private static boolean isRight(String beginning) {
    List<Mend> mends = new ArrayList<>();
    StringBuilder text = new StringBuilder(beginning);
    if (isXml(text)) {
      head(text, mends::add);
    }
    return mends.stream().allMatch(mend -> mend.what().equals(ENCODING));
  }

  /**
   * Mends what a document begins with, to the tag of its root.
   *
   * @return its encoding; empty where it is one that only a parser can read
   */
  private static Optional<Encoding> head(StringBuilder text, Consumer<Mend> mends) {
    Optional<RootTag> root = RootTag.in(text.toString());
    Optional<Encoding> declared = beginning(text, root, mends);
    if (declared.isPresent()) {
      namespaces(text, root, mends);
    }
    return declared;
  }

  /** Whether an element follows, be it behind some text; a document of JSON holds none. */
  private static boolean isXml(CharSequence text) {
    int at = 0;
    while (at < text.length() && isBlankOrMark(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[';
  }

  private static boolean isBlankOrMark(char c) {
    return c <= ' ' || MARK.indexOf(c) >= 0;
  }

  /**
   * Passes over what stands before the document, and makes it one in UTF-8 by its declaration; the
   * text keeps its length.
   */
  private static Optional<Encoding> beginning(
      StringBuilder text, Optional<RootTag> rootTag, Consumer<Mend> mends) {
    int begin = text.indexOf("<");
    int root = rootTag.map(RootTag::begin).orElse(text.length());
    Matcher declaration = DECLARATION.matcher(text).region(0, root);
    boolean declares = declaration.find();
    String before = text.substring(0, Math.max(0, begin)).replace(MARK, "");
    if (!before.isBlank() && begin <= LONGEST_BEFORE && (declares || root < text.length())) {
      String quoted = before.strip();
      mends.accept(
          new Mend(
              BEGINNING,
              "Before the document stands “"
                  + Printable.line(quoted.substring(0, Math.min(QUOTED, quoted.length())))
                  + "”, which is no part of it; passed over."));
      blank(text, 0, begin);
    } else if (declares && (!before.isEmpty() || declaration.start() > begin)) {
      mends.accept(
          new Mend(
              BEGINNING,
              "Before <?xml …?> stands "
                  + (declaration.start() > begin ? "something else" : "blank space")
                  + ", where nothing may be; passed over."));
    }
    if (!declares) {
      return Optional.of(Encoding.UNDECLARED);
    }
    Encoding encoding = Encoding.of(declaration.group(1));
    if (encoding.kind() == Encoding.Kind.OTHER) {
      return Optional.empty();
    }
    if (encoding.kind() == Encoding.Kind.WIDE) {
      mends.accept(
          new Mend(
              ENCODING,
              "The document says that it is in "
                  + encoding.name()
                  + ", but has a byte a character; read as UTF-8."));
    }
    if (encoding.kind() != Encoding.Kind.UTF_8 || declaration.start() > 0) {
      blank(text, declaration.start(), declaration.end());
    }
    return Optional.of(encoding);
  }

  /** Leaves the ends of lines where they are, so that lines keep their numbers. */
  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static void namespaces(
      StringBuilder text, Optional<RootTag> found, Consumer<Mend> mends) {
    List<RootTag.Declaration> declarations =
        new ArrayList<>(found.map(RootTag::declarations).orElse(List.of()));
    Collections.reverse(declarations);
    for (RootTag.Declaration declaration : declarations) {
      Optional<String> meant = Namespaces.meant(declaration.namespace());
      if (meant.isPresent()) {
        text.replace(declaration.begin(), declaration.end(), meant.get());
        String written = Printable.line(declaration.namespace());
        namespace("The namespace “" + written + "” has a slip", meant.get(), mends);
      }
    }
    found
        .filter(root -> root.name().equals(OmeNamespace.MAIN) && root.isWithoutNamespace())
        .ifPresent(
            root -> {
              text.insert(root.afterName(), " xmlns=\"" + NEWEST + '"');
              namespace("The document names no namespace, so no version", NEWEST, mends);
            });
  }

  private static void namespace(String why, String meant, Consumer<Mend> mends) {
    mends.accept(new Mend("namespace", why + "; read as “" + meant + "”."));
  }
}
