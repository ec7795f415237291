package org.nbo.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;
import org.nbo.lift.quad.Datatype;

/**
 * What a query counts along references in a document: a thing refers to another, and one of both is
 * a part of a third. It is counted when the document has ended.
 *
 * @param link the property that refers
 * @param owning the property by which the third has its part
 * @param ownerOfTarget whether the third has what is referred to, not what refers
 * @param groups what is counted for each different one of these
 * @param counted of which different ones are counted
 * @param subject of which the greatest number is stated
 * @param atLeast the least number that is stated
 * @param fact the property that states it
 */
record LinkCount(
    String link,
    String owning,
    boolean ownerOfTarget,
    List<Role> groups,
    Role counted,
    Role subject,
    int atLeast,
    Node fact) {
  /** A place in the pattern. */
  enum Role {
    FROM,
    TO,
    OWNER
  }

  /** The one of a query; empty where that counts no references. */
  static Optional<LinkCount> of(Query query) {
    Query inner = innermost(query);
    List<Triple> triples = triples(inner);
    if (triples.size() != 2 || inner.getAggregators().size() != 1) {
      return Optional.empty();
    }
    Triple one = triples.get(0);
    Triple other = triples.get(1);
    boolean chain = one.getObject().equals(other.getSubject());
    boolean both = one.getObject().equals(other.getObject());
    if (!chain && !both || other.getObject().isLiteral() || inner == query) {
      return Optional.empty();
    }
    Triple link = chain ? other : one;
    Triple owned = chain ? one : other;
    Map<Node, Role> roles = new HashMap<>();
    roles.put(link.getSubject(), Role.FROM);
    roles.put(link.getObject(), Role.TO);
    roles.put(owned.getSubject(), Role.OWNER);
    Var over = inner.getAggregators().get(0).getAggregator().getExprList().get(0).asVar();
    Triple fact = query.getConstructTemplate().getTriples().get(0);
    List<Role> groups = inner.getGroupBy().getVars().stream().map(roles::get).toList();
    if (!roles.containsKey(over)
        || !roles.containsKey(fact.getSubject())
        || groups.contains(null)
        || !chain && groups.size() == 1) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkCount(
            link.getPredicate().getURI(),
            owned.getPredicate().getURI(),
            both,
            groups,
            roles.get(over),
            roles.get(fact.getSubject()),
            chain ? 2 : 1,
            fact.getPredicate()));
  }

  private static Query innermost(Query query) {
    Query[] found = {query};
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery sub) {
            found[0] = innermost(sub.getQuery());
          }
        });
    return found[0];
  }

  private static List<Triple> triples(Query query) {
    List<Triple> triples = new ArrayList<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            for (TriplePath triple : block.getPattern()) {
              if (triple.isTriple() && !triple.getPredicate().equals(RDF.type.asNode())) {
                triples.add(triple.asTriple());
              }
            }
          }
        });
    return triples;
  }

  /** States what is counted of the things of a document. */
  void count(Things things, Function<String, PredicateUse> uses) {
    int by = uses.apply(link).number();
    int has = uses.apply(owning).number();
    LongTable numbers = new LongTable();
    Ints subjects = new Ints();
    long[] pairs = new long[things.links()];
    int used = 0;
    for (int i = 0; i < things.links(); i++) {
      int to = things.linkBy(i) == by ? things.linkTo(i) : -1;
      int part = ownerOfTarget ? to : things.linkFrom(i);
      if (to >= 0 && things.outer(part) >= 0 && things.outerBy(part) == has) {
        int[] at = {things.linkFrom(i), to, things.outer(part)};
        long group = 0;
        for (Role role : groups) {
          group = Hash.of(group, at[role.ordinal()]);
        }
        int number = numbers.intern(group);
        if (number == subjects.size()) {
          subjects.add(at[subject.ordinal()]);
        }
        pairs[used++] = (long) number << 32 | at[counted.ordinal()];
      }
    }
    Arrays.sort(pairs, 0, used);
    Map<Integer, Integer> most = new HashMap<>();
    int count = 0;
    for (int i = 0; i < used; i++) {
      boolean begins = i == 0 || pairs[i] >>> 32 != pairs[i - 1] >>> 32;
      count = begins ? 1 : pairs[i] == pairs[i - 1] ? count : count + 1;
      if (count >= atLeast) {
        most.merge(subjects.get((int) (pairs[i] >>> 32)), count, Math::max);
      }
    }
    PredicateUse states = uses.apply(fact.getURI());
    most.forEach(
        (thing, number) ->
            things.late(thing).literal(states, Integer.toString(number), Datatype.INTEGER));
  }
}
