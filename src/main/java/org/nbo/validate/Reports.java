package org.nbo.validate;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ValidationReport;

/** Several runs as one {@code sh:ValidationReport}. */
final class Reports {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node RESULT = NodeFactory.createURI(SH + "result");

  private Reports() {}

  static Graph merge(List<ValidationReport> reports) {
    ValidationReport.Builder builder = ValidationReport.create();
    for (ValidationReport report : reports) {
      report.getEntries().forEach(builder::addReportEntry);
    }
    return builder.build().getGraph();
  }
}
