package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.model.naming.SpecificationNaming;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.StableGraph;

/**
 * Each folder in {@code golden/validate} holds what is said ({@code data.ttl}), what is asked
 * ({@code tier.txt}: tier, level, extensions), the SHACL report ({@code expected-report.ttl}), and
 * the matrix and findings ({@code expected.txt}). {@code -Dgolden.update} writes the expectations
 * anew; review the difference then.
 */
class GoldenValidateTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);

  static Stream<Path> cases() {
    return TestFiles.cases("validate");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void validates(Path folder) throws IOException {
    Validator.Result result = validate(folder);
    Path report = folder.resolve("expected-report.ttl");
    Path said = folder.resolve("expected.txt");
    if (System.getProperty("golden.update") != null) {
      try (OutputStream out = Files.newOutputStream(report)) {
        RDFDataMgr.write(out, StableGraph.of(result.report()), Lang.TURTLE);
      }
      Files.write(said, told(result));
    }
    Graph expected = RDFDataMgr.loadGraph(report.toString());
    assertThat(result.report().isIsomorphicWith(expected))
        .as(() -> "expected:\n" + turtle(expected) + "\nbut was:\n" + turtle(result.report()))
        .isTrue();
    assertThat(told(result)).containsExactlyElementsOf(Files.readAllLines(said));
  }

  private static Validator.Result validate(Path folder) throws IOException {
    String[] tier = Files.readString(folder.resolve("tier.txt")).strip().split(" ");
    Axes axes =
        new Axes(
            Integer.parseInt(tier[0]),
            RequirementLevel.valueOf(tier[1].toUpperCase(Locale.ROOT)),
            List.of(tier[2].split(",")));
    return new Validator(ONTOLOGY, MODEL, ShapeLibrary.bundled(axes.cells()), axes.extensions())
        .validate(
            RDFDataMgr.loadGraph(folder.resolve("data.ttl").toString()),
            thing -> List.of(new SpecificationNaming(MODEL)),
            thing -> 0);
  }

  private static List<String> told(Validator.Result result) {
    return Stream.concat(
            result.matrix().stream().filter(c -> c.asked() > 0).map(GoldenValidateTest::told),
            result.findings().stream().map(GoldenValidateTest::told).sorted())
        .toList();
  }

  private static String told(Assessment.Cell cell) {
    return cell.duty().name() + ' ' + cell.filled() + " of " + cell.asked();
  }

  private static String told(Finding finding) {
    return String.join(
        " | ",
        finding.kind().toString().toLowerCase(Locale.ROOT),
        finding.severity().word(),
        finding.rule().id(),
        '<' + finding.subject() + '>',
        finding.component(),
        finding.field().name(),
        finding.field().place().path(),
        finding.value(),
        finding.message());
  }

  private static String turtle(Graph graph) {
    return RDFWriter.source(StableGraph.of(graph)).lang(Lang.TURTLE).asString();
  }
}
