/**
 * Findings become reports for people and pipelines, graphs become JSON-LD.
 *
 * <p>A {@link org.nbo.export.report.ReportFormat} writes assessments: as text, HTML, Markdown,
 * JSON, or CSV. {@link org.nbo.export.report.Outline} groups findings the same way for those that
 * people read; {@link org.nbo.export.report.Summary} puts several files side by side. {@link
 * org.nbo.export.jsonld.JsonLd} takes statements and writes a document with the terms of the
 * context. {@link org.nbo.export.omexml} goes back to OME-XML. {@link org.nbo.export.pages}
 * explains the ontology itself to readers.
 *
 * <p>Not here: what is a finding, and where output goes.
 */
package org.nbo.export;
