package org.nbo.finding;

import java.util.Locale;

/** Where what is missing can be filled in. */
public enum Remedy {
  /** In the file itself, also by a key–value pair. */
  FILE,
  /** In a file that describes the microscope, once for all of its images. */
  MICROSCOPE,
  /** Only who did the experiment knows it. */
  EXPERIMENTER;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
