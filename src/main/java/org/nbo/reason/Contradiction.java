package org.nbo.reason;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What cannot be all true.
 *
 * @param statements of the data; none of them can be left out
 * @param axioms of the ontology that they contradict, each a sentence
 */
public record Contradiction(List<Triple> statements, List<String> axioms) {
  /** IRI of the thing that it is mostly about: the one of which most is said. */
  public String subject() {
    return statements.stream()
        .map(t -> t.getSubject().getURI())
        .max(
            Comparator.comparingLong(
                iri ->
                    statements.stream().filter(t -> t.getSubject().getURI().equals(iri)).count()))
        .orElseThrow();
  }
}
