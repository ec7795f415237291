package org.nbo.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.ontology.Terms;

/**
 * Axioms that forbid, as rules: bounds and ranges of values, what one value rules out for another,
 * kinds that exclude each other, fields with one value. They find in milliseconds what nearly every
 * contradiction is, without a reasoner; the others only HermiT finds. For all threads.
 */
public final class Prohibitions {
  private final Terms ontology;
  private final ValueRanges ranges;
  private final Words words;
  private final Map<Node, List<Limit>> limits = new HashMap<>();
  private final Map<Node, List<Node>> single = new HashMap<>();
  private final List<List<Node>> disjoint = new ArrayList<>();
  private final Map<Node, Set<Node>> above = new HashMap<>();

  /**
   * All values of a property of some things are so.
   *
   * @param of what the things are; null for all things
   */
  private record Limit(Node of, Node within) {}

  /**
   * @param graph the ontology with the restrictions that its fields give
   */
  public Prohibitions(Graph graph) {
    this.ontology = new Terms(graph);
    this.ranges = new ValueRanges(graph);
    this.words = new Words(graph);
    graph
        .find(Node.ANY, OWL2.onProperty.asNode(), Node.ANY)
        .toList()
        .forEach(t -> restriction(t.getSubject(), t.getObject()));
    graph
        .find(Node.ANY, RDFS.range.asNode(), Node.ANY)
        .filterKeep(t -> ranges.isRange(t.getObject()))
        .toList()
        .forEach(t -> limit(t.getSubject(), null, t.getObject()));
    graph
        .find(Node.ANY, OWL2.members.asNode(), Node.ANY)
        .filterKeep(
            t ->
                graph.contains(t.getSubject(), RDF.type.asNode(), OWL2.AllDisjointClasses.asNode()))
        .toList()
        .forEach(t -> disjoint.add(ranges.elements(t.getObject())));
    graph
        .find(Node.ANY, OWL.disjointWith.asNode(), Node.ANY)
        .toList()
        .forEach(t -> disjoint.add(List.of(t.getSubject(), t.getObject())));
  }

  private void restriction(Node restriction, Node property) {
    Optional<Node> all = ontology.object(restriction, OWL.allValuesFrom.asNode());
    boolean one =
        ontology.text(restriction, OWL.maxCardinality.asNode()).filter("1"::equals).isPresent();
    for (Node of : ontology.subjects(RDFS.subClassOf.asNode(), restriction)) {
      all.filter(ranges::isRange).ifPresent(range -> limit(property, of, range));
      if (one) {
        single.computeIfAbsent(property, p -> new ArrayList<>()).add(of);
      }
    }
  }

  private void limit(Node property, Node of, Node within) {
    limits.computeIfAbsent(property, p -> new ArrayList<>()).add(new Limit(of, within));
  }

  /** What is forbidden in some data. A value that is wrong for two reasons is told of once. */
  public List<Contradiction> in(Graph data) {
    Map<Node, Set<Node>> types = new HashMap<>();
    Map<Node, List<Triple>> said = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    data.find()
        .forEach(
            t -> {
              if (t.getPredicate().equals(RDF.type.asNode())) {
                types
                    .computeIfAbsent(t.getSubject(), s -> new LinkedHashSet<>())
                    .add(t.getObject());
              } else if (limits.containsKey(t.getPredicate())
                  || single.containsKey(t.getPredicate())) {
                said.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t);
              }
            });
    List<Contradiction> found = new ArrayList<>();
    Facts facts = new Facts(data, types);
    said.forEach(
        (thing, statements) -> {
          Set<Triple> told = new HashSet<>();
          statements.stream()
              .sorted((a, b) -> a.toString().compareTo(b.toString()))
              .forEach(t -> value(t, facts, told, found));
          numbers(statements, facts, told, found);
        });
    types.keySet().stream()
        .filter(thing -> thing.isURI() && types.get(thing).size() > 1)
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(thing -> kinds(thing, facts, found));
    return found;
  }

  private void value(Triple t, Facts facts, Set<Triple> told, List<Contradiction> found) {
    for (Limit limit : limits.getOrDefault(t.getPredicate(), List.of())) {
      if (!told.contains(t) && ranges.excludes(limit.within(), t.getObject())) {
        facts
            .that(t.getSubject(), limit.of())
            .filter(why -> why.stream().noneMatch(told::contains))
            .ifPresent(
                why -> {
                  Set<Triple> all = new LinkedHashSet<>(why);
                  all.add(t);
                  told.addAll(all);
                  found.add(new Contradiction(List.copyOf(all), List.of(sentence(limit, t))));
                });
      }
    }
  }

  private String sentence(Limit limit, Triple t) {
    String of = limit.of() == null ? "" : " of " + kind(limit.of());
    return words.term(t.getPredicate().getURI())
        + of
        + " is "
        + ranges.words(limit.within(), t.getObject(), words);
  }

  /** Several values where there can be one, if they are known to differ. */
  private void numbers(
      List<Triple> statements, Facts facts, Set<Triple> told, List<Contradiction> found) {
    Map<Node, List<Triple>> byProperty = new LinkedHashMap<>();
    statements.forEach(
        t -> byProperty.computeIfAbsent(t.getPredicate(), p -> new ArrayList<>()).add(t));
    byProperty.forEach(
        (property, values) -> {
          for (Triple other : values.subList(1, values.size())) {
            Triple one = values.get(0);
            if (!ranges.differ(one.getObject(), other.getObject())) {
              continue;
            }
            for (Node of : single.getOrDefault(property, List.of())) {
              Optional<List<Triple>> why = facts.that(one.getSubject(), of);
              if (why.isPresent() && told.add(one) | told.add(other)) {
                List<Triple> all = new ArrayList<>(why.get());
                all.addAll(List.of(one, other));
                found.add(
                    new Contradiction(
                        all,
                        List.of(kind(of) + " has at most one " + words.term(property.getURI()))));
                return;
              }
            }
          }
        });
  }

  private void kinds(Node thing, Facts facts, List<Contradiction> found) {
    for (List<Node> group : disjoint) {
      List<List<Triple>> met =
          group.stream().flatMap(c -> facts.that(thing, c).stream()).distinct().limit(2).toList();
      if (met.size() == 2) {
        List<Triple> all = Stream.concat(met.get(0).stream(), met.get(1).stream()).toList();
        found.add(
            new Contradiction(
                all,
                List.of(
                    "nothing is both "
                        + Words.list("and", all.stream().map(t -> kind(t.getObject())).toList()))));
        return;
      }
    }
  }

  private String kind(Node type) {
    if (type.isURI()) {
      return words.one(type.getURI());
    }
    List<String> parts =
        ontology
            .object(type, OWL.intersectionOf.asNode())
            .map(ranges::elements)
            .orElse(List.of(type))
            .stream()
            .map(
                part ->
                    part.isURI()
                        ? words.one(part.getURI())
                        : "something with "
                            + ontology
                                .object(part, OWL.onProperty.asNode())
                                .map(p -> words.term(p.getURI()))
                                .orElse("")
                            + " "
                            + ontology
                                .object(part, OWL.hasValue.asNode())
                                .map(words::value)
                                .orElse(""))
            .toList();
    return String.join(" that is also ", parts).replace("that is also something ", "");
  }

  /** What is known of things. */
  private final class Facts {
    private final Graph data;
    private final Map<Node, Set<Node>> types;

    Facts(Graph data, Map<Node, Set<Node>> types) {
      this.data = data;
      this.types = types;
    }

    /** The statements by which a thing is of a class; nothing where none say so. */
    Optional<List<Triple>> that(Node thing, Node type) {
      if (type == null) {
        return Optional.of(List.of());
      } else if (type.isURI()) {
        return types.getOrDefault(thing, Set.of()).stream()
            .filter(stated -> above(stated).contains(type))
            .findFirst()
            .map(stated -> List.of(Triple.create(thing, RDF.type.asNode(), stated)));
      }
      Optional<Node> value = ontology.object(type, OWL.hasValue.asNode());
      if (value.isPresent()) {
        return ontology
            .object(type, OWL.onProperty.asNode())
            .map(property -> Triple.create(thing, property, value.get()))
            .filter(data::contains)
            .map(List::of);
      }
      Optional<Node> any = ontology.object(type, OWL.unionOf.asNode());
      if (any.isPresent()) {
        return ranges.elements(any.get()).stream()
            .flatMap(c -> that(thing, c).stream())
            .findFirst();
      }
      List<Triple> all = new ArrayList<>();
      List<Node> parts =
          ontology
              .object(type, OWL.intersectionOf.asNode())
              .map(ranges::elements)
              .orElse(List.of());
      for (Node part : parts) {
        Optional<List<Triple>> why = that(thing, part);
        if (why.isEmpty()) {
          return why;
        }
        all.addAll(why.get());
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(all);
    }
  }

  private synchronized Set<Node> above(Node type) {
    Set<Node> known = above.get(type);
    if (known == null) {
      known = new HashSet<>(Set.of(type));
      List<Node> todo = new ArrayList<>(known);
      while (!todo.isEmpty()) {
        for (Node up : ontology.objects(todo.remove(0), RDFS.subClassOf.asNode())) {
          if (up.isURI() && known.add(up)) {
            todo.add(up);
          }
        }
      }
      above.put(type, known);
    }
    return known;
  }
}
