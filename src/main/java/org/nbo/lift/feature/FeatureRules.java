package org.nbo.lift.feature;

import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;

/** The rules by which files of features are judged. */
final class FeatureRules {
  /** A row that is left out because its place is none. */
  static final Rule ROW = new Rule(FindingKind.VALUE, Severity.VIOLATION, "genomic#row");

  /** A row that says its place and lacks other columns. */
  static final Rule COLUMNS = new Rule(FindingKind.VALUE, Severity.WARNING, "genomic#columns");

  /** A name of a chromosome that was read as another. */
  static final Rule CHROMOSOME = new Rule(FindingKind.VALUE, Severity.INFO, "genomic#chromosome");

  /** An assembly that is not said, not known, or taken from a name. */
  static final Rule ASSEMBLY = new Rule(FindingKind.VALUE, Severity.WARNING, "genomic#assembly");

  private FeatureRules() {}
}
