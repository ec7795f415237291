package org.nbo.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Impossibility;
import org.nbo.finding.InferredModality;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Model;
import org.nbo.model.PartsRepeat;
import org.nbo.ontology.Terms;
import org.nbo.ontology.Together;
import org.nbo.reason.Contradiction;
import org.nbo.reason.Modalities;
import org.nbo.reason.Modality;
import org.nbo.reason.Prohibitions;
import org.nbo.reason.StatementWording;

/**
 * What reasoning by rules adds to an assessment, without HermiT: the techniques by which images
 * were taken, what contradicts them, and what cannot be. For all threads.
 */
public final class Inferences {
  /** Two techniques for one channel of which one excludes the other. */
  public static final Rule MODALITY_CONFLICT =
      new Rule(FindingKind.IMPLAUSIBLE, Severity.WARNING, "modality-conflict");

  private final Reasoner reasoner;
  private final Model model;
  private final Terms ontology;
  private final Supplier<Modalities> modalities;
  private final Supplier<Prohibitions> prohibitions;

  /**
   * @param ontology its graph
   */
  public Inferences(
      Reasoner reasoner,
      Model model,
      Graph ontology,
      Supplier<Modalities> modalities,
      Supplier<Prohibitions> prohibitions) {
    this.reasoner = reasoner;
    this.model = model;
    this.ontology = new Terms(ontology);
    this.modalities = modalities;
    this.prohibitions = prohibitions;
  }

  /** What was found. */
  record Found(List<InferredModality> modality, List<Finding> findings) {}

  /**
   * @param stated what files say
   * @param inferred what follows from it by rules
   * @param lines the line at which a thing begins, or 0
   * @param count for how many a thing stands
   * @param told what was found before, which is not told again
   */
  Found in(
      Graph stated,
      Graph inferred,
      ToIntFunction<Node> lines,
      ToLongFunction<String> count,
      List<Finding> told) {
    Graph data = new Together(Reasoner.values(stated, model), inferred);
    Modalities.Told techniques = modalities.get().tell(data, true);
    StatementWording wording = reasoner.wording(data);
    List<Finding> findings = new ArrayList<>();
    Set<List<String>> known =
        told.stream()
            .filter(f -> f.kind() != FindingKind.MISSING)
            .map(f -> List.of(f.subject(), f.field().label()))
            .collect(Collectors.toSet());
    for (Modalities.Conflict conflict : techniques.conflicts()) {
      if (places(conflict.because()).stream().noneMatch(known::contains)
          && places(conflict.otherBecause()).stream().noneMatch(known::contains)) {
        findings.add(conflict(conflict, wording, data, lines, count));
      }
    }
    for (Contradiction contradiction : prohibitions.get().in(data)) {
      Set<List<String>> places = places(contradiction.statements());
      if (places.stream().noneMatch(known::contains)) {
        known.addAll(places);
        findings.add(impossible(contradiction, wording, data, lines, count));
      }
    }
    return new Found(
        reasoner.modality(techniques.inferred(), data, true, count), PartsRepeat.leftOut(findings));
  }

  /** The fields that statements fill. */
  private Set<List<String>> places(List<Triple> statements) {
    Set<List<String>> places = new HashSet<>();
    for (Triple t : statements) {
      places.add(List.of(t.getSubject().getURI(), ontology.label(t.getPredicate())));
    }
    return places;
  }

  private Finding impossible(
      Contradiction contradiction,
      StatementWording wording,
      Graph data,
      ToIntFunction<Node> lines,
      ToLongFunction<String> count) {
    List<Triple> statements = contradiction.statements();
    Triple last = statements.get(statements.size() - 1);
    Impossibility told =
        new Impossibility(
            wording.of(statements).entrySet().stream()
                .map(e -> new Impossibility.Statement(thing(e.getKey(), data, lines), e.getValue()))
                .toList(),
            contradiction.axioms());
    String subject = contradiction.subject();
    return Finding.of(
            Impossibility.RULE,
            thing(subject, data, lines),
            FieldName.of(ontology.label(last.getPredicate())),
            told.message())
        .found(last.getObject().isLiteral() ? last.getObject().getLiteralLexicalForm() : "")
        .times(count.applyAsLong(subject), List.of());
  }

  private Finding conflict(
      Modalities.Conflict conflict,
      StatementWording wording,
      Graph data,
      ToIntFunction<Node> lines,
      ToLongFunction<String> count) {
    String channel = conflict.things().get(0);
    return Finding.of(
            MODALITY_CONFLICT,
            thing(channel, data, lines),
            FieldName.of("modality"),
            "Taken by "
                + name(conflict.one())
                + ", because "
                + wording.because(conflict.because())
                + ", and by "
                + name(conflict.other())
                + ", because "
                + wording.because(conflict.otherBecause())
                + "; a channel is taken by one of them, so correct what is wrong.")
        .times(
            conflict.things().stream().mapToLong(count).sum(),
            conflict.things().stream().skip(1).limit(4).map(t -> thing(t, data, lines)).toList());
  }

  private String name(Modality modality) {
    return ontology.label(NodeFactory.createURI(modality.technique()));
  }

  private Thing thing(String iri, Graph data, ToIntFunction<Node> lines) {
    Node node = NodeFactory.createURI(iri);
    return Thing.of(iri, model.component(data, node), lines.applyAsInt(node));
  }
}
