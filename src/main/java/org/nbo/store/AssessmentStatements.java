package org.nbo.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.finding.Assessment;
import org.nbo.finding.CalibrationDue;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Model;
import org.nbo.vocab.NboTerm;

/**
 * What was found in a document, as statements: a missing field is one, from the thing to the shape
 * that asks for it; anything else is a SHACL result.
 */
final class AssessmentStatements {
  /** On the document, and on each of its things that has a tier of its own. */
  static final Node TIER_MET = term("tierMet");

  private static final Map<Severity, Node> SEVERITIES =
      Map.of(
          Severity.VIOLATION, SHACL.Violation,
          Severity.WARNING, SHACL.Warning,
          Severity.INFO, SHACL.Info);

  private final Node document;
  private final Node graph;
  private final Consumer<Quad> to;
  private final Map<String, Node> extensions;

  private AssessmentStatements(Node document, Model model, Consumer<Quad> to) {
    this.document = document;
    this.graph = StoreGraphs.assessment(document);
    this.to = to;
    this.extensions =
        model.extensions().stream()
            .collect(
                Collectors.toMap(
                    Model.ExtensionInfo::name, info -> NodeFactory.createURI(info.iri())));
  }

  /** Says of a document what was found. */
  static void say(String document, Assessment found, Model model, Consumer<Quad> to) {
    new AssessmentStatements(NodeFactory.createURI(document), model, to).say(found);
  }

  private void say(Assessment found) {
    if (!found.isBesideModel()) {
      say(document, TIER_MET, number(found.tierMet(RequirementLevel.MUST)));
      say(document, term("tierMetWithRecommended"), number(found.tierMet(RequirementLevel.SHOULD)));
    }
    found
        .verdicts()
        .forEach(v -> say(NodeFactory.createURI(v.thing()), TIER_MET, number(v.tierMet())));
    found.matrix().stream().filter(cell -> cell.asked() > 0).forEach(this::cell);
    int results = 0;
    for (Finding finding : found.findings()) {
      if (finding.duty() == null) {
        result(finding, beside("result-" + ++results));
      } else {
        lacks(finding);
      }
    }
    List<CalibrationDue> due = found.advice().due();
    for (int i = 0; i < due.size(); i++) {
      due(due.get(i), beside("due-" + (i + 1)));
    }
  }

  private void cell(Assessment.Cell cell) {
    Node node = beside("cell-" + cell.duty().name());
    say(document, term("hasAssessmentCell"), node);
    say(node, RDF.type.asNode(), term("AssessmentCell"));
    say(node, NboTerm.EXTENSION, extensions.get(cell.duty().extension()));
    say(node, NboTerm.TIER, NboTerm.tier(cell.duty().tier()));
    say(node, NboTerm.REQUIREMENT_LEVEL, level(cell.duty().level()));
    say(node, term("fieldsFilled"), number(cell.filled()));
    say(node, term("fieldsAsked"), number(cell.asked()));
  }

  private void lacks(Finding finding) {
    Node shape = NodeFactory.createURI(NboTerm.SHAPES + finding.rule().part());
    say(thing(finding.thing()), term("lacks"), shape);
    finding.examples().forEach(example -> say(thing(example), term("lacks"), shape));
  }

  private void result(Finding finding, Node node) {
    say(node, RDF.type.asNode(), SHACL.ValidationResult);
    say(node, SHACL.focusNode, thing(finding.thing()));
    say(node, SHACL.resultSeverity, SEVERITIES.get(finding.severity()));
    say(node, SHACL.resultMessage, NodeFactory.createLiteralString(finding.message()));
    say(node, term("findingRule"), NodeFactory.createLiteralString(finding.rule().id()));
    if (!finding.value().isEmpty()) {
      say(node, SHACL.value, NodeFactory.createLiteralString(finding.value()));
    }
    if (finding.count() > 1) {
      say(node, term("findingCount"), number(finding.count()));
    }
  }

  private void due(CalibrationDue due, Node node) {
    say(node, RDF.type.asNode(), term("DueCalibration"));
    say(node, RDFS.label.asNode(), NodeFactory.createLiteralString(due.calibration()));
    say(node, NboTerm.TIER, NboTerm.tier(due.duty().tier()));
    say(node, NboTerm.REQUIREMENT_LEVEL, level(due.duty().level()));
    say(node, term("dueAfter"), NodeFactory.createURI(due.subject()));
    say(node, term("lastDone"), day(due.last().toString()));
    say(node, term("dueBy"), day(due.due().toString()));
  }

  private Node thing(Thing thing) {
    return thing.iri().isEmpty() ? document : NodeFactory.createURI(thing.iri());
  }

  private Node beside(String name) {
    return NodeFactory.createURI(graph.getURI() + "-" + name);
  }

  private void say(Node subject, Node property, Node object) {
    to.accept(Quad.create(graph, Triple.create(subject, property, object)));
  }

  private static Node level(RequirementLevel level) {
    return level == RequirementLevel.MUST ? NboTerm.MUST : NboTerm.SHOULD;
  }

  private static Node day(String date) {
    return NodeFactory.createLiteralDT(date + "T00:00:00Z", XSDDatatype.XSDdateTime);
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NboTerm.NS + name);
  }
}
