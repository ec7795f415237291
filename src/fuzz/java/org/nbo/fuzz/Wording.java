package org.nbo.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** One of the many ways to write an XML document that all say the same. */
public final class Wording {
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII);

  private final Random choices;
  private final boolean plain;
  private final CharsetEncoder encoder;
  private final StringBuilder xml = new StringBuilder();

  private Wording(Random choices, Charset encoding) {
    this.choices = choices;
    this.plain = choices == null;
    this.encoder = encoding.newEncoder();
  }

  /** The usual way. */
  public static byte[] usual(Document document) {
    return new Wording(null, StandardCharsets.UTF_8).write(document);
  }

  /** Another way: other order, quotes, references, sections, blanks, comments and encoding. */
  static byte[] other(Document document, FuzzedDataProvider data) {
    Charset encoding = data.pickValue(ENCODINGS);
    return new Wording(new Random(data.consumeLong()), encoding).write(document);
  }

  private byte[] write(Document document) {
    Charset encoding = encoder.charset();
    boolean wide = encoding.name().startsWith("UTF-16");
    if (wide) {
      xml.append('\ufeff').append("<?xml version='1.0' encoding='UTF-16'?>");
    } else if (!plain) {
      xml.append("<?xml version=\"1.0\" encoding=\"").append(encoding.name()).append("\"?>");
      beside();
    }
    element(document.getDocumentElement());
    beside();
    return xml.toString().getBytes(encoding);
  }

  private boolean now(int ofTimes) {
    return !plain && choices.nextInt(ofTimes) == 0;
  }

  /** What stands where nothing is said. */
  private void beside() {
    if (now(6)) {
      xml.append("<!-- <a b=\"c\"> & -->");
    }
    if (now(12)) {
      xml.append("<?of others?>");
    }
  }

  private void element(Element element) {
    xml.append('<').append(element.getTagName());
    for (Attr attribute : attributes(element)) {
      xml.append(now(5) ? "\n  " : " ").append(attribute.getName()).append(now(9) ? " = " : "=");
      char quote = now(3) ? '\'' : '"';
      xml.append(quote);
      attribute.getValue().codePoints().forEach(c -> character(c, true));
      xml.append(quote);
    }
    xml.append(now(7) ? " " : "");
    if (element.getFirstChild() == null && !now(3)) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      beside();
      if (child instanceof Element inner) {
        element(inner);
      } else {
        text(child.getNodeValue());
      }
    }
    beside();
    xml.append("</").append(element.getTagName()).append(now(7) ? "\n>" : ">");
  }

  private List<Attr> attributes(Element element) {
    NamedNodeMap map = element.getAttributes();
    List<Attr> attributes = new ArrayList<>();
    IntStream.range(0, map.getLength()).forEach(i -> attributes.add((Attr) map.item(i)));
    if (!plain) {
      Collections.shuffle(attributes, choices);
    }
    return attributes;
  }

  private void text(String text) {
    if (now(4) && isWritten(text) && !text.contains("]]>") && text.indexOf('\r') < 0) {
      int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      text.substring(0, middle).codePoints().forEach(c -> character(c, false));
      xml.append("<![CDATA[").append(text.substring(middle)).append("]]>");
    } else {
      text.codePoints().forEach(c -> character(c, false));
    }
  }

  /** What others write as ISO-8859-1 has no control characters: there it is Windows-1252. */
  private boolean isWritten(String text) {
    boolean western = encoder.charset().equals(StandardCharsets.ISO_8859_1);
    return encoder.canEncode(text)
        && !(western && text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0));
  }

  private void character(int c, boolean inTag) {
    boolean blank = c == '\t' || c == '\n';
    boolean must =
        "<&>\"'\r".indexOf(c) >= 0 || inTag && blank || !isWritten(Character.toString(c));
    if (must || now(25)) {
      xml.append(now(2) ? "&#x" + Integer.toHexString(c) : "&#" + c).append(';');
    } else {
      xml.appendCodePoint(c);
    }
  }
}
