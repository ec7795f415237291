package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;

/**
 * Finds which things of two files are one, surest evidence first. A thing has one match or none.
 */
final class Matching {
  private static final String FOLDER = "merge/";
  private static final Node IMAGE = NodeFactory.createURI("urn:x-nbo:image");
  private static final Node OTHER = NodeFactory.createURI("urn:x-nbo:other");
  private static final Node MATCHED = NodeFactory.createURI("urn:x-nbo:matched");
  private static final Node SAME = OWL.sameAs.asNode();

  private final Model model;
  private final Graph ontology;
  private final List<Query> steps;
  private final Query traits;

  Matching(Model model, Ontology ontology) {
    this.model = model;
    this.ontology = ontology.graph();
    this.steps = ontology.queries().series(FOLDER);
    this.traits = ontology.queries().load(FOLDER + "traits.rq");
  }

  /**
   * What was found.
   *
   * @param matches by the thing in the other file
   * @param open pairs that may be one, but other pairs with as much evidence speak against it
   */
  record Result(Map<Node, Match> matches, List<Match> open) {}

  /**
   * Matches the things of two files.
   *
   * @param aliases names that things of the image have from files merged before (owl:sameAs)
   */
  Result match(Graph stated, Graph otherStated, Graph aliases) {
    Graph image = withoutPlaceholders(stated);
    Graph other = withoutPlaceholders(otherStated);
    Graph matched = GraphFactory.createDefaultGraph();
    aliases.find().forEach(matched::add);
    DatasetGraph both = new DatasetGraphMapLink(ontology);
    both.addGraph(IMAGE, image);
    both.addGraph(OTHER, other);
    both.addGraph(MATCHED, matched);
    Search search = new Search(image, other, matched);
    int before;
    do {
      before = search.matches.size();
      for (Query step : steps) {
        while (search.accept(candidates(step, both))) {
          // what was found may lead to more in the same way
        }
      }
      if (search.matches.size() == before) {
        search.accept(Traits.of(image, ontology, traits).alike(Traits.of(other, ontology, traits)));
      }
    } while (search.matches.size() > before);
    return new Result(search.matches, search.open());
  }

  /** Two makers called "unknown" are not the same. */
  private Graph withoutPlaceholders(Graph graph) {
    Delta view = new Delta(graph);
    graph
        .find()
        .filterKeep(t -> t.getObject().isLiteral())
        .filterKeep(
            t ->
                model.isPlaceholder(
                    t.getPredicate().getURI(), t.getObject().getLiteralLexicalForm()))
        .toList()
        .forEach(view::delete);
    return view;
  }

  private static List<Match> candidates(Query step, DatasetGraph both) {
    List<Match> found = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(both).query(step).build()) {
      run.select()
          .forEachRemaining(
              row ->
                  found.add(
                      new Match(
                          row.get("image"),
                          row.get("other"),
                          row.get("evidence").getLiteralLexicalForm())));
    }
    return found;
  }

  /** The search in two files. */
  private final class Search {
    private final Graph image;
    private final Graph other;
    private final Graph matched;
    private final Map<Node, Match> matches = new LinkedHashMap<>();
    private final Set<Node> taken = new HashSet<>();
    private final Map<Node, Map<Node, Match>> ambiguous = new TreeMap<>(BY_NAME);

    Search(Graph image, Graph other, Graph matched) {
      this.image = image;
      this.other = other;
      this.matched = matched;
    }

    /** Takes the pairs that no other pair of the same step speaks against. */
    boolean accept(List<Match> candidates) {
      List<Match> possible =
          candidates.stream()
              .filter(c -> !matches.containsKey(c.other()) && !taken.contains(c.thing()))
              .filter(this::isSameKind)
              .collect(
                  Collectors.toMap(
                      c -> List.of(c.thing(), c.other()),
                      c -> c,
                      Search::first,
                      LinkedHashMap::new))
              .values()
              .stream()
              .sorted(
                  Comparator.comparing(Match::thing, BY_NAME).thenComparing(Match::other, BY_NAME))
              .toList();
      Map<Node, Long> things = count(possible, Match::thing);
      Map<Node, Long> others = count(possible, Match::other);
      boolean any = false;
      for (Match candidate : possible) {
        if (things.get(candidate.thing()) == 1 && others.get(candidate.other()) == 1) {
          matches.put(candidate.other(), candidate);
          taken.add(candidate.thing());
          matched.add(Triple.create(candidate.thing(), SAME, candidate.other()));
          any = true;
        } else {
          ambiguous
              .computeIfAbsent(candidate.thing(), t -> new TreeMap<>(BY_NAME))
              .putIfAbsent(candidate.other(), candidate);
        }
      }
      return any;
    }

    private static Match first(Match one, Match other) {
      return one.evidence().compareTo(other.evidence()) <= 0 ? one : other;
    }

    private static Map<Node, Long> count(List<Match> all, Function<Match, Node> what) {
      return all.stream().collect(Collectors.groupingBy(what, Collectors.counting()));
    }

    /** Whether one of two things is of a kind that the other one is of too. */
    private boolean isSameKind(Match candidate) {
      List<Node> kinds = new Terms(image).kinds(candidate.thing());
      List<Node> otherKinds = new Terms(other).kinds(candidate.other());
      return kinds.isEmpty()
          || otherKinds.isEmpty()
          || kinds.stream()
              .anyMatch(a -> otherKinds.stream().anyMatch(b -> isA(a, b) || isA(b, a)));
    }

    private boolean isA(Node lower, Node upper) {
      return lower.equals(upper)
          || model.classOf(lower.getURI()).filter(c -> c.isA(upper.getURI())).isPresent();
    }

    /** Pairs that stayed open at the end. */
    List<Match> open() {
      return ambiguous.values().stream()
          .flatMap(pairs -> pairs.values().stream())
          .filter(c -> !matches.containsKey(c.other()) && !taken.contains(c.thing()))
          .toList();
    }
  }

  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);
}
