package org.nbo.export.micrometa;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.nbo.export.Experiment;
import org.nbo.model.Field;
import org.nbo.model.JsonFormat;
import org.nbo.model.JsonWriting;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ThingIri;
import org.nbo.model.ThingNames;
import org.nbo.model.naming.JsonNaming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * What the objects of an experiment are made of, for all its documents; counts what has no place.
 */
final class ThingObjects {
  static final Comparator<Node> BY_IRI = NodeCmp::compareRDFTerms;

  final Model model;
  final JsonFormat format;
  final JsonWriting writing;
  final JsonNaming naming;
  final FieldValues values;
  final Beyond beyond;
  final Terms terms;
  private final Graph known;
  final ThingNames names;
  final boolean named;
  final Set<Node> parts = new HashSet<>();
  final SortedMap<String, Integer> unheld = new TreeMap<>();

  /**
   * @param named whether things without a name get one
   */
  ThingObjects(Experiment experiment, Model model, Graph ontology, boolean named) {
    this.named = named;
    this.model = model;
    this.format = model.jsonFormat().orElseThrow();
    this.writing = format.writing();
    this.naming = new JsonNaming(model, format);
    Node classKey = Terms.uri(format.commonFields().get(format.classKey()).property().iri());
    this.terms = new Terms(Placed.of(experiment, classKey, ontology));
    this.known = experiment.known();
    this.values = new FieldValues(model, naming, format, terms);
    this.beyond = new Beyond(model, format, terms);
    this.names = new ThingNames(experiment.stated(), model.marks());
    experiment.microscopes().forEach(this::collect);
    experiment.images().forEach(this::collect);
    noteRest(experiment);
  }

  /** What the format has no place for. */
  SortedMap<String, Integer> unheld() {
    return unheld;
  }

  /**
   * The document of one outermost thing.
   *
   * @param thing a microscope or an image
   */
  JsonObject document(Node thing) {
    return new RecordDocument(this).of(thing);
  }

  /** Finds what has a place of its own in some document. */
  private void collect(Node thing) {
    if (parts.add(thing)) {
      type(thing)
          .ifPresent(
              type ->
                  type.fields().stream()
                      .filter(f -> f.holdsThings() && !f.reference())
                      .flatMap(f -> objects(thing, f.property()).stream())
                      .filter(Node::isURI)
                      .forEach(this::collect));
    }
  }

  /** What stands beside microscopes and images in a document. */
  private void noteRest(Experiment experiment) {
    for (Field field : experiment.type().fields()) {
      if (field.holdsThings()) {
        int rest =
            (int)
                objects(experiment.root(), field.property()).stream()
                    .filter(o -> o.isURI() && !parts.contains(o) && !isNestedSomewhere(o))
                    .count();
        note(experiment.type(), field.property(), rest);
      }
    }
    for (Node unmapped : terms.objects(experiment.root(), NboTerm.UNMAPPED)) {
      terms
          .text(unmapped, NboTerm.UNMAPPED_PATH)
          .ifPresent(path -> unheld.merge(path, 1, Integer::sum));
    }
  }

  /** Whether a thing stands where it is referred to first. */
  private boolean isNestedSomewhere(Node thing) {
    return type(thing).flatMap(format::writtenName).isPresent()
        && terms
            .graph()
            .find(Node.ANY, Node.ANY, thing)
            .filterKeep(t -> parts.contains(t.getSubject()))
            .hasNext();
  }

  void note(ModelClass type, ModelProperty property, int count) {
    if (count > 0) {
      unheld.merge(type.label() + '/' + property.localName(), count, Integer::sum);
    }
  }

  /** The narrowest class; of several, one that has a form. */
  Optional<ModelClass> type(Node thing) {
    List<ModelClass> narrowest = ModelClass.mostSpecific(model.classesOf(known, thing));
    return narrowest.stream()
        .filter(ModelClass::hasFields)
        .min(
            Comparator.comparing((ModelClass c) -> !isFormItself(c))
                .thenComparing(c -> format.writtenName(c).isEmpty())
                .thenComparing(ModelClass::localName));
  }

  private boolean isFormItself(ModelClass c) {
    return format.writtenName(c).filter(c.specNames()::contains).isPresent();
  }

  List<Node> objects(Node thing, ModelProperty property) {
    return terms.objects(thing, Terms.uri(property.iri())).stream()
        .distinct()
        .sorted(Comparator.comparingInt(this::index).thenComparing(BY_IRI))
        .toList();
  }

  int index(Node thing) {
    return terms.number(thing, NboTerm.INDEX).orElse(0);
  }

  String id(Node thing) {
    return terms.text(thing, NboTerm.ID).orElseGet(() -> written(thing));
  }

  static String written(Node thing) {
    ThingIri iri = ThingIri.of(thing.toString());
    return iri.written() + iri.parts();
  }

  Optional<Field> commonField(String key) {
    return Optional.ofNullable(format.commonFields().get(key));
  }

  Optional<String> key(Field field) {
    return naming.names(field).stream().findFirst();
  }

  /** The fields that an object of a class may have, those of any object included. */
  List<Field> fields(ModelClass type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    format.commonFields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> fields.put(e.getValue().property().iri(), e.getValue()));
    Map<String, Field> own = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      own.merge(field.property().iri(), field, (a, b) -> key(a).isEmpty() ? b : a);
    }
    fields.putAll(own);
    return List.copyOf(fields.values());
  }
}
