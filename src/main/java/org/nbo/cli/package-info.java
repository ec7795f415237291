/**
 * The commands: options, the order of stages, progress, exit codes.
 *
 * <p>{@link org.nbo.cli.Main} has one class a command; {@link org.nbo.cli.SharedOptions} and {@link
 * org.nbo.cli.AxesOptions} are the options that several share; {@link org.nbo.assess.Assessor} is
 * the way of a file through the stages, {@link org.nbo.cli.batch.Batch} that of many of them on all
 * cores, {@link org.nbo.assess.Companions} what is given with images, {@link
 * org.nbo.cli.batch.Outcomes} what is kept of many; {@link org.nbo.cli.output.Output} makes files
 * appear complete or not at all; {@link org.nbo.cli.Troubles} puts what went wrong in a line;
 * {@link org.nbo.cli.rdf.RdfFile} tells RDF from source files.
 *
 * <p>Not here: any decision about metadata.
 */
package org.nbo.cli;
