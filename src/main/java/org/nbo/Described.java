package org.nbo;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;
import org.nbo.merge.Description;

/** What one file says of a microscope or experiment, to be compared with others. Immutable. */
public final class Described {
  private static final String MOMENT = XSD.NS + "dateTime";

  private final Description description;

  Described(Description description) {
    this.description = description;
  }

  /** What messages call it. */
  public String name() {
    return description.file();
  }

  /**
   * The latest moment that it names, such as that of an image, a calibration or a purchase: it can
   * hardly be older. Moments compare as texts.
   */
  public Optional<String> date() {
    Graph graph = description.graph();
    return graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(o -> o.isLiteral() && MOMENT.equals(o.getLiteralDatatypeURI()))
        .filterKeep(o -> o.getLiteral().isWellFormed())
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .max(String::compareTo);
  }

  Description description() {
    return description;
  }
}
