package org.nbo.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ThingNames;
import org.nbo.vocab.NboTerm;

/**
 * One description laid over another: what the second says of a thing that both describe counts
 * where the first is silent or has only a placeholder; where they differ, the first counts and the
 * conflict is told.
 */
final class Union {
  /** Two files that give different numbers, kinds or links for one field. */
  static final Rule DIFFERENT_VALUES = new Rule(FindingKind.CONFLICT, Severity.VIOLATION, "merge");

  /** Two files that word one field differently. */
  static final Rule DIFFERENT_TEXTS = new Rule(FindingKind.CONFLICT, Severity.WARNING, "merge");

  private static final List<String> WORDINGS =
      List.of("", NboTerm.AS_WRITTEN, NboTerm.IN_SOURCE_UNIT);

  private final Model model;
  private final Graph ontology;
  private final Weights weights;
  private final Description image;
  private final Description other;
  private final Map<Node, Match> matches;
  private final Graph addition = GraphFactory.createDefaultGraph();
  private final Graph hidden = GraphFactory.createDefaultGraph();
  private final List<Finding> conflicts = new ArrayList<>();

  Union(
      Model model,
      Graph ontology,
      Weights weights,
      Description image,
      Description other,
      Map<Node, Match> matches) {
    this.model = model;
    this.ontology = ontology;
    this.weights = weights;
    this.image = image;
    this.other = other;
    this.matches = matches;
    other.graph().find().forEach(this::lay);
  }

  /** What the first file says and the other one does not fill. */
  Graph kept(Graph stated) {
    if (hidden.isEmpty()) {
      return stated;
    }
    Delta view = new Delta(stated);
    hidden.find().forEach(view::delete);
    return view;
  }

  /**
   * What files given with the first one add to it.
   *
   * @param earlier what those before this one added
   */
  Graph added(Graph earlier) {
    Graph added = GraphFactory.createDefaultGraph();
    earlier
        .find()
        .filterDrop(hidden::contains)
        .forEach(
            t ->
                added.add(
                    Triple.create(
                        renamed(t.getSubject()), t.getPredicate(), renamed(t.getObject()))));
    addition.find().forEach(added::add);
    return added;
  }

  /** What the files contradict each other in. */
  List<Finding> conflicts() {
    return conflicts;
  }

  private void lay(Triple said) {
    Node thing = said.getSubject();
    Node value = renamed(said.getObject());
    Match match = matches.get(thing);
    if (match == null) {
      addition.add(Triple.create(thing, said.getPredicate(), value));
      return;
    }
    Triple renamed = Triple.create(match.thing(), said.getPredicate(), value);
    String property = property(said.getPredicate().getURI());
    List<Node> stated =
        stated(match.thing(), property).filter(v -> !isPlaceholder(property, v)).toList();
    if (stated.isEmpty()) {
      hide(match.thing(), property);
      addition.add(renamed);
    } else if (said.getPredicate().equals(RDF.type.asNode()) || isRepeatable(match, property)) {
      addition.add(renamed);
    } else if (said.getPredicate().getURI().equals(property)
        && stated.stream().noneMatch(v -> isSame(property, v, value) || !isComparable(v, value))
        && !isPerFile(match, property)
        && !isPlaceholder(property, value)) {
      conflict(match, property, stated.get(0), value);
    }
  }

  /** Also where one says more: "Zeiss" and "Carl Zeiss Microscopy", oil and mineral oil. */
  private boolean isSame(String property, Node one, Node other) {
    return Values.same(one, other) || weights.compatible(property, one, other);
  }

  private Node renamed(Node node) {
    Match match = matches.get(node);
    return match == null ? node : match.thing();
  }

  /** The property whose value, wording or number in another unit a statement gives. */
  private static String property(String predicate) {
    return WORDINGS.stream()
        .filter(w -> !w.isEmpty() && predicate.endsWith(w))
        .findFirst()
        .map(w -> predicate.substring(0, predicate.length() - w.length()))
        .orElse(predicate);
  }

  /** What the first file says in a field. */
  private Stream<Node> stated(Node thing, String property) {
    return WORDINGS.stream()
        .flatMap(
            w ->
                image
                    .graph()
                    .find(thing, NodeFactory.createURI(property + w), Node.ANY)
                    .mapWith(Triple::getObject)
                    .toList()
                    .stream());
  }

  /** Takes placeholders out, where the other file has a value. */
  private void hide(Node thing, String property) {
    for (String wording : WORDINGS) {
      image
          .graph()
          .find(thing, NodeFactory.createURI(property + wording), Node.ANY)
          .forEach(hidden::add);
    }
  }

  private boolean isPlaceholder(String property, Node value) {
    return value.isLiteral() && model.isPlaceholder(property, value.getLiteralLexicalForm());
  }

  private Stream<ModelClass> classes(Match match) {
    return Stream.concat(
            model.classesOf(image.graph(), match.thing()).stream(),
            model.classesOf(other.graph(), match.other()).stream())
        .distinct();
  }

  private Optional<Field> field(Match match, String property) {
    return classes(match).flatMap(c -> c.field(property).stream()).findFirst();
  }

  /** Whether more than one value is fine, also where the model does not say. */
  private boolean isRepeatable(Match match, String property) {
    List<Field> fields =
        classes(match).flatMap(c -> c.field(property).stream()).distinct().toList();
    return fields.isEmpty()
        ? !isPerFile(match, property)
        : fields.stream().anyMatch(Field::repeatable);
  }

  /** Values of lists compare where both are of the specification's list, or both of OME's. */
  private boolean isComparable(Node one, Node other) {
    return isSpecified(one) == isSpecified(other);
  }

  private boolean isSpecified(Node value) {
    return ontology.contains(value, SKOS.notation.asNode(), Node.ANY);
  }

  private boolean isPerFile(Match match, String property) {
    return isMarked(property, NboTerm.PER_FILE)
        || model.marks().names().contains(property)
            && classes(match)
                .flatMap(c -> c.lineage().stream())
                .anyMatch(c -> isMarked(c.iri(), NboTerm.NAMED_PER_FILE));
  }

  private boolean isMarked(String term, Node mark) {
    return ontology.contains(NodeFactory.createURI(term), mark, Values.TRUE);
  }

  private void conflict(Match match, String property, Node here, Node there) {
    ModelClass owner = classes(match).findFirst().orElse(null);
    Optional<Field> field = field(match, property);
    String label = field.map(f -> f.property().label()).orElse(NboTerm.localName(property));
    boolean isThing =
        field.filter(f -> f.property().kind() == ModelProperty.Kind.THING).isPresent();
    boolean texts = Values.isText(here) && Values.isText(there);
    conflicts.add(
        Finding.of(
                (texts ? DIFFERENT_TEXTS : DIFFERENT_VALUES).about(NboTerm.localName(property)),
                Thing.of(
                    match.thing().toString(),
                    owner == null ? "thing" : owner.label(),
                    image.lines().applyAsInt(match.thing())),
                FieldName.of(field.map(Field::name).orElse(NboTerm.localName(property))),
                (isThing ? field.map(Field::name).orElse(label) : "The " + label)
                    + " is "
                    + (isThing ? names(here) : text(owner, property, here))
                    + " here and "
                    + (isThing ? names(there) : text(owner, property, there))
                    + " in "
                    + other.place(match.other())
                    + "; find out which is right and mend the other.")
            .found(isThing ? names(there) : text(owner, property, there)));
  }

  private String names(Node thing) {
    Graph described =
        other.graph().contains(thing, Node.ANY, Node.ANY) ? other.graph() : image.graph();
    return new ThingNames(described, model.marks()).of(thing.toString());
  }

  /** A value for people, with its unit. */
  static String text(ModelClass owner, String property, Node value) {
    if (value.isURI()) {
      String name = NboTerm.localName(value.getURI());
      return name.substring(name.indexOf('-') + 1);
    }
    return Values.text(value)
        + Stream.ofNullable(owner)
            .flatMap(c -> c.field(property).flatMap(c::unitOf).stream())
            .flatMap(unit -> unit.inGraph().stream())
            .map(u -> " " + u.symbol())
            .findFirst()
            .orElse("");
  }
}
