package org.nbo.lift.xml;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import org.nbo.lift.quad.GatheredText;
import org.nbo.lift.source.SourceElement;

/**
 * Keeps an element with all that is in it as text that parses on its own: namespaces declared where
 * they are first needed, attributes in double quotes and in the order of Canonical XML, empty
 * elements with an end tag. Comments and processing instructions are left out. So documents that
 * say the same give the same text.
 */
public final class XmlCapture {
  private final GatheredText xml = new GatheredText();
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

  public XmlCapture() {
    scopes.push(Map.of("", "", "xml", XMLConstants.XML_NS_URI));
  }

  public void start(SourceElement element) {
    String name = qualified(element.prefix(), element.name());
    Map<String, String> scope = new HashMap<>(scopes.peek());
    xml.append("<").append(name);
    SortedMap<String, String> declared = new TreeMap<>();
    for (int i = 0; i < element.namespaceCount(); i++) {
      declared.put(element.namespacePrefix(i), element.namespaceUri(i));
    }
    declared.put(element.prefix(), element.namespace());
    for (int i = 0; i < element.attributeCount(); i++) {
      String prefix = element.attributePrefix(i);
      if (!prefix.isEmpty()) {
        declared.put(prefix, element.attributeNamespace(i));
      }
    }
    declared.forEach((prefix, namespace) -> declare(scope, prefix, namespace));
    for (int i : inOrder(element)) {
      xml.append(" ").append(qualified(element.attributePrefix(i), element.attributeName(i)));
      xml.append("=\"").append(escape(element.attributeValue(i), true)).append("\"");
    }
    xml.append(">");
    open.push(name);
    scopes.push(scope);
  }

  private static int[] inOrder(SourceElement element) {
    return IntStream.range(0, element.attributeCount())
        .boxed()
        .sorted(
            Comparator.comparing(element::attributeNamespace).thenComparing(element::attributeName))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void declare(Map<String, String> scope, String prefix, String namespace) {
    if (!namespace.equals(scope.put(prefix, namespace))) {
      xml.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix);
      xml.append("=\"").append(escape(namespace, true)).append("\"");
    }
  }

  public void text(String text) {
    xml.append(escape(text, false));
  }

  public void end() {
    xml.append("</").append(open.pop()).append(">");
    scopes.pop();
  }

  /** Whether every element that was begun has ended. */
  public boolean isComplete() {
    return open.isEmpty();
  }

  public GatheredText xml() {
    return xml;
  }

  private static String qualified(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + ':' + name;
  }

  private static String escape(String text, boolean inAttribute) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append(inAttribute ? ">" : "&gt;");
        case '"' -> escaped.append(inAttribute ? "&quot;" : "\"");
        case '\r' -> escaped.append("&#xD;");
        case '\t' -> escaped.append(inAttribute ? "&#x9;" : "\t");
        case '\n' -> escaped.append(inAttribute ? "&#xA;" : "\n");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
