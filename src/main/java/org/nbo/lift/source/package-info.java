/**
 * What every source looks like, whatever its format: elements with attributes and texts, in order.
 *
 * <p>A {@link org.nbo.lift.source.SourceReader} hands {@link org.nbo.lift.source.SourceElement}s to
 * a {@link org.nbo.lift.source.SourceHandler}. {@link org.nbo.lift.source.ValueReader} collects all
 * that a document says, each value with its {@link org.nbo.lift.source.ElementPlace}. Readers
 * around others are {@link org.nbo.lift.source.ForwardingReader}s.
 *
 * <p>Not here: formats (see {@code xml}, {@code json}), and what an element means.
 */
package org.nbo.lift.source;
