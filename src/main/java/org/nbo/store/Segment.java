package org.nbo.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of a source in a file of many.
 *
 * @param start of its bytes
 * @param end of its bytes
 * @param path where the source lies; empty where it came through a pipe
 * @param documents the IRIs of the documents in it
 * @param sha256 checksum of its content
 * @param format format and version
 * @param settings what was asked for
 * @param isDocument whether statements outside of named graphs are the document, and not about it
 */
record Segment(
    long start,
    long end,
    String path,
    List<String> documents,
    String sha256,
    String format,
    String settings,
    boolean isDocument) {
  private static final int FIXED = 7;

  Segment {
    documents = List.copyOf(documents);
  }

  /** One that is in no file yet. */
  static Segment of(
      String path,
      List<String> documents,
      String sha256,
      String format,
      String settings,
      boolean isDocument) {
    return new Segment(0, 0, path, documents, sha256, format, settings, isDocument);
  }

  /** The same at a place in a file. */
  Segment at(long from, long to) {
    return new Segment(from, to, path, documents, sha256, format, settings, isDocument);
  }

  /** The same, where the source lies elsewhere. */
  Segment movedTo(String other) {
    return new Segment(start, end, other, documents, sha256, format, settings, isDocument);
  }

  /** As a line of text. */
  String line() {
    return Stream.concat(
            Stream.of(
                String.valueOf(start),
                String.valueOf(end),
                path,
                sha256,
                format,
                settings,
                String.valueOf(isDocument)),
            documents.stream())
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
        .collect(Collectors.joining("\t"));
  }

  /** From a line of text. */
  static Segment of(String line) {
    List<String> parts = new ArrayList<>();
    for (String part : line.split("\t", -1)) {
      parts.add(URLDecoder.decode(part, StandardCharsets.UTF_8));
    }
    return new Segment(
        Long.parseLong(parts.get(0)),
        Long.parseLong(parts.get(1)),
        parts.get(2),
        parts.subList(FIXED, parts.size()),
        parts.get(3),
        parts.get(4),
        parts.get(5),
        Boolean.parseBoolean(parts.get(6)));
  }
}
