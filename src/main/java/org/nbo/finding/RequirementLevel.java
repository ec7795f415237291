package org.nbo.finding;

import java.util.Locale;

/** How binding a field is once its tier applies (RFC 2119; NBO specification v02-01). */
public enum RequirementLevel {
  /** Needed for rigor and reproducibility: its absence is a violation. */
  MUST,
  /** Raises quality and sharing value: its absence is a warning. */
  SHOULD;

  /** The severity of a finding about a field of this level. */
  public Severity severity() {
    return this == MUST ? Severity.VIOLATION : Severity.WARNING;
  }

  /** The word used in file names, JSON and options: {@code must} or {@code should}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
