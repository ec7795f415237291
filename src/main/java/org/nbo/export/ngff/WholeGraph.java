package org.nbo.export.ngff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.nbo.export.Experiment;
import org.nbo.vocab.Prov;

/**
 * All that is stated about an experiment, as N-Quads in a file beside the block, whose name changes
 * with its content: whoever reads a block reads the graph that was written with it.
 *
 * @param name of the file
 * @param content lines in the order of their characters
 */
record WholeGraph(String name, byte[] content) {
  private static final String START = "nbo-";
  private static final String ENDING = ".nq";
  private static final int DIGITS = 16;

  static WholeGraph of(Experiment experiment) {
    Node document = NodeFactory.createURI(experiment.document());
    SortedSet<String> lines = new TreeSet<>();
    experiment.stated().find().forEach(triple -> lines.add(line(Quad.create(document, triple))));
    int number = 0;
    for (String format : experiment.formats()) {
      Node source = NodeFactory.createURI(experiment.document() + "#~source:" + number++);
      Node nowhere = Quad.defaultGraphNodeGenerated;
      lines.add(
          line(
              Quad.create(
                  nowhere, document, NodeFactory.createURI(Prov.WAS_DERIVED_FROM), source)));
      lines.add(
          line(
              Quad.create(
                  nowhere,
                  source,
                  NodeFactory.createURI(DCTerms.NS + "format"),
                  NodeFactory.createLiteralString(format))));
    }
    byte[] content = lines.stream().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    return new WholeGraph(START + digest(content) + ENDING, content);
  }

  /** Whether a file is one of these. */
  static boolean isName(String name) {
    return name.matches(START + "[0-9a-f]{" + DIGITS + "}\\" + ENDING);
  }

  private static String line(Quad quad) {
    String graph = quad.isDefaultGraph() ? "" : ' ' + NodeFmtLib.strNT(quad.getGraph());
    return NodeFmtLib.strNT(quad.getSubject())
        + ' '
        + NodeFmtLib.strNT(quad.getPredicate())
        + ' '
        + NodeFmtLib.strNT(quad.getObject())
        + graph
        + " .\n";
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
