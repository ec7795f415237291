package org.nbo.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Axioms that forbid, as rules: bounds and ranges of values, what one value rules out for another,
 * kinds that exclude each other, fields with one value. They find in milliseconds what nearly every
 * contradiction is, without a reasoner; the others only HermiT finds. For all threads.
 */
public final class Prohibitions {
  private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

  private final Terms ontology;
  private final ValueRanges ranges;
  private final Words words;
  private final Map<Node, List<Limit>> limits = new HashMap<>();
  private final Map<Node, List<Node>> single = new HashMap<>();
  private final Map<Node, List<Member>> disjoint = new HashMap<>();
  private final Entailments entailments;
  private int groups;

  /**
   * All values of a property of some things are so.
   *
   * @param of what the things are; null for all things
   */
  private record Limit(Node of, Node within) {}

  /**
   * One of several kinds that exclude each other.
   *
   * @param group the list of them
   * @param place in the list
   */
  private record Member(int group, int place) {}

  /**
   * @param graph the ontology with the restrictions that its fields give
   */
  public Prohibitions(Graph graph) {
    this.ontology = new Terms(graph);
    this.ranges = new ValueRanges(graph);
    this.words = new Words(graph);
    this.entailments = new Entailments(graph, words);
    graph
        .find(Node.ANY, OWL2.onProperty.asNode(), Node.ANY)
        .toList()
        .forEach(t -> restriction(t.getSubject(), t.getObject()));
    graph
        .find(Node.ANY, RDFS.range.asNode(), Node.ANY)
        .filterKeep(t -> ranges.isRange(t.getObject()))
        .toList()
        .forEach(t -> limit(t.getSubject(), null, t.getObject()));
    // what ranges are derived from, where the axioms are not read
    graph
        .find(Node.ANY, NboTerm.VALUES_WITHIN, Node.ANY)
        .filterKeep(t -> !graph.contains(t.getSubject(), RDFS.range.asNode(), t.getObject()))
        .toList()
        .forEach(t -> limit(t.getSubject(), null, t.getObject()));
    graph
        .find(Node.ANY, OWL2.members.asNode(), Node.ANY)
        .filterKeep(
            t ->
                graph.contains(t.getSubject(), RDF.type.asNode(), OWL2.AllDisjointClasses.asNode()))
        .toList()
        .forEach(t -> exclusive(ranges.elements(t.getObject())));
    graph
        .find(Node.ANY, OWL.disjointWith.asNode(), Node.ANY)
        .toList()
        .forEach(t -> exclusive(List.of(t.getSubject(), t.getObject())));
  }

  private void exclusive(List<Node> kinds) {
    int group = ++groups;
    for (int place = 0; place < kinds.size(); place++) {
      Member member = new Member(group, place);
      entailments
          .named(kinds.get(place))
          .forEach(kind -> disjoint.computeIfAbsent(kind, k -> new ArrayList<>()).add(member));
    }
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

  /**
   * The bounds of values as constraints of shapes, so that it is known in which values things can
   * differ.
   */
  public Graph constraints() {
    Graph constraints = GraphFactory.createDefaultGraph();
    limits.forEach(
        (property, all) ->
            all.forEach(
                limit ->
                    ranges
                        .facets(limit.within())
                        .forEach(
                            (facet, bound) -> {
                              Node shape = NodeFactory.createBlankNode();
                              constraints.add(shape, SHACL.path, property);
                              constraints.add(
                                  shape,
                                  NodeFactory.createURI(SHACL.getURI() + facet.getLocalName()),
                                  bound);
                            })));
    return constraints;
  }

  /** What is forbidden in some data. A value that is wrong for two reasons is told of once. */
  public List<Contradiction> in(Graph data) {
    Map<Node, List<Triple>> said = new TreeMap<>(ORDER);
    data.find()
        .filterKeep(
            t -> limits.containsKey(t.getPredicate()) || single.containsKey(t.getPredicate()))
        .forEach(t -> said.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
    List<Contradiction> found = new ArrayList<>();
    Facts facts = new Facts(data, entailments.in(data));
    said.forEach(
        (thing, statements) -> {
          Set<Triple> told = new HashSet<>();
          Reason.sort(statements);
          statements.forEach(t -> value(t, facts, told, found));
          numbers(statements, facts, told, found);
        });
    facts.kinds.things().stream().sorted(ORDER).forEach(thing -> kinds(thing, facts, found));
    return found;
  }

  private void value(Triple t, Facts facts, Set<Triple> told, List<Contradiction> found) {
    for (Limit limit : limits.getOrDefault(t.getPredicate(), List.of())) {
      if (!told.contains(t) && ranges.excludes(limit.within(), t.getObject())) {
        facts
            .that(t.getSubject(), limit.of())
            .filter(why -> why.statements().stream().noneMatch(told::contains))
            .map(why -> why.and(t).because(sentence(limit, t)))
            .ifPresent(
                why -> {
                  told.addAll(why.statements());
                  found.add(why.contradiction());
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
              Optional<Reason> why = facts.that(one.getSubject(), of);
              if (why.isPresent() && told.add(one) | told.add(other)) {
                found.add(
                    why.get()
                        .and(one)
                        .and(other)
                        .because(kind(of) + " has at most one " + words.term(property.getURI()))
                        .contradiction());
                return;
              }
            }
          }
        });
  }

  /** A thing that is of two kinds, nothing of which can be both. */
  private void kinds(Node thing, Facts facts, List<Contradiction> found) {
    Map<Integer, Map<Integer, Node>> met = new TreeMap<>();
    for (Node kind : facts.kinds.of(thing)) {
      for (Member member : disjoint.getOrDefault(kind, List.of())) {
        met.computeIfAbsent(member.group(), g -> new TreeMap<>())
            .merge(member.place(), kind, (one, other) -> nearer(thing, one, other, facts));
      }
    }
    met.values().stream()
        .filter(members -> members.size() > 1)
        .findFirst()
        .ifPresent(
            members -> {
              List<Node> two = members.values().stream().limit(2).toList();
              Reason one = facts.kinds.reason(thing, two.get(0));
              Reason other = facts.kinds.reason(thing, two.get(1));
              found.add(
                  one.and(other)
                      .because(
                          "nothing is both "
                              + kind(one, two.get(0))
                              + " and "
                              + kind(other, two.get(1)))
                      .contradiction());
            });
  }

  /** Of two kinds above what is said of a thing the one that is said itself, else the first. */
  private static Node nearer(Node thing, Node one, Node other, Facts facts) {
    boolean said = facts.kinds.reason(thing, one).saysItself(thing, one);
    boolean otherSaid = facts.kinds.reason(thing, other).saysItself(thing, other);
    return said == otherSaid
        ? (ORDER.compare(one, other) <= 0 ? one : other)
        : (said ? one : other);
  }

  /** What a thing is said to be where that is why it is of a kind, else the kind. */
  private String kind(Reason why, Node kind) {
    return kind(
        why.sentences().isEmpty()
                && why.statements().size() == 1
                && Reason.isType(why.statements().get(0))
            ? why.statements().get(0).getObject()
            : kind);
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
    private final Entailments.Kinds kinds;

    Facts(Graph data, Entailments.Kinds kinds) {
      this.data = data;
      this.kinds = kinds;
    }

    /** Why a thing is of a class; nothing where that is not known. */
    Optional<Reason> that(Node thing, Node type) {
      if (type == null) {
        return Optional.of(Reason.NONE);
      } else if (type.isURI()) {
        return Optional.ofNullable(kinds.reason(thing, type));
      }
      Optional<Node> value = ontology.object(type, OWL.hasValue.asNode());
      if (value.isPresent()) {
        return ontology
            .object(type, OWL.onProperty.asNode())
            .map(property -> Triple.create(thing, property, value.get()))
            .filter(data::contains)
            .map(Reason.NONE::and);
      }
      Optional<Node> any = ontology.object(type, OWL.unionOf.asNode());
      if (any.isPresent()) {
        return ranges.elements(any.get()).stream()
            .flatMap(c -> that(thing, c).stream())
            .findFirst();
      }
      Reason all = Reason.NONE;
      List<Node> parts =
          ontology
              .object(type, OWL.intersectionOf.asNode())
              .map(ranges::elements)
              .orElse(List.of());
      for (Node part : parts) {
        Optional<Reason> why = that(thing, part);
        if (why.isEmpty()) {
          return why;
        }
        all = all.and(why.get());
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(all);
    }
  }
}
