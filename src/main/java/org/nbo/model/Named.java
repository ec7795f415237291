package org.nbo.model;

/** What sources write under a name of its own: the value of a field, or the unit of one. */
public sealed interface Named permits Field, UnitField {
  /** The property that holds the value; for a unit, that of the quantity. */
  ModelProperty property();

  /** Name in NBO v02-01, or null for what only OME has. */
  String specName();

  /** Name in OME 2016-06 where it differs, or null. */
  String omeName();

  /** The name in the specification, else in OME. */
  default String name() {
    return specName() != null ? specName() : omeName();
  }
}
