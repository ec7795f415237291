package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ontology is the program: a field that somebody writes into a module appears in shapes,
 * restrictions, context, lifting and reports, with no line of Java.
 */
class FieldAddedTest {
  private static final String FIELDS =
      """

      nbo:Objective nbo:field
          [ nbo:property nbo:ringColor ; nbo:specName "RingColor" ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] ,
          [ nbo:property nbo:threadDiameter ; nbo:specName "ThreadDiameter" ; nbo:tier nbo:Tier2 ; nbo:requirementLevel nbo:Should ; nbo:minExclusive "0"^^xsd:double ] ,
          [ nbo:unitOf nbo:threadDiameter ; nbo:specName "ThreadDiameterUnit" ; nbo:unitType nbo:UnitsLength ] .

      nbo:ringColor a owl:DatatypeProperty ;
          rdfs:range xsd:string ;
          rdfs:label "ring color"@en ;
          skos:definition "Color of the ring on the barrel."@en ;
          rdfs:isDefinedBy <https://w3id.org/4dn-bina-ome/module/core> .

      nbo:threadDiameter a owl:DatatypeProperty ;
          rdfs:range xsd:double ;
          qudt:hasUnit unit:MilliM ;
          rdfs:label "thread diameter"@en ;
          skos:definition "Outer diameter of the mounting thread."@en ;
          rdfs:isDefinedBy <https://w3id.org/4dn-bina-ome/module/core> .
      """;

  private static final String IMAGE =
      """
      <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" UUID="urn:uuid:11111111-2222-4333-8444-555555555555">
        <Instrument ID="Instrument:0">
          <Objective ID="Objective:0" RingColor="cobalt" ThreadDiameter="20320" ThreadDiameterUnit="µm"/>
          <Objective ID="Objective:1"/>
        </Instrument>
      </OME>
      """;

  @TempDir Path home;

  @BeforeEach
  void addFieldsToTheCore() throws IOException {
    for (String folder : new String[] {"ontology", "queries", "shapes"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, home.resolve(file.toString()));
        }
      }
    }
    Files.writeString(home.resolve("image.ome.xml"), IMAGE);
    Files.writeString(home.resolve("ontology/core.ttl"), FIELDS, StandardOpenOption.APPEND);
  }

  @Test
  void appearsInEverythingThatIsDerived() throws IOException {
    assertThat(nbo("derive", "--quiet").exitCode()).isZero();

    assertThat(file("shapes/core-tier1-must.ttl")).contains("Objective-ringColor");
    assertThat(file("shapes/core-tier2-should.ttl")).contains("Objective-threadDiameter");
    assertThat(file("shapes/values.ttl")).contains("bounds-Objective-threadDiameter");
    assertThat(file("ontology/axioms.ttl")).contains("nbo:ringColor", "nbo:threadDiameter");
    assertThat(file("ontology/context.jsonld")).contains("\"ringColor\"", "\"threadDiameter\"");

    String image = home.resolve("image.ome.xml").toString();
    assertThat(nbo("lift", "--quiet", image).out())
        .contains(
            "#Objective:0> <https://w3id.org/4dn-bina-ome/ringColor> \"cobalt\" ",
            "#Objective:0> <https://w3id.org/4dn-bina-ome/threadDiameter> \"20.32\"^^",
            "#Objective:0> <https://w3id.org/4dn-bina-ome/threadDiameter-asWritten> \"20320 µm\" ")
        .doesNotContain("Unmapped");
    assertThat(nbo("lift", "--format", "jsonld", image).out())
        .contains("\"ringColor\": \"cobalt\"", "\"threadDiameter\": 20.32");

    String report = nbo("assess", "--tier", "2", "--level", "all", image).out();
    assertThat(report)
        .containsPattern(
            "RingColor +ring color +add as Objective/RingColor  \\[Objective:1 \\(line \\d+\\)\\]")
        .containsPattern(
            "ThreadDiameter +thread diameter +add as Objective/ThreadDiameter  \\[Objective:1 \\(line \\d+\\)\\]");
  }

  private CommandLineRun nbo(String... arguments) throws IOException {
    return NboProcess.withHome(home, arguments);
  }

  private String file(String name) throws IOException {
    return Files.readString(home.resolve(name));
  }
}
