package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every attribute value and every text of a source is somewhere in the graph lifted from it. */
class NothingLostTest {
  private static final Lifter LIFT = new Lifter(Model.of(Ontology.load()), Optional.empty());

  @TempDir Path folder;

  static Stream<Path> ours() {
    return Stream.concat(
        TestFiles.examples().stream(),
        TestFiles.cases("lift").map(folder -> folder.resolve("source.ome.xml")));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void fromOurFiles(Path file) throws Exception {
    assertThat(lost(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void fromDocumentsWithAllThatTheSchemaAllows(long seed) throws Exception {
    Path file = folder.resolve("random.ome.xml");
    Files.writeString(file, new OmeDocuments(seed).write());
    assertThat(Files.size(file)).isGreaterThan(20_000);
    assertThat(lost(file)).isEmpty();
    assertThat(lift(file)).isEqualTo(lift(file));
    assertThat(new String(lift(file), StandardCharsets.UTF_8)).doesNotContain("/Unmapped>");
  }

  @Test
  void fromFilesOfOthers() throws Exception {
    for (Path file : TestFiles.corpus("ome-xml")) {
      assertThat(lost(file)).as(file.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void theSameFileGivesTheSameBytes(Path file) {
    assertThat(lift(file)).isEqualTo(lift(file));
  }

  private static byte[] lift(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SourceFile source = SourceFile.of(file);
    LIFT.toBytes(source, out, true);
    return out.toByteArray();
  }

  private static List<String> lost(Path file) throws Exception {
    DatasetGraph graph = DatasetGraphFactory.createGeneral();
    RDFParser.source(new ByteArrayInputStream(lift(file))).lang(Lang.NQUADS).parse(graph);
    Set<String> literals = new HashSet<>();
    StringBuilder rest = new StringBuilder();
    graph.stream()
        .flatMap(q -> Stream.of(q.getSubject(), q.getObject()))
        .forEach(
            node -> {
              if (node.isLiteral()) {
                String text = node.getLiteralLexicalForm().strip();
                literals.add(text);
                literals.addAll(List.of(text.split(" ", 2)));
                rest.append(text.startsWith("<") ? text : "").append('\n');
              } else {
                literals.add(
                    URLDecoder.decode(
                        node.getURI().replaceFirst("^[^#]*#", "").replace("+", "%2B"),
                        StandardCharsets.UTF_8));
                rest.append(fold(node.getURI())).append('\n');
              }
            });
    List<String> lost = new ArrayList<>();
    for (String value : values(file)) {
      boolean kept =
          literals.contains(value)
              || rest.indexOf(value.replace("&", "&amp;").replace("<", "&lt;")) >= 0
              || literals.contains(value + 'T')
              || rest.indexOf(fold(value)) >= 0 && !fold(value).isEmpty();
      if (!kept) {
        lost.add(value);
      }
    }
    return lost;
  }

  /** As a value appears in the IRI of a listed value. */
  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
  }

  private static Set<String> values(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Set<String> values = new HashSet<>();
    collect(
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(file)))
            .getDocumentElement(),
        values);
    values.remove("");
    return values;
  }

  private static void collect(Element element, Set<String> values) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      boolean infrastructure =
          attribute.getNodeName().startsWith("xmlns")
              || "http://www.w3.org/2001/XMLSchema-instance".equals(attribute.getNamespaceURI());
      if (!infrastructure) {
        values.add(attribute.getNodeValue().strip());
      }
    }
    boolean leaf = true;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        leaf = false;
        collect(child, values);
      }
    }
    if (leaf) {
      values.add(element.getTextContent().strip());
    }
  }
}
