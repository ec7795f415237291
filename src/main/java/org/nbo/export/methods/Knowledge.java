package org.nbo.export.methods;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.Conclusions;
import org.nbo.export.Experiment;
import org.nbo.export.Origins;
import org.nbo.finding.InferredModality;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.ontology.Queries;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** What a narration can know of an experiment, each value with its reading and origin. */
final class Knowledge {
  private final Experiment experiment;
  private final Model model;
  private final ValueText text;
  private final Terms terms;
  private final Origins origins;
  private final Map<String, ModelProperty> properties;
  private final Set<List<Node>> asked = new HashSet<>();
  private final Set<List<Node>> wrong = new HashSet<>();

  /**
   * @param properties of the model, by their local names
   * @param gather queries that bring what is spread over many things to the one it is told of
   * @param marking whether to tell what is missing
   */
  Knowledge(
      Experiment experiment,
      Model model,
      ValueText text,
      Map<String, ModelProperty> properties,
      List<Query> gather,
      boolean marking) {
    this.experiment = experiment;
    this.model = model;
    this.text = text;
    this.properties = properties;
    this.origins = new Origins(experiment);
    Graph gathered = GraphFactory.createDefaultGraph();
    Graph known = new MultiUnion(new Graph[] {experiment.known(), gathered});
    gather.forEach(query -> Queries.construct(query, experiment.known(), gathered));
    this.terms = new Terms(known);
    experiment.conclusions().completeness().ifPresent(there -> look(there, marking));
  }

  /** Values that cannot be are no values; what is missing is to be marked. */
  private void look(Conclusions.Completeness there, boolean marking) {
    Terms report = new Terms(there.report());
    for (Triple result : there.report().find(Node.ANY, SHACL.focusNode, Node.ANY).toList()) {
      boolean missing =
          report
              .objects(result.getSubject(), SHACL.sourceConstraintComponent)
              .contains(SHACL.MinCountConstraintComponent);
      for (Node path : report.objects(result.getSubject(), SHACL.resultPath)) {
        if (!missing) {
          report
              .objects(result.getSubject(), SHACL.value)
              .forEach(value -> wrong.add(List.of(result.getObject(), path, value)));
        } else if (marking && path.isURI() && isOfFirstTier(result.getObject(), path)) {
          asked.add(List.of(result.getObject(), path));
        }
      }
    }
  }

  private boolean isOfFirstTier(Node thing, Node property) {
    return classes(thing).stream()
        .flatMap(c -> c.field(property.getURI()).stream())
        .anyMatch(field -> field.tier() == 1);
  }

  Experiment experiment() {
    return experiment;
  }

  /** The property of a name, in the model or an extension. */
  Optional<ModelProperty> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** Things or literals that a property leads to, without what stands where there is no value. */
  List<Node> nodes(Node thing, ModelProperty property) {
    Node predicate = NodeFactory.createURI(property.iri());
    return terms.objects(thing, predicate).stream()
        .distinct()
        .filter(o -> !wrong.contains(List.of(thing, predicate, o)))
        .filter(
            o ->
                !o.isLiteral()
                    || !o.getLiteralLexicalForm().isBlank()
                        && !model.isPlaceholder(property.iri(), o.getLiteralLexicalForm()))
        .sorted(
            Comparator.comparingInt((Node o) -> terms.number(o, NboTerm.INDEX).orElse(0))
                .thenComparing(NodeCmp::compareRDFTerms))
        .toList();
  }

  /** A value as it is read. */
  Said said(Node thing, ModelProperty property, Node value) {
    Node predicate = NodeFactory.createURI(property.iri());
    String wording =
        terms.text(thing, NodeFactory.createURI(property.iri() + NboTerm.AS_WRITTEN)).orElse(null);
    ValueText.Reading reading = text.of(value, wording, property, owner(thing, property));
    return new Said(
        reading.text(),
        reading.number(),
        reading.unit(),
        thing.toString(),
        property.iri(),
        value.isURI() ? value.getURI() : value.getLiteralLexicalForm(),
        origins.of(thing, predicate, value));
  }

  private Optional<ModelClass> owner(Node thing, ModelProperty property) {
    List<ModelClass> classes = classes(thing);
    return Stream.concat(classes.stream(), model.classes().stream())
        .filter(c -> c.field(property.iri()).isPresent())
        .findFirst();
  }

  private List<ModelClass> classes(Node thing) {
    return model.classesOf(terms.graph(), thing);
  }

  /** The place of a thing among its like, from 1. */
  int number(Node thing) {
    return terms.number(thing, NboTerm.INDEX).orElse(0) + 1;
  }

  /** Whether a thing is of a class of this local name. */
  boolean isA(Node thing, String className) {
    return classes(thing).stream().anyMatch(c -> c.isA(NboTerm.NS + className));
  }

  /** What kind of thing it is: the narrowest class that it has. */
  Optional<Said> kind(Node thing) {
    return ModelClass.mostSpecific(classes(thing)).stream()
        .min(Comparator.comparing(ModelClass::iri))
        .map(
            c ->
                new Said(
                    text.term(NodeFactory.createURI(c.iri())),
                    null,
                    "",
                    thing.toString(),
                    RDF.type.getURI(),
                    c.iri(),
                    origins.of(thing, RDF.type.asNode(), NodeFactory.createURI(c.iri()))));
  }

  /** By which techniques an image was taken. */
  List<Said> modality(Node image) {
    return experiment.conclusions().modality(image.toString()).stream()
        .map(m -> technique(image, m))
        .toList();
  }

  private Said technique(Node image, InferredModality modality) {
    String key = NboTerm.localName(modality.technique());
    return new Said(
        text.words().find(key).orElse(modality.title()),
        null,
        "",
        image.toString(),
        NboTerm.NS + "imagingTechnique",
        modality.iri(),
        new Origins.Origin(Origins.Kind.DERIVED, experiment.file()));
  }

  /** What is missing, where the first tier asks for it on this thing. */
  Optional<String> missing(Node thing, ModelProperty property) {
    return asked.contains(List.of(thing, NodeFactory.createURI(property.iri())))
        ? Optional.of(text.term(NodeFactory.createURI(property.iri())))
        : Optional.empty();
  }

  /** The model's properties by their local names; of two with one name, the model's own. */
  static Map<String, ModelProperty> properties(Model model) {
    Map<String, ModelProperty> properties = new HashMap<>();
    for (ModelClass c : model.classes()) {
      c.fields()
          .forEach(
              f ->
                  properties.merge(
                      f.property().localName(),
                      f.property(),
                      (a, b) -> a.iri().startsWith(NboTerm.NS) ? a : b));
    }
    return properties;
  }
}
