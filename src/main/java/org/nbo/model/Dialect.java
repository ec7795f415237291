package org.nbo.model;

/** Whose names a source file uses first. */
public enum Dialect {
  /** OME-XML: a field's name in OME 2016-06 goes before its name in NBO. */
  OME,
  /** NBO-XML and the Micro-Meta App. */
  NBO
}
