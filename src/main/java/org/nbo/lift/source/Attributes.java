package org.nbo.lift.source;

/** The attributes of an element by name. */
public interface Attributes {
  /** No attributes: the value is a text. */
  Attributes NONE = name -> null;

  /** The value of an attribute without namespace, or null. */
  String attribute(String name);

  /** Whether there is an attribute of this name without namespace. */
  default boolean has(String name) {
    return attribute(name) != null;
  }
}
