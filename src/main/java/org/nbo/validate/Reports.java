package org.nbo.validate;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ValidationReport;

/** Several runs as one {@code sh:ValidationReport}. */
final class Reports {
  private Reports() {}

  static Graph merge(List<ValidationReport> reports) {
    ValidationReport.Builder builder = ValidationReport.create();
    for (ValidationReport report : reports) {
      report.getEntries().forEach(builder::addReportEntry);
    }
    return builder.build().getGraph();
  }
}
