package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.model.Uuid;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Finds which things of two files are one, surest evidence first. A thing has one match or none.
 */
final class Matching {
  private static final String FOLDER = "merge/";

  /** The query of the order that lists weights. */
  private static final String WEIGHT = "for";

  private static final Node IMAGE = NodeFactory.createURI("urn:x-nbo:image");
  private static final Node OTHER = NodeFactory.createURI("urn:x-nbo:other");
  private static final Node MATCHED = NodeFactory.createURI("urn:x-nbo:matched");
  private static final Node SAME = OWL.sameAs.asNode();

  /** From how many things on that contradict it a whole is not taken for one. */
  private static final int SEVERAL = 2;

  private final Model model;
  private final Ontology ontology;
  private final List<Query> sure;
  private final List<Query> further;
  private final Weights weights;

  Matching(Model model, Ontology ontology) {
    this.model = model;
    this.ontology = ontology;
    List<Query> order = ontology.queries().series(FOLDER);
    int weighing = 0;
    while (!order.get(weighing).getResultVars().contains(WEIGHT)) {
      weighing++;
    }
    this.sure = order.subList(0, weighing);
    this.further = order.subList(weighing + 1, order.size());
    this.weights = Weights.of(ontology.graph(), order.get(weighing));
  }

  Weights weights() {
    return weights;
  }

  /**
   * What was found.
   *
   * @param matches by the thing in the other file
   * @param open pairs that may be one, but other pairs with as much evidence speak against it
   * @param apart hardware of the image that the other file does not describe
   * @param weighed how many things were matched by what they are like, or by an identifier
   */
  record Result(Map<Node, Match> matches, List<Match> open, List<Apart> apart, long weighed) {
    /** Whether more contradicts than agrees. */
    boolean isMostlyContradicted() {
      return contradicted() > weighed;
    }

    long contradicted() {
      return apart.stream().filter(Apart::forbidden).count();
    }
  }

  /**
   * Matches the things of two files.
   *
   * @param aliases names that things of the image have from files merged before (owl:sameAs)
   */
  Result match(Graph stated, Graph otherStated, Graph aliases) {
    Graph image = withoutPlaceholders(stated);
    Graph other = withoutPlaceholders(otherStated);
    Weighing weighing =
        new Weighing(
            weights,
            model,
            Traits.marked(ontology.graph(), NboTerm.MATCHED_BY_TRAITS),
            Traits.of(image, model, ontology, weights),
            Traits.of(other, model, ontology, weights));
    Search search = search(image, other, aliases, weighing, false);
    Result result = search.result();
    return result.contradicted() >= SEVERAL && result.isMostlyContradicted()
        ? search(image, other, aliases, weighing, true).result()
        : result;
  }

  /**
   * @param doubtful whether so much speaks against the file that not even a whole of which each
   *     file has one is taken for one
   */
  private Search search(
      Graph image, Graph other, Graph aliases, Weighing weighing, boolean doubtful) {
    Graph matched = GraphFactory.createDefaultGraph();
    aliases.find().forEach(matched::add);
    DatasetGraph both = new DatasetGraphMapLink(ontology.graph());
    both.addGraph(IMAGE, image);
    both.addGraph(OTHER, other);
    both.addGraph(MATCHED, matched);
    Search search = new Search(image, other, matched, weighing, doubtful);
    int before;
    do {
      before = search.matches.size();
      sure.forEach(step -> search.run(step, both, true));
      search.weigh();
      for (Query step : further) {
        search.run(step, both, false);
      }
    } while (search.matches.size() > before);
    return search;
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
    private final Weighing weighing;
    private final boolean doubtful;
    private final Map<Node, Node> wholes;
    private final Map<Node, Node> otherWholes;
    private final Map<Node, Match> matches = new LinkedHashMap<>();
    private final Map<Node, Node> taken = new HashMap<>();
    private final Map<Node, Map<Node, Match>> ambiguous = new TreeMap<>(BY_NAME);

    Search(Graph image, Graph other, Graph matched, Weighing weighing, boolean doubtful) {
      this.image = image;
      this.other = other;
      this.matched = matched;
      this.weighing = weighing;
      this.doubtful = doubtful;
      this.wholes = wholes(image);
      this.otherWholes = wholes(other);
    }

    /** What each thing is part of, of the kinds of which each file describes one as a rule. */
    private Map<Node, Node> wholes(Graph graph) {
      Map<Node, Node> wholes = new HashMap<>();
      for (Node kind : new Terms(ontology.graph()).subjects(NboTerm.MERGED_BY_KIND, Values.TRUE)) {
        for (Node whole :
            graph.find(Node.ANY, RDF.type.asNode(), kind).mapWith(Triple::getSubject).toSet()) {
          graph.find(whole, Node.ANY, Node.ANY).forEach(t -> wholes.put(t.getObject(), whole));
        }
      }
      return wholes;
    }

    void run(Query step, DatasetGraph both, boolean isSure) {
      while (accept(candidates(step, both), isSure)) {
        // what was found may lead to more in the same way
      }
    }

    /** Takes the pairs that no other pair of the same step speaks against. */
    private boolean accept(List<Match> candidates, boolean isSure) {
      List<Match> possible =
          candidates.stream()
              .filter(c -> isFree(c.thing(), c.other()))
              .filter(this::isSameKind)
              .filter(c -> isSure ? isBelieved(c) : !isContradicted(c))
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
          take(candidate);
          any = true;
        } else {
          leaveOpen(candidate);
        }
      }
      return any;
    }

    private void take(Match match) {
      matches.put(match.other(), match);
      taken.put(match.thing(), match.other());
      matched.add(Triple.create(match.thing(), SAME, match.other()));
    }

    private void leaveOpen(Match match) {
      ambiguous
          .computeIfAbsent(match.thing(), t -> new TreeMap<>(BY_NAME))
          .putIfAbsent(match.other(), match);
    }

    private boolean isFree(Node thing, Node otherThing) {
      return !matches.containsKey(otherThing) && !taken.containsKey(thing);
    }

    /** Where much speaks against the file, only identifiers are believed of what it has one of. */
    private boolean isBelieved(Match candidate) {
      return !doubtful || !isWhole(candidate.other()) || isUuid(candidate);
    }

    private boolean isWhole(Node thing) {
      return otherWholes.containsValue(thing)
          && weighing.others().stream().anyMatch(o -> thing.equals(otherWholes.get(o.thing())));
    }

    private static boolean isUuid(Match candidate) {
      return Uuid.atEnd(candidate.other().toString())
          .filter(uuid -> Uuid.atEnd(candidate.thing().toString()).filter(uuid::equals).isPresent())
          .isPresent();
    }

    /** Takes the pairs that outweigh all others of either thing, the surest first. */
    void weigh() {
      List<Evidence> enough =
          weighing.pairs().stream()
              .filter(e -> !e.forbidden() && e.sum() >= weights.enough())
              .toList();
      boolean any;
      do {
        any = false;
        List<Evidence> open =
            enough.stream()
                .filter(e -> isFree(e.thing(), e.other()) && isInTheSameWhole(e.thing(), e.other()))
                .toList();
        for (Evidence pair : open) {
          if (isFree(pair.thing(), pair.other())
              && open.stream().noneMatch(rival -> isRival(rival, pair))) {
            take(new Match(pair.thing(), pair.other(), why(pair)));
            any = true;
          }
        }
      } while (any);
      enough.stream()
          .filter(e -> isFree(e.thing(), e.other()) && isInTheSameWhole(e.thing(), e.other()))
          .forEach(e -> leaveOpen(new Match(e.thing(), e.other(), why(e))));
    }

    private String why(Evidence pair) {
      return pair.why(pair.onlyOne() && pair.sum() - weights.onlyOne() < weights.enough());
    }

    private boolean isRival(Evidence rival, Evidence pair) {
      return rival != pair
          && (rival.thing().equals(pair.thing()) || rival.other().equals(pair.other()))
          && isFree(rival.thing(), rival.other())
          && rival.sum() > pair.sum() - weights.lead();
    }

    /** Whether the things are not of two instruments that are known to be two. */
    private boolean isInTheSameWhole(Node thing, Node otherThing) {
      Node whole = wholes.get(thing);
      Node otherWhole = otherWholes.get(otherThing);
      return whole == null
          || otherWhole == null
          || isFree(whole, otherWhole)
          || otherWhole.equals(taken.get(whole));
    }

    /** Whether what the things are like speaks against what a place or name says for them. */
    private boolean isContradicted(Match candidate) {
      return !isInTheSameWhole(candidate.thing(), candidate.other())
          || weighing
              .of(candidate.thing(), candidate.other())
              .filter(
                  e -> e.forbidden() || !e.different().isEmpty() && inPlace(e) < weights.enough())
              .isPresent();
    }

    /** What a pair weighs that is the only one in its place. */
    private double inPlace(Evidence pair) {
      return pair.onlyOne() ? pair.sum() : pair.sum() + weights.onlyOne();
    }

    private static Match first(Match one, Match other) {
      return one.evidence().compareTo(other.evidence()) <= 0 ? one : other;
    }

    private static Map<Node, Long> count(List<Match> all, Function<Match, Node> what) {
      return all.stream().collect(Collectors.groupingBy(what, Collectors.counting()));
    }

    private boolean isSameKind(Match candidate) {
      return Kinds.meet(
          model.classesOf(image, candidate.thing()), model.classesOf(other, candidate.other()));
    }

    Result result() {
      long weighed =
          taken.entrySet().stream()
              .filter(
                  m ->
                      weighing
                          .of(m.getKey(), m.getValue())
                          .filter(e -> !e.same().isEmpty() || !e.similar().isEmpty())
                          .isPresent())
              .count();
      return new Result(matches, open(), apart(), weighed);
    }

    /** Pairs that stayed open at the end. */
    private List<Match> open() {
      return ambiguous.values().stream()
          .flatMap(pairs -> pairs.values().stream())
          .filter(c -> isFree(c.thing(), c.other()))
          .toList();
    }

    /** Hardware without a match, where the other file describes hardware at all. */
    private List<Apart> apart() {
      if (weighing.others().stream().noneMatch(Traits.Subject::missed)) {
        return List.of();
      }
      return weighing.things().stream()
          .filter(t -> t.missed() && !taken.containsKey(t.thing()))
          .map(this::apart)
          .toList();
    }

    private Apart apart(Traits.Subject thing) {
      List<Evidence> pairs =
          weighing.pairs().stream().filter(e -> e.thing().equals(thing.thing())).toList();
      if (pairs.isEmpty()) {
        return new Apart(
            thing.thing(), Optional.empty(), "nothing of this kind is described", false);
      }
      Evidence nearest = pairs.get(0);
      boolean open = ambiguous.getOrDefault(thing.thing(), Map.of()).containsKey(nearest.other());
      return new Apart(
          thing.thing(),
          Optional.of(nearest.other()),
          matches.containsKey(nearest.other())
              ? "that is another thing of the image already"
              : open ? "another one is as near" : nearest.whyNot(),
          nearest.forbidden());
    }
  }

  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);
}
