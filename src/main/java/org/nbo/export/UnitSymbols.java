package org.nbo.export;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Terms;

/** How units are written. */
public final class UnitSymbols {
  private UnitSymbols() {}

  /**
   * The symbols that the ontology knows of a unit, in their order; none of a unit that it does not
   * know.
   *
   * @param iri of the unit in QUDT
   */
  public static List<String> of(Terms ontology, String iri) {
    Node unit = Terms.uri(iri);
    return ontology.subjects(SKOS.exactMatch.asNode(), unit).stream()
        .flatMap(own -> ontology.texts(own, SKOS.notation.asNode()).stream())
        .sorted()
        .toList();
  }
}
