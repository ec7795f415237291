package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.nbo.ontology.Ontology;

class OwlOntologyTest {
  private static final OwlOntology WITH_AXIOMS = OwlOntology.of(Ontology.load().withAxioms());

  @Test
  void isOwl2Dl() {
    assertThat(WITH_AXIOMS.profileViolations()).isEmpty();
  }

  @Test
  void isConsistentAndEveryClassCanHaveMembers() {
    assertThat(WITH_AXIOMS.verdict()).isEqualTo(new OwlOntology.Verdict(true, List.of()));
  }

  @Test
  void everyRestrictionIsUnderstood() {
    long written =
        Ontology.load()
            .withAxioms()
            .find(Node.ANY, RDF.type.asNode(), OWL.Restriction.asNode())
            .toList()
            .size();
    assertThat(WITH_AXIOMS.restrictions()).isEqualTo(written).isGreaterThan(1000);
  }

  @Test
  void findsAClassThatNothingCanBelongTo() {
    Graph broken = Ontology.load().withAxioms();
    read(
        broken,
        """
        nbo:Objective rdfs:subClassOf
            [ a owl:Restriction ; owl:onProperty nbo:lensNA ; owl:minCardinality "2"^^xsd:nonNegativeInteger ] .
        """);
    assertThat(OwlOntology.of(broken).verdict().unsatisfiable())
        .containsExactly("https://w3id.org/4dn-bina-ome/Objective");
  }

  @Test
  void findsDataThatContradictTheBounds() {
    Graph broken = Ontology.load().withAxioms();
    read(broken, "<urn:x:p> a owl:NamedIndividual , nbo:Pixels ; nbo:sizeX 0 .");
    assertThat(OwlOntology.of(broken).verdict().consistent()).isFalse();
  }

  @Test
  void findsWhatIsNotOwl2Dl() {
    Graph graph = GraphFactory.createDefaultGraph();
    read(
        graph,
        """
        <urn:x:o> a owl:Ontology .
        nbo:a a owl:DatatypeProperty , owl:ObjectProperty .
        """);
    assertThat(OwlOntology.of(graph).profileViolations()).isNotEmpty();
  }

  private static void read(Graph into, String turtle) {
    String prefixes =
        """
        @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        """;
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(into);
  }
}
