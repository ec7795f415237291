package org.nbo.export.report;

/** How much a report says. */
public enum Extent {
  /** Everything about one file. */
  FILE,
  /** Several files side by side; each in full only where readers can pass over that. */
  SUMMARY,
  /** Several files side by side, then each in full. */
  DETAILS
}
