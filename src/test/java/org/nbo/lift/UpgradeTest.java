package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.lift.upgrade.Upgrader;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** Documents in older versions of the OME schema are lifted as if they were in the newest. */
class UpgradeTest {
  private static final Model MODEL = Model.of(Ontology.load());
  private static final Map<String, String> DOCUMENTS = OlderVersions.documents();

  @TempDir Path folder;

  /** What a document became. */
  private record Lifted(Lifter.Result result, Graph graph, Map<Node, Integer> lines) {
    Node thing(String name) {
      return NodeFactory.createURI(
          (result.format().endsWith("FC") ? OlderVersions.AUTHORITY : result.graph() + '#') + name);
    }

    String value(String thing, String property) {
      return graph
          .find(thing(thing), NodeFactory.createURI(NboTerm.NS + property), Node.ANY)
          .mapWith(t -> text(t.getObject()))
          .next();
    }

    /** Path and value of each statement that the upgrade dropped. */
    List<String> dropped() {
      return graph
          .find(
              Node.ANY,
              NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
              NodeFactory.createURI(NboTerm.Iri.DROPPED_CLASS))
          .mapWith(
              t ->
                  literal(t.getSubject(), NboTerm.UNMAPPED_PATH)
                      + "="
                      + literal(t.getSubject(), NboTerm.UNMAPPED_VALUE))
          .toList()
          .stream()
          .sorted()
          .toList();
    }

    private String literal(Node subject, Node property) {
      return graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm();
    }

    List<Node> added(String thing) {
      return graph
          .find(thing(thing), NboTerm.ADDED_BY_UPGRADE, Node.ANY)
          .mapWith(t -> t.getObject())
          .toList();
    }
  }

  private Lifted lift(byte[] document, Lifter lift) throws IOException {
    Path file = Files.write(folder.resolve("image.ome.xml"), document);
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Map<Node, Integer> lines = new HashMap<>();
    SourceFile source = SourceFile.of(file);
    Lifter.Result result = lift.toStream(source, StreamRDFLib.dataset(dataset), lines::put);
    return new Lifted(result, dataset.getGraph(NodeFactory.createURI(result.graph())), lines);
  }

  private Lifted lift(String document) throws IOException {
    return lift(document.getBytes(StandardCharsets.UTF_8), new Lifter(MODEL, Optional.empty()));
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  static Set<String> versions() {
    return DOCUMENTS.keySet();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void ofEveryVersion(String version) throws IOException {
    Lifted lifted = lift(DOCUMENTS.get(version));
    assertThat(lifted.result().format()).isEqualTo("OME-XML " + version);
    assertThat(lifted.result().unmapped()).isEmpty();
    assertThat(lifted.value("Image:1", "name")).isEqualTo("Mitosis µ");
    assertThat(lifted.value("Image:1", "acquisitionDate")).startsWith("2003-11-07T12:00:00");
    assertThat(lifted.value("Pixels:1", "sizeY")).startsWith("3");
    assertThat(lifted.value("Pixels:1", "physicalSizeX")).startsWith("0.25");
    assertThat(lifted.value("Pixels:1", "pixelType")).endsWith("PixelType-Uint8");
    assertThat(lifted.graph().stream().map(t -> text(t.getObject())))
        .anyMatch(o -> o.equals("DAPI"))
        .anyMatch(o -> o.startsWith("461"));
    assertThat(lifted.result().notes()).noneMatch(note -> note.rule().id().equals("upgrade"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void linesAreThoseOfTheSource(String version) throws IOException {
    Lifted lifted = lift(DOCUMENTS.get(version));
    String[] lines = DOCUMENTS.get(version).split("\n");
    assertThat(lifted.lines()).isNotEmpty();
    lifted
        .lines()
        .forEach(
            (thing, line) -> {
              String name = thing.getURI().substring(thing.getURI().indexOf('#') + 1);
              if (line > 0 && !name.equals("OME:0")) {
                assertThat(lines[line - 1]).contains("ID=\"" + name + '"');
              }
            });
    assertThat(lifted.lines().get(lifted.thing("Image:1"))).isPositive();
    assertThat(lifted.lines().get(lifted.thing("Pixels:1"))).isPositive();
  }

  @Test
  void theDocumentKeepsItsName() throws IOException {
    assertThat(lift(DOCUMENTS.get("2010-06")).result().graph())
        .isEqualTo("urn:uuid:00000000-0000-4000-8000-000000000001");
  }

  @Test
  void whatIsDroppedIsKeptAndSaid() throws IOException {
    Lifted lifted = lift(DOCUMENTS.get("2008-09"));
    assertThat(lifted.dropped())
        .containsExactly(
            "OME/Image/@DefaultPixels=Pixels:1",
            "OME/Image/LogicalChannel/@EmWave=461",
            "OME/Image/LogicalChannel/@ID=LogicalChannel:1",
            "OME/Image/LogicalChannel/ChannelComponent/@ColorDomain=blue",
            "OME/Image/LogicalChannel/ChannelComponent/@Index=0",
            "OME/Image/LogicalChannel/ChannelComponent/@Pixels=Pixels:1");
    assertThat(lifted.graph().contains(lifted.thing("Image:1"), NboTerm.UNMAPPED, Node.ANY))
        .isTrue();
    assertThat(lifted.result().notes())
        .filteredOn(note -> note.kind() == FindingKind.UNMAPPED)
        .extracting(f -> f.field().name(), Finding::line)
        .contains(tuple("OME/Image/@DefaultPixels", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010-06", "2011-06", "2012-06", "2013-06", "2015-01"})
  void nothingIsDroppedWhereTheNewestVersionHasItAll(String version) throws IOException {
    assertThat(lift(DOCUMENTS.get(version)).dropped()).isEmpty();
  }

  @Test
  void aColorThatGotASignKeepsItsWording() throws IOException {
    Lifted lifted = lift(DOCUMENTS.get("2009-09"));
    assertThat(lifted.dropped())
        .containsExactly(
            "OME/@UUID=urn:uuid:00000000-0000-4000-8000-000000000001",
            "OME/Image/Pixels/Channel/@Color=4278190335");
    assertThat(lifted.value("Channel:1", "color")).isEqualTo("-16776961");
  }

  @Test
  void whatTheUpgradeAddsIsMarked() throws IOException {
    Lifted lifted = lift(DOCUMENTS.get("2008-09").replace(" EmWave=\"461\"", ""));
    assertThat(lifted.graph().find(Node.ANY, NboTerm.ADDED_BY_UPGRADE, Node.ANY).toList())
        .extracting(t -> t.getObject().getLocalName())
        .contains("id", "color")
        .doesNotContain("name", "sizeX", "physicalSizeX", "pixelType");
    Lifted newer = lift(DOCUMENTS.get("2012-06"));
    assertThat(newer.added("Pixels:1")).isEmpty();
    assertThat(newer.added("Channel:1")).isEmpty();
  }

  @Test
  void aGroupThatGotAnotherIdentifier() throws IOException {
    Lifted lifted =
        lift(
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2011-06\">\n"
                + "<Experimenter ID=\"Experimenter:1\" DisplayName=\"Ada L.\" LastName=\"Lovelace\">\n"
                + "<GroupRef ID=\"Group:1\"/></Experimenter>\n"
                + "<Group ID=\"Group:1\" Name=\"Engines\"/>\n"
                + "</OME>");
    assertThat(lifted.dropped()).containsExactly("OME/Experimenter/@DisplayName=Ada L.");
    assertThat(lifted.value("ExperimenterGroup:Group:1", "name")).isEqualTo("Engines");
    assertThat(lifted.lines().get(lifted.thing("Experimenter:1"))).isEqualTo(2);
    assertThat(lifted.added("ExperimenterGroup:Group:1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2009-09", "2010-04", "2010-06", "2011-06", "2012-06", "2013-06", "2015-01"})
  void underAnyPrefix(String version) throws IOException {
    String oldest = version.compareTo("2010-06") < 0 ? " SerialNumber=\"3\"" : "";
    Lifted lifted =
        lift(
            "<o:OME xmlns:o=\"http://www.openmicroscopy.org/Schemas/OME/"
                + version
                + "\"><o:Instrument ID=\"Instrument:1\">\n"
                + "<o:LightSource ID=\"LightSource:1\" Power=\"20\""
                + oldest
                + "><o:Laser Type=\"Gas\" LaserMedium=\"Ar\"/></o:LightSource>\n"
                + "</o:Instrument></o:OME>");
    assertThat(lifted.result().notes()).isEmpty();
    assertThat(lifted.value("LightSource:1", "laserType")).endsWith("LaserType-Gas");
    assertThat(lifted.value("LightSource:1", "power")).startsWith("20");
    assertThat(lifted.lines().get(lifted.thing("LightSource:1"))).isEqualTo(2);
  }

  @Test
  void shapesUnderAnyPrefix() throws IOException {
    String document =
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2013-06\">"
            + "<r:ROI xmlns:r=\"http://www.openmicroscopy.org/Schemas/ROI/2013-06\" ID=\"ROI:1\">"
            + "<r:Union><r:Shape ID=\"Shape:1\" TheZ=\"4\"><r:Point X=\"1\" Y=\"2\"/></r:Shape></r:Union>"
            + "</r:ROI></OME>";
    Lifted lifted = lift(document);
    assertThat(lifted.result().notes()).isEmpty();
    assertThat(lifted.value("Shape:1", "theZ")).startsWith("4");
  }

  @Test
  void annotationsKeepTheirNamespaces() throws IOException {
    Lifted lifted =
        lift(
            "<o:OME xmlns:o=\"http://www.openmicroscopy.org/Schemas/OME/2012-06\""
                + " xmlns:s=\"http://www.openmicroscopy.org/Schemas/SA/2012-06\">"
                + "<s:StructuredAnnotations><s:XMLAnnotation ID=\"Annotation:1\"><s:Value>"
                + "<plain a=\"1\"/><v:svg xmlns:v=\"urn:v\"><v:g xmlns=\"urn:w\"><w>deep</w></v:g></v:svg>"
                + "</s:Value></s:XMLAnnotation></s:StructuredAnnotations></o:OME>");
    assertThat(lifted.result().notes()).isEmpty();
    String xml =
        lifted.graph().stream()
            .map(t -> text(t.getObject()))
            .filter(text -> text.startsWith("<"))
            .findFirst()
            .orElseThrow();
    assertThat(xml).contains("<plain ", "a=\"1\"", "xmlns:v=\"urn:v\"", "xmlns=\"urn:w\"", "deep");
  }

  @Test
  void whatTheTransformsDoNotUnderstandIsReadAsWritten() throws IOException {
    Lifted lifted =
        lift(
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2008-09\" Creator=\"x\">"
                + "<x:Image xmlns:x=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\""
                + " ID=\"Image:1\" Name=\"kept\"/></OME>");
    assertThat(lifted.value("Image:1", "name")).isEqualTo("kept");
  }

  @Test
  void aDocumentTooLargeForMemoryIsReadAsWritten() throws IOException {
    Lifted lifted =
        lift(
            DOCUMENTS.get("2015-01").getBytes(StandardCharsets.UTF_8),
            new Lifter(MODEL, Optional.empty(), List.of(), new Upgrader(100)));
    assertThat(lifted.value("Image:1", "name")).isEqualTo("Mitosis µ");
    assertThat(lifted.result().format()).isEqualTo("OME-XML 2015-01");
    assertThat(lifted.result().notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.rule().id()).isEqualTo("upgrade");
              assertThat(note.message()).contains("larger than", "NBO_JAVA_OPTIONS");
            });
  }

  @Test
  void isDoneOnceThoughKeyValuePairsAskForASecondReading() throws IOException {
    String sa = "http://www.openmicroscopy.org/Schemas/SA/2015-01";
    Path file =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2015-01\" xmlns:s=\"%s\">"
                    .formatted(sa)
                + "<Instrument ID=\"Instrument:1\"><Objective ID=\"Objective:1\">"
                + "<s:AnnotationRef ID=\"Annotation:1\"/></Objective></Instrument>"
                + "<s:StructuredAnnotations><s:MapAnnotation ID=\"Annotation:1\"><s:Value>"
                + "<M K=\"Lens NA\">1.4</M></s:Value></s:MapAnnotation></s:StructuredAnnotations>"
                + "<!--"
                + " more than is read at a time".repeat(10_000)
                + "--></OME>");
    Readings readings = new Readings();
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    SourceFile source = SourceFile.of(file);
    source.watch(readings);
    Lifter.Result result =
        new Lifter(MODEL, Optional.empty())
            .toStream(source, StreamRDFLib.dataset(dataset), (thing, line) -> {});
    Graph graph = dataset.getGraph(NodeFactory.createURI(result.graph()));
    assertThat(new Lifted(result, graph, Map.of()).value("Objective:1", "lensNA")).isEqualTo("1.4");
    assertThat(readings.count)
        .as("for what it says in its own version, and to upgrade it")
        .isEqualTo(2);
  }

  /** Counts how often a file is read from its beginning. */
  private static final class Readings implements SourceFile.ReadListener {
    private long last = Long.MAX_VALUE;
    private int count;

    @Override
    public void read(long bytes) {
      count += bytes < last ? 1 : 0;
      last = bytes;
    }
  }

  static Stream<Charset> encodings() {
    return Stream.of("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252").map(Charset::forName);
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void ofEveryEncoding(Charset encoding) throws IOException {
    for (String version : List.of("2008-09", "2013-06")) {
      String document =
          "<?xml version=\"1.0\" encoding=\"" + encoding.name() + "\"?>\n" + DOCUMENTS.get(version);
      Lifted lifted = lift(document.getBytes(encoding), new Lifter(MODEL, Optional.empty()));
      assertThat(lifted.value("Image:1", "name")).isEqualTo("Mitosis µ");
      Lifted newest =
          lift(
              document.replace("2013-06", "2016-06").getBytes(encoding),
              new Lifter(MODEL, Optional.empty()));
      assertThat(newest.value("Image:1", "name")).isEqualTo("Mitosis µ");
    }
  }

  @Test
  void aWrongEncodingIsMendedAndADocumentTypeAnError() throws IOException {
    String document = DOCUMENTS.get("2010-06");
    Lifted western =
        lift(document.getBytes(StandardCharsets.ISO_8859_1), new Lifter(MODEL, Optional.empty()));
    assertThat(western.value("Image:1", "name")).isEqualTo("Mitosis µ");
    assertThat(western.result().notes())
        .anyMatch(note -> note.rule().id().equals("repair#encoding"));
    assertThatThrownBy(
            () -> lift("<!DOCTYPE OME [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + document))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("document type declaration");
  }

  @Test
  void filesOfOthersAreUpgraded() throws IOException {
    for (Path file : TestFiles.corpus("ome-xml")) {
      Lifted lifted = lift(Files.readAllBytes(file), new Lifter(MODEL, Optional.empty()));
      assertThat(lifted.result().notes())
          .as(file.toString())
          .noneMatch(note -> note.rule().id().equals("upgrade"));
    }
  }
}
