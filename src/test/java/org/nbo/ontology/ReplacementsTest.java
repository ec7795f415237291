package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.nbo.derive.Derivation;
import org.nbo.vocab.NboTerm;

class ReplacementsTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Node REPLACED_BY =
      NodeFactory.createURI("http://purl.obolibrary.org/obo/IAO_0100001");
  private static final Map<String, String> CURRENT = Replacements.of(ONTOLOGY.graph()).current();

  @Test
  void slipsOfTheSpecificationWereReplaced() {
    assertThat(CURRENT)
        .containsEntry(nbo("transmittive"), nbo("transmissive"))
        .containsEntry(nbo("PockelCellSettings"), nbo("PockelsCellSettings"))
        .containsEntry(nbo("DICPrismType-Wollarston"), nbo("DICPrismType-Wollaston"));
  }

  @Test
  void aReplacedTermSaysAllThatOneNeeds() {
    Terms terms = new Terms(ONTOLOGY.graph());
    for (Node old :
        terms.subjects(OWL2.deprecated.asNode(), NodeFactory.createLiteralByValue(true))) {
      List<Node> now = terms.objects(old, DCTerms.isReplacedBy.asNode());
      assertThat(now).as(old.toString()).hasSize(1);
      assertThat(terms.objects(old, REPLACED_BY)).as(old.toString()).isEqualTo(now);
      assertThat(terms.text(now.get(0), RDFS.label.asNode())).as(now.toString()).isPresent();
      assertThat(terms.isTrue(now.get(0), OWL2.deprecated.asNode())).as(now.toString()).isFalse();
      assertThat(terms.text(old, RDFS.label.asNode())).as(old.toString()).isPresent();
      assertThat(terms.text(old, SKOS.definition.asNode())).as(old.toString()).isPresent();
      assertThat(CURRENT).containsEntry(old.getURI(), now.get(0).getURI());
    }
  }

  @Test
  void nothingElseSpeaksOfAReplacedTerm() {
    Derivation derived = new Derivation(ONTOLOGY);
    List<Triple> speaking =
        Stream.of(ONTOLOGY.graph(), derived.axioms(), derived.tierShapes(), derived.valueShapes())
            .flatMap(Graph::stream)
            .filter(
                t ->
                    Stream.of(t.getPredicate(), t.getObject())
                        .anyMatch(n -> n.isURI() && CURRENT.containsKey(n.getURI())))
            .toList();
    assertThat(speaking).isEmpty();
  }

  @Test
  void replacesWhereverATermStandsAndTheWordingsOfAProperty() {
    Graph before =
        graph(
            """
            <urn:x> a :PockelCellSettings ; :transmittive true ; :transmittive-asWritten "yes" ;
              :mentionedAs :transmittive ; :dicPrismType :DICPrismType-Wollarston ; :text "transmittive" .
            """);
    Graph after =
        graph(
            """
            <urn:x> a :PockelsCellSettings ; :transmissive true ; :transmissive-asWritten "yes" ;
              :mentionedAs :transmissive ; :dicPrismType :DICPrismType-Wollaston ; :text "transmittive" .
            """);
    Replacements replacements = new Replacements(CURRENT);
    assertThat(replacements.in(before).isIsomorphicWith(after)).isTrue();
    assertThat(replacements.in(after)).isSameAs(after);
  }

  @Test
  void followsATermThatWasReplacedTwice() {
    Graph terms =
        graph(
            """
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            :a owl:deprecated true ; dcterms:isReplacedBy :b .
            :b owl:deprecated true ; dcterms:isReplacedBy :c .
            :d owl:deprecated false ; dcterms:isReplacedBy :c .
            :e owl:deprecated true .
            :f owl:deprecated true ; dcterms:isReplacedBy :f .
            """);
    assertThat(Replacements.of(terms).current())
        .isEqualTo(Map.of(nbo("a"), nbo("c"), nbo("b"), nbo("c")));
  }

  @Test
  void noListHasAReplacedValue() {
    List<String> listed = new ArrayList<>();
    Terms terms = new Terms(ONTOLOGY.graph());
    for (Node list : terms.subclasses(NboTerm.ENUMERATION_VALUE)) {
      Set<Node> values = terms.subjects(RDF.type.asNode(), list);
      values.stream().map(Node::getURI).filter(CURRENT::containsKey).forEach(listed::add);
    }
    assertThat(listed).isEmpty();
  }

  private static String nbo(String name) {
    return NboTerm.NS + name;
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString("@prefix : <" + NboTerm.NS + "> .\n" + turtle, Lang.TURTLE)
        .toGraph();
  }
}
