/**
 * Graphs and findings leave in the formats of others, a room for each.
 *
 * <p>A format of experiments is an {@link org.nbo.export.ExportTarget}, which opens an {@link
 * org.nbo.export.Exporter}; that gets an {@link org.nbo.export.Experiment}, whatever it was read
 * from, and an {@link org.nbo.export.Outlet}, and says what the format has no place for. {@link
 * org.nbo.export.omexml} and {@link org.nbo.export.jsonld} are such; {@link org.nbo.export.report}
 * tells findings, {@link org.nbo.export.pages} explains the ontology itself to readers. What writes
 * any statements as they come is a {@link org.nbo.export.StatementWriter}.
 *
 * <p>Not here: where output goes, and which files are merged.
 */
package org.nbo.export;
