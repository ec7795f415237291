package org.nbo.lift.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start tag of the outermost element, as it is written.
 *
 * @param prefix before its name, or an empty text
 * @param name without that
 * @param begin where it begins in the text
 * @param afterName the first character behind the name
 * @param declarations the namespaces that it declares, in their order
 */
public record RootTag(
    String prefix, String name, int begin, int afterName, List<Declaration> declarations) {
  private static final Pattern BEFORE = Pattern.compile("(?s)\\G(?:[^<]+|<\\?.*?\\?>|<!--.*?-->)");

  private static final Pattern NAME =
      Pattern.compile("<(?:([\\p{L}_][\\w.-]*):)?([\\p{L}_][\\w.-]*)(?=[\\s/>])");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\G\\s*([^\\s=/>]+)\\s*=\\s*(?:\"([^\"<]*)\"|'([^'<]*)')");

  private static final String XMLNS = "xmlns";

  /**
   * A namespace that the tag declares.
   *
   * @param prefix for which, or an empty text
   * @param begin where it begins in the text
   */
  public record Declaration(String prefix, String namespace, int begin) {
    int end() {
      return begin + namespace.length();
    }
  }

  /** Finds it in the beginning of a document; empty where it is not all there. */
  public static Optional<RootTag> in(String text) {
    Matcher before = BEFORE.matcher(text);
    int at = 0;
    while (before.find()) {
      at = before.end();
    }
    Matcher name = NAME.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    List<Declaration> declarations = new ArrayList<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    int end = name.end();
    for (boolean more = attribute.find(end); more; more = attribute.find()) {
      end = attribute.end();
      String key = attribute.group(1);
      int group = attribute.group(2) == null ? 3 : 2;
      if (key.equals(XMLNS) || key.startsWith(XMLNS + ':')) {
        declarations.add(
            new Declaration(
                key.equals(XMLNS) ? "" : key.substring(XMLNS.length() + 1),
                attribute.group(group),
                attribute.start(group)));
      }
    }
    return text.indexOf('>', end) < 0
        ? Optional.empty()
        : Optional.of(
            new RootTag(
                name.group(1) == null ? "" : name.group(1),
                name.group(2),
                at,
                name.end(),
                declarations));
  }

  /** Whether the name of the element is in no namespace, although it could be in one. */
  boolean isWithoutNamespace() {
    return prefix.isEmpty() && declarations.stream().noneMatch(d -> d.prefix().isEmpty());
  }
}
