package org.nbo.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Severity;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Description;
import org.nbo.merge.Merger;
import org.nbo.model.Model;
import org.nbo.model.ThingNames;
import org.nbo.ontology.Ontology;
import org.nbo.reason.Rules;
import org.nbo.validate.SchemaCheck;
import org.nbo.validate.ShapeLibrary;
import org.nbo.validate.Validator;

/** Lifts a file, infers by rules, validates: the stages of an assessment in their order. */
public final class Assessor {
  /** The format that has official schemas. */
  private static final String OME_XML = "OME-XML ";

  private final Axes axes;
  private final Lifter lift;
  private final Rules rules;
  private final Validator validator;
  private final Optional<Merger> merger;
  private final Companions companions;
  private final Optional<SchemaCheck> schemaCheck;

  /**
   * @param lift for this assessor alone
   * @param companions files that describe the microscope and settings of all files to assess
   * @param schemaCheck against the schema of the source; empty where that is not wanted
   */
  public Assessor(
      Ontology ontology,
      Model model,
      Lifter lift,
      ShapeLibrary shapes,
      Axes axes,
      Companions companions,
      Optional<SchemaCheck> schemaCheck) {
    this.axes = axes;
    this.lift = lift;
    this.merger =
        companions.isEmpty() ? Optional.empty() : Optional.of(new Merger(ontology, model));
    this.companions = companions;
    this.schemaCheck = schemaCheck;
    this.rules = new Rules(ontology);
    this.validator = new Validator(ontology, model, shapes, axes.extensions());
  }

  /**
   * What was found.
   *
   * @param report the SHACL results behind it
   */
  public record Outcome(Assessment assessment, Graph report) {}

  /** The other file in which a file's metadata are, where it says so. */
  public Optional<Path> leadsTo(SourceFile file) {
    return lift.follow(file);
  }

  public Outcome assess(SourceFile file) {
    LiftedGraph image = LiftedGraph.of(lift, file);
    Lifter.Result lifted = image.result();
    Graph stated = SourceStatements.in(image.graph());
    Merger.Merged merged = merge(file, stated, image);
    Graph data = new MultiUnion(new Graph[] {merged.data(), rules.infer(merged.data())});
    Validator.Result result =
        validator.validate(
            data, thing -> companions.dialects(thing, lifted.dialect()), image::line);
    List<Finding> findings = new ArrayList<>();
    result.findings().forEach(f -> findings.add(companions.located(f)));
    findings.addAll(merged.findings());
    if (schemaCheck.isPresent() && lifted.format().startsWith(OME_XML)) {
      findings.addAll(schemaFindings(schemaCheck.get(), file, lifted));
    }
    findings.addAll(LiftFindings.of(lifted, image::line));
    findings.addAll(companions.notes());
    image.again().forEach((thing, line) -> findings.add(sharedId(thing, image.line(thing), line)));
    findings.sort(Finding.ORDER);
    return new Outcome(
        new Assessment(
            file.name(),
            file.sha256(),
            file.format(lifted.format()),
            axes,
            result.matrix(),
            findings,
            companions.told(merged),
            names(findings, data)),
        result.report());
  }

  private static Map<String, String> names(List<Finding> findings, Graph data) {
    ThingNames names = new ThingNames(data);
    Map<String, String> byIri = new HashMap<>();
    findings.forEach(f -> byIri.computeIfAbsent(f.subject(), names::of));
    return byIri;
  }

  private Merger.Merged merge(SourceFile file, Graph stated, LiftedGraph image) {
    return merger
        .map(
            m ->
                m.merge(
                    new Description(file.name(), stated, image::line),
                    rules.infer(stated),
                    companions.descriptions()))
        .orElseGet(() -> new Merger.Merged(stated, List.of(), List.of()));
  }

  private static List<Finding> schemaFindings(
      SchemaCheck check, SourceFile file, Lifter.Result lifted) {
    try (InputStream in = file.open()) {
      return check.findings(in, file.name(), lifted.graph());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
