package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.finding.Axes;
import org.nbo.kind.Gate;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.reason.Rules;

/** Of whole and damaged files, our shapes find what Jena's validator finds with all of them. */
class ShapesOfFilesTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final Rules RULES = new Rules(ONTOLOGY);
  private static final ShapeLibrary SHAPES =
      ShapeLibrary.bundled(
          Axes.cells(MODEL.extensions().stream().map(Model.ExtensionInfo::name).toList()));
  private static final Shapes TIERS = Shapes.parse(SHAPES.tiers());
  private static final Shapes VALUES = Shapes.parse(SHAPES.values());
  private static final TargetedShapes OF_TIERS =
      new TargetedShapes(SHAPES.tiers(), Graph.emptyGraph);
  private static final TargetedShapes OF_VALUES =
      new TargetedShapes(SHAPES.values(), ONTOLOGY.graph());

  static Stream<Path> files() {
    return Stream.of(TestFiles.examples(), TestFiles.jsonExamples(), TestFiles.corpus("micro-meta"))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("files")
  void findTheSame(Path file) {
    DatasetGraph lifting = DatasetGraphFactory.createGeneral();
    Gate gate = new Gate(Integer.MAX_VALUE, Long.MAX_VALUE, () -> null);
    String document = new Lifter(MODEL).toSink(SourceFile.of(file), gate).graph();
    gate.replay(StreamRDFLib.dataset(lifting), (thing, line) -> {});
    Graph lifted = lifting.getGraph(NodeFactory.createURI(document));
    Graph whole = new Union(lifted, RULES.infer(lifted));
    same(whole);
    for (int seed = 2; seed < 6; seed++) {
      same(damaged(whole, seed));
    }
  }

  private static void same(Graph data) {
    assertThat(TargetedShapesTest.told(OF_TIERS.validate(data)))
        .containsExactlyInAnyOrderElementsOf(
            TargetedShapesTest.told(ShaclValidator.get().validate(TIERS, data).getEntries()));
    assertThat(TargetedShapesTest.told(OF_VALUES.validate(data)))
        .containsExactlyInAnyOrderElementsOf(
            TargetedShapesTest.told(
                ShaclValidator.get()
                    .validate(VALUES, new Union(data, ONTOLOGY.graph()))
                    .getEntries()));
  }

  /** Some statements are gone, others have another value. */
  private static Graph damaged(Graph whole, int seed) {
    Graph damaged = GraphFactory.createDefaultGraph();
    List<Triple> statements =
        whole.stream().sorted(Comparator.comparing(Triple::toString)).toList();
    List<Node> values =
        List.of(
            NodeFactory.createLiteralString("nonsense"),
            NodeFactory.createURI("https://example.org/nothing"),
            statements.get(0).getSubject());
    for (int i = 0; i < statements.size(); i++) {
      Triple t = statements.get(i);
      if ((i + seed) % 7 == 0) {
        damaged.add(t.getSubject(), t.getPredicate(), values.get((i + seed) / 7 % values.size()));
      }
      if ((i + seed) % seed != 0) {
        damaged.add(t);
      }
    }
    return damaged;
  }
}
