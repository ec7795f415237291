package org.nbo.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** What a value must be to meet a condition: one that is given, a number within bounds, or any. */
@FunctionalInterface
interface ValueTest {
  /** How a number must compare with a bound, and what shapes call that. */
  record Bound(Node kind, IntPredicate holds) {}

  /** The words of {@code nbo:metBy} for bounds. */
  Map<Node, Bound> BOUNDS =
      Map.of(
          NboTerm.MIN_INCLUSIVE, new Bound(SHACL.minInclusive, c -> c >= 0),
          NboTerm.MIN_EXCLUSIVE, new Bound(SHACL.minExclusive, c -> c > 0),
          NboTerm.MAX_INCLUSIVE, new Bound(SHACL.maxInclusive, c -> c <= 0),
          NboTerm.MAX_EXCLUSIVE, new Bound(SHACL.maxExclusive, c -> c < 0));

  /**
   * A constraint as a shape says it.
   *
   * @param kind such as {@code sh:minInclusive}
   */
  record Constraint(Node kind, Node value) {}

  boolean passes(Node value);

  /** The test that a node with a property describes. */
  static ValueTest of(Terms terms, Node way) {
    List<ValueTest> all = new ArrayList<>();
    terms.object(way, NboTerm.WITH_VALUE).ifPresent(v -> all.add(v::sameValueAs));
    BOUNDS.forEach(
        (word, bound) ->
            terms.object(way, word).ifPresent(limit -> all.add(v -> holds(v, limit, bound))));
    return value -> all.stream().allMatch(test -> test.passes(value));
  }

  /** The same in the words of shapes. */
  static List<Constraint> constraints(Terms terms, Node way) {
    List<Constraint> all = new ArrayList<>();
    terms
        .object(way, NboTerm.WITH_VALUE)
        .ifPresent(v -> all.add(new Constraint(SHACL.hasValue, v)));
    BOUNDS.forEach(
        (word, bound) ->
            terms.object(way, word).ifPresent(v -> all.add(new Constraint(bound.kind(), v))));
    return all;
  }

  private static boolean holds(Node value, Node limit, Bound bound) {
    return value.isLiteral()
        && value.getLiteral().isWellFormed()
        && value.getLiteralValue() instanceof Number number
        && bound
            .holds()
            .test(
                Double.compare(
                    number.doubleValue(), Double.parseDouble(limit.getLiteralLexicalForm())));
  }
}
