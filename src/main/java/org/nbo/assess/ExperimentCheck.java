package org.nbo.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.nbo.check.Agreement;
import org.nbo.check.Checks;
import org.nbo.check.CrateAgreement;
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
import org.nbo.ontology.Together;
import org.nbo.reason.Rules;

/** Runs checks over a file, with what describes its microscope and settings. For many threads. */
public final class ExperimentCheck {
  /** A document with too much that is alike to compare all of it. */
  public static final Rule TOO_LARGE =
      new Rule(FindingKind.UNMAPPED, Severity.INFO, "check-left-out");

  /** How many statements a document has at most that is compared with others beside it. */
  private static final int MOST = 500_000;

  private final Model model;
  private final Rules rules;
  private final Supplier<Merger> merger;
  private final Companions companions;
  private final Checks checks;
  private final Supplier<Distinctions> distinctions;

  /**
   * @param merger lays companions over an image; not asked for where there are none
   * @param distinctions in which values things can differ; not asked for where there is little
   */
  public ExperimentCheck(
      Model model,
      Rules rules,
      Supplier<Merger> merger,
      Companions companions,
      Checks checks,
      Supplier<Distinctions> distinctions) {
    this.model = model;
    this.rules = rules;
    this.merger = merger;
    this.companions = companions;
    this.checks = checks;
    this.distinctions = distinctions;
  }

  /** What is wrong in a file. */
  public List<Finding> check(SourceFile file, Lifter lift) {
    LiftedGraph image =
        LiftedGraph.of(lift, file, Assessor.SMALL, distinctions, companions.classes(model));
    Graph data = companions.with(file.name(), image, rules, merger).data();
    List<Finding> found = check(new Together(data, rules.infer(data)), image);
    List<Finding> all =
        new ArrayList<>(image.kinds().isPresent() ? Alike.together(found, image) : found);
    all.addAll(leftOut(image));
    all.addAll(disagreement(file, lift, image));
    return all.stream().sorted(Finding.ORDER).toList();
  }

  /** Where the groups of an OME-Zarr, or a crate in it, say something else than its OME-XML. */
  private List<Finding> disagreement(SourceFile file, Lifter lift, LiftedGraph image) {
    Optional<SourceFile> groups = file.groups();
    Optional<Path> crate = file.inFolder(CrateAgreement.FILE);
    if (groups.isEmpty() && crate.isEmpty()) {
      return List.of();
    }
    LiftedGraph document = image.kinds().isPresent() ? whole(lift, file) : image;
    Optional<LiftedGraph> described = groups.map(other -> whole(lift, other));
    if (Stream.concat(Stream.of(document), described.stream())
        .anyMatch(g -> g.kinds().isPresent())) {
      return List.of(notCompared(document));
    }
    List<Finding> findings = new ArrayList<>();
    described.ifPresent(
        found ->
            findings.addAll(
                new Agreement(model).differences(document.graph(), found.graph(), "zarr.json")));
    crate.ifPresent(
        found -> findings.addAll(new CrateAgreement().differences(document.graph(), found)));
    return findings;
  }

  private LiftedGraph whole(Lifter lift, SourceFile file) {
    return LiftedGraph.of(lift, file, MOST, distinctions, Set.of());
  }

  private static Finding notCompared(LiftedGraph document) {
    return Finding.of(
        TOO_LARGE,
        Thing.document(document.result().graph(), 0),
        FieldName.NONE,
        "The document is too large to be compared with the groups and the crate beside it: it has"
            + " more than "
            + MOST
            + " statements.");
  }

  /**
   * What is wrong in a graph of one document, as lifting gives it; also as it gave it before a term
   * was replaced.
   */
  public List<Finding> check(Graph graph) {
    Graph stated = SourceStatements.in(model.replacements().in(graph));
    return checks.check(new Together(stated, rules.infer(stated)), thing -> 0);
  }

  /**
   * What is wrong in an experiment, each on one thing, which may stand for several.
   *
   * @param experiment all that is stated and inferred
   */
  List<Finding> check(Graph experiment, LiftedGraph image) {
    return checks.check(experiment, image.told(), image::line).stream()
        .map(companions::located)
        .toList();
  }

  /** What could not be compared. */
  static List<Finding> leftOut(LiftedGraph image) {
    return image.kinds().stream()
        .filter(kinds -> !kinds.complete())
        .map(
            kinds ->
                Finding.of(
                    TOO_LARGE,
                    Thing.document(image.result().graph(), 0),
                    FieldName.NONE,
                    "The document describes so many instruments, or images of so many sizes, that"
                        + " those alike were taken for one where their parts were compared."))
        .toList();
  }
}
