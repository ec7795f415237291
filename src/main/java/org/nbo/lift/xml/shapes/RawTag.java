package org.nbo.lift.xml.shapes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.source.SourceElement;

/**
 * A start tag as its document writes it.
 *
 * @param name of the element, with its prefix
 * @param attributes their names, with their prefixes
 * @param around what stands before, between and behind the values, with their quotation marks; one
 *     more than there are attributes, and a character for each byte
 * @param isEmpty whether the element ends with its start tag
 */
record RawTag(String name, List<String> attributes, List<String> around, boolean isEmpty) {
  private static final Pattern NAME = Pattern.compile("<([^\\s/>]+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\G\\s+([^\\s=/>]+)\\s*=\\s*([\"'])");
  private static final Pattern END = Pattern.compile("\\s*(/?)>");

  /**
   * Divides a tag that a parser has found well-formed.
   *
   * @param bytes in UTF-8
   * @param from where the tag begins, or the text before it
   * @param to behind the tag
   * @return empty where there is anything else than a text and a tag
   */
  static Optional<RawTag> of(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    Matcher name = NAME.matcher(text);
    if (!name.find()) {
      return Optional.empty();
    }
    List<String> attributes = new ArrayList<>();
    List<String> around = new ArrayList<>();
    int piece = name.start();
    int at = name.end();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find(at)) {
      attributes.add(inUtf8(attribute.group(1)));
      around.add(text.substring(piece, attribute.end()));
      piece = text.indexOf(attribute.group(2), attribute.end());
      if (piece < 0) {
        return Optional.empty();
      }
      at = piece + 1;
    }
    around.add(text.substring(piece));
    Matcher end = END.matcher(text).region(at, text.length());
    return end.matches()
        ? Optional.of(
            new RawTag(inUtf8(name.group(1)), attributes, around, !end.group(1).isEmpty()))
        : Optional.empty();
  }

  /** Whether lines end within it. */
  boolean isBroken() {
    return around.stream().anyMatch(piece -> piece.indexOf('\n') >= 0 || piece.indexOf('\r') >= 0);
  }

  private static String inUtf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Whether this is the tag of an element, as far as names go. */
  boolean isOf(SourceElement element) {
    if (!name.equals(qualified(element.prefix(), element.name()))
        || attributes.size() != element.attributeCount()) {
      return false;
    }
    for (int i = 0; i < attributes.size(); i++) {
      if (!attributes
          .get(i)
          .equals(qualified(element.attributePrefix(i), element.attributeName(i)))) {
        return false;
      }
    }
    return true;
  }

  private static String qualified(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + ':' + name;
  }
}
