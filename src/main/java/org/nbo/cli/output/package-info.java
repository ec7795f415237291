/**
 * Where words and data of a command go.
 *
 * <p>{@link org.nbo.cli.output.Output} and {@link org.nbo.cli.output.FolderOutput} make files and
 * folders appear complete or not at all, each a {@code Partial} until then, {@link
 * org.nbo.cli.output.CheckedOutput} notices a full disk, {@link org.nbo.cli.output.Spool} keeps
 * what may still be discarded, {@link org.nbo.cli.output.PageFolder} fills a folder again and
 * again; {@link org.nbo.cli.output.Progress} speaks while work is long, {@link
 * org.nbo.cli.output.FailureMessage} puts what went wrong in a line and gives the exit code.
 *
 * <p>Not here: formats of data, options.
 */
package org.nbo.cli.output;
