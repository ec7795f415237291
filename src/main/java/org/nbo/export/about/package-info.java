/**
 * What a publication tells beside the images: what a user brings ({@link
 * org.nbo.export.about.About}), what the graph itself knows ({@link org.nbo.export.about.Facts}),
 * and the terms for organisms ({@link org.nbo.export.about.Organisms}).
 *
 * <p>Not here: any format; they are neighbors.
 */
package org.nbo.export.about;
