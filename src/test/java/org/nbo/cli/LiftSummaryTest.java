package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.cli.rdf.RdfFormat;
import org.nbo.vocab.NboTerm;

/** {@code nbo lift --planes summary}. */
class LiftSummaryTest {
  private static final String BASE = "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e12";

  @TempDir Path folder;

  @Test
  void countsAndRanges() throws IOException {
    Summaries summaries =
        summaries(
            image(
                """
                <Plane TheZ="0" TheC="0" TheT="0" ExposureTime="50" ExposureTimeUnit="ms"/>
                <Plane TheZ="10" TheC="0" TheT="0" ExposureTime="0.0405" ExposureTimeUnit="s"/>
                <Plane TheZ="9" TheC="0" TheT="0"/>
                """));
    String planes = BASE + "#Pixels:0~Plane:summary";
    assertThat(summaries.value(planes, "summarizes")).isEqualTo(NboTerm.NS + "Plane");
    assertThat(summaries.value(planes, "thingCount")).isEqualTo("3");
    assertThat(summaries.of(planes, "theZ"))
        .containsEntry("valueCount", List.of("3"))
        .containsEntry("leastValue", List.of("0"))
        .containsEntry("greatestValue", List.of("10"))
        .containsEntry("distinctValue", List.of("0", "10", "9"));
    assertThat(summaries.of(planes, "exposureTime"))
        .as("in the unit of the property")
        .containsEntry("valueCount", List.of("2"))
        .containsEntry("leastValue", List.of("40.5"))
        .containsEntry("greatestValue", List.of("50"));
    assertThat(summaries.of(planes, "exposureTime-asWritten"))
        .containsEntry("distinctValue", List.of("0.0405 s"));
    assertThat(summaries.properties(planes)).doesNotContain("index", "id");
  }

  @Test
  void numbersAreComparedAsNumbers() throws IOException {
    Map<String, List<String>> times =
        summaries(
                image(
                    exposed("9")
                        + exposed("-1e3")
                        + exposed("-9.0")
                        + exposed("1.5E1")
                        + exposed("NaN")
                        + exposed("9.00")
                        + exposed("12345678901234.5")))
            .of(BASE + "#Pixels:0~Plane:summary", "exposureTime");
    assertThat(times)
        .containsEntry("valueCount", List.of("7"))
        .containsEntry("leastValue", List.of("-1e3"))
        .containsEntry("greatestValue", List.of("12345678901234.5"));
    assertThat(times.get("distinctValue"))
        .as("9 and 9.00 are one number")
        .hasSize(6)
        .contains("NaN", "9")
        .doesNotContain("9.00");
  }

  @Test
  void infinityIsGreatest() throws IOException {
    assertThat(
            summaries(image(exposed("INF") + exposed("1") + exposed("-INF")))
                .of(BASE + "#Pixels:0~Plane:summary", "exposureTime"))
        .containsEntry("leastValue", List.of("-INF"))
        .containsEntry("greatestValue", List.of("INF"));
  }

  @Test
  void wholeNumbersBeyondDoublesKeepTheirOrder() throws IOException {
    StringBuilder planes = new StringBuilder();
    for (String z : List.of("90071992547409930", "90071992547409931", "7")) {
      planes.append("<Plane TheZ=\"").append(z).append("\" TheC=\"0\" TheT=\"0\"/>");
    }
    assertThat(summaries(image(planes.toString())).of(BASE + "#Pixels:0~Plane:summary", "theZ"))
        .containsEntry("leastValue", List.of("7"))
        .containsEntry("greatestValue", List.of("90071992547409931"));
  }

  @Test
  void tenDistinctValuesAreNamedAndElevenAreNot() throws IOException {
    String planes = BASE + "#Pixels:0~Plane:summary";
    assertThat(summaries(image(planes(10))).of(planes, "theZ").get("distinctValue")).hasSize(10);
    Map<String, List<String>> eleven = summaries(image(planes(11))).of(planes, "theZ");
    assertThat(eleven)
        .containsEntry("moreDistinctValuesThan", List.of("10"))
        .containsEntry("greatestValue", List.of("10"))
        .doesNotContainKey("distinctValue");
  }

  @Test
  void longTextsAreCountedOnly() throws IOException {
    String tiff = "<TiffData><UUID FileName=\"" + "x".repeat(201) + "\">urn:a</UUID></TiffData>";
    assertThat(summaries(image(tiff)).of(BASE + "#Pixels:0~TiffData:summary", "fileName"))
        .containsEntry("valueCount", List.of("1"))
        .doesNotContainKeys("distinctValue", "moreDistinctValuesThan");
  }

  @Test
  void whatStandsInPlanesIsCountedToo() throws IOException {
    Path file =
        image(
            """
            <Plane TheZ="0" TheC="0" TheT="0" Odd="x"><AnnotationRef ID="Annotation:0"/></Plane>
            <Plane TheZ="1" TheC="0" TheT="0"><AnnotationRef ID="Annotation:0"/>\
            <AnnotationRef ID="Annotation:1"/><Foreign/></Plane>
            """);
    Summaries summaries = summaries(file);
    String planes = BASE + "#Pixels:0~Plane:summary";
    assertThat(summaries.of(planes, "hasAnnotation"))
        .containsEntry("valueCount", List.of("3"))
        .containsEntry("distinctValue", List.of(BASE + "#Annotation:0", BASE + "#Annotation:1"));
    Map<String, String> parts = new TreeMap<>();
    for (String part : summaries.all(planes, "hasSummary")) {
      parts.put(
          summaries.value(part, "summarizes").substring(NboTerm.NS.length()),
          summaries.value(part, "thingCount"));
    }
    assertThat(parts).isEqualTo(Map.of("Reference", "3", "Unmapped", "2"));
    CommandLineRun run = summary(file);
    assertThat(run.out()).contains("<" + BASE + "> <" + NboTerm.NS + "unmappedCount> \"2\"");
    assertThat(run.err())
        .contains("only summarized, so not lossless")
        .contains("plane × 2")
        .contains("OME/Image/Pixels/Plane/@Odd, OME/Image/Pixels/Plane/Foreign (2 in all)");
  }

  @Test
  void partsOfPlanesHaveSummariesWithTheirValues() throws IOException {
    Path file =
        write(
            "nbo.xml",
            Files.readString(Path.of("src/examples/widefield/image.nbo.xml"))
                .replaceAll(
                    "<Plane [^>]*/>",
                    "<Plane ID=\"Plane:1\" TheZ=\"0\" TheT=\"0\" TheC=\"0\" Timestamp=\"1\">"
                        + "<PlaneTransformationMatrix ID=\"Matrix:1\" Matrix=\"1 0\"/></Plane>"));
    assertThat(Files.readString(file)).contains("PlaneTransformationMatrix");
    CommandLineRun run = summary(file);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("summarizes> <" + NboTerm.NS + "PlaneTransformationMatrix>")
        .contains("summarizedProperty> <" + NboTerm.NS + "hasPlaneTransformationMatrix>")
        .doesNotContain("#Matrix:1> <");
  }

  @Test
  void eachHolderHasItsOwn() throws IOException {
    Path file =
        write(
            "two.ome.xml",
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\" UUID=\""
                + BASE
                + "\">"
                + pixels(0, planes(3))
                + pixels(1, planes(5) + "<TiffData/>" + planes(1))
                + "</OME>");
    Summaries summaries = summaries(file);
    assertThat(summaries.value(BASE + "#Pixels:0~Plane:summary", "thingCount")).isEqualTo("3");
    assertThat(summaries.value(BASE + "#Pixels:1~Plane:summary", "thingCount")).isEqualTo("6");
    assertThat(summary(file).out())
        .contains("<" + BASE + "> <" + NboTerm.NS + "summarizedCount> \"10\"");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void allElseIsTheSame(Path file) {
    assertSameElse(file);
  }

  static List<Path> examples() {
    List<Path> files = new ArrayList<>(TestFiles.examples());
    files.addAll(TestFiles.jsonExamples());
    return files;
  }

  @Test
  void allElseIsTheSameInFilesOfOthers() {
    TestFiles.corpus("ome-xml").forEach(LiftSummaryTest::assertSameElse);
  }

  /** The statements that are not about a summarized thing, its parts or a summary, in order. */
  private static void assertSameElse(Path file) {
    CommandLineRun all = CommandLineRun.of("lift", file.toString());
    CommandLineRun summary = summary(file);
    assertThat(summary.exitCode()).as(file.toString()).isEqualTo(all.exitCode());
    Set<String> things =
        all.out()
            .lines()
            .filter(l -> l.matches("<\\S+> <" + NboTerm.NS + "(hasPlane|hasTiffData)> .*"))
            .map(l -> l.split(" ")[2])
            .collect(Collectors.toSet());
    List<String> expected =
        all.out()
            .lines()
            .filter(l -> !isIn(l.split(" ")[0], things) && !isIn(l.split(" ")[2], things))
            .toList();
    List<String> got =
        summary
            .out()
            .lines()
            .filter(
                l ->
                    !l.contains("~Plane:summary")
                        && !l.contains("~TiffData:summary")
                        && !l.contains("<" + NboTerm.NS + "summarizedCount>"))
            .toList();
    assertThat(got).as(file.toString()).isEqualTo(expected);
    assertThat(summary.out().contains("summarizedCount")).isEqualTo(!things.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void everyFormatHasSummaries(RdfFormat format) throws IOException {
    Path file = image(planes(3));
    Path out = folder.resolve("out." + format.name());
    CommandLineRun run =
        CommandLineRun.of("lift", "--planes", "summary", "-o", out.toString(), file.toString());
    assertThat(run.exitCode()).isZero();
    // a line is of an image, not of its document
    String said = format == RdfFormat.ndjsonld ? "thingCount" : "summarizedCount";
    assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1)).contains(said);
    CommandLineRun all = CommandLineRun.of("lift", "--planes", "all", file.toString());
    assertThat(all.out()).isEqualTo(CommandLineRun.of("lift", file.toString()).out());
  }

  @Test
  void theWayBackSaysWhatIsMissing() throws IOException {
    Path graph = write("graph.nq", summary(image(planes(3) + "<TiffData/>")).out());
    CommandLineRun run = CommandLineRun.of("export", "--to", "ome-xml", graph.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("<Pixels ").doesNotContain("<Plane");
    assertThat(run.err())
        .contains("the graph only summarizes it")
        .contains("TIFF data × 1, plane × 3");
  }

  @Test
  void otherWordsAreWrongUsage() throws IOException {
    CommandLineRun run = CommandLineRun.of("lift", "--planes", "few", image("").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--planes").contains("all, summary").contains("NBO-USAGE");
  }

  @Test
  void anExtensionSaysWhatElseIsSummarizable() throws IOException {
    Path extension =
        write(
            "extension.ttl",
            """
            @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
            nbo:Channel nbo:summarizable true .
            """);
    Path file = image("");
    CommandLineRun run =
        CommandLineRun.of(
            "lift", "--planes", "summary", "--ontology", extension.toString(), file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("~Channel:summary> <" + NboTerm.NS + "thingCount> \"1\"")
        .doesNotContain("hasChannel> <" + BASE);
  }

  /** Whether a term is one of the things or a part of one. */
  private static boolean isIn(String term, Set<String> things) {
    String whole = term;
    while (!things.contains(whole)) {
      int part = whole.lastIndexOf('~');
      if (part < 0) {
        return false;
      }
      whole = whole.substring(0, part) + '>';
    }
    return true;
  }

  private static CommandLineRun summary(Path file) {
    return CommandLineRun.of("lift", "--planes", "summary", file.toString());
  }

  private static String planes(int count) {
    StringBuilder planes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      planes.append("<Plane TheZ=\"").append(i).append("\" TheC=\"0\" TheT=\"0\"/>");
    }
    return planes.toString();
  }

  private static String exposed(String milliseconds) {
    return "<Plane TheZ=\"0\" TheC=\"0\" TheT=\"0\" ExposureTimeUnit=\"ms\" ExposureTime=\""
        + milliseconds
        + "\"/>";
  }

  private static String pixels(int number, String content) {
    return ("<Image ID=\"Image:N\"><Pixels ID=\"Pixels:N\" DimensionOrder=\"XYZCT\" Type=\"uint8\""
                + " SizeX=\"1\" SizeY=\"1\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\">"
                + "<Channel ID=\"Channel:N\"/>")
            .replace("N\"", number + "\"")
        + content
        + "</Pixels></Image>";
  }

  private Path image(String content) throws IOException {
    return write(
        "image.ome.xml",
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\" UUID=\""
            + BASE
            + "\">"
            + pixels(0, content)
            + "</OME>");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Summaries summaries(Path file) {
    CommandLineRun run = summary(file);
    assertThat(run.exitCode()).as(run.err()).isZero();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(run.out(), Lang.NQUADS)
        .build()
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                graph.add(quad.asTriple());
              }
            });
    return new Summaries(graph);
  }

  /** What a graph says in summaries, by the local names of terms. */
  private record Summaries(Graph graph) {
    List<String> all(String subject, String property) {
      return graph
          .find(
              NodeFactory.createURI(subject),
              NodeFactory.createURI(NboTerm.NS + property),
              Node.ANY)
          .mapWith(Triple::getObject)
          .mapWith(o -> o.isLiteral() ? o.getLiteralLexicalForm() : o.getURI())
          .toList()
          .stream()
          .sorted()
          .toList();
    }

    String value(String subject, String property) {
      assertThat(all(subject, property)).as(subject + ' ' + property).hasSize(1);
      return all(subject, property).get(0);
    }

    List<String> properties(String summary) {
      return all(summary, "hasPropertySummary").stream()
          .map(p -> value(p, "summarizedProperty").substring(NboTerm.NS.length()))
          .toList();
    }

    /** What is said of one property of the things summarized. */
    Map<String, List<String>> of(String summary, String property) {
      String found =
          all(summary, "hasPropertySummary").stream()
              .filter(p -> value(p, "summarizedProperty").equals(NboTerm.NS + property))
              .findFirst()
              .orElseThrow();
      Map<String, List<String>> said = new LinkedHashMap<>();
      graph
          .find(NodeFactory.createURI(found), Node.ANY, Node.ANY)
          .mapWith(t -> NboTerm.localName(t.getPredicate().getURI()))
          .toSet()
          .forEach(p -> said.put(p, all(found, p)));
      return said;
    }
  }
}
