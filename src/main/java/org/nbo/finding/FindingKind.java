package org.nbo.finding;

import java.util.Locale;

/** What a finding is about. */
public enum FindingKind {
  /** Values that cannot be true together, by physics or by what things are. */
  IMPOSSIBLE,
  /** A field that a tier asks for has no value. */
  MISSING,
  /** A field that a tier asks for holds a text that stands for no value. */
  PLACEHOLDER,
  /** A value that its property cannot have. */
  VALUE,
  /** A reference to something that is not described, or is something else. */
  REFERENCE,
  /** Values that are hardly true together, or that one would not want. */
  IMPLAUSIBLE,
  /** Two sources say different things about the same field. */
  CONFLICT,
  /** Something in the source that was put right so that it could be read. */
  REPAIR,
  /** A field that is said to have no value, so that the question is answered. */
  ANSWERED,
  /** Something the model has no field for. */
  UNMAPPED;

  /** The word used in JSON and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
