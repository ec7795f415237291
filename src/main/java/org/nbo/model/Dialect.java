package org.nbo.model;

/** Whose names a source file uses first. */
public enum Dialect {
  /** OME-XML: a field's name in OME 2016-06 goes before its name in NBO. */
  OME("OME-XML"),
  /** NBO-XML and the Micro-Meta App. */
  NBO("NBO-XML");

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
