package org.nbo.model.statement;

/**
 * Takes statements in the bytes they stand in, so that none has to become a node or a string first.
 *
 * <p>An IRI is in UTF-8 between angle brackets and holds no character that N-Quads forbids there.
 * It is not to be changed and may be kept; who says the same of many things gives the same array,
 * so that what was worked out for it can be found again.
 */
public interface ByteStatements {
  /** The graph of the statements that follow; null is the default graph. */
  void graph(byte[] graph);

  void link(byte[] subject, byte[] predicate, byte[] object);

  /**
   * @param datatype its IRI
   */
  void literal(byte[] subject, byte[] predicate, String text, String datatype);

  /**
   * The same with a text in ASCII that N-Quads would not escape. It is to be taken before the call
   * returns.
   *
   * @param bytes hold it from {@code from} to {@code to}
   */
  void literal(byte[] subject, byte[] predicate, byte[] bytes, int from, int to, String datatype);
}
