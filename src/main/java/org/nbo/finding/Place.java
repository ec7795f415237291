package org.nbo.finding;

/**
 * Where in a source the value of a field goes.
 *
 * @param path for example {@code Objective/LensNA}; several are divided by "or". Empty where there
 *     is no place, or none is meant
 * @param schema what has no place for it, for example {@code OME 2016-06}; empty where there is one
 * @param key the key of a key–value pair that is read as this field, for example {@code Objective |
 *     DIC}; empty where there is a place, or the format has no such pairs
 */
public record Place(String path, String schema, String key) {
  /** No place is meant. */
  public static final Place NONE = new Place("", "", "");

  public static Place at(String path) {
    return new Place(path, "", "");
  }

  /** The format, or its schema, has no place for it. */
  public static Place notIn(String schema) {
    return new Place("", schema, "");
  }

  /** The format has no place for it, but pairs of keys and values. */
  public static Place underKey(String key, String schema) {
    return new Place("", schema, key);
  }

  /** Whether there is a place. */
  public boolean exists() {
    return !path.isEmpty();
  }
}
