package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** What tells the things of one file from others. */
final class Traits {
  /**
   * A thing with what is weighed of it.
   *
   * @param kinds its classes
   * @param hardware whether it is of a kind that is matched by traits
   * @param missed whether it is of a kind that is named where the other file has none
   * @param values by weight
   */
  record Subject(
      Node thing,
      List<ModelClass> kinds,
      boolean hardware,
      boolean missed,
      Map<Weight, Set<Node>> values) {

    boolean isOfKindOf(Subject other) {
      return Kinds.meet(kinds, other.kinds);
    }

    /** Whether both are hardware of a family, such as cameras with another kind of sensor. */
    boolean isRelatedTo(Subject other, Set<String> marked) {
      return families(marked).anyMatch(f -> other.families(marked).anyMatch(f::equals));
    }

    /** The classes of hardware above, without those that hold for all hardware. */
    private Stream<ModelClass> families(Set<String> marked) {
      return kinds.stream()
          .flatMap(c -> c.lineage().stream())
          .filter(
              c ->
                  !marked.contains(c.iri())
                      && c.lineage().stream().anyMatch(above -> marked.contains(above.iri())))
          .distinct();
    }

    String kind() {
      return kinds.stream().map(ModelClass::label).findFirst().orElse("thing");
    }

    /** Texts of all properties that play a part. */
    Stream<String> texts(Weight.Role role) {
      return values.entrySet().stream()
          .filter(e -> e.getKey().role() == role)
          .flatMap(e -> e.getValue().stream())
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm);
    }

    private boolean isTold() {
      return hardware
          || values.keySet().stream()
              .anyMatch(w -> w.role() != Weight.Role.NAME && w.role() != Weight.Role.VALUE);
    }
  }

  private static final Comparator<Weight> LIGHTEST_FIRST =
      Comparator.comparingDouble(Weight::pro)
          .thenComparing(Weight::label)
          .thenComparing(Weight::property)
          .thenComparing(Weight::part);

  private final Graph data;
  private final Model model;
  private final Weights weights;
  private final Set<String> hardware;
  private final Set<String> missed;
  private final Map<Node, List<ModelClass>> kinds = new LinkedHashMap<>();

  private Traits(Graph data, Model model, Graph ontology, Weights weights) {
    this.data = data;
    this.model = model;
    this.weights = weights;
    this.hardware = marked(ontology, NboTerm.MATCHED_BY_TRAITS);
    this.missed = marked(ontology, NboTerm.MISSED_IN_OTHERS);
  }

  /** The classes that have a mark. */
  static Set<String> marked(Graph ontology, Node mark) {
    Set<String> marked = new HashSet<>();
    new Terms(ontology).subjects(mark, Values.TRUE).forEach(c -> marked.add(c.getURI()));
    return marked;
  }

  /** The things that may be matched by what they are like, in the order of their names. */
  static List<Subject> of(Graph data, Model model, Ontology ontology, Weights weights) {
    return new Traits(data, model, ontology.graph(), weights).subjects();
  }

  private List<Subject> subjects() {
    data.find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
        .forEach(
            t ->
                model
                    .classOf(t.getObject().getURI())
                    .ifPresent(
                        c -> kinds.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(c)));
    return kinds.keySet().stream()
        .sorted(Comparator.comparing(Node::toString))
        .map(this::subject)
        .filter(Subject::isTold)
        .toList();
  }

  private Subject subject(Node thing) {
    Map<Weight, Set<Node>> values = new TreeMap<>(LIGHTEST_FIRST);
    for (Triple said : data.find(thing, Node.ANY, Node.ANY).toList()) {
      add(said, "", values);
      List<ModelClass> parts = kinds.getOrDefault(said.getObject(), List.of());
      if (!parts.isEmpty()) {
        data.find(said.getObject(), Node.ANY, Node.ANY)
            .forEach(inPart -> parts.forEach(part -> addOfPart(inPart, part, values)));
      }
    }
    List<ModelClass> ofThing = kinds.get(thing);
    return new Subject(
        thing,
        ofThing,
        ofThing.stream()
            .flatMap(c -> c.lineage().stream())
            .anyMatch(c -> hardware.contains(c.iri())),
        ofThing.stream().anyMatch(c -> missed.stream().anyMatch(c::isA)),
        values);
  }

  private void addOfPart(Triple said, ModelClass part, Map<Weight, Set<Node>> values) {
    for (Weight weight : weights.of(said.getPredicate().getURI())) {
      if (!weight.part().isEmpty() && part.isA(weight.part())) {
        add(said, weight.part(), values);
      }
    }
  }

  private void add(Triple said, String part, Map<Weight, Set<Node>> values) {
    for (Weight weight : weights.of(said.getPredicate().getURI())) {
      if (weight.part().equals(part)) {
        values.computeIfAbsent(weight, w -> new LinkedHashSet<>()).add(said.getObject());
      }
    }
  }
}
