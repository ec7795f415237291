package org.nbo.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/**
 * Each folder in {@code golden/merge} holds what an image says ({@code image.ttl}, with what
 * follows from it in {@code inferred.ttl}), what the files given with it say ({@code other.ttl},
 * {@code another.ttl}), perhaps an extension, and what comes of it: the statements ({@code
 * expected.nt}), what was taken for one, what was not, and the findings ({@code expected.txt}).
 * {@code -Dgolden.update} writes the expectations anew; review the difference then.
 */
class GoldenMergeTest {
  static Stream<Path> cases() {
    return TestFiles.cases("merge");
  }

  static Stream<Path> casesOfExtensions() {
    return cases().filter(folder -> Files.exists(folder.resolve("extension.ttl")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesOneDescription(Path folder) throws IOException {
    Merger.Merged merged = merge(folder, extensions(folder));
    Path statements = folder.resolve("expected.nt");
    Path said = folder.resolve("expected.txt");
    if (System.getProperty("golden.update") != null) {
      Files.write(statements, lines(merged.data()));
      Files.write(said, told(merged));
    }
    assertThat(lines(merged.data())).containsExactlyElementsOf(Files.readAllLines(statements));
    assertThat(told(merged)).containsExactlyElementsOf(Files.readAllLines(said));
  }

  @ParameterizedTest
  @MethodSource("casesOfExtensions")
  void isAnotherWithoutTheExtension(Path folder) throws IOException {
    assertThat(told(merge(folder, List.of())))
        .isNotEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
  }

  private static Merger.Merged merge(Path folder, List<Path> extensions) {
    Ontology ontology = Ontology.load(extensions);
    List<Description> others =
        Stream.of("other.ttl", "another.ttl")
            .filter(file -> Files.exists(folder.resolve(file)))
            .map(file -> description(folder, file))
            .toList();
    return new Merger(ontology, Model.of(ontology))
        .merge(description(folder, "image.ttl"), inferred(folder), others);
  }

  private static List<Path> extensions(Path folder) {
    return Stream.of(folder.resolve("extension.ttl")).filter(Files::exists).toList();
  }

  private static Graph inferred(Path folder) {
    Path file = folder.resolve("inferred.ttl");
    return Files.exists(file)
        ? RDFDataMgr.loadGraph(file.toString())
        : GraphFactory.createDefaultGraph();
  }

  private static Description description(Path folder, String file) {
    return new Description(file, RDFDataMgr.loadGraph(folder.resolve(file).toString()), thing -> 0);
  }

  private static Set<String> lines(Graph graph) {
    Set<String> lines = new TreeSet<>();
    graph
        .find()
        .forEach(
            t ->
                lines.add(
                    NodeFmtLib.strNT(t.getSubject())
                        + ' '
                        + NodeFmtLib.strNT(t.getPredicate())
                        + ' '
                        + NodeFmtLib.strNT(t.getObject())
                        + " ."));
    return lines;
  }

  private static List<String> told(Merger.Merged merged) {
    return Stream.of(
            merged.same().stream().flatMap(List::stream).map(GoldenMergeTest::told),
            merged.apart().stream().flatMap(List::stream).map(GoldenMergeTest::told),
            merged.findings().stream().map(GoldenMergeTest::told).sorted())
        .flatMap(Function.identity())
        .toList();
  }

  private static String told(Assessment.SameThing same) {
    return same.names() + " (" + same.evidence() + ")";
  }

  private static String told(Assessment.ApartThing apart) {
    return apart.names() + " (" + apart.reason() + ")";
  }

  private static String told(Finding finding) {
    return String.join(
        " ",
        finding.severity().word(),
        finding.rule().id(),
        '<' + finding.subject() + '>',
        finding.message());
  }
}
