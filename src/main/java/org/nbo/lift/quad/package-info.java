/**
 * Statements on their way out of lifting: terms as bytes and as Jena nodes, and the sinks that take
 * them.
 *
 * <p>Values: {@link org.nbo.lift.quad.Iri}, {@link org.nbo.lift.quad.Datatype}, {@link
 * org.nbo.lift.quad.Ascii}, and for a text that would fill the memory {@link
 * org.nbo.lift.quad.LongText}, of which {@link org.nbo.lift.quad.GatheredText} takes the pieces.
 * Sinks, each a {@link org.nbo.lift.quad.QuadSink}: {@link org.nbo.lift.quad.NQuadsSink} writes
 * bytes, the fast way; {@link org.nbo.lift.quad.ByteSink} hands bytes to writers of other syntaxes,
 * {@link org.nbo.lift.quad.StreamRdfSink} nodes to Jena; {@link org.nbo.lift.quad.Handover} hands
 * on from thread to thread; {@link org.nbo.lift.quad.AlignedSink} says the same in other terms.
 * {@link org.nbo.lift.quad.IriMinter} is the one place where things get their IRIs.
 *
 * <p>Not here: what is said of what.
 */
package org.nbo.lift.quad;
