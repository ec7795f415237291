package org.nbo.model;

/** Whose names a source file uses first. */
public enum Dialect {
  /** OME-XML: a field's name in OME 2016-06 goes before its name in NBO. */
  OME("OME-XML"),
  /** NBO-XML: the names of the specification. */
  NBO("NBO-XML"),
  /** JSON of the Micro-Meta App: those names, with its own for what the application adds. */
  MICRO_META("Micro-Meta App JSON");

  private final String format;

  Dialect(String format) {
    this.format = format;
  }

  /**
   * Whether files of a format are written in it.
   *
   * @param formatAndVersion for example {@code OME-XML 2016-06}, alone or within a longer name
   */
  public boolean isOf(String formatAndVersion) {
    return formatAndVersion.contains(format);
  }
}
