package org.nbo.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.Impossibility;
import org.nbo.finding.InferredModality;
import org.nbo.finding.Thing;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Description;
import org.nbo.merge.Merger;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingNames;
import org.nbo.ontology.Ontology;
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
    Graph stated = SourceStatements.in(image.graph());
    Graph all =
        companions.with(new Description(file.name(), stated, image::line), rules, merger).data();
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
    return new MultiUnion(new Graph[] {stated, rules.infer(stated)});
  }

  /**
   * By which techniques images were taken.
   *
   * @param imagesOnly whether channels and instruments are left out
   */
  public List<InferredModality> modality(Modalities modalities, Graph data, boolean imagesOnly) {
    StatementWording wording = wording(data);
    ThingNames names = new ThingNames(data, model.marks());
    Map<String, InferredModality> found = new LinkedHashMap<>();
    for (Modalities.Inferred inferred : modalities.explain(data)) {
      if (inferred.told() || !imagesOnly) {
        Modality modality = inferred.modality();
        InferredModality told =
            new InferredModality(
                modality.nearest().map(Modality.Term::iri).orElse(modality.technique()),
                modality.nearest().map(Modality.Term::label).orElse(modality.label()),
                wording.because(inferred.because()),
                inferred.things().get(0),
                names.of(inferred.things().get(0)),
                inferred.things().size());
        found.merge(
            imagesOnly ? told.iri() : told.iri() + told.subject(), told, Reasoner::together);
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
        Modality modality = inferred.modality();
        found
            .computeIfAbsent(thing, t -> new ArrayList<>())
            .add(
                new InferredModality(
                    modality.nearest().map(Modality.Term::iri).orElse(modality.technique()),
                    modality.nearest().map(Modality.Term::label).orElse(modality.label()),
                    wording.because(inferred.because()),
                    thing,
                    names.of(thing),
                    1));
      }
    }
    return found;
  }

  private static InferredModality together(InferredModality one, InferredModality other) {
    return new InferredModality(
        one.iri(),
        one.label(),
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

  private StatementWording wording(Graph data) {
    Map<String, String> known = new HashMap<>();
    ThingNames names = new ThingNames(data, model.marks());
    return new StatementWording(ontology.graph(), iri -> known.computeIfAbsent(iri, names::of));
  }

  private static int line(String iri, ToIntFunction<Node> lines) {
    return lines.applyAsInt(NodeFactory.createURI(iri));
  }

  private String component(String iri, Graph data) {
    return data
        .find(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .flatMap(type -> model.classOf(type.getURI()).stream())
        .map(ModelClass::label)
        .sorted()
        .findFirst()
        .orElse("");
  }
}
