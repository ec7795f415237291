package org.nbo.validate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Severity;
import org.nbo.vocab.NboTerm;

/**
 * Several runs as one {@code sh:ValidationReport}, which is made when it is first read: most are
 * not.
 */
final class LateReport extends GraphBase {
  /** On how many things the same is found. */
  private static final Node THINGS = NodeFactory.createURI(NboTerm.Iri.THING_COUNT);

  private final List<Result> results;
  private Graph made;

  /** What was found, on how many things. */
  private record Result(ReportEntry entry, long count) {}

  private LateReport(List<Result> results) {
    this.results = results;
  }

  /**
   * @param counts for how many a thing stands; not asked for later
   */
  static Graph of(List<List<ReportEntry>> runs, ToLongFunction<Node> counts) {
    List<Result> results = new ArrayList<>();
    for (List<ReportEntry> run : runs) {
      for (ReportEntry entry : run) {
        long count = counts.applyAsLong(entry.focusNode());
        if (count > 0) {
          results.add(new Result(entry, count));
        }
      }
    }
    return new LateReport(results);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return made().find(pattern);
  }

  @Override
  protected PrefixMapping createPrefixMapping() {
    return made().getPrefixMapping();
  }

  private synchronized Graph made() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  private Graph make() {
    ValidationReport.Builder builder = ValidationReport.create();
    results.forEach(result -> builder.addReportEntry(result.entry()));
    Graph graph = builder.build().getGraph();
    Node report =
        graph.find(Node.ANY, RDF.type.asNode(), SHACL.ValidationReport).next().getSubject();
    for (Severity severity : Severity.values()) {
      long count =
          results.stream()
              .filter(result -> isOf(severity, result.entry()))
              .mapToLong(Result::count)
              .sum();
      graph.add(
          report, NodeFactory.createURI(NboTerm.NS + severity.word() + "Count"), number(count));
    }
    for (Result result : results) {
      if (result.count() > 1) {
        graph
            .find(Node.ANY, SHACL.focusNode, result.entry().focusNode())
            .mapWith(Triple::getSubject)
            .toList()
            .forEach(subject -> graph.add(subject, THINGS, number(result.count())));
      }
    }
    return graph;
  }

  private static boolean isOf(Severity severity, ReportEntry entry) {
    return NboTerm.localName(entry.severity().level().getURI()).equalsIgnoreCase(severity.name());
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralByValue(BigInteger.valueOf(count), XSDDatatype.XSDinteger);
  }
}
