package org.nbo.lift.keyvalue;

import java.util.List;
import java.util.Set;
import org.nbo.model.ModelClass;

/**
 * One way to read a key: as the name of a field, with or without the class it belongs to.
 *
 * @param path the classes that the key names before the field, outermost first; empty for a bare
 *     field
 * @param field the name of the field, {@linkplain KeyNames#normal normalized}; empty for a key that
 *     names a kind of thing
 * @param unit the unit that the key states in brackets, or null
 * @param isTelling whether the field's name says what is meant by itself, or signs divide it from
 *     the class before it
 */
record KeyName(List<Step> path, String field, String unit, boolean isTelling) {

  /**
   * A class on the way to the field.
   *
   * @param classes the classes that the name may mean; subclasses are meant too
   * @param index which of several such things, counted from 0, or -1 where the key does not say
   */
  record Step(Set<ModelClass> classes, int index) {
    boolean means(ModelClass type) {
      return classes.stream().anyMatch(c -> type.isA(c.iri()));
    }
  }

  /** The same where only blanks stand between the names, so that a person has written them. */
  KeyName withoutSigns() {
    return new KeyName(path, field, unit, false);
  }

  /** A reading of a key that names a kind of thing and no field of it. */
  static KeyName ofThing(Set<ModelClass> classes) {
    return new KeyName(List.of(new Step(classes, -1)), "", null, true);
  }

  /** Whether it names a kind of thing and no field of it. */
  boolean isOfThing() {
    return field.isEmpty();
  }

  /** Whether the key names no class. */
  boolean isBare() {
    return path.isEmpty();
  }

  /** The class that the field belongs to, for a key that names one. */
  Step owner() {
    return path.get(path.size() - 1);
  }

  /** Whether the field of a thing of this class may be meant. */
  boolean mayMean(ModelClass type) {
    return isBare() || owner().means(type);
  }
}
