package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** Every value of a JSON source that is not left out on purpose is somewhere in its graph. */
class NothingLostOfJsonTest {
  private static final Model MODEL = Model.of(Ontology.load());
  private static final JsonFormat FORMAT = MODEL.jsonFormat().orElseThrow();
  private static final Lifter LIFT = new Lifter(MODEL, Optional.empty());

  static List<Path> ours() {
    return TestFiles.jsonExamples();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void fromOurFiles(Path file) throws IOException {
    assertThat(values(file)).hasSizeGreaterThan(100);
    assertThat(lost(file)).isEmpty();
    assertThat(lift(file)).isEqualTo(lift(file));
  }

  static List<Path> portals() {
    return TestFiles.portalExamples();
  }

  @ParameterizedTest
  @MethodSource("portals")
  void fromPortals(Path file) throws IOException {
    assertThat(values(file)).hasSizeGreaterThan(10);
    assertThat(lost(file)).isEmpty();
  }

  @Test
  void fromFilesOfOthers() throws IOException {
    for (String file :
        List.of("micro-meta/tesm-microscope.json", "4dn/microscope_configuration.json")) {
      Path path = TestFiles.others(Path.of(file).getParent()).resolve(Path.of(file).getFileName());
      assertThat(lost(path)).as(file).isEmpty();
    }
  }

  private static byte[] lift(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SourceFile source = SourceFile.of(file);
    LIFT.toBytes(source, out, true);
    return out.toByteArray();
  }

  private static Set<String> lost(Path file) throws IOException {
    DatasetGraph graph = DatasetGraphFactory.createGeneral();
    RDFParser.source(new ByteArrayInputStream(lift(file))).lang(Lang.NQUADS).parse(graph);
    Set<String> kept = new HashSet<>();
    graph.stream()
        .flatMap(q -> Stream.of(q.getSubject(), q.getObject()))
        .forEach(node -> collect(node, kept));
    Set<String> lost = new TreeSet<>(values(file));
    lost.removeIf(
        value ->
            kept.contains(value) || kept.contains(number(value)) || kept.contains(fold(value)));
    return lost;
  }

  /** What a node says: its text, a number and unit apart, or the end of its IRI. */
  private static void collect(Node node, Set<String> kept) {
    if (node.isLiteral()) {
      String text = node.getLiteralLexicalForm().strip();
      kept.add(text);
      for (String part : text.split(" ", 2)) {
        kept.add(part);
        kept.add(number(part));
      }
    } else {
      kept.add(node.getURI().replaceFirst("^https://[^/]*", ""));
      String iri = node.getURI().replaceFirst("/$", "");
      String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
      kept.add(local);
      kept.add(fold(local));
      kept.add(fold(local.substring(local.indexOf('-') + 1)));
    }
  }

  /** A number by its value, a text as it is. */
  private static String number(String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** As a value appears in the IRI of a listed value. */
  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-zµ]", "");
  }

  private static Set<String> values(Path file) throws IOException {
    Set<String> values = new HashSet<>();
    try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
      collect(reader.readValue(), "", values);
    }
    values.remove("");
    return values;
  }

  private static void collect(JsonValue value, String key, Set<String> values) {
    if (value instanceof JsonObject object) {
      object.forEach((inner, member) -> collect(member, inner, values));
    } else if (value instanceof JsonArray list) {
      list.forEach(item -> collect(item, key, values));
    } else if (value != JsonValue.NULL && !FORMAT.isLeftOut(key) && !key.equals("@context")) {
      values.add((value instanceof JsonString text ? text.getString() : value.toString()).strip());
    }
  }
}
