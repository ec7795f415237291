package org.nbo.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Beside;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * What images have to do with: all that they name, by the fields of the model, with its parts; of
 * their microscopes the parts that were used. Immutable.
 */
public final class Making {
  private static final String INSTRUMENT = NboTerm.NS + "Instrument";

  private final Terms terms;
  private final Model model;
  private final Set<String> leftOut;
  private final Set<Node> things = new LinkedHashSet<>();
  private final Set<Node> instruments = new LinkedHashSet<>();

  /**
   * @param known what is stated and inferred
   * @param leftOut IRIs of properties that are not followed
   */
  public Making(Graph known, Model model, Set<String> leftOut, List<Node> images) {
    this.terms = new Terms(known);
    this.model = model;
    this.leftOut = Set.copyOf(leftOut);
    start(images);
  }

  /**
   * The properties that a file beside a class lists, one a line.
   *
   * @param file its name; a line that begins with {@code #} is a comment
   */
  public static Set<String> listed(Class<?> neighbor, String file) {
    return Beside.lines(neighbor, file)
        .map(name -> NboTerm.NS + name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void start(List<Node> images) {
    Deque<Node> open = new ArrayDeque<>();
    for (int i = images.size() - 1; i >= 0; i--) {
      open.push(images.get(i));
    }
    while (!open.isEmpty()) {
      Node thing = open.pop();
      if (things.add(thing)) {
        type(thing)
            .ifPresent(
                type -> {
                  if (type.isA(INSTRUMENT)) {
                    instruments.add(thing);
                  } else {
                    linked(thing, type).forEach(open::push);
                  }
                });
      }
    }
    Set<Node> used = Set.copyOf(things);
    instruments.forEach(instrument -> addParts(instrument, used));
  }

  /** Of each kind of part those that an image uses; all where nobody says which. */
  private void addParts(Node instrument, Set<Node> used) {
    for (Field field : fields(type(instrument).orElseThrow())) {
      List<Node> parts = values(instrument, field);
      boolean known = parts.stream().anyMatch(used::contains);
      parts.stream().filter(part -> !known || used.contains(part)).forEach(this::addWhole);
    }
  }

  private void addWhole(Node part) {
    Deque<Node> open = new ArrayDeque<>(List.of(part));
    Set<Node> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Node thing = open.pop();
      if (seen.add(thing)) {
        things.add(thing);
        type(thing).ifPresent(type -> linked(thing, type).forEach(open::push));
      }
    }
  }

  private List<Node> linked(Node thing, ModelClass type) {
    List<Node> linked = new ArrayList<>();
    fields(type).forEach(field -> linked.addAll(values(thing, field)));
    return linked;
  }

  /** The graph, to be asked for texts and numbers. */
  public Terms terms() {
    return terms;
  }

  /** The fields of a class that are followed. */
  public List<Field> fields(ModelClass type) {
    return type.fields().stream().filter(f -> !leftOut.contains(f.property().iri())).toList();
  }

  /** The things that a field leads to, in their order. */
  public List<Node> values(Node thing, Field field) {
    return field.holdsThings()
        ? terms.objects(thing, NodeFactory.createURI(field.property().iri())).stream()
            .filter(object -> object.isURI() && type(object).isPresent())
            .sorted(
                Comparator.comparingInt((Node o) -> terms.number(o, NboTerm.INDEX).orElse(0))
                    .thenComparing(o -> o.toString()))
            .toList()
        : List.of();
  }

  /** The most particular class of a thing; of several, the first by name. */
  public Optional<ModelClass> type(Node thing) {
    List<ModelClass> types =
        model.classesOf(terms.graph(), thing).stream().filter(ModelClass::hasFields).toList();
    return ModelClass.mostSpecific(types).stream().min(Comparator.comparing(ModelClass::localName));
  }

  /** The microscopes. */
  public Set<Node> instruments() {
    return instruments;
  }

  /** All that the images have to do with, they themselves too. */
  public Set<Node> things() {
    return things;
  }

  /**
   * Those of a kind, in the order of their IRIs.
   *
   * @param kind local name of a class, mostly of the upper ones, for example {@code Hardware}
   */
  public List<Node> things(String kind) {
    return things.stream()
        .filter(thing -> type(thing).filter(t -> t.isA(NboTerm.NS + kind)).isPresent())
        .sorted(Comparator.comparing(node -> node.toString()))
        .toList();
  }
}
