package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.nbo.vocab.NboTerm;

/** A number says in which unit it is, also where no file writes one. */
class UnitsStatedTest {
  private static final Terms TERMS = new Terms(Ontology.load().graph());
  private static final Node HAS_UNIT = Terms.uri("http://qudt.org/schema/qudt/hasUnit");
  private static final String QUDT_UNITS = "http://qudt.org/vocab/unit/";
  private static final List<Node> NUMBERS =
      Stream.of(XSD.xdouble, XSD.xfloat, XSD.decimal, XSD.integer).map(t -> t.asNode()).toList();

  @Test
  void everyNumberHasAUnit() {
    assertThat(numbers().filter(p -> TERMS.objects(p, HAS_UNIT).isEmpty()).map(Terms::local))
        .isEmpty();
  }

  @Test
  void everyUnitIsOfQudtOrOurs() {
    assertThat(
            units()
                .filter(unit -> !unit.getURI().startsWith(QUDT_UNITS))
                .filter(unit -> !isOurs(unit))
                .map(Node::getURI))
        .isEmpty();
  }

  @Test
  void thereAreManyNumbers() {
    assertThat(numbers()).hasSizeGreaterThan(250);
  }

  private static Stream<Node> numbers() {
    return TERMS.subjects(RDF.type.asNode(), OWL.DatatypeProperty.asNode()).stream()
        .filter(p -> TERMS.objects(p, RDFS.range.asNode()).stream().anyMatch(NUMBERS::contains))
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()));
  }

  private static Stream<Node> units() {
    Graph graph = TERMS.graph();
    return graph.find(Node.ANY, HAS_UNIT, Node.ANY).mapWith(Triple::getObject).toSet().stream();
  }

  private static boolean isOurs(Node unit) {
    return TERMS.objects(unit, RDF.type.asNode()).stream()
        .anyMatch(
            type ->
                type.equals(NboTerm.UNIT_OF_MEASURE)
                    || TERMS
                        .objects(type, RDFS.subClassOf.asNode())
                        .contains(NboTerm.UNIT_OF_MEASURE));
  }
}
