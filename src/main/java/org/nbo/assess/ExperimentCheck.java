package org.nbo.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.nbo.check.Agreement;
import org.nbo.check.Checks;
import org.nbo.check.CrateAgreement;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Description;
import org.nbo.merge.Merger;
import org.nbo.model.Model;
import org.nbo.reason.Rules;

/** Runs checks over a file, with what describes its microscope and settings. For many threads. */
public final class ExperimentCheck {
  /** A document that is too large to compare its things. */
  public static final Rule TOO_LARGE =
      new Rule(FindingKind.UNMAPPED, Severity.INFO, "check-left-out");

  private final Model model;
  private final Rules rules;
  private final Supplier<Merger> merger;
  private final Companions companions;
  private final Checks checks;

  /**
   * @param merger lays companions over an image; not asked for where there are none
   */
  public ExperimentCheck(
      Model model, Rules rules, Supplier<Merger> merger, Companions companions, Checks checks) {
    this.model = model;
    this.rules = rules;
    this.merger = merger;
    this.companions = companions;
    this.checks = checks;
  }

  /** What is wrong in a file. */
  public List<Finding> check(SourceFile file, Lifter lift) {
    Optional<WholeGraph> whole =
        WholeGraph.of(lift, file, model.marks().bookkeeping(), WholeGraph.MOST);
    if (whole.isEmpty()) {
      return List.of(tooLarge(WholeGraph.MOST));
    }
    Graph stated = SourceStatements.in(whole.get().graph());
    ToIntFunction<Node> lines = whole.get()::line;
    Graph data = companions.with(new Description(file.name(), stated, lines), rules, merger).data();
    List<Finding> findings =
        new ArrayList<>(check(new MultiUnion(new Graph[] {data, rules.infer(data)}), lines));
    findings.addAll(disagreement(file, lift));
    return findings.stream().sorted(Finding.ORDER).toList();
  }

  /** Where the groups of an OME-Zarr, or a crate in it, say something else than its OME-XML. */
  private List<Finding> disagreement(SourceFile file, Lifter lift) {
    Optional<WholeGraph> groups =
        file.groups().flatMap(other -> WholeGraph.of(lift, other, Set.of(), WholeGraph.MOST));
    Optional<Path> crate = file.inFolder(CrateAgreement.FILE);
    if (groups.isEmpty() && crate.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    WholeGraph.of(lift, file, Set.of(), WholeGraph.MOST)
        .ifPresent(
            document -> {
              groups.ifPresent(
                  found ->
                      findings.addAll(
                          new Agreement(model)
                              .differences(document.graph(), found.graph(), "zarr.json")));
              crate.ifPresent(
                  found ->
                      findings.addAll(new CrateAgreement().differences(document.graph(), found)));
            });
    return findings;
  }

  /**
   * What is wrong in a graph of one document, as lifting gives it; also as it gave it before a term
   * was replaced.
   */
  public List<Finding> check(Graph graph) {
    Graph stated = SourceStatements.in(model.replacements().in(graph));
    return check(new MultiUnion(new Graph[] {stated, rules.infer(stated)}), thing -> 0);
  }

  /**
   * @param experiment all that is stated and inferred
   */
  List<Finding> check(Graph experiment, ToIntFunction<Node> lines) {
    return checks.check(experiment, lines).stream().map(companions::located).toList();
  }

  private static Finding tooLarge(int most) {
    return Finding.of(
        TOO_LARGE,
        Thing.document("", 0),
        FieldName.NONE,
        "The document makes more than "
            + most
            + " statements, so its values were not compared with each other.");
  }
}
