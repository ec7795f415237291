package org.nbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nbo.lift.Lift;
import org.nbo.lift.SourceFile;
import org.nbo.model.Assessment;
import org.nbo.model.Axes;
import org.nbo.model.Finding;
import org.nbo.model.FindingKind;
import org.nbo.model.Model;
import org.nbo.model.Ontology;
import org.nbo.model.Severity;
import org.nbo.reason.Rules;
import org.nbo.validate.SchemaCheck;
import org.nbo.validate.ShapeLibrary;
import org.nbo.validate.Stated;
import org.nbo.validate.Validator;

/** Lifts a file, infers by rules, validates: the stages of an assessment in their order. */
final class Assessor {
  /** The format that has official schemas. */
  private static final String OME_XML = "OME-XML ";

  private final Axes axes;
  private final Lift lift;
  private final Rules rules;
  private final Validator validator;
  private final SchemaCheck schemaCheck;

  /**
   * @param withSchema whether to check against the schema of the source too
   */
  Assessor(Ontology ontology, Model model, ShapeLibrary shapes, Axes axes, boolean withSchema) {
    this.axes = axes;
    this.schemaCheck = withSchema ? new SchemaCheck() : null;
    this.lift = new Lift(model, Optional.empty());
    this.rules = new Rules(ontology);
    this.validator = new Validator(ontology, model, shapes, axes.extensions());
  }

  /**
   * What was found.
   *
   * @param report the SHACL results behind it
   */
  record Outcome(Assessment assessment, Graph report) {}

  Outcome assess(SourceFile file) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Map<Node, Integer> lines = new HashMap<>();
    Map<Node, Integer> again = new LinkedHashMap<>();
    Lift.Result lifted =
        lift.toStream(
            file,
            StreamRDFLib.dataset(dataset),
            (thing, line) -> {
              if (lines.putIfAbsent(thing, line) != null) {
                again.putIfAbsent(thing, line);
              }
            });
    Graph asserted = dataset.getGraph(NodeFactory.createURI(lifted.graph()));
    Graph stated = Stated.in(asserted);
    Graph data = new MultiUnion(new Graph[] {stated, rules.infer(stated)});
    Validator.Result result =
        validator.validate(data, lifted.dialect(), thing -> lines.getOrDefault(thing, 0));
    List<Finding> findings = new ArrayList<>(result.findings());
    if (schemaCheck != null && lifted.format().startsWith(OME_XML)) {
      findings.addAll(schemaFindings(file, lifted));
    }
    lifted.notes().forEach(note -> findings.add(placed(note, lifted.graph(), lines)));
    lifted.unmapped().forEach((path, count) -> findings.add(unmapped(lifted, path, count)));
    again.forEach((thing, line) -> findings.add(sharedId(thing, lines.get(thing), line)));
    findings.sort(Finding.ORDER);
    return new Outcome(
        new Assessment(
            file.name(), file.sha256(), lifted.format(), axes, result.matrix(), findings),
        result.report());
  }

  private List<Finding> schemaFindings(SourceFile file, Lift.Result lifted) {
    try (InputStream in = file.open()) {
      return schemaCheck.findings(in, file.name(), lifted.graph());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A note of the lifting on a thing, else on the document, with the line where it stands. */
  private static Finding placed(Finding note, String document, Map<Node, Integer> lines) {
    return note.subject().isEmpty()
        ? note.on(document, note.line())
        : note.on(
            note.subject(), lines.getOrDefault(NodeFactory.createURI(note.subject()), note.line()));
  }

  private static Finding sharedId(Node thing, int firstLine, int line) {
    return new Finding(
        FindingKind.REFERENCE,
        Severity.VIOLATION,
        "shared-id",
        thing.getURI(),
        "document",
        "ID",
        "",
        null,
        "Another thing has this ID already"
            + (firstLine == 0 ? "" : ", on line " + firstLine)
            + ", and the two are taken for one; give each an ID of its own.",
        "",
        line);
  }

  private static Finding unmapped(Lift.Result lifted, String path, int count) {
    return new Finding(
        FindingKind.UNMAPPED,
        Severity.INFO,
        "unmapped",
        lifted.graph(),
        "document",
        path,
        "",
        null,
        "No field holds "
            + path
            + "; kept as nbo:unmapped"
            + (count == 1 ? "." : ", " + count + " times."),
        "",
        0);
  }
}
