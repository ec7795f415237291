package org.nbo.finding;

import java.util.List;

/**
 * A component in two descriptions, side by side.
 *
 * @param component what kind of thing, for people
 * @param left as the first description has it; empty where it has none
 * @param right as the other has it; empty where it has none
 * @param fields what is said of it, what differs first
 */
public record Abreast(String component, Side left, Side right, List<Field> fields) {
  public Abreast {
    fields = List.copyOf(fields);
  }

  /**
   * A thing in one of the descriptions.
   *
   * @param iri of it; empty where there is none
   * @param name what people call it
   */
  public record Side(String iri, String name) {
    /** None. */
    public static final Side NONE = new Side("", "");

    public boolean there() {
      return !iri.isEmpty();
    }
  }

  /**
   * A field in both.
   *
   * @param label for people
   * @param left value, empty where there is none
   * @param right value, empty where there is none
   * @param same whether the values are the same, but for rounding and spelling
   */
  public record Field(String label, String left, String right, boolean same) {}

  /** The fields that differ. */
  public List<Field> different() {
    return fields.stream().filter(field -> !field.same()).toList();
  }

  /** The fields that are the same. */
  public List<Field> alike() {
    return fields.stream().filter(Field::same).toList();
  }

  /** Whether both have it and all of it is the same. */
  public boolean same() {
    return left.there() && right.there() && fields.stream().allMatch(Field::same);
  }
}
