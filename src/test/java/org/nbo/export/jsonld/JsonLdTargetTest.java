package org.nbo.export.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Exporting;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.export.Outlet;

/** The tree says the same as the graph, read by itself and without a network. */
class JsonLdTargetTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");

  private record Exported(Graph graph, String text) {}

  private static Exported exported(JsonLdTarget target, Path file, Source... companions) {
    Exporting exporting = NBO.exporting(target, companions);
    Exporting.Document document = exporting.read(Source.of(file));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporting.write(List.of(document), Outlet.of(out));
    Graph graph = GraphFactory.createDefaultGraph();
    document.experiment().stated().find().forEach(graph::add);
    return new Exported(graph, out.toString(StandardCharsets.UTF_8));
  }

  /** Statements with numbers and truths in one spelling, since JSON has spellings of its own. */
  private static Set<Triple> values(Graph graph) {
    return graph.stream()
        .map(t -> Triple.create(t.getSubject(), t.getPredicate(), usual(t.getObject())))
        .collect(Collectors.toSet());
  }

  private static Node usual(Node object) {
    if (!object.isLiteral() || !object.getLiteral().isWellFormed()) {
      return object;
    }
    Object value = object.getLiteralValue();
    return value instanceof Number || value instanceof Boolean
        ? NodeFactory.createLiteralByValue(value, object.getLiteralDatatype())
        : object;
  }

  private static JsonLdTarget inlined() {
    return new JsonLdTarget(Optional.empty());
  }

  static Stream<Path> files() {
    return Stream.of(
            TestFiles.examples(), TestFiles.jsonExamples(), TestFiles.corpus("ome-xml/2016-06"))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysTheSame(Path file) {
    Exported exported = exported(inlined(), file);
    Graph back = LocalContexts.only(RDFParser.fromString(exported.text(), Lang.JSONLD11)).toGraph();
    assertThat(values(back)).isEqualTo(values(exported.graph())).isNotEmpty();
  }

  @Test
  void saysTheSameOfMergedFiles() {
    Exported exported = exported(inlined(), EXAMPLE, Source.of(MICROSCOPE));
    Graph back = LocalContexts.only(RDFParser.fromString(exported.text(), Lang.JSONLD11)).toGraph();
    assertThat(values(back)).isEqualTo(values(exported.graph())).isNotEmpty();
  }

  @Test
  void aContextCanBeNamed() {
    String iri = "https://example.org/context.jsonld";
    Exported exported = exported(new JsonLdTarget(Optional.of(iri)), EXAMPLE);
    JsonObject json = Json.createReader(new StringReader(exported.text())).readObject();
    assertThat(json.getString("@context")).isEqualTo(iri);
    JsonLdOptions local =
        new JsonLdOptions(
            (url, options) -> JsonDocument.of(new ByteArrayInputStream(NBO.context())));
    Graph back =
        RDFParser.fromString(exported.text(), Lang.JSONLD11)
            .set(LangJSONLD11.JSONLD_OPTIONS, local)
            .toGraph();
    assertThat(values(back)).isEqualTo(values(exported.graph())).isNotEmpty();
  }

  @Test
  void imagesAndInstrumentsAreTrees() {
    JsonObject json =
        Json.createReader(new StringReader(exported(inlined(), EXAMPLE).text())).readObject();
    JsonObject image = json.getJsonArray("@graph").getJsonObject(0);
    assertThat(image.getString("@type")).isEqualTo("Image");
    assertThat(image.getJsonObject("hasPixels")).isNotNull();
    assertThat(json.getJsonArray("@graph").getJsonObject(1).getString("@type"))
        .isEqualTo("Instrument");
  }
}
