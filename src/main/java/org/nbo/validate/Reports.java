package org.nbo.validate;

import java.math.BigInteger;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Severity;
import org.nbo.vocab.NboTerm;

/** Several runs as one {@code sh:ValidationReport}. */
final class Reports {
  private Reports() {}

  static Graph merge(List<ValidationReport> reports) {
    ValidationReport.Builder builder = ValidationReport.create();
    for (ValidationReport report : reports) {
      report.getEntries().forEach(builder::addReportEntry);
    }
    return counted(builder.build());
  }

  /** The report with the number of its results of each severity. */
  private static Graph counted(ValidationReport report) {
    Graph graph = report.getGraph();
    Node node = graph.find(Node.ANY, RDF.type.asNode(), SHACL.ValidationReport).next().getSubject();
    for (Severity severity : Severity.values()) {
      long count =
          report.getEntries().stream()
              .filter(
                  e ->
                      NboTerm.localName(e.severity().level().getURI())
                          .equalsIgnoreCase(severity.name()))
              .count();
      graph.add(
          node,
          NodeFactory.createURI(NboTerm.NS + severity.word() + "Count"),
          NodeFactory.createLiteralByValue(BigInteger.valueOf(count), XSDDatatype.XSDinteger));
    }
    return graph;
  }
}
