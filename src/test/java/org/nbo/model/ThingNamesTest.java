package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.ontology.Ontology;

class ThingNamesTest {
  private static final String UUID = "6f1b2f0e-1f7e-4d6a-9c39-0a8de1d7a001";
  private static final String THING = "urn:x:d#" + UUID;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "urn:x:d#Objective:0, Objective:0",
    "urn:x:d#Channel:0~LightPath:0, Channel:0/LightPath:0",
    "urn:x:d#Channel:0~LightPath:0~LightSourceSettings:1, Channel:0/LightPath:0/LightSourceSettings:1",
    "urn:lsid:example.org:Image:1, urn:lsid:example.org:Image:1",
    THING + ", “oil lens”",
    THING + "~ImmersionLiquid:0, “oil lens”/ImmersionLiquid:0"
  })
  void areWhatPeopleReadInAnIri(String iri, String name) {
    Graph data = graph("<" + THING + "> nbo:name \"oil lens\" , \" \" .");
    assertThat(new ThingNames(data, Model.of(Ontology.load()).marks()).of(iri)).isEqualTo(name);
  }

  @Test
  void areThoseThatAnExtensionSaysAreNames() throws IOException {
    Graph data = graph("<" + THING + "> <https://example.org/title> \"oil lens\" .");
    Path extension =
        Files.writeString(
            folder.resolve("extension.ttl"),
            "<https://example.org/title> <https://w3id.org/4dn-bina-ome/namesThing> true .");
    Model extended = Model.of(Ontology.load(List.of(extension)));
    assertThat(new ThingNames(data, Model.of(Ontology.load()).marks()).of(THING)).isEqualTo(UUID);
    assertThat(new ThingNames(data, extended.marks()).of(THING)).isEqualTo("“oil lens”");
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("@prefix nbo: <https://w3id.org/4dn-bina-ome/> .\n" + turtle, Lang.TURTLE)
        .parse(graph);
    return graph;
  }
}
