package org.nbo.model;

import java.util.List;
import java.util.Map;

/**
 * What a source format calls the terms of the model, as the ontology says it ({@code
 * nbo:SourceFormat}).
 *
 * @param iri the format
 * @param label its name for people
 * @param byTerm the names of classes and properties, by their IRI
 * @param unitSuffix what follows the name of a quantity in the name of its unit, or null
 */
public record FormatNames(
    String iri, String label, Map<String, List<String>> byTerm, String unitSuffix) {
  /** The names of a class or property. */
  public List<String> of(String term) {
    return byTerm.getOrDefault(term, List.of());
  }
}
