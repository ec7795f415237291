package org.nbo.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nbo.check.Checks;
import org.nbo.finding.Thing;
import org.nbo.kind.Collector;
import org.nbo.kind.Distinctions;
import org.nbo.kind.Example;
import org.nbo.kind.Gate;
import org.nbo.kind.Kinds;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.ThingIri;

/**
 * A file lifted into memory: all of it, or where it has many statements, of what repeats one and
 * its number.
 *
 * @param kinds the things that stand for others; empty where each stands for itself
 * @param lines the line at which each thing begins, in their order
 * @param orders which thing of the document each is, from 1
 * @param again things that begin a second time, with the line where they do
 * @param statements all of them, where each thing stands for itself
 */
record LiftedGraph(
    Lifter.Result result,
    Graph graph,
    Optional<Kinds> kinds,
    Map<Node, Integer> lines,
    Map<Node, Integer> orders,
    Map<Node, Integer> again,
    Optional<Gate> statements) {
  /** As a small one, whatever its size. */
  static final int ALL = Integer.MAX_VALUE;

  /** So many characters all texts of a document have at most that is small. */
  private static final long SMALL_TEXT = 1 << 24;

  /** Lifts all of a file. */
  static LiftedGraph of(Lifter lift, SourceFile file) {
    return of(
        lift,
        file,
        ALL,
        () -> {
          throw new IllegalStateException("no document has as many statements");
        },
        Set.of());
  }

  /**
   * Lifts a file.
   *
   * @param small how many statements a document has at most of which all is kept
   * @param distinctions in which values things can differ
   * @param wholeClasses IRIs of classes of which all things are kept
   */
  static LiftedGraph of(
      Lifter lift,
      SourceFile file,
      int small,
      Supplier<Distinctions> distinctions,
      Set<String> wholeClasses) {
    Set<String> whole = Set.of();
    while (true) {
      Collecting collecting = new Collecting(distinctions, whole, wholeClasses);
      Gate gate =
          new Gate(small, small > Assessor.SMALL ? Long.MAX_VALUE : SMALL_TEXT, collecting::begin);
      Lifter.Result result = lift.toSink(file, gate);
      if (!gate.isOpen()) {
        return all(result, gate);
      }
      Kinds kinds = collecting.collector.kinds();
      if (collecting.collector.outOfOrder().isEmpty()) {
        return new LiftedGraph(
            result,
            kinds.graph(),
            Optional.of(kinds),
            Map.of(),
            Map.of(),
            kinds.again(),
            Optional.empty());
      }
      Set<String> more = new HashSet<>(whole);
      more.addAll(collecting.collector.outOfOrder());
      whole = more;
    }
  }

  private static final class Collecting {
    private final Supplier<Distinctions> distinctions;
    private final Set<String> whole;
    private final Set<String> wholeClasses;
    private Collector collector;

    Collecting(Supplier<Distinctions> distinctions, Set<String> whole, Set<String> wholeClasses) {
      this.distinctions = distinctions;
      this.whole = whole;
      this.wholeClasses = wholeClasses;
    }

    Collector begin() {
      collector = new Collector(distinctions.get(), whole, wholeClasses);
      return collector;
    }
  }

  private static LiftedGraph all(Lifter.Result result, Gate gate) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Map<Node, Integer> lines = new HashMap<>();
    Map<Node, Integer> orders = new HashMap<>();
    Map<Node, Integer> again = new LinkedHashMap<>();
    gate.replay(
        StreamRDFLib.dataset(dataset),
        (thing, line) -> {
          if (lines.putIfAbsent(thing, line) != null) {
            again.putIfAbsent(thing, line);
          } else {
            orders.put(thing, lines.size());
          }
        });
    Graph graph = dataset.getGraph(NodeFactory.createURI(result.graph()));
    return new LiftedGraph(
        result, graph, Optional.empty(), lines, orders, again, Optional.of(gate));
  }

  /** What summaries stated while the file was read; empty where all of it is here. */
  Optional<Checks.Told> told() {
    return kinds.map(k -> new Checks.Told(k.facts(), k.whole()));
  }

  /** The line at which a thing begins, or 0. */
  int line(Node thing) {
    return kinds.isPresent() ? kinds.get().lines().applyAsInt(thing) : lines.getOrDefault(thing, 0);
  }

  /** For how many a thing stands. */
  long count(String iri) {
    return kinds.isPresent() ? kinds.get().count(iri) : 1;
  }

  /** The first ones of those for which a thing stands, itself included. */
  List<Example> examples(Thing thing) {
    List<Example> known = kinds.isPresent() ? kinds.get().examples(thing.iri()) : List.of();
    return known.isEmpty()
        ? List.of(new Example(thing.iri(), thing.line(), order(thing.iri())))
        : known;
  }

  private int order(String iri) {
    String nearest = iri;
    Integer order = orders.get(NodeFactory.createURI(nearest));
    while (order == null) {
      int part = nearest.lastIndexOf(ThingIri.PART);
      if (part < 0) {
        return 0;
      }
      nearest = nearest.substring(0, part);
      order = orders.get(NodeFactory.createURI(nearest));
    }
    return order;
  }
}
