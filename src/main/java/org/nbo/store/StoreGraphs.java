package org.nbo.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.vocab.NboTerm;

/**
 * The names of the graphs in a store. What a document says is in a graph of its name; what is known
 * of it is in others, whose names begin with that.
 */
public final class StoreGraphs {
  /** Says of each source when and from where it was loaded. */
  public static final Node CATALOGUE = NodeFactory.createURI(NboTerm.NS + "catalogue");

  /** The shapes that say which fields a tier asks for. */
  public static final Node SHAPES = NodeFactory.createURI(NboTerm.SHAPES);

  /** The ontology with which sources were loaded. */
  public static final Node ONTOLOGY = NodeFactory.createURI(NboTerm.NS);

  private static final Set<Node> OWN = Set.of(CATALOGUE, SHAPES, ONTOLOGY);

  private static final String INFERRED = "#inferred";
  private static final String ASSESSMENT = "#assessment";
  private static final String PROVENANCE = "#provenance";

  private StoreGraphs() {}

  /** Whether a graph is one of those that a store makes itself whenever it is loaded. */
  static boolean isMade(Node graph) {
    return OWN.contains(graph)
        || Stream.of(INFERRED, ASSESSMENT).anyMatch(graph.getURI()::endsWith);
  }

  /** Whether a graph says where a document comes from. */
  static boolean isProvenance(Node graph) {
    return graph.getURI().endsWith(PROVENANCE);
  }

  /** What follows from a document by rules. */
  public static Node inferred(Node document) {
    return beside(document, INFERRED);
  }

  /** Which tiers a document meets, and what was found in it. */
  public static Node assessment(Node document) {
    return beside(document, ASSESSMENT);
  }

  /** From which file a document was lifted, in PROV-O. */
  public static Node provenance(Node document) {
    return beside(document, PROVENANCE);
  }

  /** All graphs of a document, itself the first. */
  public static List<Node> of(Node document) {
    return List.of(document, inferred(document), assessment(document), provenance(document));
  }

  private static Node beside(Node document, String ending) {
    return NodeFactory.createURI(document.getURI() + ending);
  }
}
