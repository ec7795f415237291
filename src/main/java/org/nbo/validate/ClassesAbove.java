package org.nbo.validate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which classes an ontology has above which, and of which its terms are. What it knows is looked up
 * once; of what it does not know nothing is kept. For all threads.
 */
final class ClassesAbove {
  private final Graph ontology;
  private final Map<Node, Set<Node>> above = new ConcurrentHashMap<>();
  private final Map<Node, Set<Node>> ofTerms = new ConcurrentHashMap<>();

  ClassesAbove(Graph ontology) {
    this.ontology = ontology;
  }

  /** A class and all that are above it. */
  Set<Node> of(Node type) {
    Set<Node> known = above.get(type);
    if (known == null) {
      known = new HashSet<>();
      collect(type, known);
      if (known.size() > 1) {
        above.put(type, known);
      }
    }
    return known;
  }

  private void collect(Node type, Set<Node> all) {
    if (all.add(type)) {
      ontology
          .find(type, RDFS.subClassOf.asNode(), Node.ANY)
          .mapWith(Triple::getObject)
          .toList()
          .forEach(upper -> collect(upper, all));
    }
  }

  /** Whether a term of the ontology is of a class. */
  boolean isA(Node term, Node type) {
    Set<Node> types = ofTerms.get(term);
    if (types == null) {
      types = new HashSet<>();
      for (Triple t : ontology.find(term, RDF.type.asNode(), Node.ANY).toList()) {
        types.addAll(of(t.getObject()));
      }
      if (!types.isEmpty()) {
        ofTerms.put(term, types);
      }
    }
    return types.contains(type);
  }
}
