/**
 * How a document lies in a file: as it is, compressed, in a TIFF, in an OME-Zarr.
 *
 * <p>{@link org.nbo.lift.container.Container} tells by the first bytes; {@link
 * org.nbo.lift.container.TiffDescription}, {@link org.nbo.lift.container.Gunzip} and {@link
 * org.nbo.lift.container.OmeZarr} know one kind each; {@link org.nbo.lift.container.DocumentStart}
 * tells XML from JSON. All content has a {@link org.nbo.lift.container.Checksum}; content that can
 * be read only once is kept by {@link org.nbo.Source}.
 *
 * <p>Not here: reading the document. Pixels are never read.
 */
package org.nbo.lift.container;
