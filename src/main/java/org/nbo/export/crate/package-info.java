/**
 * Experiments become an RO-Crate: entities of schema.org about files, images, microscope and sample
 * ({@link org.nbo.export.crate.Crate}), for a folder or for searching ({@link
 * org.nbo.export.crate.CrateTarget}).
 *
 * <p>What no file knows, {@link org.nbo.export.about.About} brings. Every term that the context of
 * RO-Crate does not have stands in {@code context.json} beside the classes.
 *
 * <p>Not here: what images are, which {@link org.nbo.export.Making} finds.
 */
package org.nbo.export.crate;
