package org.nbo.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The IRI of a thing, taken apart: {@code <document>#<identifier>~<part>~<part of it>}. The
 * lifter's minter puts them together. An identifier that is global already, such as an LSID, has no
 * document before it.
 *
 * @param document IRI of the document that describes the thing, or an empty text
 * @param identifier the thing's own, percent-encoded as in the IRI
 * @param parts the way to a part of that thing, with the sign before each; empty for the thing
 *     itself
 */
public record ThingIri(String document, String identifier, String parts) {
  /** Between a document and an identifier in it. */
  public static final char IN_DOCUMENT = '#';

  /** Between a thing and a part of it; minted identifiers hold it, those of a source never. */
  public static final char PART = '~';

  public static ThingIri of(String iri) {
    int fragment = iri.indexOf(IN_DOCUMENT);
    int part = iri.indexOf(PART, fragment + 1);
    int end = part < 0 ? iri.length() : part;
    return new ThingIri(
        fragment < 0 ? "" : iri.substring(0, fragment),
        iri.substring(fragment + 1, end),
        iri.substring(end));
  }

  /** The IRI again. */
  public String iri() {
    return document.isEmpty() ? local() : document + IN_DOCUMENT + local();
  }

  /** What stands in the IRI after that of the document. */
  public String local() {
    return identifier + parts;
  }

  /** The same for people, as the source writes it, with slashes before the parts. */
  public String path() {
    return written() + parts.replace(PART, '/');
  }

  /** The identifier as the source writes it. */
  public String written() {
    return identifier.indexOf('%') < 0
        ? identifier
        : URLDecoder.decode(identifier.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The thing itself, without a way to a part of it. */
  public ThingIri whole() {
    return new ThingIri(document, identifier, "");
  }

  /** The IRIs of the things that it is a part of, the nearest first. */
  public Stream<String> wholes() {
    return Stream.iterate(
            parts.lastIndexOf(PART), part -> part >= 0, part -> parts.lastIndexOf(PART, part - 1))
        .map(part -> new ThingIri(document, identifier, parts.substring(0, part)).iri());
  }

  /** Whether the thing is named within a document, and not by an identifier that is global. */
  public boolean isInDocument() {
    return !document.isEmpty();
  }

  /** Whether both are named within the same document, or neither in any. */
  public boolean isInSameDocument(ThingIri other) {
    return document.equals(other.document);
  }

  /** Whether lifting made up an identifier that the thing is said to have. */
  public boolean isMinted(String id) {
    return id.indexOf(PART) >= 0 && iri().endsWith(id);
  }
}
