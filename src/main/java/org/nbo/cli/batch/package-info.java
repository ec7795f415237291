/**
 * The same work on many files.
 *
 * <p>{@link org.nbo.cli.batch.SourceArgument} is what an argument names; {@link
 * org.nbo.cli.batch.Inputs} are the files that a command was given or found in folders, each an
 * {@link org.nbo.cli.batch.Input}; {@link org.nbo.cli.batch.Batch} works on all cores and yet in
 * order, {@link org.nbo.cli.batch.MemoryGate} lets large files in one at a time; {@link
 * org.nbo.cli.batch.OutFolder} has a result for each, {@link org.nbo.cli.batch.Outcomes} keeps what
 * is told of all, each an {@link org.nbo.cli.batch.Outcome}.
 *
 * <p>Not here: what is done with a file.
 */
package org.nbo.cli.batch;
