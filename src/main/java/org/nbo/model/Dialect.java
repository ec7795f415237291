package org.nbo.model;

/** Whose names a source file uses first. */
public enum Dialect {
  /** OME-XML: a field's name in OME 2016-06 goes before its name in NBO. */
  OME,
  /** NBO-XML: the names of the specification. */
  NBO,
  /** JSON of the Micro-Meta App: those names, with its own for what the application adds. */
  MICRO_META
}
