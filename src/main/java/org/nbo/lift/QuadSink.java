package org.nbo.lift;

/** Where lifting puts the statements it finds, in the order of the source. */
interface QuadSink {
  /** The graph of the statements that follow; null is the default graph. */
  void graph(Iri graph);

  void link(Iri subject, Iri predicate, Iri object);

  void literal(Iri subject, Iri predicate, String lexical, Datatype datatype);

  /** The same with a text that is to be taken before the call returns. */
  default void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    literal(subject, predicate, lexical.toString(), datatype);
  }

  /** Says with which element of the source a thing begins, before the first statement about it. */
  default void located(Iri subject, SourceElement at) {}
}
