package org.nbo.model;

import java.util.Optional;
import java.util.Set;
import org.nbo.vocab.NboTerm;

/**
 * A property of the ontology, as fields use it.
 *
 * @param iri the IRI
 * @param label a human-readable name, for example "numerical aperture"
 * @param definition what it means, or an empty text
 * @param range the IRI of its datatype or class, or null where none is stated
 * @param kind what its values are
 * @param phrases texts that may stand in the place of a number, for example "Room Temperature"
 * @param unit IRI of the unit its numbers stand in (QUDT, else one of our own), or null
 * @param namesMetadataFile whether its values name the file that holds the metadata instead
 */
public record ModelProperty(
    String iri,
    String label,
    String definition,
    String range,
    Kind kind,
    Set<String> phrases,
    String unit,
    boolean namesMetadataFile) {

  /** What the values of a property are. */
  public enum Kind {
    /** Numbers, texts, dates, yes or no. */
    LITERAL,
    /** Other things of the graph. */
    THING,
    /** Members of an enumeration. */
    ENUMERATION
  }

  /** The phrase that a text is, in whatever case. */
  public Optional<String> phrase(String text) {
    return phrases.isEmpty()
        ? Optional.empty()
        : phrases.stream().filter(phrase -> phrase.equalsIgnoreCase(text.strip())).findFirst();
  }

  /** The part of the IRI after the namespace. */
  public String localName() {
    return NboTerm.Iri.localName(iri);
  }
}
