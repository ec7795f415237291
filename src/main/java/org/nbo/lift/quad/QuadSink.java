package org.nbo.lift.quad;

/** Where lifting puts the statements it finds, in the order of the source. */
public interface QuadSink {
  /** The graph of the statements that follow; null is the default graph. */
  void graph(Iri graph);

  void link(Iri subject, Iri predicate, Iri object);

  void literal(Iri subject, Iri predicate, String lexical, Datatype datatype);

  /** The same with a text that is to be taken before the call returns. */
  default void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    literal(subject, predicate, lexical.toString(), datatype);
  }

  /** The same with a text that is too long to be held, to be taken before the call returns. */
  default void literal(Iri subject, Iri predicate, LongText lexical, Datatype datatype) {
    literal(subject, predicate, lexical.toString(), datatype);
  }

  /**
   * Says where in the source a thing begins, before the first statement about it.
   *
   * @param at asked only by sinks that keep it
   */
  default void located(Iri subject, Position at) {}
}
