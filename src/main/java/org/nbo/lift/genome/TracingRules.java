package org.nbo.lift.genome;

import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;

/** The rules by which tables of traced chromatin, and places in genomes, are judged. */
public final class TracingRules {
  /** The format asks for something that the table does not say. */
  static final Rule MISSING =
      new Rule(FindingKind.MISSING, Severity.VIOLATION, "tracing-table-missing");

  /** The head says something that the format does not know. */
  static final Rule HEAD = new Rule(FindingKind.VALUE, Severity.VIOLATION, "tracing-table-head");

  /** A row that cannot be read was left out. */
  static final Rule ROW = new Rule(FindingKind.VALUE, Severity.VIOLATION, "tracing-table-row");

  /** A cell that cannot be read was left out. */
  static final Rule CELL = new Rule(FindingKind.VALUE, Severity.WARNING, "tracing-table-cell");

  /** The table is not quite written as the format asks, and was understood. */
  static final Rule FORM = new Rule(FindingKind.REPAIR, Severity.INFO, "tracing-table-form");

  /** No such place is in the genome. */
  public static final Rule PLACE = new Rule(FindingKind.VALUE, Severity.VIOLATION, "genome-place");

  /** Nobody knows the assembly, so its places are compared with no others. */
  public static final Rule ASSEMBLY =
      new Rule(FindingKind.VALUE, Severity.WARNING, "genome-assembly");

  /** A name of an assembly or chromosome was read as another. */
  public static final Rule NAME = new Rule(FindingKind.REPAIR, Severity.INFO, "genome-name");

  private TracingRules() {}
}
