package org.nbo.kind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Makes the graph in which a thing stands for all that are like it. */
final class KindsBuilder {
  private final Things things;
  private final List<PredicateUse> predicates;
  private final Map<String, Integer> partLines;
  private final Map<Node, Integer> again;
  private final Refinement refinement;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Graph facts = GraphFactory.createDefaultGraph();
  private final Map<String, Kinds.Counted> counted = new HashMap<>();
  private int[] color;
  private int[] first;
  private int[] second;

  KindsBuilder(
      Things things,
      List<PredicateUse> predicates,
      Map<String, Integer> partLines,
      Map<Node, Integer> again) {
    this.things = things;
    this.predicates = predicates;
    this.partLines = partLines;
    this.again = again;
    this.refinement = new Refinement(things, predicates);
  }

  /**
   * @param apart whether things that have to be told from others like them are
   * @param compared whether parts were compared with all values of the document
   */
  Kinds build(boolean apart, boolean compared) {
    number(refinement.colors());
    Map<Integer, Map<Integer, Group>> groups = groups();
    for (int c = 0; c < first.length; c++) {
      Node node = node(first[c]);
      say(first[c], first[c], node);
      links(first[c], node);
      for (Group group : groups.getOrDefault(c, Map.of()).values()) {
        parts(node, group);
      }
    }
    return new Kinds(graph, facts, whole(), apart && compared, counted, lines(), again);
  }

  /** Numbers the kinds in the order of their first things, and counts those. */
  private void number(int[] colors) {
    color = colors;
    int kinds = refinement.count();
    first = new int[kinds];
    second = new int[kinds];
    int[] counts = new int[kinds];
    int[][] examples = new int[kinds][];
    Arrays.fill(second, -1);
    for (int i = 0; i < color.length; i++) {
      int c = color[i];
      if (counts[c] == 0) {
        first[c] = i;
      } else if (counts[c] == 1) {
        second[c] = i;
        examples[c] = new int[] {first[c], i};
      } else if (counts[c] < Example.KEPT) {
        examples[c] = Arrays.copyOf(examples[c], counts[c] + 1);
        examples[c][counts[c]] = i;
      }
      counts[c]++;
    }
    for (int c = 0; c < kinds; c++) {
      List<Example> some =
          counts[c] == 1
              ? List.of(things.example(first[c]))
              : Arrays.stream(examples[c]).mapToObj(things::example).toList();
      counted.put(things.iri(first[c]), new Kinds.Counted(counts[c], some));
    }
  }

  /** Things of which the graph says all. */
  private Set<Node> whole() {
    Set<Node> whole = new HashSet<>();
    for (int i = 0; i < things.size(); i++) {
      if (things.isWhole(i)) {
        whole.add(node(i));
      }
    }
    return whole;
  }

  private Node node(int thing) {
    return NodeFactory.createURI(things.iri(thing));
  }

  /** Says of a node what was said of a thing, or of another one of its kind. */
  private void say(int thing, int like, Node node) {
    List<Said> said = things.said(thing);
    if (said == null) {
      said = List.of(things.sample(things.kind(like)));
    }
    said.forEach(s -> say(s, node));
    Late late = things.lateOrNull(thing);
    if (late != null) {
      say(late.said(node), node);
    }
  }

  private void say(Said said, Node node) {
    for (int i = 0; i < said.predicates().length; i++) {
      Node predicate = said.predicates()[i];
      boolean fact = predicate.getURI().startsWith(Summary.FACTS);
      (fact ? facts : graph).add(Triple.create(node, predicate, said.objects()[i]));
    }
    Node[] mentioned = said.mentioned();
    for (int i = 0; i < mentioned.length; i += 2) {
      if (things.find(mentioned[i + 1].getURI()) < 0) {
        graph.add(Triple.create(node, mentioned[i], mentioned[i + 1]));
      }
    }
  }

  private void links(int thing, Node node) {
    Map<Long, Integer> targets = new HashMap<>();
    for (int link = refinement.firstOut(thing); link < refinement.endOut(thing); link++) {
      int to = refinement.outTo(link);
      if (to >= 0) {
        PredicateUse by = predicates.get(refinement.outBy(link));
        int c = color[to];
        Integer known = targets.putIfAbsent((long) by.number() << 32 | c, to);
        if (known == null) {
          graph.add(Triple.create(node, by.node(), node(first[c])));
        } else if (known != to && by.isCounted()) {
          graph.add(Triple.create(node, by.node(), twin(c)));
        }
      }
    }
  }

  /** A second thing of a kind, which counts for nothing. */
  private Node twin(int c) {
    Node twin = node(second[c]);
    if (counted.putIfAbsent(twin.getURI(), new Kinds.Counted(0, List.of())) == null) {
      say(second[c], first[c], twin);
      graph
          .find(node(first[c]), Node.ANY, Node.ANY)
          .filterKeep(t -> t.getObject().isURI())
          .toList()
          .forEach(t -> graph.add(Triple.create(twin, t.getPredicate(), t.getObject())));
    }
    return twin;
  }

  /** The parts of all things of each kind. */
  private Map<Integer, Map<Integer, Group>> groups() {
    Map<Integer, Map<Integer, Group>> byColor = new HashMap<>();
    new TreeMap<>(things.groups())
        .forEach(
            (thing, groups) -> {
              Map<Integer, Group> all =
                  byColor.computeIfAbsent(color[thing], c -> new LinkedHashMap<>());
              groups.forEach(
                  (item, group) -> {
                    Group known = all.get(item);
                    if (known == null) {
                      all.put(item, group.copy());
                    } else {
                      known.add(group);
                    }
                  });
            });
    return byColor;
  }

  private void parts(Node whole, Group group) {
    Said said = group.said() == null ? things.sample(group.kind()) : group.said();
    List<Example> examples = group.examples();
    Node node = NodeFactory.createURI(examples.get(0).iri());
    counted.put(node.getURI(), new Kinds.Counted(group.count(), List.copyOf(examples)));
    graph.add(Triple.create(whole, group.by().node(), node));
    say(said, node);
    group.parts().values().forEach(part -> parts(node, part));
    if (group.isSeveral() && group.by().isCounted() && examples.size() > 1) {
      Node twin = NodeFactory.createURI(examples.get(1).iri());
      counted.put(twin.getURI(), new Kinds.Counted(0, List.of()));
      graph.add(Triple.create(whole, group.by().node(), twin));
      say(said, twin);
    }
  }

  /** The lines at which things begin, without the tables of which the kinds were made. */
  private ToIntFunction<Node> lines() {
    ToIntFunction<String> ofThings = things.lineByIri();
    Map<String, Integer> ofParts = partLines;
    Map<String, Kinds.Counted> known = counted;
    return thing -> {
      if (!thing.isURI()) {
        return 0;
      }
      int line = ofThings.applyAsInt(thing.getURI());
      return line >= 0
          ? line
          : ofParts.getOrDefault(thing.getURI(), lineOfPart(known.get(thing.getURI())));
    };
  }

  private static int lineOfPart(Kinds.Counted known) {
    return known == null || known.examples().isEmpty() ? 0 : known.examples().get(0).line();
  }
}
