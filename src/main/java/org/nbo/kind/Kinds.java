package org.nbo.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.model.ThingIri;

/**
 * A document in which things that are alike are one.
 *
 * @param graph in which a thing stands for all that are like it
 * @param facts what summaries state of things and their parts
 * @param whole things of which the graph says all, so that summaries can still be asked
 * @param complete whether all was compared; not where there was too much that is alike
 * @param counted the things that stand for several, or for none
 * @param lines the line at which a thing begins, or 0
 * @param again things that begin a second time, with the line where they do
 */
public record Kinds(
    Graph graph,
    Graph facts,
    Set<Node> whole,
    boolean complete,
    Map<String, Counted> counted,
    ToIntFunction<Node> lines,
    Map<Node, Integer> again) {
  /**
   * For how many a thing stands.
   *
   * @param count 0 where the thing is only there so that another one has several
   * @param examples the first of them, in the order of the document
   */
  public record Counted(long count, List<Example> examples) {}

  /**
   * For how many a thing stands; what follows from one by a rule and has an IRI below its own
   * stands for as many.
   */
  public long count(String iri) {
    Counted known = counted(iri);
    return known == null ? 1 : known.count();
  }

  /** The first ones of those for which a thing stands; empty where it stands for itself. */
  public List<Example> examples(String iri) {
    Counted known = counted(iri);
    if (known == null) {
      return List.of();
    }
    int end = nearest(iri).length();
    return end == iri.length()
        ? known.examples()
        : known.examples().stream()
            .map(e -> new Example(e.iri() + iri.substring(end), 0, e.order()))
            .toList();
  }

  private Counted counted(String iri) {
    return counted.get(nearest(iri));
  }

  /** The IRI itself, or that of the thing that it is below, where something is known of that. */
  private String nearest(String iri) {
    String nearest = iri;
    while (!counted.containsKey(nearest)) {
      int part = nearest.lastIndexOf(ThingIri.PART);
      if (part < 0) {
        return iri;
      }
      nearest = nearest.substring(0, part);
    }
    return nearest;
  }
}
