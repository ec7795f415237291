package org.nbo.derive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Prefixes;
import org.nbo.ontology.StableGraph;
import org.nbo.vocab.NboTerm;

/** A derived Turtle file: it says so in line one, and its order depends on its content only. */
final class TurtleFile {
  private static final String AXIOMS = NboTerm.NS + "module/axioms";
  private static final Map<String, String> PREFIXES =
      Prefixes.of("nbo", "nbosh", "owl", "rdf", "rdfs", "sh", "xsd");
  private static final Map<String, String> PROFILE_PREFIXES =
      Prefixes.of("dcterms", "nbo", "nbosh", "prof", "rdf", "rdfs", "role");

  private TurtleFile() {}

  static byte[] values(Graph shapes) {
    return bytes(
        shapes,
        "value*.rq",
        """
        # What holds for a value at every tier: datatype, enumeration, class of what is referred to, bounds, one
        # value where a field has one, and no wording that the field could not hold.
        # Validate data together with the ontology.
        """);
  }

  static byte[] profiles(Graph profiles) {
    return bytes(
        profiles,
        "profiles.rq",
        """
        # The profiles: which files of shapes are asked for together ('--profile' takes the tokens).
        """,
        PROFILE_PREFIXES);
  }

  static byte[] axioms(Graph axioms) {
    axioms.add(NodeFactory.createURI(AXIOMS), RDF.type.asNode(), OWL.Ontology.asNode());
    axioms.add(
        NodeFactory.createURI(AXIOMS), OWL.imports.asNode(), NodeFactory.createURI(NboTerm.NS));
    return bytes(
        axioms,
        "axioms-*.rq",
        """
        # The fields as OWL restrictions, and the properties that hold the wording of a source. Import this file
        # instead of nbo.ttl for reasoning.
        """);
  }

  /**
   * @param queries the files in {@code queries/derive/} that gave the graph
   * @param comment what the file holds, as lines of Turtle comment
   */
  static byte[] bytes(Graph graph, String queries, String comment) {
    return bytes(graph, queries, comment, PREFIXES);
  }

  private static byte[] bytes(
      Graph graph, String queries, String comment, Map<String, String> prefixes) {
    StableGraph stable = StableGraph.of(graph);
    stable.getPrefixMapping().clearNsPrefixMap().setNsPrefixes(prefixes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "# Derived from ontology/ by queries/derive/"
            + queries
            + ": edit those and run 'nbo derive'.\n"
            + comment
            + "\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    RDFWriter.source(stable)
        .format(RDFFormat.TURTLE_PRETTY)
        .set(RIOT.symTurtleDirectiveStyle, "at")
        .output(out);
    return out.toByteArray();
  }
}
