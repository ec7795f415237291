package org.nbo.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/** What sets the hardware of one file apart from other hardware of its kind. */
final class Traits {
  /**
   * A trait with its values; a part that occurs several times gives several.
   *
   * @param label for people
   */
  private record Trait(String label, Set<Node> values) {
    boolean agrees(Trait other) {
      return values.stream().allMatch(other::has) || other.values.stream().allMatch(this::has);
    }

    private boolean has(Node value) {
      return values.stream().anyMatch(v -> Values.compatible(v, value));
    }

    boolean isNumber() {
      return values.stream().anyMatch(v -> Values.number(v).isPresent());
    }
  }

  private final Map<Node, Map<String, Trait>> byThing = new LinkedHashMap<>();

  private Traits() {}

  /** The traits of the hardware in a graph. */
  static Traits of(Graph data, Graph ontology, Query query) {
    Traits traits = new Traits();
    try (QueryExec run =
        QueryExec.graph(new MultiUnion(new Graph[] {data, ontology})).query(query).build()) {
      run.select()
          .forEachRemaining(
              row ->
                  traits
                      .byThing
                      .computeIfAbsent(row.get("thing"), t -> new TreeMap<>())
                      .computeIfAbsent(
                          row.get("trait").getLiteralLexicalForm(),
                          t ->
                              new Trait(
                                  row.get("label").getLiteralLexicalForm(), new LinkedHashSet<>()))
                      .values()
                      .add(row.get("value")));
    }
    return traits;
  }

  /** Pairs that agree in every trait which both state, among them a number. */
  List<Match> alike(Traits others) {
    List<Match> alike = new ArrayList<>();
    byThing.forEach(
        (thing, traits) ->
            others.byThing.forEach(
                (other, otherTraits) -> {
                  List<String> labels = new ArrayList<>();
                  boolean number = false;
                  boolean agree = true;
                  for (Map.Entry<String, Trait> trait : traits.entrySet()) {
                    Trait counterpart = otherTraits.get(trait.getKey());
                    if (counterpart != null) {
                      agree &= trait.getValue().agrees(counterpart);
                      number |= counterpart.isNumber();
                      labels.add(trait.getValue().label());
                    }
                  }
                  if (agree && number) {
                    String evidence = "the same kind and the same " + String.join(", ", labels);
                    alike.add(new Match(thing, other, evidence));
                  }
                }));
    return alike;
  }
}
