package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.finding.Abreast;
import org.nbo.finding.Difference;
import org.nbo.finding.Thing;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ThingNames;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Says what differs between two descriptions of one microscope or experiment, the earlier and the
 * later. Which things are the same is found as for merging. For all threads.
 */
public final class Comparison {
  private static final Comparator<Difference> ORDER =
      Comparator.comparing(Difference::change)
          .thenComparing(d -> d.thing().component())
          .thenComparing(Difference::name)
          .thenComparing(Difference::field)
          .thenComparing(d -> d.thing().iri());

  private final Model model;
  private final Graph ontology;
  private final Matching matching;
  private final Set<String> calibrations;

  public Comparison(Ontology ontology, Model model) {
    this.model = model;
    this.ontology = ontology.graph();
    this.matching = new Matching(model, ontology);
    this.calibrations = calibrations(ontology.graph());
  }

  /** The classes of what properties with a greatest age lead to. */
  private static Set<String> calibrations(Graph ontology) {
    Terms terms = new Terms(ontology);
    Set<String> classes = new HashSet<>();
    ontology
        .find(Node.ANY, NboTerm.MAX_AGE, Node.ANY)
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(
            choice ->
                terms.objects(choice, NboTerm.ALTERNATIVE).stream()
                    .flatMap(p -> terms.objects(p, RDFS.range.asNode()).stream())
                    .filter(Node::isURI)
                    .forEach(range -> classes.add(range.getURI())));
    return classes;
  }

  /** What differs. */
  public List<Difference> compare(Description before, Description after) {
    return new Pair(before, after).differences();
  }

  /**
   * Puts the two side by side, also what is the same.
   *
   * @param left a thing in the first that is compared with one in the other, such as a microscope
   *     with another one
   * @param right the other
   * @return what differs first
   */
  public List<Abreast> abreast(Description before, Node left, Description after, Node right) {
    return new SideBySide(new Pair(before, after), left, right).all();
  }

  /** Two descriptions, and which things in them are the same. */
  final class Pair {
    final Description before;
    final Description after;
    final Map<Node, Node> earlier = new HashMap<>();
    final Set<Node> things;
    final Set<Node> earlierThings;
    private final List<Difference> found = new ArrayList<>();

    Pair(Description before, Description after) {
      this.before = before;
      this.after = after;
      this.things = things(after.graph());
      this.earlierThings = things(before.graph());
      matching
          .match(before.known(), after.known(), Graph.emptyGraph)
          .matches()
          .forEach((thing, match) -> earlier.put(thing, match.thing()));
      Set<Node> taken = new HashSet<>(earlier.values());
      things.stream()
          .filter(t -> earlierThings.contains(t) && !earlier.containsKey(t) && taken.add(t))
          .forEach(t -> earlier.put(t, t));
      NamelessParts.match(this);
    }

    List<Difference> differences() {
      Set<Node> kept = new HashSet<>(earlier.values());
      Set<Node> added = new LinkedHashSet<>(things);
      added.removeAll(earlier.keySet());
      Set<Node> removed = new LinkedHashSet<>(earlierThings);
      removed.removeAll(kept);
      added.stream().filter(t -> isWhole(t, added, after.graph())).forEach(this::added);
      removed.stream().filter(t -> isWhole(t, removed, before.graph())).forEach(this::removed);
      earlier.forEach(
          (thing, was) -> {
            if (things.contains(thing) && earlierThings.contains(was)) {
              compare(thing, was);
            }
          });
      return found.stream().sorted(ORDER).toList();
    }

    /** What is described, without what only refers to it or keeps books. */
    private Set<Node> things(Graph graph) {
      Set<Node> kept = new LinkedHashSet<>();
      graph
          .find(Node.ANY, RDF.type.asNode(), Node.ANY)
          .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
          .filterKeep(t -> model.classOf(t.getObject().getURI()).filter(this::isTold).isPresent())
          .forEach(t -> kept.add(t.getSubject()));
      for (String property : model.marks().bookkeeping()) {
        graph
            .find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
            .forEach(t -> kept.remove(t.getObject()));
      }
      return kept;
    }

    /** Not of the document itself, nor of what has no fields. */
    private boolean isTold(ModelClass kind) {
      return !kind.fields().isEmpty() && !kind.isDocumentRoot();
    }

    /** Whether it is no part of another one that is new or gone too. */
    private boolean isWhole(Node thing, Set<Node> others, Graph graph) {
      return graph
          .find(Node.ANY, Node.ANY, thing)
          .filterKeep(t -> others.contains(t.getSubject()) && !t.getSubject().equals(thing))
          .filterDrop(t -> isReference(t, graph))
          .toList()
          .isEmpty();
    }

    private boolean isReference(Triple link, Graph graph) {
      return classes(link.getSubject(), graph)
          .flatMap(c -> c.field(link.getPredicate().getURI()).stream())
          .anyMatch(Field::reference);
    }

    private void added(Node thing) {
      boolean calibration = isCalibration(thing, after.graph());
      found.add(
          new Difference(
              calibration ? Difference.Change.RECALIBRATED : Difference.Change.ADDED,
              thing(thing, after),
              name(thing, after.graph()),
              "",
              "",
              told(thing, after.graph())));
    }

    private void removed(Node thing) {
      found.add(
          new Difference(
              Difference.Change.REMOVED,
              thing(thing, before),
              name(thing, before.graph()),
              "",
              told(thing, before.graph()),
              ""));
    }

    private boolean isCalibration(Node thing, Graph graph) {
      return classes(thing, graph)
          .flatMap(c -> c.lineage().stream())
          .anyMatch(c -> calibrations.contains(c.iri()));
    }

    /** By what a product is known. */
    private String told(Node thing, Graph graph) {
      return Stream.of(NboTerm.NAMES_MAKER, NboTerm.NAMES_MODEL, NboTerm.NUMBERS_PRODUCT)
          .flatMap(mark -> Terms.sorted(new Terms(ontology).subjects(mark, Values.TRUE)).stream())
          .flatMap(p -> new Terms(graph).texts(thing, p).stream())
          .filter(text -> !text.isBlank())
          .distinct()
          .collect(Collectors.joining(", "));
    }

    private void compare(Node thing, Node was) {
      Set<String> properties = new TreeSet<>();
      after
          .graph()
          .find(thing, Node.ANY, Node.ANY)
          .forEach(t -> properties.add(t.getPredicate().getURI()));
      before
          .graph()
          .find(was, Node.ANY, Node.ANY)
          .forEach(t -> properties.add(t.getPredicate().getURI()));
      for (String property : properties) {
        field(thing, was, property)
            .filter(f -> !isPerFile(property))
            .ifPresent(field -> compare(thing, was, field));
      }
      compareKinds(thing, was);
    }

    private void compareKinds(Node thing, Node was) {
      List<ModelClass> now = classes(thing, after.graph()).toList();
      List<ModelClass> then = classes(was, before.graph()).toList();
      if (!now.isEmpty() && !then.isEmpty() && !Kinds.meet(now, then)) {
        note(Difference.Change.CHANGED, thing, "kind", labels(then), labels(now));
      }
    }

    private String labels(List<ModelClass> kinds) {
      return kinds.stream()
          .map(ModelClass::label)
          .sorted()
          .distinct()
          .collect(Collectors.joining(", "));
    }

    private void compare(Node thing, Node was, Field field) {
      String property = field.property().iri();
      boolean links = field.property().kind() == ModelProperty.Kind.THING;
      List<Node> now = values(after.graph(), thing, property);
      List<Node> then = values(before.graph(), was, property);
      List<Node> gone =
          then.stream().filter(v -> now.stream().noneMatch(n -> same(property, n, v))).toList();
      List<Node> come =
          now.stream().filter(v -> then.stream().noneMatch(n -> same(property, v, n))).toList();
      if (links) { // what is new or gone itself is told of there
        gone = gone.stream().filter(v -> earlier.containsValue(v)).toList();
        come = come.stream().filter(earlier::containsKey).toList();
      }
      if (gone.isEmpty() && come.isEmpty()) {
        return;
      }
      ModelClass owner = owner(thing, was, property);
      note(
          model.marks().names().contains(property)
              ? Difference.Change.RENAMED
              : isCalibration(thing, after.graph())
                  ? Difference.Change.RECALIBRATED
                  : Difference.Change.CHANGED,
          thing,
          field.property().label(),
          words(gone, owner, property, before.graph()),
          words(come, owner, property, after.graph()));
    }

    private void note(Difference.Change change, Node thing, String field, String was, String is) {
      found.add(
          new Difference(change, thing(thing, after), name(thing, after.graph()), field, was, is));
    }

    /** Without placeholders, which are no values. */
    List<Node> values(Graph graph, Node thing, String property) {
      return graph
          .find(thing, NodeFactory.createURI(property), Node.ANY)
          .mapWith(Triple::getObject)
          .filterDrop(
              v -> v.isLiteral() && model.isPlaceholder(property, v.getLiteralLexicalForm()))
          .toList();
    }

    boolean same(String property, Node now, Node then) {
      return Values.same(now, then)
          || matching.weights().compatible(property, then, now)
          || then.equals(earlier.get(now))
          || now.isLiteral() != then.isLiteral();
    }

    String words(List<Node> values, ModelClass owner, String property, Graph graph) {
      return values.stream()
          .map(
              v ->
                  graph.contains(v, Node.ANY, Node.ANY)
                      ? name(v, graph)
                      : Union.text(owner, property, v))
          .sorted()
          .collect(Collectors.joining(", "));
    }

    private Optional<Field> field(Node thing, Node was, String property) {
      return bothClasses(thing, was).flatMap(c -> c.field(property).stream()).findFirst();
    }

    private ModelClass owner(Node thing, Node was, String property) {
      return bothClasses(thing, was)
          .filter(c -> c.field(property).isPresent())
          .findFirst()
          .orElse(null);
    }

    private Stream<ModelClass> bothClasses(Node thing, Node was) {
      return Stream.concat(classes(thing, after.graph()), classes(was, before.graph()));
    }

    boolean isPerFile(String property) {
      return isMarked(property, NboTerm.PER_FILE)
          || model.marks().bookkeeping().contains(property)
          || model.marks().documentIdentifiers().contains(property);
    }

    private boolean isMarked(String term, Node mark) {
      return ontology.contains(NodeFactory.createURI(term), mark, Values.TRUE);
    }

    private Thing thing(Node thing, Description where) {
      return Thing.of(
          thing.toString(),
          classes(thing, where.graph()).map(ModelClass::label).sorted().findFirst().orElse("thing"),
          where.lines().applyAsInt(thing));
    }

    String name(Node thing, Graph graph) {
      return new ThingNames(graph, model.marks()).of(thing.toString());
    }

    Stream<ModelClass> classes(Node thing, Graph graph) {
      return model.classesOf(graph, thing).stream();
    }
  }
}
