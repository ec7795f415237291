package org.nbo.lift.quad;

import org.nbo.model.statement.ByteStatements;

/** Hands the statements on in bytes. */
public final class ByteSink implements QuadSink {
  private final ByteStatements to;

  public ByteSink(ByteStatements to) {
    this.to = to;
  }

  @Override
  public void graph(Iri graph) {
    to.graph(graph == null ? null : graph.bytes());
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    to.link(subject.bytes(), predicate.bytes(), object.bytes());
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    to.literal(subject.bytes(), predicate.bytes(), lexical, datatype.iri());
  }

  @Override
  public void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    to.literal(
        subject.bytes(),
        predicate.bytes(),
        lexical.bytes(),
        lexical.start(),
        lexical.start() + lexical.length(),
        datatype.iri());
  }
}
