package org.nbo.validate;

import java.math.BigInteger;
import java.util.List;
import java.util.function.ToLongFunction;
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
  /** On how many things the same is found. */
  private static final Node THINGS = NodeFactory.createURI(NboTerm.Iri.THING_COUNT);

  private Reports() {}

  /**
   * @param counts for how many a thing stands
   */
  static Graph merge(List<ValidationReport> reports, ToLongFunction<Node> counts) {
    ValidationReport.Builder builder = ValidationReport.create();
    for (ValidationReport report : reports) {
      report.getEntries().stream()
          .filter(e -> counts.applyAsLong(e.focusNode()) > 0)
          .forEach(builder::addReportEntry);
    }
    Graph graph = counted(builder.build(), counts);
    graph
        .find(Node.ANY, SHACL.focusNode, Node.ANY)
        .filterKeep(t -> counts.applyAsLong(t.getObject()) > 1)
        .toList()
        .forEach(t -> graph.add(t.getSubject(), THINGS, number(counts.applyAsLong(t.getObject()))));
    return graph;
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralByValue(BigInteger.valueOf(count), XSDDatatype.XSDinteger);
  }

  /** The report with the number of its results of each severity. */
  private static Graph counted(ValidationReport report, ToLongFunction<Node> counts) {
    Graph graph = report.getGraph();
    Node node = graph.find(Node.ANY, RDF.type.asNode(), SHACL.ValidationReport).next().getSubject();
    for (Severity severity : Severity.values()) {
      long count =
          report.getEntries().stream()
              .filter(
                  e ->
                      NboTerm.localName(e.severity().level().getURI())
                          .equalsIgnoreCase(severity.name()))
              .mapToLong(e -> counts.applyAsLong(e.focusNode()))
              .sum();
      graph.add(node, NodeFactory.createURI(NboTerm.NS + severity.word() + "Count"), number(count));
    }
    return graph;
  }
}
