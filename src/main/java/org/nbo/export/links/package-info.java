/**
 * Links between what was imaged and what was sequenced, as files.
 *
 * <p>Each {@link org.nbo.finding.LinkReceiver} here writes one format: {@link
 * org.nbo.export.links.LinkTsv}, {@link org.nbo.export.links.LinkStatements}, {@link
 * org.nbo.export.links.LinkJson}, and {@link org.nbo.export.links.LinkPage} with a {@link
 * org.nbo.export.links.LocusDrawing} for each chromosome. {@link org.nbo.export.links.LinkWords}
 * sees to it that all say the same.
 *
 * <p>Not here: what is linked, and why.
 */
package org.nbo.export.links;
