package org.nbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;

class NboTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");
  private static final Axes ALL = NBO.profile("table-3-4");

  @TempDir Path folder;

  @Test
  void givesTheSameToManyThreads() throws Exception {
    Nbo shared = Nbo.bundled();
    List<Path> files = Stream.concat(TestFiles.examples().stream(), Stream.of(MICROSCOPE)).toList();
    List<Future<List<Object>>> answers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int round = 0; round < 4; round++) {
      for (Path file : files) {
        answers.add(threads.submit(() -> ask(shared, file)));
      }
    }
    threads.shutdown();
    List<List<Object>> expected = new ArrayList<>();
    for (Path file : files) {
      expected.add(ask(NBO, file));
    }
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo(expected.get(i % files.size()));
    }
  }

  private static List<Object> ask(Nbo nbo, Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lifted lifted = nbo.lift(Source.of(file)).also("schema-org").toNQuads(out);
    Assessment assessment = nbo.assess(Source.of(file), ALL, Source.of(MICROSCOPE));
    return List.of(lifted, out.toString(StandardCharsets.UTF_8), assessment);
  }

  @Test
  void liftsOnceForTheStatementsAndTheAssessment() throws IOException {
    Path older = Path.of("src/test/resources/golden/lift/older-version/source.ome.xml");
    for (Path file : List.of(IMAGE, MICROSCOPE, older, manyPlanes())) {
      for (Source[] beside : List.of(new Source[0], new Source[] {Source.of(MICROSCOPE)})) {
        Assessing assessing = NBO.assessing(ALL, beside);
        ByteArrayOutputStream lifted = new ByteArrayOutputStream();
        Lifted expected = NBO.lift(Source.of(file)).inferring().toNQuads(lifted);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Assessing.Both told = assessing.assess(Source.of(file), true, both);

        assertThat(both.toString(StandardCharsets.UTF_8))
            .isEqualTo(lifted.toString(StandardCharsets.UTF_8));
        assertThat(told.lifted()).isEqualTo(expected);
        assertThat(told.assessed().assessment())
            .isEqualTo(assessing.assess(Source.of(file)).assessment());
      }
    }
  }

  @Test
  void readsASmallSourceOnceForTheStatementsAndTheAssessment() {
    List<Long> starts = new ArrayList<>();
    Source watched =
        Source.of(MICROSCOPE)
            .watched(
                (bytes, size) -> {
                  if (bytes >= size) {
                    starts.add(bytes);
                  }
                });
    NBO.assessing(ALL).assess(watched);
    int alone = starts.size();
    starts.clear();

    NBO.assessing(ALL).assess(watched, true, new ByteArrayOutputStream());

    assertThat(starts).hasSize(alone).isNotEmpty();
  }

  private Path manyPlanes() throws IOException {
    StringBuilder planes = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      planes.append("<Plane TheZ=\"0\" TheC=\"0\" TheT=\"").append(i).append("\" DeltaT=\"1.5\"/>");
    }
    String image = Files.readString(IMAGE);
    return Files.writeString(
        folder.resolve("planes.ome.xml"), image.replace("</Pixels>", planes + "</Pixels>"));
  }

  /** Without where what is missing goes, since a graph does not tell the format of its source. */
  private static List<List<Object>> counts(List<Assessment.Cell> matrix) {
    return matrix.stream().map(c -> List.<Object>of(c.duty(), c.filled(), c.asked())).toList();
  }

  @Test
  void validatesAGraphAsItAssessesItsSource() {
    Source source = Source.of(IMAGE);
    Lifting lifting = NBO.lift(source).base("https://example.org/image/7");
    Graph graph = lifting.toDataset().getNamedModel("https://example.org/image/7").getGraph();
    Validation validation = NBO.validate(graph, ALL);
    Assessed assessed = NBO.assessing(ALL).withoutSchema().assess(source);
    assertThat(counts(validation.matrix())).isEqualTo(counts(assessed.assessment().matrix()));
    assertThat(validation.findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrderElementsOf(
            assessed.assessment().findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule.kind() != FindingKind.REPAIR) // lifting tells of those
                .toList());
    assertThat(validation.conforms()).isEqualTo(assessed.assessment().conforms());
    assertThat(validation.report().size()).isEqualTo(assessed.report().size());
  }

  @Test
  void theGraphOfAnAssessmentIsWhatIsStatedAndWhatFollows() {
    Assessed assessed = NBO.assessing(Axes.tier(1), Source.of(MICROSCOPE)).assess(Source.of(IMAGE));
    assertThat(assessed.inferred().isEmpty()).isFalse();
    assertThat(assessed.graph().size())
        .isEqualTo(assessed.stated().size() + assessed.inferred().size());
  }

  @Test
  void aDatasetHoldsWhatNQuadsSay() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NBO.lift(Source.of(IMAGE)).toNQuads(out);
    DatasetGraph read = DatasetGraphFactory.createGeneral();
    RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(Lang.NQUADS).parse(read);
    DatasetGraph lifted = NBO.lift(Source.of(IMAGE)).toDataset().asDatasetGraph();
    assertThat(IsoMatcher.isomorphic(read, lifted)).isTrue();
  }

  @Test
  void aStreamIsKeptForAsLongAsItsSourceIsOpen() throws IOException {
    String mark = "<!-- " + UUID.randomUUID() + " -->";
    byte[] content = (Files.readString(IMAGE) + mark).getBytes(StandardCharsets.UTF_8);
    try (Source source = Source.of("image.ome.xml", new ByteArrayInputStream(content))) {
      assertThat(kept(content)).isZero();
      Lifted first = NBO.lift(source).toNQuads(new ByteArrayOutputStream());
      assertThat(NBO.lift(source.called("it")).toNQuads(new ByteArrayOutputStream()))
          .isEqualTo(first);
      assertThat(source.open()).hasBinaryContent(content);
      assertThat(kept(content)).isEqualTo(1);
    }
    assertThat(kept(content)).isZero();
  }

  @Test
  void aStreamThatIsClosedIsOfNoUse() {
    Source source = Source.of("image.ome.xml", new ByteArrayInputStream(new byte[] {1}));
    source.close();
    assertThatThrownBy(source::open).isInstanceOf(IllegalStateException.class);
  }

  /** How many temporary files hold some bytes. */
  private static long kept(byte[] content) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    long found = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "nbo-input-*")) {
      for (Path file : files) {
        found += holds(file, content) ? 1 : 0;
      }
    }
    return found;
  }

  private static boolean holds(Path file, byte[] content) {
    try {
      return Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      return false; // another process has deleted its own
    }
  }

  @Test
  void aStreamWithoutContentIsNoSource() {
    try (Source source = Source.of("upload", new ByteArrayInputStream(new byte[0]))) {
      assertThatThrownBy(() -> NBO.lift(source.called("your file")).toDataset())
          .isInstanceOf(NboException.class)
          .hasMessage("your file: is empty");
    }
  }

  @Test
  void tellsHowMuchIsRead() throws IOException {
    List<Long> read = new ArrayList<>();
    Source source =
        Source.of(IMAGE)
            .watched(
                (bytes, size) -> {
                  assertThat(size).isEqualTo(bytesOf(IMAGE));
                  read.add(bytes);
                });
    NBO.lift(source).toNQuads(new ByteArrayOutputStream());
    assertThat(read).isNotEmpty().contains(Files.size(IMAGE));
  }

  private static long bytesOf(Path file) {
    return file.toFile().length();
  }

  @Test
  void findsDocumentsInFolders() throws IOException {
    Files.copy(IMAGE, folder.resolve("image.xml"));
    Files.writeString(folder.resolve("readme.txt"), "none");
    assertThat(Source.isFolder(folder)).isTrue();
    assertThat(Source.isFolder(IMAGE)).isFalse();
    assertThat(NBO.find(folder))
        .isEqualTo(new Folder(List.of(folder.resolve("image.xml")), List.of(), 1));
  }

  @Test
  void readsWhatComesWithTheProgramWhereAsked() {
    assertThat(NBO.profiles()).doesNotContainKey("wg11");
    assertThat(NBO.bundledExtensions())
        .contains("wg11")
        .doesNotContainAnyElementsOf(NBO.extensions());
    for (String name : NBO.bundledExtensions()) {
      assertThat(NBO.withBundled(name).profiles()).containsKey(name);
      assertThat(NBO.withBundled(name).profile(name).extensions()).containsExactly(name);
    }
  }

  @Test
  void refusesNamesThatItDoesNotKnow() {
    assertThatThrownBy(() -> NBO.assess(Source.of(IMAGE), Axes.tier(1).extension("light-sheet")))
        .hasMessage(
            "extension light-sheet is unknown; there are core, basic, advanced-confocal,"
                + " calibration-performance");
    assertThatThrownBy(() -> NBO.withBundled("light-sheet"))
        .hasMessage("extension light-sheet is unknown; there are wg11");
    assertThatThrownBy(() -> NBO.profile("maximum"))
        .hasMessageStartingWith("profile maximum is unknown; there are methods, minimum");
    assertThatThrownBy(() -> NBO.lift(Source.of(IMAGE)).also("latin"))
        .hasMessageStartingWith("vocabulary latin is unknown; there are ");
    assertThatThrownBy(() -> NBO.lift(Source.of(IMAGE)).base("#7"))
        .isInstanceOfSatisfying(
            NboException.class, e -> assertThat(e.kind()).isEqualTo(NboException.Kind.USAGE));
    assertThatThrownBy(() -> Axes.tier(4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExtensionThatIsNotThereIsNoticedWhenItIsLoaded() {
    Nbo nbo = Nbo.with(folder.resolve("none.ttl"));
    assertThatThrownBy(nbo::loaded)
        .isInstanceOfSatisfying(
            NboException.class, e -> assertThat(e.address()).isEqualTo("NBO-MODEL-001"));
  }
}
