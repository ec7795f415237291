package org.nbo.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Lifting;
import org.nbo.Linking;
import org.nbo.Nbo;
import org.nbo.Querying;
import org.nbo.Source;
import org.nbo.export.links.LinkStatements;

/** The questions of {@code queries/link/} have the answers that stand beside the examples. */
class LinkQuestionsTest {
  private static final Path EXAMPLES = Path.of("src/examples/genomics");
  private static final Nbo NBO = Nbo.bundled();
  private static final List<String> DESCRIBING =
      List.of("image.ome.xml", "portal.json", "portal-microscope_configuration.json");
  private static final List<String> GENOMIC = List.of("loops.bedpe", "boundaries.hg38.bed");
  private static Querying all;

  @BeforeAll
  static void liftAndLink() {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    Linking linking = NBO.linking(Linking.options());
    Lifting tracing =
        NBO.lift(source("tracing-core.csv"))
            .imagedBy(
                NBO.imagedBy(
                    Optional.of(EXAMPLES.resolve("image.ome.xml").toString()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    add(tracing, data);
    for (String file : DESCRIBING) {
      add(NBO.lift(source(file)), data);
    }
    linking.imaging(source("tracing-core.csv"));
    for (String file : GENOMIC) {
      add(NBO.lift(source(file)), data);
      linking.genomic(source(file));
    }
    ByteArrayOutputStream links = new ByteArrayOutputStream();
    linking.link(LinkStatements.nQuads(links));
    RDFDataMgr.read(data, new ByteArrayInputStream(links.toByteArray()), Lang.NQUADS);
    all = NBO.querying(data);
  }

  private static Source source(String file) {
    return Source.of(EXAMPLES.resolve(file));
  }

  private static void add(Lifting lifting, DatasetGraph to) {
    lifting.toDataset().asDatasetGraph().find().forEachRemaining(to::add);
  }

  static Stream<Path> questions() throws IOException {
    return Files.list(Path.of("queries/link")).filter(f -> f.toString().endsWith(".rq")).sorted();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void hasItsAnswer(Path question) throws IOException {
    String asked = question.getFileName().toString().replace(".rq", "");
    String name = asked + ".csv";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Querying.Asked answered = all.ask(asked, Map.of())) {
      ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(answered.answer().select()));
    }
    String answer = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    assertThat(answer).isEqualTo(Files.readString(EXAMPLES.resolve("answers").resolve(name)));
    assertThat(answer.lines()).hasSizeGreaterThan(1);
  }

  @Test
  void findsNoImagesAboveTheTierThatIsDeclared() {
    try (Querying.Asked answered =
        all.ask("images-at-tier-for-experiment-set", Map.of("tier", "3"))) {
      assertThat(answered.answer().select().hasNext()).isFalse();
    }
  }
}
