package org.nbo.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.kind.Distinctions;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Merger;
import org.nbo.model.Model;
import org.nbo.model.ThingNames;
import org.nbo.ontology.Together;
import org.nbo.reason.Rules;
import org.nbo.validate.SchemaCheck;
import org.nbo.validate.Validator;

/**
 * Lifts a file, merges, infers by rules, validates: the stages of an assessment in their order. For
 * many threads.
 */
public final class Assessor {
  /** Two things with one ID. */
  public static final Rule SHARED_ID =
      new Rule(FindingKind.REFERENCE, Severity.VIOLATION, "shared-id");

  /**
   * How many statements a document has at most whose things are looked at one by one, and told of
   * one by one. In a larger one those that are alike are one.
   */
  public static final int SMALL = 5_000;

  /** What checks may find too: that a value cannot be. */
  private static final Set<FindingKind> AS_CHECKED =
      EnumSet.of(FindingKind.VALUE, FindingKind.PLACEHOLDER);

  /** The format that has official schemas. */
  private static final String OME_XML = "OME-XML ";

  private final Axes axes;
  private final Model model;
  private final Rules rules;
  private final Validator validator;
  private final Supplier<Merger> merger;
  private final Companions companions;
  private final Optional<SchemaCheck> schemaCheck;
  private final Supplier<Distinctions> distinctions;
  private final ExperimentCheck checks;
  private final Inferences inferences;
  private final Supplier<Advising> advising;

  /**
   * @param model the ontology as tables
   * @param validator with the shapes of the extensions that are asked for
   * @param merger lays companions over an image; not asked for where there are none
   * @param companions files that describe the microscope and settings of all files to assess
   * @param schemaCheck against the schema of the source; empty where that is not wanted
   * @param distinctions in which values things can differ; not asked for where there is little
   * @param checks compare the values of an experiment
   * @param inferences what reasoning adds
   * @param advising says which tier an experiment needs and what is due
   */
  public Assessor(
      Axes axes,
      Model model,
      Rules rules,
      Validator validator,
      Supplier<Merger> merger,
      Companions companions,
      Optional<SchemaCheck> schemaCheck,
      Supplier<Distinctions> distinctions,
      ExperimentCheck checks,
      Inferences inferences,
      Supplier<Advising> advising) {
    this.axes = axes;
    this.model = model;
    this.rules = rules;
    this.validator = validator;
    this.merger = merger;
    this.companions = companions;
    this.schemaCheck = schemaCheck;
    this.distinctions = distinctions;
    this.checks = checks;
    this.inferences = inferences;
    this.advising = advising;
  }

  /**
   * What was found.
   *
   * @param stated what the file and its companions say
   * @param inferred what follows from that by rules
   * @param report the SHACL results behind the findings
   * @param whole the file itself; empty where it has many statements
   */
  public record Outcome(
      Assessment assessment,
      Graph stated,
      Graph inferred,
      Graph report,
      Optional<WholeDocument> whole) {}

  /**
   * @param lift what this thread lifts with
   */
  public Outcome assess(SourceFile file, Lifter lift) {
    LiftedGraph image = lifted(file, lift, SMALL);
    return assess(file, image, image.kinds().isPresent());
  }

  /**
   * Lifts a file.
   *
   * @param small how many statements a document has at most of which all is kept
   */
  LiftedGraph lifted(SourceFile file, Lifter lift, int small) {
    return LiftedGraph.of(lift, file, small, distinctions, companions.classes(model));
  }

  /**
   * @param together whether findings that say the same of things that are alike become one
   */
  Outcome assess(SourceFile file, LiftedGraph image, boolean together) {
    Lifter.Result lifted = image.result();
    Merger.Merged merged = companions.with(file.name(), image, rules, merger);
    Graph inferred = rules.infer(merged.data());
    Graph data = new Together(merged.data(), inferred);
    Validator.Result result =
        validator.validate(
            data,
            thing -> companions.namings(thing, lifted.naming()),
            lifted.naming(),
            image::line,
            thing -> image.count(thing.toString()));
    List<Finding> findings = new ArrayList<>();
    result.findings().forEach(f -> findings.add(companions.located(f)));
    findings.addAll(merged.findings());
    List<Finding> lifting = new ArrayList<>(LiftFindings.of(lifted, image::line));
    image.again().forEach((thing, line) -> lifting.add(sharedId(thing, image.line(thing), line)));
    List<Finding> checked = notTold(checks.check(data, image), findings, lifting);
    List<Finding> all = new ArrayList<>(together ? Alike.together(findings, image) : findings);
    all.addAll(lifting);
    all.replaceAll(f -> validator.withChoices(f, lifted.naming()));
    all.addAll(together ? Alike.together(checked, image) : checked);
    Inferences.Found follows =
        inferences.in(merged.data(), inferred, image::line, image::count, all);
    all.addAll(
        notTold(follows.findings().stream().map(companions::located).toList(), all, List.of()));
    if (schemaCheck.isPresent() && lifted.format().startsWith(OME_XML)) {
      all.addAll(
          OneFault.notTold(
              schemaCheck.get().findings(file::open, file.name(), lifted.graph()), all));
    }
    all.addAll(ExperimentCheck.leftOut(image));
    all.addAll(companions.notes());
    all.addAll(
        Verdicts.overstated(data, model.marks().scopes(), all, model, image::line).stream()
            .map(companions::located)
            .toList());
    List<Finding> told = OneFault.ofNothing(all);
    told.sort(Finding.ORDER);
    List<Assessment.Verdict> verdicts = Verdicts.of(data, model.marks().scopes(), told, axes);
    return new Outcome(
        new Assessment(
            file.name(),
            file.sha256(),
            file.format(lifted.format()),
            axes,
            result.matrix(),
            told,
            advising.get().of(data, result.notAsked()),
            companions.told(merged),
            names(told, verdicts, data),
            follows.modality(),
            verdicts,
            List.of()),
        merged.data(),
        inferred,
        result.report(),
        whole(image, merged.data(), inferred));
  }

  private static Optional<WholeDocument> whole(LiftedGraph image, Graph data, Graph inferred) {
    boolean alone = data == image.graph(); // not where a companion or an upgrade says something
    return image
        .statements()
        .map(
            all ->
                new WholeDocument(
                    image.result(),
                    image.graph(),
                    alone ? Optional.of(inferred) : Optional.empty(),
                    all));
  }

  /** What checks found of things of which nothing tells the same already. */
  private static List<Finding> notTold(
      List<Finding> checked, List<Finding> found, List<Finding> lifting) {
    Set<List<String>> wrong = new HashSet<>();
    Set<String> dangling = new HashSet<>();
    Stream.concat(found.stream(), lifting.stream())
        .forEach(
            f -> {
              if (AS_CHECKED.contains(f.kind())) {
                wrong.add(List.of(f.subject(), f.field().label()));
              } else if (f.kind() == FindingKind.REFERENCE) {
                dangling.add(f.subject());
                dangling.add(f.value());
              }
            });
    return checked.stream()
        .filter(
            f ->
                f.kind() == FindingKind.REFERENCE
                    ? !dangling.contains(f.subject()) && !dangling.contains(f.value())
                    : !wrong.contains(List.of(f.subject(), f.field().label())))
        .toList();
  }

  private Map<String, String> names(
      List<Finding> findings, List<Assessment.Verdict> verdicts, Graph data) {
    ThingNames names = new ThingNames(data, model.marks());
    Map<String, String> byIri = new HashMap<>();
    verdicts.forEach(verdict -> byIri.computeIfAbsent(verdict.thing(), names::of));
    for (Finding finding : findings) {
      byIri.computeIfAbsent(finding.subject(), names::of);
      finding.examples().forEach(thing -> byIri.computeIfAbsent(thing.iri(), names::of));
    }
    return byIri;
  }

  private static Finding sharedId(Node thing, int firstLine, int line) {
    return Finding.of(
        SHARED_ID,
        Thing.document(thing.getURI(), line),
        FieldName.of("ID"),
        "Another thing has this ID already"
            + (firstLine == 0 ? "" : ", on line " + firstLine)
            + ", and the two are taken for one; give each an ID of its own.");
  }
}
