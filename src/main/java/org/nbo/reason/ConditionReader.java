package org.nbo.reason;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.ontology.Terms;

/**
 * Reads class expressions as conditions, and remembers what they speak of. Numbers of values, and
 * what is said of all values, are never known from what a file says, so nothing meets these.
 */
final class ConditionReader {
  private static final Condition NEVER = (thing, known) -> false;

  private final Terms ontology;
  private final ValueRanges ranges;
  private final Set<String> properties = new HashSet<>();
  private final Set<String> inverse = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  ConditionReader(Terms ontology) {
    this.ontology = ontology;
    this.ranges = new ValueRanges(ontology.graph());
  }

  Set<String> properties() {
    return properties;
  }

  Set<String> inverse() {
    return inverse;
  }

  Set<String> named() {
    return named;
  }

  /** The condition of a class expression. */
  Condition of(Node expression) {
    if (expression.equals(OWL.Thing.asNode())) {
      return (thing, known) -> true;
    } else if (expression.isURI()) {
      String type = expression.getURI();
      return (thing, known) -> known.isA(thing, type);
    }
    Optional<Node> all = ontology.object(expression, OWL.intersectionOf.asNode());
    if (all.isPresent()) {
      List<Condition> parts = ontology.list(all.get()).stream().map(this::of).toList();
      return (thing, known) -> parts.stream().allMatch(c -> c.isMetBy(thing, known));
    }
    Optional<Node> any = ontology.object(expression, OWL.unionOf.asNode());
    if (any.isPresent()) {
      List<Condition> parts = ontology.list(any.get()).stream().map(this::of).toList();
      return (thing, known) -> parts.stream().anyMatch(c -> c.isMetBy(thing, known));
    }
    Optional<Node> list = ontology.object(expression, OWL.oneOf.asNode());
    if (list.isPresent()) {
      Set<String> names =
          ontology.list(list.get()).stream()
              .filter(Node::isURI)
              .map(Node::getURI)
              .collect(Collectors.toSet());
      named.addAll(names);
      return (thing, known) -> names.contains(thing);
    }
    return ontology
        .object(expression, OWL.onProperty.asNode())
        .map(property -> restriction(expression, property))
        .orElse(NEVER);
  }

  private Condition restriction(Node expression, Node property) {
    Optional<Node> value = ontology.object(expression, OWL.hasValue.asNode());
    Optional<Node> some = ontology.object(expression, OWL.someValuesFrom.asNode());
    if (value.isPresent() && value.get().isLiteral()) {
      String text = value.get().getLiteralLexicalForm();
      String type = value.get().getLiteralDatatypeURI();
      return value(
          property,
          v -> v.getLiteralLexicalForm().equals(text) && v.getLiteralDatatypeURI().equals(type));
    } else if (value.isPresent()) {
      String name = value.get().getURI();
      named.add(name);
      return link(property, (thing, known) -> thing.equals(name));
    } else if (some.isPresent()) {
      return ontology.isA(property, OWL.DatatypeProperty.asNode())
          ? value(property, within(some.get()))
          : link(property, of(some.get()));
    }
    use(property);
    return NEVER;
  }

  private Condition link(Node property, Condition filler) {
    Optional<Node> backwards = ontology.object(property, OWL.inverseOf.asNode());
    String name = use(backwards.orElse(property));
    if (backwards.isPresent() && !property.isURI()) {
      inverse.add(name);
      return (thing, known) -> meets(known.links().subjects(thing, name), filler, known);
    }
    return (thing, known) -> meets(known.links().objects(thing, name), filler, known);
  }

  private static boolean meets(Set<Node> reached, Condition filler, Memberships known) {
    return reached.stream().anyMatch(v -> v.isURI() && filler.isMetBy(v.getURI(), known));
  }

  private Condition value(Node property, Predicate<Node> filler) {
    String name = use(property);
    return (thing, known) ->
        known.links().objects(thing, name).stream().anyMatch(v -> v.isLiteral() && filler.test(v));
  }

  private String use(Node property) {
    String name = property.toString();
    properties.add(name);
    return name;
  }

  private Predicate<Node> within(Node range) {
    if (range.equals(RDFS.Literal.asNode())) {
      return value -> true;
    } else if (range.isURI()) {
      String type = range.getURI();
      return value -> value.getLiteralDatatypeURI().equals(type);
    }
    Optional<Node> base = ontology.object(range, OWL2.onDatatype.asNode());
    return base.isPresent()
        ? within(base.get()).and(value -> ranges.holds(range, value))
        : value -> false;
  }
}
