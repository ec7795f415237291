/**
 * Findings become reports for people and pipelines.
 *
 * <p>A {@link org.nbo.export.report.ReportFormat} writes assessments: as text, HTML, Markdown,
 * JSON, or CSV. {@link org.nbo.export.report.Outline} groups findings the same way for those that
 * people read, {@code Verdict} says in sentences how a file stands; {@link
 * org.nbo.export.report.FilesSummary} puts several files side by side.
 *
 * <p>Not here: what is a finding, and where output goes.
 */
package org.nbo.export.report;
