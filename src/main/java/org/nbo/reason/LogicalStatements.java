package org.nbo.reason;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/** The statements of an ontology that make its axioms, without what is said of its terms. */
final class LogicalStatements {
  /** Namespaces of the terms in which axioms are written. */
  private static final Set<String> LOGIC = Set.of(OWL.NS, RDF.uri, RDFS.uri, XSD.NS);

  private static final Set<Node> ANNOTATIONS =
      Set.of(
          RDFS.label.asNode(),
          RDFS.comment.asNode(),
          RDFS.seeAlso.asNode(),
          RDFS.isDefinedBy.asNode());

  private static final Set<Node> ENTITIES =
      Set.of(OWL2.NamedIndividual.asNode(), OWL.AnnotationProperty.asNode());

  private LogicalStatements() {}

  static ExtendedIterator<Triple> in(Graph ontology) {
    return ontology
        .find()
        .filterKeep(
            t ->
                isLogic(t.getPredicate())
                    && !ANNOTATIONS.contains(t.getPredicate())
                    && !ENTITIES.contains(t.getObject()));
  }

  /** Whether a term is one in which axioms are written. */
  static boolean isLogic(Node term) {
    return LOGIC.contains(term.getNameSpace());
  }
}
