package org.nbo.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.nbo.ontology.Needs.Use;

/** Finds the {@link Needs} of a pattern in what all of its solutions must match. */
final class NeedsOfPattern {
  private final List<Set<Use>> all = new ArrayList<>();

  /** The terms that variables can only have, since the pattern lists them. */
  private final Map<Var, Set<Node>> listed;

  private NeedsOfPattern(Map<Var, Set<Node>> listed) {
    this.listed = new HashMap<>(listed);
  }

  /** Of each of these sets, a graph must have one. */
  static List<Set<Use>> of(Element pattern) {
    return of(pattern, Map.of());
  }

  private static List<Set<Use>> of(Element pattern, Map<Var, Set<Node>> listed) {
    NeedsOfPattern found = new NeedsOfPattern(listed);
    found.collect(pattern);
    return found.all;
  }

  private void collect(Element element) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(this::list);
      group.getElements().forEach(part -> all.addAll(of(part, listed)));
    } else if (element instanceof ElementSubQuery sub && !countsNothing(sub.getQuery())) {
      all.addAll(of(sub.getQuery().getQueryPattern()));
    } else if (element instanceof ElementPathBlock block) {
      block.patternElts().forEachRemaining(this::collect);
    } else if (element instanceof ElementUnion union) {
      either(union.getElements().stream().map(part -> of(part, listed)).toList());
    }
  }

  /** Takes note of what a part of a group lists, which holds for the other parts as well. */
  private void list(Element part) {
    if (part instanceof ElementData data) {
      for (Var variable : data.getVars()) {
        Set<Node> terms = new HashSet<>();
        for (Binding row : data.getRows()) {
          terms.add(row.contains(variable) ? row.get(variable) : Node.ANY);
        }
        if (terms.stream().allMatch(Node::isURI)) {
          listed.put(variable, terms);
        }
      }
    }
  }

  /** Whether a query gives a row even where its pattern is not found. */
  private static boolean countsNothing(Query query) {
    return query.hasAggregators() && !query.hasGroupBy();
  }

  private void collect(TriplePath triple) {
    if (!triple.isTriple()) {
      collect(triple.getPath());
      return;
    }
    Set<Node> values = terms(triple.getObject());
    Set<Use> some =
        terms(triple.getPredicate()).stream()
            .flatMap(property -> values.stream().map(value -> new Use(property, value)))
            .collect(Collectors.toSet());
    if (some.stream().allMatch(use -> use.property().isURI())) {
      all.add(some);
    }
  }

  /** The terms that can stand where a pattern has one. */
  private Set<Node> terms(Node inPattern) {
    if (inPattern.isVariable()) {
      return listed.getOrDefault(Var.alloc(inPattern), Set.of(Node.ANY));
    }
    return Set.of(inPattern.isURI() ? inPattern : Node.ANY);
  }

  private void collect(Path path) {
    if (path instanceof P_Link link) {
      all.add(Set.of(new Use(link.getNode(), Node.ANY)));
    } else if (path instanceof P_Inverse inverse) {
      collect(inverse.getSubPath());
    } else if (path instanceof P_OneOrMore1 more) {
      collect(more.getSubPath());
    } else if (path instanceof P_Seq sequence) {
      collect(sequence.getLeft());
      collect(sequence.getRight());
    } else if (path instanceof P_Alt alternative) {
      either(List.of(ofPath(alternative.getLeft()), ofPath(alternative.getRight())));
    }
  }

  private static List<Set<Use>> ofPath(Path path) {
    NeedsOfPattern found = new NeedsOfPattern(Map.of());
    found.collect(path);
    return found.all;
  }

  /**
   * Of each alternative the last need of one value, else the last one, which is the most particular
   * one; nothing where one has none.
   */
  private void either(List<List<Set<Use>>> alternatives) {
    Set<Use> some = new HashSet<>();
    for (List<Set<Use>> alternative : alternatives) {
      if (alternative.isEmpty()) {
        return;
      }
      some.addAll(mostParticular(alternative));
    }
    all.add(some);
  }

  private static Set<Use> mostParticular(List<Set<Use>> needs) {
    Set<Use> found = needs.get(needs.size() - 1);
    for (Set<Use> need : needs) {
      if (need.stream().allMatch(Use::isParticular)) {
        found = need;
      }
    }
    return found;
  }
}
