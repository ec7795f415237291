/**
 * The words in which one asks and is told: values only, which every stage and every report shares.
 *
 * <p>Asked: {@link org.nbo.finding.Axes}, a tier, a level and extensions; each of their cells is a
 * {@link org.nbo.finding.Duty}. Told: a {@link org.nbo.finding.Finding}, and an {@link
 * org.nbo.finding.Assessment} of all that was found about one file. {@link
 * org.nbo.finding.NboException} is what keeps one from working at all; bad data are no exception.
 *
 * <p>Not here: whoever finds something, and how it looks in a report.
 */
package org.nbo.finding;
