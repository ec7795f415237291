package org.nbo.spark;

import java.io.Serializable;

/**
 * A source that is to be done.
 *
 * @param place in the order in which rows come
 * @param path of a file or of a folder of OME-Zarr, or an address that Hadoop knows
 * @param size in bytes, as it is stored
 * @param found whether it was found in a folder, and nobody named it
 */
record Origin(long place, String path, long size, boolean found) implements Serializable {}
