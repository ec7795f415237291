package org.nbo.export;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.nbo.model.statement.ByteStatements;

/**
 * Takes statements in bytes, as lifting finds them, and as nodes, as Jena has them. A blank node
 * comes in bytes too: its label with {@code _:}, between angle brackets.
 */
public abstract class StatementWriter extends StreamRDFBase implements ByteStatements {
  @Override
  public void triple(Triple triple) {
    graph(null);
    say(triple);
  }

  @Override
  public final void quad(Quad quad) {
    graph(quad.isDefaultGraph() ? null : bytes(quad.getGraph()));
    say(quad.asTriple());
  }

  /** Takes a statement of the graph at hand. */
  protected final void say(Triple triple) {
    byte[] subject = bytes(triple.getSubject());
    byte[] predicate = bytes(triple.getPredicate());
    Node object = triple.getObject();
    if (!object.isLiteral()) {
      link(subject, predicate, bytes(object));
    } else if (object.getLiteralLanguage().isEmpty()) {
      String datatype = object.getLiteralDatatypeURI();
      literal(subject, predicate, object.getLiteralLexicalForm(), datatype);
    } else {
      text(subject, predicate, object.getLiteralLexicalForm(), object.getLiteralLanguage());
    }
  }

  /** Takes a text that says in which language it is. */
  protected abstract void text(byte[] subject, byte[] predicate, String text, String language);

  private static byte[] bytes(Node node) {
    String name = node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    return ('<' + name + '>').getBytes(StandardCharsets.UTF_8);
  }
}
