package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void everyTermHasALabelAndADefinition() {
    var graph = Ontology.load().graph();
    List<String> bare =
        List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty).stream()
            .flatMap(
                kind ->
                    graph
                        .find(Node.ANY, RDF.type.asNode(), kind.asNode())
                        .mapWith(Triple::getSubject)
                        .filterKeep(Node::isURI)
                        .toList()
                        .stream())
            .filter(
                term ->
                    !graph.contains(term, RDFS.label.asNode(), Node.ANY)
                        || !graph.contains(term, SKOS.definition.asNode(), Node.ANY))
            .map(Node::toString)
            .toList();
    assertThat(bare).isEmpty();
  }

  @Test
  void ofTwoFieldsWithTheSamePropertyTheNearestHolds() {
    Model model = Model.of(Ontology.load());
    ModelClass camera = model.classOf(Nbo.NS + "CameraSettings").orElseThrow();
    assertThat(camera.field(Nbo.NS + "binning").orElseThrow().tier()).isEqualTo(1);
    ModelClass settings = model.classOf(Nbo.NS + "DetectorSettings").orElseThrow();
    assertThat(settings.field(Nbo.NS + "binning").orElseThrow().tier()).isZero();
  }

  @Test
  void aFieldWhoseValueIsOfAHigherExtensionIsAskedForWithThatOne() {
    Model model = Model.of(Ontology.load());
    ModelClass instrument = model.classOf(Nbo.NS + "Instrument").orElseThrow();
    Field software = instrument.field(Nbo.NS + "hasSoftware").orElseThrow();
    assertThat(model.extensionOf(instrument, software)).contains(Nbo.NS + "Basic");
  }
}
