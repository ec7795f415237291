package org.nbo.lift.source;

/**
 * A value of the source for which the newest version of its schema has no place.
 *
 * @param owner identifier of the thing that it is about; empty for the document
 * @param path the names from the root to it, with the number of an element that is not the first of
 *     its name
 */
public record DroppedValue(String owner, String path, String value) {}
