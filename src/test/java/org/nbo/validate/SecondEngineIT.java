package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.TestFiles;
import org.nbo.cli.CommandLineRun;
import org.nbo.cli.NboProcess;
import org.nbo.finding.Duty;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/**
 * TopBraid SHACL finds in the examples of {@link EveryShapeTest} and in our example images what
 * Jena finds. It has a class path of its own, which the build writes down.
 */
class SecondEngineIT {
  private static final Path CLASS_PATH = Path.of("target/topbraid-classpath.txt");
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final TierExamples TIERS = new TierExamples(ONTOLOGY, MODEL);

  @TempDir Path folder;

  @Test
  void tierShapesGiveTheSameResults() throws IOException {
    Graph data = images();
    List<ShaclResult> expected = new ArrayList<>();
    for (Duty cell : EveryShapeTest.cells()) {
      ShapeExamples examples = TIERS.of(cell);
      GraphUtil.addInto(data, examples.data());
      expected.addAll(examples.expected());
    }
    assertSameResults(tierShapes(), data, expected);
  }

  @Test
  void valueShapesGiveTheSameResults() throws IOException {
    ShapeExamples examples = ValueExamples.of(ONTOLOGY, MODEL);
    Graph data = images();
    GraphUtil.addInto(data, examples.data());
    Graph shapes = ShapeLibrary.bundled(List.of()).values();
    assertSameResults(shapes, ONTOLOGY.with(data), examples.expected());
  }

  @Test
  void completeThingsConform() throws IOException {
    CommandLineRun run = topBraid(tierShapes(), TIERS.complete());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(results(run)).isEmpty();
  }

  private void assertSameResults(Graph shapes, Graph data, List<ShaclResult> expected)
      throws IOException {
    CommandLineRun run = topBraid(shapes, data);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isOne();
    List<ShaclResult> theirs = results(run);
    List<ShaclResult> ours =
        ShaclResult.of(ShaclValidator.get().validate(Shapes.parse(shapes), data).getGraph());
    assertThat(ShaclResult.difference(theirs, ours)).isEmpty();
    assertThat(theirs).hasSizeGreaterThan(expected.size());
    assertThat(new HashSet<>(expected)).isSubsetOf(new HashSet<>(theirs));
  }

  private static Graph tierShapes() {
    return ShapeLibrary.bundled(EveryShapeTest.cells()).tiers();
  }

  private static Graph images() {
    Graph images = GraphFactory.createDefaultGraph();
    for (Path image : TestFiles.examples()) {
      String quads = CommandLineRun.of("lift", "--quiet", image.toString()).out();
      Dataset lifted = RDFParser.fromString(quads, Lang.NQUADS).toDataset();
      lifted
          .listModelNames()
          .forEachRemaining(
              name -> GraphUtil.addInto(images, lifted.getNamedModel(name).getGraph()));
    }
    return images;
  }

  private static List<ShaclResult> results(CommandLineRun run) {
    Graph report = GraphFactory.createDefaultGraph();
    RDFParser.fromString(run.out(), Lang.TURTLE).parse(report);
    return ShaclResult.of(report);
  }

  private CommandLineRun topBraid(Graph shapes, Graph data) throws IOException {
    assumeTrue(Files.exists(CLASS_PATH), "run by 'mvn verify', which writes TopBraid's class path");
    List<String> arguments =
        List.of("-datafile", write(data, "data.ttl"), "-shapesfile", write(shapes, "shapes.ttl"));
    return NboProcess.java(
        Files.readString(CLASS_PATH).strip(),
        List.of(),
        "org.topbraid.shacl.tools.Validate",
        arguments);
  }

  private String write(Graph graph, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, graph, RDFFormat.NTRIPLES_UTF8);
    }
    return file.toString();
  }
}
