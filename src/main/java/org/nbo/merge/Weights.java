package org.nbo.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.vocab.NboTerm;

/**
 * The weights that {@code ontology/merging.ttl} and extensions give.
 *
 * @param byProperty by the IRI of the property; several where it is weighed in several kinds of
 *     parts
 * @param enough from which sum on two things are one
 * @param lead by how much a pair has to outweigh every other pair of either thing
 * @param onlyOne what it adds that each thing is the only one of its kind
 * @param names how names are compared
 */
record Weights(
    Map<String, List<Weight>> byProperty, double enough, double lead, double onlyOne, Names names) {

  /** From which agreement on two values do not contradict each other. */
  private static final double COMPATIBLE = 0.5;

  static Weights of(Graph ontology, Query query) {
    Map<String, List<Weight>> byProperty = new TreeMap<>();
    try (QueryExec run = QueryExec.graph(ontology).query(query).build()) {
      run.select()
          .forEachRemaining(
              row -> {
                Weight weight = weight(row);
                List<Weight> known =
                    byProperty.computeIfAbsent(weight.property(), p -> new ArrayList<>());
                if (known.stream().noneMatch(w -> w.part().equals(weight.part()))) {
                  known.add(weight);
                }
              });
    }
    return new Weights(
        byProperty,
        number(ontology, NboTerm.ENOUGH_TO_MATCH),
        number(ontology, NboTerm.LEAD_TO_MATCH),
        number(ontology, NboTerm.ONLY_ONE_WEIGHS),
        Names.of(ontology));
  }

  Collection<Weight> of(String property) {
    return byProperty.getOrDefault(property, List.of());
  }

  /** How much agreement in a part that properties play weighs. */
  double pro(Weight.Role role) {
    return byProperty.values().stream()
        .flatMap(List::stream)
        .filter(w -> w.role() == role)
        .mapToDouble(Weight::pro)
        .max()
        .orElse(0);
  }

  /** Whether two values of a property mean the same, or one only says more than the other. */
  boolean compatible(String property, Node one, Node other) {
    return of(property).stream()
        .mapToDouble(w -> names.agreement(w, one, other))
        .anyMatch(a -> a >= COMPATIBLE || a == Names.OTHER_KIND_OF_CODE);
  }

  private static double number(Graph ontology, Node property) {
    return ontology
        .find(NboTerm.WEIGHED, property, Node.ANY)
        .mapWith(t -> Values.number(t.getObject()).orElseThrow())
        .next();
  }

  private static Weight weight(Binding row) {
    return new Weight(
        row.get("property").getURI(),
        row.get("label").getLiteralLexicalForm(),
        role(row.get("role")),
        row.contains("part") ? row.get("part").getURI() : "",
        value(row, "for"),
        value(row, "against"),
        Values.TRUE.equals(row.get("forbids")),
        value(row, "tolerance"),
        Math.max(value(row, "relative"), Values.TOLERANCE));
  }

  private static double value(Binding row, String name) {
    return row.contains(name) ? Values.number(row.get(name)).orElse(0.0) : 0;
  }

  private static Weight.Role role(Node mark) {
    if (NboTerm.NAMES_MAKER.equals(mark)) {
      return Weight.Role.MAKER;
    }
    if (NboTerm.NAMES_MODEL.equals(mark)) {
      return Weight.Role.MODEL;
    }
    if (NboTerm.NUMBERS_PRODUCT.equals(mark)) {
      return Weight.Role.PRODUCT;
    }
    return NboTerm.NAMES_THING.equals(mark) ? Weight.Role.NAME : Weight.Role.VALUE;
  }
}
