package org.nbo.lift.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.NboException;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.lift.SourceFormats;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** Very many items of a portal say the same as few, and are not kept. */
class PortalStreamTest {
  private static final Path EXAMPLES = Path.of("src/examples/genomics");
  private static final Model MODEL = Model.of(Ontology.load());

  @TempDir Path folder;

  private static String lift(Path file, Lifter lifter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lifter.Result result = lifter.toBytes(SourceFile.of(file), out, true);
    return out.toString(StandardCharsets.UTF_8) + result.format() + result.notes();
  }

  private static Lifter keepingNone() {
    return new Lifter(MODEL)
        .reading(
            SourceFormats.bundled()
                .and((head, in, file, model) -> Optional.of(JsonReader.open(in, file, model, 0))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"portal.json", "portal-encode.json", "portal-microscope_configuration.json"})
  void saysTheSameWhetherItemsAreKeptOrNot(String name) throws IOException {
    String text = Files.readString(EXAMPLES.resolve(name)).strip();
    boolean isMany = text.startsWith("[") || text.contains("\"@graph\"");
    Path list =
        Files.writeString(folder.resolve(name), isMany ? text : "[" + text + ",\n" + text + "]");
    assertThat(lift(list, keepingNone())).isEqualTo(lift(list, new Lifter(MODEL)));
  }

  @Test
  void referencesLeadToItemsThatComeLater() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.json"),
            """
            {"@context": "/terms/", "@graph": [
              {"accession": "4DNEXAAAAAA1", "lab": "l", "award": "a", "imaging_paths": [],
               "biosample": "331111bc-8535-4448-903e-854af460b254"},
              {"uuid": "331111bc-8535-4448-903e-854af460b254", "accession": "4DNBSAAAAAA1",
               "lab": "l", "award": "a", "biosource": ["b"]}], "total": 2}
            """);
    assertThat(lift(file, keepingNone()))
        .contains("biosample> <https://data.4dnucleome.org/biosamples/4DNBSAAAAAA1/>")
        .isEqualTo(lift(file, new Lifter(MODEL)));
  }

  @Test
  void readsMoreThanIsEverKept() throws IOException {
    int[] taken = new int[2];
    JsonParsing.ItemTaker taker =
        (items, bytes) -> {
          taken[0] += items.size();
          taken[1] = Math.max(taken[1], items.size());
          return true;
        };
    Json.read(large(), "x", taker);
    assertThat(taken).containsExactly(71, 1);
    assertThatThrownBy(() -> Json.parse(large(), "x"))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("longer than 64 MB");
  }

  @Test
  void allIsKeptThatAKeySaysAgainAndAgain() throws IOException {
    int most = 100_000;
    String members =
        IntStream.range(0, most).mapToObj(i -> "\"a\": " + i).collect(Collectors.joining(", "));
    Json.Read read =
        Json.read(
            new ByteArrayInputStream(
                ("{" + members + ", \"a\": [1, 2]}").getBytes(StandardCharsets.UTF_8)),
            "x",
            (items, bytes) -> false);
    assertThat(read.repeated()).hasSize(most);
    Json.Member object = (Json.Member) read.content();
    assertThat(((Json.Items) object.members().get("a")).items())
        .extracting(item -> ((Json.Scalar) item).text())
        .hasSize(most + 2)
        .startsWith("0", "1", "2")
        .endsWith(most - 1 + "", "1", "2");
  }

  /** A list of 70 MB. */
  private static InputStream large() {
    String item = ", {\"uuid\": \"%d\", \"description\": \"" + "x".repeat(1 << 20) + "\"}";
    Stream<String> items = IntStream.range(0, 70).mapToObj(item::formatted);
    List<InputStream> parts =
        Stream.concat(Stream.of("[{}"), Stream.concat(items, Stream.of("]")))
            .map(p -> p.getBytes(StandardCharsets.UTF_8))
            .<InputStream>map(ByteArrayInputStream::new)
            .toList();
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}
