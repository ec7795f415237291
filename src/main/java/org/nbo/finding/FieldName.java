package org.nbo.finding;

/**
 * The field that a finding is about.
 *
 * @param name in the specification, for example {@code LensNA}; or a path in a source
 * @param label in words, by which reports group: "numerical aperture"
 * @param place where its value goes in the source, for example {@code Objective/@LensNA}
 */
public record FieldName(String name, String label, Place place) {
  /** No field. */
  public static final FieldName NONE = of("");

  /** A field whose name says it all. */
  public static FieldName of(String name) {
    return new FieldName(name, name, Place.NONE);
  }
}
