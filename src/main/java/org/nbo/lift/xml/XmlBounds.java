package org.nbo.lift.xml;

import java.util.HashSet;
import java.util.Set;
import org.codehaus.stax2.XMLStreamReader2;
import org.nbo.finding.NboException;

/**
 * What no description of an image comes near, and what would take parsers, transforms and the
 * checking of schemas longer than its length, or all of their stack.
 */
final class XmlBounds {
  /** Levels of elements; parsers that guard themselves draw the line at the same depth. */
  static final int DEEPEST = 256;

  static final int MOST_ATTRIBUTES = TooManyAttributes.MOST;

  /** Different names of elements and attributes; the parser compares a new one with many others. */
  static final int MOST_NAMES = 20_000;

  private final XMLStreamReader2 xml;
  private final XmlTroubles troubles;
  private final Set<String> names = new HashSet<>();

  XmlBounds(XMLStreamReader2 xml, XmlTroubles troubles) {
    this.xml = xml;
    this.troubles = troubles;
  }

  /**
   * Looks at the element on which the parser stands.
   *
   * @throws NboException where it is beyond a bound
   */
  void check(int depth) {
    if (depth > DEEPEST) {
      throw troubles.tooDeep(xml.getLocation());
    }
    int count = xml.getAttributeCount();
    if (count > MOST_ATTRIBUTES) {
      throw troubles.tooMany("attributes in one element", MOST_ATTRIBUTES, xml.getLocation());
    }
    names.add(xml.getLocalName());
    for (int i = 0; i < count; i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    if (names.size() > MOST_NAMES) {
      throw troubles.tooMany("names of elements and attributes", MOST_NAMES, xml.getLocation());
    }
  }
}
