package org.nbo.finding;

import java.util.Locale;

/** How serious a finding is; the three severities of SHACL. */
public enum Severity {
  VIOLATION,
  WARNING,
  INFO;

  /** The word used in JSON and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
