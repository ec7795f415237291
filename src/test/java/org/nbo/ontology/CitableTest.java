package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.vocab.NboTerm;

/** What one cites, and the other words for a term. */
class CitableTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final String VANN = "http://purl.org/vocab/vann/";

  static Stream<String> files() {
    return Stream.concat(Stream.of("nbo.ttl"), Ontology.bundledFiles(ONTOLOGY.resources()).stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileSaysItsMakersDatesAndVersion(String file) {
    Graph graph = Ontology.bundled(ONTOLOGY.resources(), file);
    Terms terms = new Terms(graph);
    Node header = terms.subjects(RDF.type.asNode(), OWL.Ontology.asNode()).iterator().next();
    for (Node property :
        List.of(
            DCTerms.title.asNode(),
            DCTerms.license.asNode(),
            DCTerms.creator.asNode(),
            DCTerms.created.asNode(),
            DCTerms.modified.asNode(),
            OWL2.versionIRI.asNode(),
            OWL.versionInfo.asNode())) {
      assertThat(terms.objects(header, property)).as(file + " " + property).isNotEmpty();
    }
    String version = terms.text(header, OWL.versionInfo.asNode()).orElseThrow();
    String iri = terms.object(header, OWL2.versionIRI.asNode()).orElseThrow().getURI();
    assertThat(iri).endsWith("/" + version);
    terms
        .object(header, OWL.priorVersion.asNode())
        .ifPresent(prior -> assertThat(prior.getURI()).isNotEqualTo(iri).isLessThan(iri));
  }

  @Test
  void theOntologySaysItsPrefixSourceAndPriorVersion() {
    Terms terms = new Terms(ONTOLOGY.graph());
    Node nbo = Terms.uri(NboTerm.NS);
    assertThat(terms.text(nbo, Terms.uri(VANN + "preferredNamespacePrefix"))).contains("nbo");
    assertThat(terms.text(nbo, Terms.uri(VANN + "preferredNamespaceUri"))).contains(NboTerm.NS);
    assertThat(terms.objects(nbo, DCTerms.source.asNode()))
        .contains(Terms.uri("https://doi.org/10.1038/s41592-021-01327-9"));
    assertThat(terms.object(nbo, OWL.priorVersion.asNode())).isPresent();
    assertThat(terms.objects(nbo, DCTerms.publisher.asNode())).isNotEmpty();
    assertThat(terms.text(nbo, SKOS.changeNote.asNode())).isPresent();
  }

  /** A word for two classes, two properties or two values of a list would lead nowhere. */
  @Test
  void noWordStandsForTwoTermsOfOneKind() {
    Map<String, Set<String>> meant = new TreeMap<>();
    Terms terms = new Terms(ONTOLOGY.graph());
    for (Node property : List.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode())) {
      ONTOLOGY
          .graph()
          .find(Node.ANY, property, Node.ANY)
          .forEach(t -> note(meant, terms, t, t.getObject().getLiteralLexicalForm()));
    }
    assertThat(meant).isNotEmpty();
    ONTOLOGY
        .graph()
        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .filterKeep(
            t ->
                meant.containsKey(
                    key(terms, t.getSubject(), t.getObject().getLiteralLexicalForm())))
        .forEach(t -> note(meant, terms, t, t.getObject().getLiteralLexicalForm()));
    List<String> twice = new ArrayList<>();
    meant.forEach(
        (word, of) -> {
          if (of.size() > 1) {
            twice.add(word + " " + of);
          }
        });
    assertThat(twice).isEmpty();
  }

  private static void note(Map<String, Set<String>> meant, Terms terms, Triple t, String word) {
    meant
        .computeIfAbsent(key(terms, t.getSubject(), word), w -> new TreeSet<>())
        .add(t.getSubject().toString());
  }

  private static String key(Terms terms, Node term, String word) {
    String kind =
        terms.isA(term, OWL.Class.asNode())
            ? "class"
            : terms.isA(term, OWL2.NamedIndividual.asNode())
                ? terms.kinds(term).stream().map(Node::toString).sorted().toList().toString()
                : "property";
    return kind + " " + word.toLowerCase(Locale.ROOT);
  }
}
