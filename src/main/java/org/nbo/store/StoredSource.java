package org.nbo.store;

import java.time.Instant;

/**
 * What the catalogue of a store says of a source.
 *
 * @param document IRI of the document, which is that of its graph too
 * @param path where the source was when it was loaded; empty where it came through a pipe
 * @param sha256 checksum of its content
 * @param format format and version
 * @param statements how many statements the document makes
 * @param loaded when it was loaded
 * @param toolVersion version of the program that loaded it
 * @param settings what was asked of loading, such as to infer and to assess
 */
public record StoredSource(
    String document,
    String path,
    String sha256,
    String format,
    long statements,
    Instant loaded,
    String toolVersion,
    String settings) {}
