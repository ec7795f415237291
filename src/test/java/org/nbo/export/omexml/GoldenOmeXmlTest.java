package org.nbo.export.omexml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.export.Experiment;
import org.nbo.export.Outlet;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/**
 * Each folder in {@code golden/ome-xml} holds a lifted document ({@code data.trig}), perhaps an
 * extension, and the OME-XML that it is written as, with what that has no place for ({@code
 * unheld.txt}). {@code -Dgolden.update} writes the expectations anew; review the difference then.
 */
class GoldenOmeXmlTest {
  private static final Model MODEL = Model.of(Ontology.load());
  private static final String PREFIXES =
      """
      @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix : <urn:x:d#> .
      """;

  static Stream<Path> cases() {
    return TestFiles.cases("ome-xml");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isWrittenSo(Path folder) throws IOException {
    Path extension = folder.resolve("extension.ttl");
    Model model = Files.exists(extension) ? Model.of(Ontology.load(List.of(extension))) : MODEL;
    DatasetGraph data = RDFDataMgr.loadDatasetGraph(folder.resolve("data.trig").toString());
    List<Experiment> documents = Experiment.in(data, "data.trig", model);
    assertThat(documents).hasSize(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SortedMap<String, Integer> unheld = new OmeXml(model).write(documents, Outlet.of(out)).unheld();
    List<String> left =
        unheld.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList();
    Path expected = folder.resolve("expected.ome.xml");
    Path expectedLeft = folder.resolve("unheld.txt");
    if (System.getProperty("golden.update") != null) {
      Files.write(expected, out.toByteArray());
      Files.write(expectedLeft, left);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(expected));
    assertThat(left).isEqualTo(Files.readAllLines(expectedLeft));
  }

  @Test
  void documentsComeInTheOrderOfTheirNames() {
    DatasetGraph data =
        data(
            "<urn:x:b> { <urn:x:b#OME> a nbo:OME . } <urn:x:a> { <urn:x:a#OME> a nbo:OME . }"
                + " <urn:lsid:x> a nbo:OME .");
    assertThat(Experiment.in(data, "data", MODEL))
        .extracting(Experiment::document)
        .containsExactly("urn:lsid:x", "urn:x:a", "urn:x:b");
  }

  @Test
  void whatOnlySummariesTellIsCounted() {
    DatasetGraph data =
        data(
            """
            <urn:x:d> {
              :OME a nbo:OME .
              :p nbo:hasSummary :planes .
              :planes nbo:summarizes nbo:Plane ; nbo:thingCount 12 ; nbo:hasSummary :parts .
              :parts nbo:summarizes nbo:Unmapped ; nbo:thingCount 5 .
            }
            """);
    assertThat(Experiment.in(data, "data", MODEL).get(0).summarized(MODEL))
        .containsExactly(java.util.Map.entry("plane", 12));
  }

  @Test
  void xmlThatIsNotWellFormedIsAnErrorWithItsPlace() {
    DatasetGraph data =
        data(
            """
            <urn:x:d> {
              :OME a nbo:OME ; nbo:unmapped :u .
              :u a nbo:Unmapped ; nbo:unmappedPath "OME/Recipe" ; nbo:unmappedXML "<Recipe>"^^rdf:XMLLiteral .
            }
            """);
    List<Experiment> documents = Experiment.in(data, "data.trig", MODEL);
    assertThatThrownBy(
            () -> new OmeXml(MODEL).write(documents, Outlet.of(new ByteArrayOutputStream())))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("data.trig, OME: ");
  }

  private static DatasetGraph data(String trig) {
    return RDFParser.fromString(PREFIXES + trig, Lang.TRIG).toDatasetGraph();
  }
}
