package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.Nbo;
import org.nbo.Validation;
import org.nbo.finding.Axes;

/** What still uses an IRI that was replaced gives the same as with the one that took its place. */
class DeprecatedTermsTest {
  private static final String OLD = "DifferentialIntensityContrastDIC>";
  private static final String NEW = "DifferentialInterferenceContrastDIC>";
  private static final String IMAGE =
      """
      <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" UUID="urn:uuid:11111111-2222-3333-4444-555555555555">
        <Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8" SizeX="1" SizeY="1" SizeZ="1" SizeC="1" SizeT="1">
          <Channel ID="Channel:0" ContrastMethod="DIC"/><MetadataOnly/></Pixels></Image>
      </OME>
      """;

  @TempDir Path folder;

  @Test
  void aStoredGraphIsValidatedAndExportedAlike() throws IOException {
    Path image = Files.writeString(folder.resolve("image.ome.xml"), IMAGE);
    String quads = CommandLineRun.of("lift", image.toString()).out();
    assertThat(quads).contains(NEW).doesNotContain(OLD);
    Path now = Files.writeString(folder.resolve("now.nq"), quads);
    Path before = Files.writeString(folder.resolve("before.nq"), quads.replace(NEW, OLD));
    Validation validated = validate(now);
    assertThat(validate(before).findings()).isEqualTo(validated.findings()).isNotEmpty();
    assertThat(validate(before).matrix()).isEqualTo(validated.matrix());
    assertThat(export(before)).isEqualTo(export(now)).contains("ContrastMethod=\"DIC\"");
  }

  @Test
  void anExtensionSaysTheSameAndItsAuthorsAreTold() throws IOException {
    Path now = extension("now.ttl", "transmissive", "PockelsCellSettings");
    Path before = extension("before.ttl", "transmittive", "PockelCellSettings");
    CommandLineRun shapes = shapes(now);
    CommandLineRun old = shapes(before);
    assertThat(old.out()).isEqualTo(shapes.out());
    assertThat(shapes.err()).isEmpty();
    assertThat(old.exitCode()).isZero();
    assertThat(old.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("nbo: " + before + ":"))
        .anyMatch(
            line ->
                line.contains(
                    ":5: nbo:transmittive is deprecated. Use nbo:transmissive, which took its"
                        + " place; until then it is read as that. [deprecated-term]"));
  }

  @Test
  void lintTellsOfItAndFindsNoError() throws IOException {
    Path before = extension("before.ttl", "transmittive", "PockelCellSettings");
    CommandLineRun lint = CommandLineRun.of("ontology", "--lint", before.toString());
    assertThat(lint.exitCode()).isZero();
    assertThat(lint.out()).contains("nbo:PockelCellSettings is deprecated");
  }

  @Test
  void theOtherSpellingOfOneThingIsRead() throws IOException {
    String objective =
        "<Instrument ID=\"Instrument:0\"><Objective ID=\"Objective:0\" Correction=\"%s\"/></Instrument>";
    for (String spelling : new String[] {"Achroplan", "Acroplan"}) {
      Path file =
          Files.writeString(
              folder.resolve(spelling + ".nbo.xml"),
              """
              <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">%s</OME>
              """
                  .formatted(objective.formatted(spelling)));
      CommandLineRun lifted = CommandLineRun.of("lift", file.toString());
      assertThat(lifted.out()).contains("/ObjectiveCorrection-Achroplan>");
      assertThat(lifted.err()).doesNotContain("repaired");
    }
  }

  private Path extension(String name, String property, String type) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        <https://example.org/house> a owl:Ontology ; dcterms:title "House rules" ; owl:imports <https://w3id.org/4dn-bina-ome/> .
        nbo:DiffractionGrating nbo:field [ nbo:property nbo:%s ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] .
        nbo:%s nbo:field [ nbo:property nbo:voltage ; nbo:specName "Voltage" ; nbo:extension nbo:AdvancedConfocal ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] .
        """
            .formatted(property, type));
  }

  private static CommandLineRun shapes(Path extension) {
    return CommandLineRun.of(
        "shapes",
        "--with-values",
        "--extension",
        "advanced-confocal",
        "--ontology",
        extension.toString());
  }

  private static Validation validate(Path quads) {
    return Nbo.bundled()
        .validate(
            RDFDataMgr.loadDatasetGraph(quads.toUri().toString()).stream()
                .map(quad -> quad.asTriple())
                .collect(
                    GraphFactory::createDefaultGraph,
                    (graph, triple) -> graph.add(triple),
                    (one, other) -> other.find().forEach(one::add)),
            Axes.tier(3).extension("core", "basic"));
  }

  private static String export(Path quads) {
    return CommandLineRun.of("export", "--to", "ome-xml", quads.toString()).out();
  }
}
