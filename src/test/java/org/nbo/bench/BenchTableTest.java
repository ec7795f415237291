package org.nbo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.RequirementLevel;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.lift.SourceFormats;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** A format joins with one class, which is handed in, and one Turtle file. */
class BenchTableTest {
  private static final Ontology ONTOLOGY =
      Ontology.load(List.of(Path.of("src/test/resources/bench/bench.ttl")));
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final Axes CORE = new Axes(1, RequirementLevel.MUST, List.of("core"));

  private final Lifter lift =
      new Lifter(MODEL, Optional.of("urn:x:bench"))
          .reading(SourceFormats.bundled().and(BenchTable::open));

  @TempDir Path folder;
  private Path table;

  @BeforeEach
  void write() throws IOException {
    table = folder.resolve("table.csv");
    Files.write(
        table,
        List.of(
            "component,field,value,unit",
            "microscope,ID,Scope,",
            "microscope/lens,ID,Sixty,",
            "microscope/lens,enlargement,60,",
            "microscope/lens,immersion,oil,",
            "microscope/lens,WD,130,µm",
            "microscope/lens,color of the ring,black,",
            "microscope/lens#2,ID,Ten,",
            "microscope/lens#2,NA,0.3,"));
  }

  @Test
  void isLifted() {
    DatasetGraph data = DatasetGraphFactory.create();
    Lifter.Result result =
        lift.toStream(SourceFile.of(table), StreamRDFLib.dataset(data), (thing, line) -> {});
    Graph graph = data.getGraph(NodeFactory.createURI("urn:x:bench"));
    assertThat(result.format()).isEqualTo("bench table");
    assertThat(values(graph, "Scope", "hasObjective"))
        .containsExactlyInAnyOrder("urn:x:bench#Sixty", "urn:x:bench#Ten");
    assertThat(values(graph, "Sixty", "magnification")).containsExactly("60");
    assertThat(values(graph, "Sixty", "workingDistance")).containsExactly("0.13");
    assertThat(values(graph, "Sixty", "workingDistance-asWritten")).containsExactly("130 µm");
    assertThat(values(graph, "Sixty", "immersionType"))
        .containsExactly(NboTerm.NS + "ImmersionType-Oil");
    assertThat(values(graph, "Ten", "lensNA")).containsExactly("0.3");
    assertThat(result.unmapped()).containsOnlyKeys("bench/microscope/lens/@color of the ring");
  }

  @Test
  void isAssessed() {
    Assessment assessment =
        Nbo.with(Path.of("src/test/resources/bench/bench.ttl"))
            .reading(SourceFormats.bundled().and(BenchTable::open))
            .assess(Source.of(table), CORE);
    assertThat(assessment.format()).isEqualTo("bench table");
    assertThat(missing(assessment, "Sixty"))
        .contains("lens/NA", "lens/maker", "lens/CatalogNumber")
        .doesNotContain("lens/enlargement", "lens/immersion");
    assertThat(missing(assessment, "Ten"))
        .contains("lens/enlargement", "lens/immersion")
        .doesNotContain("lens/NA");
    assertThat(assessment.findings())
        .filteredOn(f -> f.kind() == FindingKind.REPAIR)
        .extracting(Finding::message)
        .containsExactly("ImmersionType “oil” was read as “Oil”.");
  }

  private static List<String> missing(Assessment assessment, String thing) {
    return assessment.findings().stream()
        .filter(f -> f.kind() == FindingKind.MISSING && f.subject().endsWith('#' + thing))
        .map(f -> f.field().place().path())
        .toList();
  }

  private static List<String> values(Graph graph, String thing, String property) {
    return graph
        .find(
            NodeFactory.createURI("urn:x:bench#" + thing),
            NodeFactory.createURI(NboTerm.NS + property),
            Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(o -> o.isLiteral() ? o.getLiteralLexicalForm() : o.getURI())
        .toList();
  }
}
