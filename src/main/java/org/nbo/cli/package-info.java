/**
 * The commands: options, progress, exit codes.
 *
 * <p>{@link org.nbo.cli.Main} has one class a command; {@link org.nbo.cli.SharedOptions}, {@link
 * org.nbo.cli.AxesOptions}, {@link org.nbo.cli.InputOptions} and {@link org.nbo.cli.OutOption} are
 * the options that several share; {@link org.nbo.cli.Launcher} is what the launcher says. All that
 * is about metadata comes through the door ({@link org.nbo.Nbo}). Rooms: {@code batch} for many
 * files, {@code output} for where words and data go, {@code rdf} for syntaxes.
 *
 * <p>Not here: any decision about metadata.
 */
package org.nbo.cli;
