package org.nbo.assess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Model;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * A verdict on each of several microscopes: on the things whose parts have identifiers of their own
 * ({@code nbo:scopesIdentifiers}), each with all that it leads to.
 */
final class Verdicts {
  /** A microscope that is said to be of a higher tier than it is. */
  static final Rule OVERSTATED = new Rule(FindingKind.IMPLAUSIBLE, Severity.INFO, "declared-tier");

  private Verdicts() {}

  /**
   * Empty where fewer than two microscopes are described.
   *
   * @param data what is stated and follows
   * @param scopes IRIs of the classes of microscopes
   */
  static List<Assessment.Verdict> of(
      Graph data, Set<String> scopes, List<Finding> findings, Axes asked) {
    Set<Node> microscopes = microscopes(data, scopes);
    if (microscopes.size() < 2) {
      return List.of();
    }
    List<Assessment.Verdict> verdicts = new ArrayList<>();
    for (Node microscope : microscopes) {
      Set<String> things = reached(data, microscope, microscopes);
      List<Finding> own = gaps(findings, things);
      verdicts.add(
          new Assessment.Verdict(microscope.toString(), tierMet(own), missing(own, asked)));
    }
    return verdicts;
  }

  /**
   * Of microscopes that are said to be of a higher tier than they are.
   *
   * @param data what is stated and follows
   * @param scopes IRIs of the classes of microscopes
   * @param lines the line at which a thing begins, or 0
   */
  static List<Finding> overstated(
      Graph data,
      Set<String> scopes,
      List<Finding> findings,
      Model model,
      ToIntFunction<Node> lines) {
    Set<Node> microscopes = microscopes(data, scopes);
    Terms terms = new Terms(data);
    List<Finding> all = new ArrayList<>();
    for (Node microscope : microscopes) {
      int declared = terms.number(microscope, NboTerm.DECLARED_TIER).orElse(0);
      int met = tierMet(gaps(findings, reached(data, microscope, microscopes)));
      if (declared > met) {
        all.add(
            Finding.of(
                    OVERSTATED,
                    Thing.of(
                        microscope.toString(),
                        model.component(data, microscope),
                        lines.applyAsInt(microscope)),
                    FieldName.of("Tier"),
                    "It is said to be of tier "
                        + declared
                        + ", and "
                        + (met == 0 ? "meets none" : "meets tier " + met)
                        + " of what is asked; fill in what is missing, or correct the tier.")
                .found(Integer.toString(declared)));
      }
    }
    return all;
  }

  private static Set<Node> microscopes(Graph data, Set<String> scopes) {
    Set<Node> microscopes = new LinkedHashSet<>();
    scopes.forEach(
        iri ->
            data
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(iri))
                .mapWith(t -> t.getSubject())
                .toList()
                .stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(microscopes::add));
    return microscopes;
  }

  private static List<Finding> gaps(List<Finding> findings, Set<String> things) {
    return findings.stream().filter(f -> f.duty() != null).filter(f -> isOn(f, things)).toList();
  }

  private static boolean isOn(Finding finding, Set<String> things) {
    return Stream.concat(Stream.of(finding.thing()), finding.examples().stream())
        .map(Thing::iri)
        .anyMatch(things::contains);
  }

  private static int tierMet(List<Finding> gaps) {
    return gaps.stream()
            .filter(f -> f.duty().level() == RequirementLevel.MUST)
            .mapToInt(f -> f.duty().tier())
            .min()
            .orElse(Axes.TIERS + 1)
        - 1;
  }

  /** A field that several things lack is one. */
  private static int missing(List<Finding> gaps, Axes asked) {
    Map<String, Integer> fields = new HashMap<>();
    gaps.stream()
        .filter(f -> asked.cells().contains(f.duty()))
        .forEach(f -> fields.put(f.rule().id(), Math.max(1, f.absence().fields())));
    return fields.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What a thing leads to, without what belongs to others of its kind. */
  private static Set<String> reached(Graph data, Node from, Set<Node> others) {
    Set<Node> seen = new HashSet<>(others);
    Set<String> reached = new HashSet<>(Set.of(from.toString()));
    Deque<Node> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      data.find(open.pop(), Node.ANY, Node.ANY)
          .filterKeep(t -> t.getObject().isURI() && seen.add(t.getObject()))
          .forEach(
              t -> {
                reached.add(t.getObject().toString());
                open.push(t.getObject());
              });
    }
    return reached;
  }
}
