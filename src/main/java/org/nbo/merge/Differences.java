package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.apache.jena.graph.Triple;
import org.nbo.finding.Difference;
import org.nbo.finding.Thing;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** What differs between two descriptions, each change told once. */
final class Differences {
  private static final Comparator<Difference> ORDER =
      Comparator.comparing(Difference::change)
          .thenComparing(d -> d.thing().component())
          .thenComparing(Difference::name)
          .thenComparing(Difference::field)
          .thenComparing(d -> d.thing().iri());

  private final Pair pair;
  private final Description before;
  private final Description after;
  private final Map<Node, Node> earlier;
  private final Model model;
  private final Graph ontology;
  private final Set<String> calibrations;
  private final List<Difference> found = new ArrayList<>();

  /**
   * @param calibrations the classes of calibrations
   */
  Differences(Pair pair, Model model, Graph ontology, Set<String> calibrations) {
    this.pair = pair;
    this.before = pair.before;
    this.after = pair.after;
    this.earlier = pair.earlier;
    this.model = model;
    this.ontology = ontology;
    this.calibrations = calibrations;
  }

  List<Difference> all() {
    Set<Node> kept = new HashSet<>(earlier.values());
    Set<Node> added = new LinkedHashSet<>(pair.things);
    added.removeAll(earlier.keySet());
    Set<Node> removed = new LinkedHashSet<>(pair.earlierThings);
    removed.removeAll(kept);
    added.stream().filter(t -> isWhole(t, added, after.graph())).forEach(this::added);
    removed.stream().filter(t -> isWhole(t, removed, before.graph())).forEach(this::removed);
    earlier.forEach(
        (thing, was) -> {
          if (pair.things.contains(thing) && pair.earlierThings.contains(was)) {
            compare(thing, was);
          }
        });
    return found.stream().sorted(ORDER).toList();
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
    return pair.classes(link.getSubject(), graph)
        .flatMap(c -> c.field(link.getPredicate().getURI()).stream())
        .anyMatch(Field::reference);
  }

  private void added(Node thing) {
    boolean calibration = isCalibration(thing, after.graph());
    found.add(
        new Difference(
            calibration ? Difference.Change.RECALIBRATED : Difference.Change.ADDED,
            thing(thing, after),
            pair.name(thing, after.graph()),
            "",
            "",
            told(thing, after.graph())));
  }

  private void removed(Node thing) {
    found.add(
        new Difference(
            Difference.Change.REMOVED,
            thing(thing, before),
            pair.name(thing, before.graph()),
            "",
            told(thing, before.graph()),
            ""));
  }

  private boolean isCalibration(Node thing, Graph graph) {
    return pair.classes(thing, graph)
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
    after.graph().find(thing, Node.ANY, Node.ANY).forEach(t -> properties.add(property(t)));
    before.graph().find(was, Node.ANY, Node.ANY).forEach(t -> properties.add(property(t)));
    for (String property : properties) {
      field(thing, was, property)
          .filter(f -> !pair.isPerFile(property))
          .ifPresent(field -> compare(thing, was, field));
    }
    compareKinds(thing, was);
  }

  /** The property of a field that a statement is of, also where it is of its wording. */
  private static String property(Triple statement) {
    return NboTerm.withoutWording(statement.getPredicate().getURI());
  }

  private void compareKinds(Node thing, Node was) {
    List<ModelClass> now = pair.classes(thing, after.graph()).toList();
    List<ModelClass> then = pair.classes(was, before.graph()).toList();
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
    List<Node> now = pair.values(after.graph(), thing, property);
    List<Node> then = pair.values(before.graph(), was, property);
    List<Node> gone =
        then.stream().filter(v -> now.stream().noneMatch(n -> pair.same(property, n, v))).toList();
    List<Node> come =
        now.stream().filter(v -> then.stream().noneMatch(n -> pair.same(property, v, n))).toList();
    if (links) { // what is new or gone itself is told of there
      gone = gone.stream().filter(v -> earlier.containsValue(v)).toList();
      come = come.stream().filter(earlier::containsKey).toList();
    }
    List<Node> nowWritten = pair.wordings(after.graph(), thing, property);
    List<Node> thenWritten = pair.wordings(before.graph(), was, property);
    if (gone.isEmpty()
        && come.isEmpty()
        && Set.copyOf(nowWritten).equals(Set.copyOf(thenWritten))) {
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
        told(pair.words(gone, owner, property, before.graph()), thenWritten),
        told(pair.words(come, owner, property, after.graph()), nowWritten));
  }

  private static String told(String values, List<Node> written) {
    return Stream.concat(
            Stream.of(values).filter(v -> !v.isEmpty()),
            written.stream().map(Node::getLiteralLexicalForm).sorted())
        .collect(Collectors.joining(", "));
  }

  private void note(Difference.Change change, Node thing, String field, String was, String is) {
    found.add(
        new Difference(
            change, thing(thing, after), pair.name(thing, after.graph()), field, was, is));
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
    return Stream.concat(pair.classes(thing, after.graph()), pair.classes(was, before.graph()));
  }

  private Thing thing(Node thing, Description where) {
    return Thing.of(
        thing.toString(),
        pair.classes(thing, where.graph())
            .map(ModelClass::label)
            .sorted()
            .findFirst()
            .orElse("thing"),
        where.lines().applyAsInt(thing));
  }
}
