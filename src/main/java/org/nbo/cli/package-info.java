/**
 * The commands: options, progress, exit codes.
 *
 * <p>{@link org.nbo.cli.Main} has one class a command; {@link org.nbo.cli.SharedOptions}, {@link
 * org.nbo.cli.AxesOptions}, {@link org.nbo.cli.InputOptions} and {@link org.nbo.cli.OutOption} are
 * the options that several share. Rooms: {@code batch} for many files, {@code output} for where
 * words and data go, {@code rdf} for syntaxes.
 *
 * <p>Not here: any decision about metadata.
 */
package org.nbo.cli;
