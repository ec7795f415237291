package org.nbo.lift.container;

/**
 * A stretch of a file.
 *
 * @param offset in bytes from the file's beginning
 * @param length in bytes
 */
record Section(long offset, long length) {}
