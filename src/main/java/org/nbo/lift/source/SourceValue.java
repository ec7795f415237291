package org.nbo.lift.source;

/**
 * The value of an attribute or the text of an element, as a document has it.
 *
 * @param place the element
 * @param name the attribute's name with @ before it, or {@code text()}
 * @param identifies whether it identifies the element, or what the element refers to
 * @param attribute how many attributes stand before it in the document, or -1 for a text
 */
public record SourceValue(
    ElementPlace place, String name, String value, boolean identifies, int attribute) {
  static final String TEXT = "text()";

  /** Where it stands: the names from the root, divided by slashes. */
  public String path() {
    return place.path() + '/' + name;
  }

  /** The same with the number of an element that is not the first of its name. */
  public String numberedPath() {
    return place.numberedPath() + '/' + name;
  }

  /**
   * The identifier of the thing that the value is about; empty where there is none. An identifier
   * is about the thing around its element.
   */
  public String owner() {
    ElementPlace about = identifies ? place.outer() : place;
    return about == null ? "" : about.owner();
  }
}
