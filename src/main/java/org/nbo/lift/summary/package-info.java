/**
 * Counts and ranges in place of what a source has very many of.
 *
 * <p>{@link org.nbo.lift.summary.SummarySink} stands between lifting and another sink; it keeps a
 * {@link org.nbo.lift.summary.ThingSummary} a class and place, with a {@link
 * org.nbo.lift.summary.PropertySummary} for each field.
 *
 * <p>Not here: which classes may be summarized ({@code nbo:summarizable}).
 */
package org.nbo.lift.summary;
