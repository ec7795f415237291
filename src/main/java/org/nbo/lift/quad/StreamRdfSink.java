package org.nbo.lift.quad;

import java.util.function.ObjIntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.impl.LiteralLabelFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** Hands the statements to Jena: to a writer of another format, or into a dataset. */
public final class StreamRdfSink implements QuadSink {
  private final StreamRDF to;
  private final ObjIntConsumer<Node> locations;
  private Node graph = Quad.defaultGraphNodeGenerated;

  public StreamRdfSink(StreamRDF to, ObjIntConsumer<Node> locations) {
    this.to = to;
    this.locations = locations;
  }

  @Override
  public void graph(Iri graph) {
    this.graph = graph == null ? Quad.defaultGraphNodeGenerated : graph.node();
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    to.quad(Quad.create(graph, subject.node(), predicate.node(), object.node()));
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    Node literal =
        datatype.is(Datatype.XML_LITERAL)
            ? xml(lexical)
            : NodeFactory.createLiteralDT(lexical, datatype.jena());
    to.quad(Quad.create(graph, subject.node(), predicate.node(), literal));
  }

  /** XML that a parser has read already: Jena would make a tree of each, which takes far more. */
  @SuppressWarnings("deprecation") // the only way to a literal whose value is given
  private static Node xml(String lexical) {
    return NodeFactory.createLiteral(
        LiteralLabelFactory.createIncludingValue(lexical, lexical, Datatype.XML_LITERAL.jena()));
  }

  @Override
  public void located(Iri subject, Position at) {
    locations.accept(subject.node(), at.line());
  }
}
