package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.Axes;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

class ProfileTest {
  private static final String IMAGE = "src/examples/widefield/image.nbo.xml";
  private static final String PROF = "http://www.w3.org/ns/dx/prof/";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minimum   | 1 | must | core
          methods   | 1 | all  | core,basic,advanced-confocal,calibration-performance
          table-3-1 | 1 | must | core,basic
          table-3-2 | 2 | must | core,basic,calibration-performance
          table-3-3 | 3 | all  | core,basic,advanced-confocal,calibration-performance
          table-3-4 | 3 | all  | core,basic,calibration-performance
          """)
  void isTheSameAsItsAxes(String name, String tier, String level, String extensions) {
    CommandLineRun profile = CommandLineRun.of("assess", "--profile", name, IMAGE);
    CommandLineRun axes =
        CommandLineRun.of(
            "assess", "--tier", tier, "--level", level, "--extension", extensions, IMAGE);
    assertThat(profile).isEqualTo(axes);
    assertThat(profile.exitCode()).isLessThan(2);
  }

  @Test
  void namesTheShapeFilesOfItsAxes() {
    Graph profiles = RDFDataMgr.loadGraph("shapes/profiles.ttl");
    for (Model.Profile profile : Model.of(Ontology.load()).profiles()) {
      Node node =
          profiles
              .find(
                  Node.ANY,
                  NodeFactory.createURI(PROF + "hasToken"),
                  NodeFactory.createLiteralString(profile.name()))
              .mapWith(t -> t.getSubject())
              .next();
      var files = new TreeSet<String>();
      profiles
          .find(node, NodeFactory.createURI(PROF + "hasResource"), Node.ANY)
          .mapWith(t -> t.getObject())
          .toList()
          .forEach(
              resource ->
                  profiles
                      .find(resource, NodeFactory.createURI(PROF + "hasArtifact"), Node.ANY)
                      .forEach(
                          t -> files.add(t.getObject().getURI().replaceAll(".*/", "shapes/"))));
      var expected = new TreeSet<String>();
      Axes axes = profile.axes();
      axes.cells().forEach(cell -> expected.add(cell.path()));
      expected.add("shapes/values.ttl");
      assertThat(files).as(profile.name()).isEqualTo(expected);
      assertThat(files).allSatisfy(file -> assertThat(Path.of(file)).exists());
    }
  }

  @Test
  void ofACommunityIsKnownByItsName() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.ttl"),
            """
            @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <urn:x:ours> a nbo:Profile ; rdfs:label "our own" ; skos:notation "ours" ;
                nbo:tier nbo:Tier2 ; nbo:requirementLevel nbo:Must ; nbo:extension nbo:Core .
            """);
    CommandLineRun run =
        CommandLineRun.of("assess", "--ontology", own.toString(), "--profile", "ours", IMAGE);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Not fit for Tier 2");
  }

  @Test
  void thatIsUnknownIsReportedWithThoseThereAre() {
    CommandLineRun run = CommandLineRun.of("assess", "--profile", "best", IMAGE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("best", "methods, minimum, table-3-1", "NBO-USAGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--tier=1", "--level=must", "--extension=core"})
  void doesNotGoTogetherWithAnAxis(String option) {
    CommandLineRun run = CommandLineRun.of("shapes", "--profile", "minimum", option);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--profile", option.replaceAll("=.*", ""));
  }

  @Test
  void strictAsksForTheRecommendedFieldsToo() {
    assertThat(CommandLineRun.of("assess", IMAGE).exitCode()).isZero();
    assertThat(CommandLineRun.of("assess", "--strict", IMAGE).exitCode()).isEqualTo(1);
  }
}
