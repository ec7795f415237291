package org.nbo.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Difference;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.Impossibility;
import org.nbo.finding.InferredModality;
import org.nbo.finding.Thing;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Merger;
import org.nbo.model.Model;
import org.nbo.model.PlaceholderStatement;
import org.nbo.model.ThingNames;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Together;
import org.nbo.reason.Contradiction;
import org.nbo.reason.Contradictions;
import org.nbo.reason.Modalities;
import org.nbo.reason.Modality;
import org.nbo.reason.Rules;
import org.nbo.reason.StatementWording;

/** Says in words what reasoning finds in a graph, with the lines of what it is about. */
public final class Reasoner {
  private final Ontology ontology;
  private final Model model;
  private final Rules rules;

  public Reasoner(Ontology ontology, Model model, Rules rules) {
    this.ontology = ontology;
    this.model = model;
    this.rules = rules;
  }

  /**
   * What is said about an experiment and follows by rules.
   *
   * @param data stated and inferred
   * @param lines the line at which a thing begins, or 0
   * @param located puts a finding on the file that describes its thing
   */
  public record Known(Graph data, ToIntFunction<Node> lines, UnaryOperator<Finding> located) {}

  /** What a file and its companions say, all of it. */
  public Known known(SourceFile file, Lifter lift, Companions companions, Supplier<Merger> merger) {
    LiftedGraph image = LiftedGraph.of(lift, file);
    Graph all = companions.with(file.name(), image, rules, merger).data();
    return new Known(with(all), image::line, companions::located);
  }

  /** What a graph says that is at hand already, also as it was said before a term was replaced. */
  public Known known(Graph graph) {
    return new Known(
        with(SourceStatements.in(model.replacements().in(graph))),
        thing -> 0,
        UnaryOperator.identity());
  }

  private Graph with(Graph stated) {
    Graph values = values(stated, model);
    return new Together(values, rules.infer(values));
  }

  /** The statements without those that stand for no value, from which nothing follows. */
  static Graph values(Graph stated, Model model) {
    Graph placeholders = GraphFactory.createDefaultGraph();
    PlaceholderStatement.in(stated, model).forEach(p -> p.values().forEach(placeholders::add));
    return placeholders.isEmpty() ? stated : new Difference(stated, placeholders);
  }

  /**
   * By which techniques images were taken.
   *
   * @param imagesOnly whether channels and instruments are left out
   */
  public List<InferredModality> modality(Modalities modalities, Graph data, boolean imagesOnly) {
    return modality(modalities.tell(data, imagesOnly).inferred(), data, imagesOnly, iri -> 1);
  }

  /**
   * @param count for how many a thing stands
   */
  List<InferredModality> modality(
      List<Modalities.Inferred> all, Graph data, boolean imagesOnly, ToLongFunction<String> count) {
    StatementWording wording = wording(data);
    ThingNames names = new ThingNames(data, model.marks());
    Map<String, InferredModality> found = new LinkedHashMap<>();
    for (Modalities.Inferred inferred : all) {
      if (inferred.told() || !imagesOnly) {
        InferredModality told =
            told(
                inferred,
                inferred.things().get(0),
                (int) inferred.things().stream().mapToLong(count).sum(),
                wording,
                names);
        found.merge(
            imagesOnly ? told.technique() : told.technique() + told.subject(),
            told,
            Reasoner::together);
      }
    }
    return List.copyOf(found.values());
  }

  /** By which techniques each image was taken, by its IRI. */
  public Map<String, List<InferredModality>> modalityOfEach(Modalities modalities, Graph data) {
    StatementWording wording = wording(data);
    ThingNames names = new ThingNames(data, model.marks());
    Map<String, List<InferredModality>> found = new HashMap<>();
    for (Modalities.Inferred inferred : modalities.explain(data)) {
      for (String thing : inferred.told() ? inferred.things() : List.<String>of()) {
        found
            .computeIfAbsent(thing, t -> new ArrayList<>())
            .add(told(inferred, thing, 1, wording, names));
      }
    }
    return found;
  }

  private static InferredModality told(
      Modalities.Inferred inferred,
      String thing,
      int count,
      StatementWording wording,
      ThingNames names) {
    Modality modality = inferred.modality();
    return new InferredModality(
        modality.nearest().map(Modality.Term::iri).orElse(modality.technique()),
        modality.nearest().map(Modality.Term::label).orElse(modality.title()),
        modality.technique(),
        modality.title(),
        modality.nearest().map(Modality.Term::match).orElse(""),
        wording.because(inferred.because()),
        thing,
        names.of(thing),
        count);
  }

  private static InferredModality together(InferredModality one, InferredModality other) {
    return new InferredModality(
        one.iri(),
        one.label(),
        one.technique(),
        one.title(),
        one.match(),
        one.because(),
        one.subject(),
        one.name(),
        one.count() + other.count());
  }

  /** What cannot be. */
  public List<Impossibility> impossible(Contradictions contradictions, Known known) {
    Graph data = known.data();
    StatementWording wording = wording(data);
    List<Impossibility> all = new ArrayList<>();
    for (Contradiction contradiction : contradictions.in(data)) {
      List<Impossibility.Statement> statements = new ArrayList<>();
      wording
          .of(contradiction.statements())
          .forEach(
              (iri, text) -> {
                Thing thing = Thing.of(iri, component(iri, data), line(iri, known.lines()));
                Finding at = Finding.of(Impossibility.RULE, thing, FieldName.NONE, "");
                statements.add(
                    new Impossibility.Statement(known.located().apply(at).thing(), text));
              });
      all.add(new Impossibility(statements, contradiction.axioms()));
    }
    return all;
  }

  StatementWording wording(Graph data) {
    Map<String, String> known = new HashMap<>();
    ThingNames names = new ThingNames(data, model.marks());
    return new StatementWording(ontology.graph(), iri -> known.computeIfAbsent(iri, names::of));
  }

  private static int line(String iri, ToIntFunction<Node> lines) {
    return lines.applyAsInt(NodeFactory.createURI(iri));
  }

  private String component(String iri, Graph data) {
    return model.component(data, NodeFactory.createURI(iri));
  }
}
