package org.nbo.lift.source;

import java.util.HashMap;
import java.util.Map;

/** Where an element stands in a document, by names and positions. */
public final class ElementPlace {
  private final ElementPlace outer;
  private final String name;
  private final String id;
  private final int line;
  private final String path;
  private final String numberedPath;
  private Map<String, Integer> counts;

  /**
   * @param outer the element around it, or null
   * @param id its identifier, or null
   * @param line where it begins, or 0
   */
  ElementPlace(ElementPlace outer, String name, String id, int line) {
    this.outer = outer;
    this.name = name;
    this.id = id;
    this.line = line;
    if (outer == null) {
      path = name;
      numberedPath = name;
    } else {
      int number = outer.count(name);
      path = outer.path + '/' + name;
      numberedPath = outer.numberedPath + '/' + name + (number == 1 ? "" : "[" + number + ']');
    }
  }

  private int count(String part) {
    if (counts == null) {
      counts = new HashMap<>();
    }
    return counts.merge(part, 1, Integer::sum);
  }

  /** Says that no part follows any more. */
  void end() {
    counts = null;
  }

  public ElementPlace outer() {
    return outer;
  }

  public String name() {
    return name;
  }

  /** Its identifier, or null. */
  public String id() {
    return id;
  }

  /** Line on which it begins, or 0 where that is unknown. */
  public int line() {
    return line;
  }

  /** The names from the root, divided by slashes. */
  String path() {
    return path;
  }

  /** The same, and from the second element of a name on its number among them. */
  String numberedPath() {
    return numberedPath;
  }

  /** The identifier of this element or of the nearest around it that has one; else empty. */
  String owner() {
    ElementPlace place = this;
    while (place != null && place.id == null) {
      place = place.outer;
    }
    return place == null ? "" : place.id;
  }
}
