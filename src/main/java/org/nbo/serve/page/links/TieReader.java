package org.nbo.serve.page.links;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.nbo.ontology.Terms;
import org.nbo.serve.page.Labels;
import org.nbo.vocab.NboTerm;

/**
 * Finds what belongs together: links that {@code nbo link} wrote, and what the data say themselves,
 * such as with which instrument an image was taken. For one request, within a transaction.
 */
final class TieReader {
  /** Ties of one kind that are found from things at one step. */
  private static final int MOST = 60;

  /** Ties in all. More are no picture, and are asked for thing by thing. */
  private static final int MOST_IN_ALL = 240;

  private static final int STEPS_AROUND = 2;
  private static final int STEPS_FROM_LINKS = 3;
  private static final Node RELATIONS = Terms.uri(NboTerm.NS + "LinkRelation");

  /**
   * A tie before its ends have names.
   *
   * @param fromKind what the first is where its classes do not tell
   * @param toKind the same of the second
   * @param link that nbo link wrote; null where the data say it themselves
   * @param kind of a genomic feature, for people; empty where none is named
   * @param anchor 1 or 2 where it is one of a loop, else 0
   */
  record Found(
      Node from,
      Node to,
      Tie.Kind fromKind,
      Tie.Kind toKind,
      String relation,
      Node link,
      String strength,
      String evidence,
      String kind,
      int anchor) {}

  private final Graph all;
  private final Graph ontology;
  private final Labels labels;
  private final TieQueries queries;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private boolean more;

  /**
   * @param data named graphs
   * @param united the same with all of them as the default graph
   */
  TieReader(DatasetGraph data, DatasetGraph united, Graph ontology, Labels labels) {
    this.all = data.getUnionGraph();
    this.ontology = ontology;
    this.labels = labels;
    this.queries = new TieQueries(united);
  }

  /** Some of all links, as many of each relation, and what belongs to their things. */
  Collection<Found> all() {
    for (Node relation :
        Terms.sorted(
            ontology
                .find(Node.ANY, RDF.type.asNode(), RELATIONS)
                .mapWith(t -> t.getSubject())
                .toSet())) {
      links("relation", List.of(relation));
    }
    if (found.isEmpty()) {
      stated(how -> queries.somewhere(how.query(), MOST + 1));
    }
    Set<Node> frontier = ends();
    for (int step = 0; step < STEPS_FROM_LINKS && !frontier.isEmpty(); step++) {
      Set<Node> before = ends();
      stated("from", frontier);
      frontier = ends();
      frontier.removeAll(before);
    }
    return found.values();
  }

  /** What belongs to a thing, and what belongs to that. */
  Collection<Found> around(Node thing) {
    Set<Node> frontier = Set.of(thing);
    Set<Node> seen = new HashSet<>(frontier);
    for (int step = 0; step < STEPS_AROUND && !frontier.isEmpty(); step++) {
      links("from", frontier);
      links("to", frontier);
      stated("from", frontier);
      stated("to", frontier);
      frontier = ends();
      frontier.removeAll(seen);
      seen.addAll(frontier);
    }
    return found.values();
  }

  /** Whether there are more than were taken. */
  boolean more() {
    return more || queries.cut();
  }

  private Set<Node> ends() {
    Set<Node> ends = new LinkedHashSet<>();
    found.values().forEach(tie -> ends.addAll(List.of(tie.from(), tie.to())));
    return ends;
  }

  private void links(String variable, Collection<Node> about) {
    take(
        queries.askFile("links.rq", variable, about, MOST + 1),
        row ->
            new Found(
                row.get("from"),
                row.get("to"),
                Tie.Kind.EXPERIMENT,
                Tie.Kind.GENOME,
                labels.of(row.get("relation"), all),
                row.get("link"),
                TieQueries.text(row, "strength"),
                TieQueries.text(row, "evidence"),
                TieQueries.text(row, "kind"),
                TieQueries.text(row, "anchor").matches("[12]")
                    ? Integer.parseInt(TieQueries.text(row, "anchor"))
                    : 0));
  }

  private void stated(String variable, Collection<Node> about) {
    stated(how -> queries.ask(how.query(), variable, about, MOST + 1));
  }

  private void stated(Function<TieQueries.Stated, List<Binding>> ask) {
    for (TieQueries.Stated how : queries.stated()) {
      take(
          ask.apply(how),
          row ->
              new Found(
                  row.get("from"),
                  row.get("to"),
                  how.from(),
                  how.to(),
                  how.relation(),
                  null,
                  "",
                  "",
                  "",
                  0));
    }
  }

  /** As many as are taken of what was asked for, which may be one more. */
  private void take(List<Binding> rows, Function<Binding, Found> tie) {
    rows.stream().limit(MOST).map(tie).forEach(this::add);
    more |= rows.size() > MOST;
  }

  private void add(Found tie) {
    if (!tie.from().isURI() || !tie.to().isURI()) {
      return;
    }
    String key =
        tie.link() != null
            ? tie.link().toString()
            : tie.from() + " " + tie.relation() + " " + tie.to();
    if (found.size() < MOST_IN_ALL) {
      found.putIfAbsent(key, tie);
    } else {
      more |= !found.containsKey(key);
    }
  }

  TieQueries queries() {
    return queries;
  }
}
