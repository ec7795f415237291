/**
 * Experiments become the metadata of OME-Zarr: a new hierarchy ({@link org.nbo.export.ngff.Layout},
 * {@link org.nbo.export.ngff.NewHierarchy}), or our block in one that is there ({@link
 * org.nbo.export.ngff.Completion}), which is never left half-written ({@link
 * org.nbo.export.ngff.Replacement}).
 *
 * <p>What is shown of images is found by the queries beside the classes ({@link
 * org.nbo.export.ngff.Pictures}, {@link org.nbo.export.ngff.Plate}); how they were made stands in
 * {@link org.nbo.export.ngff.Block}.
 *
 * <p>Not here: pixels. There are no arrays in a new hierarchy.
 */
package org.nbo.export.ngff;
