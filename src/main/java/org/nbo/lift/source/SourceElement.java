package org.nbo.lift.source;

import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Position;

/**
 * One element of a source file while the reader stands on it. Readers of other formats than XML
 * present their objects in the same way, under the names of the specification, without namespaces.
 */
public interface SourceElement extends Attributes, Position {
  /** Name without prefix. */
  String name();

  /** Namespace of the element, or an empty text. */
  String namespace();

  /** Prefix of the element, or an empty text. */
  String prefix();

  /** Whether the element is from a namespace that the model does not speak about. */
  boolean isForeign();

  int attributeCount();

  String attributeName(int index);

  String attributeValue(int index);

  /**
   * The same value where it is at hand as bytes of which nothing is to be escaped, else null; until
   * the next call.
   */
  default Ascii asciiValue(int index) {
    return null;
  }

  /** Namespace of an attribute, or an empty text. */
  String attributeNamespace(int index);

  /** Prefix of an attribute, or an empty text. */
  String attributePrefix(int index);

  /** How many namespaces the element declares. */
  int namespaceCount();

  /** Prefix of a declared namespace; empty for the default one. */
  String namespacePrefix(int index);

  /** A declared namespace; empty where the default one ends. */
  String namespaceUri(int index);

  /** Whether the source does not say this, but an upgrade to a newer version of its schema does. */
  default boolean isAdded(int index) {
    return false;
  }

  /** Another name that the element goes by where the model does not know the first, or null. */
  default String otherName() {
    return null;
  }

  /** The text of an element that holds nothing else, where it is at hand; else null. */
  default String value() {
    return null;
  }

  /** Whether the element may stand for a thing elsewhere: it is not the thing itself. */
  default boolean isMention() {
    return true;
  }

  /** Whether what the model does not know is kept as the XML that it is. */
  default boolean isXml() {
    return true;
  }

  /** A name with its namespace in braces before it, as James Clark writes them. */
  static String clark(String namespace, String local) {
    return namespace.isEmpty() ? local : '{' + namespace + '}' + local;
  }
}
