/**
 * The form of what is missing in a file: made from its assessment, filled in by people, taken back
 * as a file to keep beside it.
 *
 * <p>{@link org.nbo.serve.page.fill.FillPages} is the door. {@code MissingFields} makes a {@code
 * FillForm} of an assessment; what comes back is a {@code FilledForm}, each of whose rows {@code
 * RowText} reads and {@code TypedValue} checks; a {@code Sidecar} is the file that it becomes.
 *
 * <p>Not here: the rows themselves, which the tables of {@code org.nbo.export.tables} have too.
 */
package org.nbo.serve.page.fill;
