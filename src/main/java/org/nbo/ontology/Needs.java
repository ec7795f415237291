package org.nbo.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * The properties without which a query finds nothing. Most files use few of those that checks are
 * about, and looking for a property is quicker than running a query in vain.
 *
 * @param all of each of these sets, the graph must use one
 */
public record Needs(List<Set<Node>> all) {
  /** Those of a query, as far as its pattern shows them: what is optional is not needed. */
  static Needs of(Query query) {
    List<Set<Node>> all = new ArrayList<>();
    collect(query.getQueryPattern(), all);
    return new Needs(all.stream().distinct().map(Set::copyOf).toList());
  }

  /**
   * Whether a graph may have what the query looks for.
   *
   * @param uses whether the graph uses a property
   */
  public boolean met(Predicate<Node> uses) {
    return all.stream().allMatch(some -> some.stream().anyMatch(uses));
  }

  private static void collect(Element element, List<Set<Node>> all) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(part -> collect(part, all));
    } else if (element instanceof ElementSubQuery sub && !countsNothing(sub.getQuery())) {
      collect(sub.getQuery().getQueryPattern(), all);
    } else if (element instanceof ElementPathBlock block) {
      block.patternElts().forEachRemaining(triple -> collect(triple, all));
    } else if (element instanceof ElementUnion union) {
      collectUnion(union, all);
    }
  }

  /** Whether a query gives a row even where its pattern is not found. */
  private static boolean countsNothing(Query query) {
    return query.hasAggregators() && !query.hasGroupBy();
  }

  private static void collect(TriplePath triple, List<Set<Node>> all) {
    if (triple.isTriple()) {
      if (triple.getPredicate().isURI()) {
        all.add(Set.of(triple.getPredicate()));
      }
    } else {
      collect(triple.getPath(), all);
    }
  }

  private static void collect(Path path, List<Set<Node>> all) {
    if (path instanceof P_Link link) {
      all.add(Set.of(link.getNode()));
    } else if (path instanceof P_Inverse inverse) {
      collect(inverse.getSubPath(), all);
    } else if (path instanceof P_OneOrMore1 more) {
      collect(more.getSubPath(), all);
    } else if (path instanceof P_Seq sequence) {
      collect(sequence.getLeft(), all);
      collect(sequence.getRight(), all);
    } else if (path instanceof P_Alt alternative) {
      List<Set<Node>> left = new ArrayList<>();
      List<Set<Node>> right = new ArrayList<>();
      collect(alternative.getLeft(), left);
      collect(alternative.getRight(), right);
      either(List.of(left, right), all);
    }
  }

  private static void collectUnion(ElementUnion union, List<Set<Node>> all) {
    List<List<Set<Node>>> alternatives = new ArrayList<>();
    for (Element element : union.getElements()) {
      List<Set<Node>> alternative = new ArrayList<>();
      collect(element, alternative);
      alternatives.add(alternative);
    }
    either(alternatives, all);
  }

  /**
   * Of each alternative the last need, which is the most particular one; nothing where one has
   * none.
   */
  private static void either(List<List<Set<Node>>> alternatives, List<Set<Node>> all) {
    Set<Node> some = new HashSet<>();
    for (List<Set<Node>> alternative : alternatives) {
      if (alternative.isEmpty()) {
        return;
      }
      some.addAll(alternative.get(alternative.size() - 1));
    }
    all.add(some);
  }
}
