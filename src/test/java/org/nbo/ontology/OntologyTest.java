package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.finding.NboException;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.vocab.NboTerm;

class OntologyTest {
  @TempDir Path folder;

  @Test
  void isOneOntologyWithOneVersion() {
    var graph = Ontology.load().graph();
    assertThat(graph.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode()).toList()).hasSize(1);
    assertThat(graph.find(Node.ANY, OWL.versionIRI.asNode(), Node.ANY).toList()).hasSize(1);
  }

  @Test
  void namesWhereAnExtensionIsBroken() throws IOException {
    Path broken =
        Files.writeString(folder.resolve("broken.ttl"), "@prefix a: <urn:a:> .\na:b a:c\n");
    assertThatThrownBy(() -> Ontology.load(List.of(broken)))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("broken.ttl")
        .hasMessageContaining("line ");
  }

  @Test
  void refusesAnImportThatIsNotAtHand() throws IOException {
    Path importing =
        Files.writeString(
            folder.resolve("importing.ttl"),
            "<urn:x:a> a <http://www.w3.org/2002/07/owl#Ontology> ; <http://www.w3.org/2002/07/owl#imports> <https://example.org/far> .");
    assertThatThrownBy(() -> Ontology.load(List.of(importing)))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("https://example.org/far")
        .hasMessageContaining("--ontology");
  }

  @Test
  void refusesAFieldWithoutAProperty() throws IOException {
    Path field =
        Files.writeString(
            folder.resolve("field.ttl"),
            "@prefix nbo: <https://w3id.org/4dn-bina-ome/> . nbo:Objective nbo:field [ nbo:tier nbo:Tier1 ] .");
    assertThatThrownBy(() -> Model.of(Ontology.load(List.of(field))))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("nbo:property");
  }

  static List<Arguments> flaws() {
    return List.of(
        arguments(
            "a class, property or listed value without label, definition or module",
            """
            ?term a ?kind .
            FILTER (?kind IN (owl:Class, owl:ObjectProperty, owl:DatatypeProperty, owl:NamedIndividual))
            FILTER (STRSTARTS(STR(?term), STR(nbo:)))
            FILTER NOT EXISTS { ?term rdfs:label ?label ; skos:definition ?definition ; rdfs:isDefinedBy ?module }
            """),
        arguments(
            "a listed value without its spelling in files",
            """
            ?term a/rdfs:subClassOf* nbo:EnumerationValue .
            FILTER NOT EXISTS { ?term skos:notation|nbo:omeName ?spelling }
            """),
        arguments(
            "a field without name, or that of the field whose place it takes",
            """
            ?term nbo:field ?field .
            FILTER NOT EXISTS { ?field nbo:specName|nbo:omeName|nbo:textContent ?name }
            FILTER NOT EXISTS {
              ?field nbo:property ?property .
              ?term rdfs:subClassOf+/nbo:field [ nbo:property ?property ; nbo:specName ?name ]
            }
            """),
        arguments(
            "hardware whose settings do not say that they are of it",
            """
            ?term nbo:settingsClass ?settings .
            FILTER NOT EXISTS {
              ?settings rdfs:subClassOf*/nbo:field [ nbo:property nbo:settingsOf ; nbo:valueClass ?of ] .
              ?term rdfs:subClassOf* ?of
            }
            """),
        arguments(
            "settings of hardware that does not name them",
            """
            ?term nbo:field [ nbo:property nbo:settingsOf ; nbo:valueClass ?of ] .
            FILTER NOT EXISTS {
              ?hardware rdfs:subClassOf* ?of ; nbo:settingsClass/rdfs:subClassOf* ?term
            }
            """),
        arguments(
            "a quantity without unit or kind of quantity",
            """
            ?field nbo:unitOf ?term .
            FILTER NOT EXISTS { ?term qudt:hasUnit ?unit ; qudt:hasQuantityKind ?kind }
            """),
        arguments(
            "a reference that leads to no class",
            """
            ?owner nbo:field ?field . ?field nbo:reference true ; nbo:property ?term .
            FILTER (?owner != nbo:Reference)
            FILTER NOT EXISTS { ?term a owl:ObjectProperty ; rdfs:range/a owl:Class }
            FILTER NOT EXISTS { ?term a owl:ObjectProperty . ?field nbo:valueClass/a owl:Class }
            """));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void hasNo(String what, String pattern) {
    String query =
        """
        PREFIX nbo: <https://w3id.org/4dn-bina-ome/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX qudt: <http://qudt.org/schema/qudt/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT DISTINCT ?term { %s }
        """
            .formatted(pattern);
    try (QueryExec run = QueryExec.graph(Ontology.load().graph()).query(query).build()) {
      List<String> found = new ArrayList<>();
      run.select().forEachRemaining(row -> found.add(row.get("term").toString()));
      assertThat(found).as(what).isEmpty();
    }
  }

  @Test
  void ofTwoFieldsWithTheSamePropertyTheNearestHolds() {
    Model model = Model.of(Ontology.load());
    ModelClass camera = model.classOf(NboTerm.NS + "CameraSettings").orElseThrow();
    assertThat(camera.field(NboTerm.NS + "binning").orElseThrow().tier()).isEqualTo(1);
    ModelClass settings = model.classOf(NboTerm.NS + "DetectorSettings").orElseThrow();
    assertThat(settings.field(NboTerm.NS + "binning").orElseThrow().tier()).isZero();
  }

  @Test
  void aFieldWhoseValueIsOfAHigherExtensionIsAskedForWithThatOne() {
    Model model = Model.of(Ontology.load());
    ModelClass instrument = model.classOf(NboTerm.NS + "Instrument").orElseThrow();
    Field software = instrument.field(NboTerm.NS + "hasSoftware").orElseThrow();
    assertThat(model.extensionOf(instrument, software)).contains(NboTerm.NS + "Basic");
  }
}
