package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** What objects, references and keys of the Micro-Meta App become. */
class MicroMetaTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/micro-meta");
  private static final Model MODEL = Model.of(Ontology.load());
  private static final Lifter LIFT = new Lifter(MODEL, Optional.empty());
  private static final String SCOPE = "11111111-2222-4333-8444-555555555555";
  private static final String FILTER = "21111111-2222-4333-8444-555555555555";
  private static final String OTHER = "31111111-2222-4333-8444-555555555555";
  private static final String HOLDER = "41111111-2222-4333-8444-555555555555";

  @TempDir Path folder;
  private Lifter.Result result;

  static List<Path> examples() {
    return TestFiles.jsonExamples();
  }

  /** {@code -Dgolden.update} writes the expectations anew; review the difference then. */
  @ParameterizedTest
  @MethodSource("examples")
  void liftsTheExamples(Path file) throws IOException {
    Path expected = GOLDEN.resolve(file.getFileName().toString().replace(".json", ".nt"));
    List<String> triples = lift(file).find().mapWith(MicroMetaTest::line).toList();
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN);
      Files.write(expected, triples.stream().sorted().toList());
    }
    assertThat(RDFDataMgr.loadGraph(expected.toString(), Lang.NTRIPLES).size())
        .isEqualTo(triples.size());
    assertThat(triples).containsExactlyInAnyOrderElementsOf(Files.readAllLines(expected));
  }

  @Test
  void theFileIsNamedByItsOnlyThing() throws IOException {
    Graph graph = lift(microscope(""));
    assertThat(result.graph()).isEqualTo("urn:uuid:" + SCOPE);
    assertThat(result.format()).isEqualTo("Micro-Meta App JSON 2.01.0");
    assertThat(graph.contains(thing(SCOPE), RDF.type.asNode(), nbo("Instrument"))).isTrue();
    assertThat(texts(graph, SCOPE, "validationTier")).containsExactly("2");
    assertThat(texts(graph, SCOPE, "declaredTier")).containsExactly("3");
  }

  @Test
  void classesThatTheApplicationCallsOtherwise() throws IOException {
    Graph graph =
        lift(
            microscope(
                "{'Schema_ID': 'Fluorescence_LightSource_Laser.json', 'ID': 'a'}",
                "{'Schema_ID': 'Transmitted_LightSource_Filament.json', 'ID': 'b'}",
                "{'Schema_ID': 'Z-Drive.json', 'ID': 'c'}"));
    assertThat(typesOf(graph, "a")).containsExactly("Laser");
    assertThat(typesOf(graph, "b")).containsExactly("Filament");
    assertThat(typesOf(graph, "c")).containsExactly("ZDrive");
    assertThat(texts(graph, "b", "sourceClass"))
        .containsExactly("Transmitted_LightSource_Filament.json");
  }

  @Test
  void componentsKeepTheirOrder() throws IOException {
    Graph graph =
        lift(
            microscope(
                "{'Schema_ID': 'Objective.json', 'ID': 'z'}",
                "{'Schema_ID': 'Objective.json', 'ID': 'a'}"));
    assertThat(texts(graph, "z", "index")).containsExactly("0");
    assertThat(texts(graph, "a", "index")).containsExactly("1");
  }

  @Test
  void referencesWithTheNameOfTheClass() throws IOException {
    Graph graph = lift(microscope(filter(FILTER), filter(OTHER), wheel(FILTER, OTHER)));
    assertThat(links(graph, HOLDER, "usesEmissionFilter")).containsExactly(FILTER, OTHER);
    assertThat(links(graph, HOLDER, "hasReference")).hasSize(2);
    assertThat(texts(graph, HOLDER, "usesEmissionFilter-asWritten"))
        .containsExactlyInAnyOrder("EmissionFilter/" + FILTER, "EmissionFilter/" + OTHER);
  }

  @Test
  void theTableOfLinksSaysTheSameOnce() throws IOException {
    Graph alone = lift(microscope(filter(FILTER), wheel(FILTER)));
    Graph both =
        lift(microscope(filter(FILTER), wheel(FILTER), "}], " + table("'" + FILTER + "'")));
    assertThat(both.find().toList()).containsExactlyInAnyOrderElementsOf(alone.find().toList());
  }

  @Test
  void theTableOfLinksAddsWhatTheObjectLacks() throws IOException {
    Graph graph =
        lift(
            microscope(
                filter(FILTER),
                filter(OTHER),
                wheel(FILTER),
                "}], " + table("['" + FILTER + "', '" + OTHER + "']")));
    assertThat(links(graph, HOLDER, "usesEmissionFilter")).containsExactly(FILTER, OTHER);
    assertThat(result.unmapped()).isEmpty();
  }

  @Test
  void linksOfWhatIsNotThereAreKept() throws IOException {
    lift(microscope(filter(FILTER), "}], " + table("'na'")));
    assertThat(result.unmapped())
        .containsOnlyKeys(
            "OME/Instrument/linkedFields/Old_Name_" + HOLDER + "/EmissionFilter/@value",
            "OME/Instrument/linkedFields/Old_Name_" + HOLDER + "/EmissionFilter/@schemaType");
  }

  @Test
  void wordsWhereAReferenceBelongsLinkNothing() throws IOException {
    Graph graph =
        lift(
            microscope(
                "{'Schema_ID': 'CCD.json', 'ID': 'a', 'RelayLens': 'na'}",
                "{'Schema_ID': 'Condenser.json', 'ID': 'b', 'Filter': ['Not assigned']}",
                "{'Schema_ID': 'CCD.json', 'ID': 'c', 'RelayLens': 'None'}"));
    assertThat(graph.contains(Node.ANY, nbo("usesRelayLens"), Node.ANY)).isFalse();
    assertThat(graph.contains(Node.ANY, nbo("usesFilter"), Node.ANY)).isFalse();
    assertThat(graph.contains(Node.ANY, nbo("hasReference"), Node.ANY)).isFalse();
    assertThat(texts(graph, "a", "usesRelayLens-asWritten")).containsExactly("na");
    assertThat(texts(graph, "b", "usesFilter-asWritten")).containsExactly("Not assigned");
    assertThat(texts(graph, "c", "usesRelayLens-asWritten")).containsExactly("None");
  }

  @Test
  void quantitiesTakeTheUnitBesideThem() throws IOException {
    Graph graph =
        lift(
            microscope(
                "{'Schema_ID': 'Objective.json', 'ID': 'a', 'WorkingDistance': 150,"
                    + " 'WorkingDistanceUnit': 'µm', 'ImageDistance': 18, 'ImageDistanceUnits': 'cm',"
                    + " 'BackFocalLengthUnit': 'mm'}"));
    assertThat(texts(graph, "a", "workingDistance")).containsExactly("0.15");
    assertThat(texts(graph, "a", "imageDistance")).containsExactly("180");
    assertThat(texts(graph, "a", "imageDistance-asWritten")).containsExactly("18 cm");
    assertThat(texts(graph, "a", "backFocalLength-unitAsWritten")).containsExactly("mm");
    assertThat(result.unmapped()).isEmpty();
  }

  @Test
  void whatOnlyServesTheDrawingIsCounted() throws IOException {
    Graph graph =
        lift(
            microscope(
                "{'Schema_ID': 'Objective.json', 'ID': 'a', 'Width': 7.5, 'OffsetX': 8.5,"
                    + " 'Max_Number_Of_WavelengthRange': -1, 'OccupiedSpot': null, 'Wdth': 1}"));
    // ModelVersion of the microscope is the fourth
    assertThat(result.leftOut()).isEqualTo(4);
    assertThat(result.unmapped()).containsOnlyKeys("OME/Instrument/Objective/@Wdth");
    assertThat(graph.find().mapWith(Triple::getObject).filterKeep(Node::isLiteral).toList())
        .noneMatch(n -> n.getLiteralLexicalForm().equals("7.5"));
  }

  @Test
  void aKeyOfTheDrawingIsAFieldWhereTheClassHasIt() throws IOException {
    Graph graph =
        lift(
            "{'Schema_ID': 'Image.json', 'ID': 'i', 'Planes': [{'ID': 'p', 'TheZ': 0,"
                + " 'PositionX': 4.25, 'PositionXUnit': 'µm', 'PositionY': 2}]}");
    assertThat(texts(graph, "p", "positionX")).containsExactly("4.25");
    assertThat(result.leftOut()).isZero();
  }

  @Test
  void settingsGoWithThePartsOfTheMicroscopeThatTheyName() throws IOException {
    Graph graph =
        lift(
            "{'Schema_ID': 'Image.json', 'ID': 'i', 'InstrumentID': '%s', 'Pixels': {'ID': 'x'},"
                    .formatted(SCOPE)
                + " 'Channels': [{'ID': 'c', 'Schema_ID': 'Channel.json', 'LightPath': {'ID': 'l',"
                + " 'ComponentSettings': {'Detector': {'ID': 's', 'Schema_ID':"
                + " 'CameraSettings.json', 'Component_ID': '%s'}, 'EmissionFilter': {'ID': 'e',"
                    .formatted(OTHER)
                + " 'Name': 'slot', 'Component_ID': '%s'}, 'RelayLens': {'ID': 'r',"
                    .formatted(FILTER)
                + " 'Component_ID': '%s'}}}}]}".formatted(HOLDER));
    assertThat(links(graph, "x", "hasChannel")).containsExactly("c");
    assertThat(links(graph, "l", "hasDetectorSettings")).containsExactly("s");
    assertThat(links(graph, "l", "hasLensSettings")).containsExactly("r");
    assertThat(objects(graph, "i", "usesInstrument"))
        .containsExactly("urn:uuid:" + SCOPE + "#" + SCOPE);
    assertThat(objects(graph, "s", "settingsOf"))
        .containsExactly("urn:uuid:" + SCOPE + "#" + OTHER);
    assertThat(objects(graph, "r", "settingsOf"))
        .containsExactly("urn:uuid:" + SCOPE + "#" + HOLDER);
    assertThat(objects(graph, "l", "usesEmissionFilter"))
        .containsExactly("urn:uuid:" + SCOPE + "#" + FILTER);
    assertThat(texts(graph, "l~EmissionFilter:0", "id")).containsExactly("e");
    assertThat(result.unmapped()).isEmpty();
  }

  @Test
  void whatAPortalWrapsAroundIsKept() throws IOException {
    String wrapped =
        "[{'uuid': 'u-1', 'lab': {'name': 'l'}, 'microscope': " + microscope("") + "}]";
    Graph graph = lift(wrapped);
    assertThat(result.graph()).isEqualTo("urn:uuid:" + SCOPE);
    assertThat(result.unmapped()).isEmpty();
    assertThat(graph.find().mapWith(t -> t.getObject().toString()).toList())
        .contains("\"u-1\"", "\"l\"");
  }

  @Test
  void severalThingsInAFile() throws IOException {
    Graph graph =
        lift("[{'a': 1, 'm': " + microscope("") + "}, {'Schema_ID': 'Image.json', 'ID': 'i'}]");
    assertThat(result.graph()).startsWith("urn:uuid:").doesNotContain(SCOPE);
    assertThat(typesOf(graph, SCOPE)).containsExactly("Instrument");
    assertThat(typesOf(graph, "i")).containsExactly("Image");
    assertThat(result.unmapped()).containsOnlyKeys("OME/[0]/a");
  }

  @Test
  void unknownComponentsAreKeptValueByValue() throws IOException {
    lift(
        microscope(
            "{'Schema_ID': 'Maser.json', 'ID': 'm', 'Gas': ['a', {'b': true}], 'Width': 1}"));
    assertThat(result.unmapped())
        .containsOnlyKeys(
            "OME/Instrument/Maser/@Schema_ID",
            "OME/Instrument/Maser/@ID",
            "OME/Instrument/Maser/Gas",
            "OME/Instrument/Maser/Gas/@b");
  }

  @Test
  void aByteOrderMarkAndUtf16() throws IOException {
    String text = microscope("{'Schema_ID': 'Objective.json', 'ID': 'a', 'Name': 'µ'}");
    for (byte[] bytes :
        List.of(
            ("\ufeff" + text.replace('\'', '"')).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text.replace('\'', '"')).getBytes(StandardCharsets.UTF_16LE))) {
      Graph graph = lift(Files.write(folder.resolve("file.json"), bytes));
      assertThat(texts(graph, "a", "name")).containsExactly("µ");
    }
  }

  @Test
  void everyComponentOfAFileOfOthersHasItsClass() throws IOException {
    Path file = TestFiles.others(Path.of("micro-meta")).resolve("tesm-microscope.json");
    Graph graph = lift(file);
    List<Node> components =
        graph.find(thing(null), Node.ANY, Node.ANY).mapWith(Triple::getObject).toList().stream()
            .filter(o -> graph.contains(o, nbo("sourceClass"), Node.ANY))
            .toList();
    assertThat(components).hasSize(78);
    assertThat(components)
        .allMatch(c -> graph.find(c, RDF.type.asNode(), Node.ANY).toList().size() == 1);
  }

  /** A microscope with components, or one that ends as its last text says. */
  private static String microscope(String... components) {
    String all = String.join(", ", Arrays.asList(components));
    String head =
        "{'Schema_ID': 'Instrument.json', 'ID': '%s', 'Tier': 3, 'ValidationTier': 2,"
                .formatted(SCOPE)
            + " 'ModelVersion': '2.01.0', 'components': [";
    int end = all.indexOf(", }], ");
    return end < 0 ? head + all + "]}" : head + all.substring(0, end) + all.substring(end + 3);
  }

  private static String filter(String id) {
    return "{'Schema_ID': 'EmissionFilter.json', 'ID': '%s'}".formatted(id);
  }

  private static String wheel(String... filters) {
    return "{'Schema_ID': 'EmissionFilterWheel.json', 'ID': '%s', 'EmissionFilter': ["
            .formatted(HOLDER)
        + String.join(", ", Stream.of(filters).map(f -> "'EmissionFilter/" + f + "'").toList())
        + "]}";
  }

  private static String table(String value) {
    return ("'linkedFields': {'Old_Name_%s': {'EmissionFilter': {'schemaType':"
            + " 'EmissionFilterWheel', 'value': %s}}}}")
        .formatted(HOLDER, value);
  }

  private Graph lift(String json) throws IOException {
    return lift(Files.writeString(folder.resolve("file.json"), json.replace('\'', '"')));
  }

  private Graph lift(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SourceFile source = SourceFile.of(file);
    result = LIFT.toBytes(source, out, true);
    DatasetGraph all = DatasetGraphFactory.createGeneral();
    RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(Lang.NQUADS).parse(all);
    return all.getGraph(NodeFactory.createURI(result.graph()));
  }

  /** The thing with an identifier; the outermost of a microscope where there is none. */
  private Node thing(String id) {
    return NodeFactory.createURI(
        result.graph() + '#' + (id == null ? result.graph().replace("urn:uuid:", "") : id));
  }

  private List<String> objects(Graph graph, String id, String property) {
    return graph
        .find(thing(id), nbo(property), Node.ANY)
        .mapWith(t -> t.getObject().toString())
        .toList();
  }

  private List<String> links(Graph graph, String id, String property) {
    return objects(graph, id, property).stream()
        .map(iri -> iri.substring(iri.indexOf('#') + 1))
        .sorted()
        .toList();
  }

  private List<String> texts(Graph graph, String id, String property) {
    return graph
        .find(thing(id), nbo(property), Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList();
  }

  private List<String> typesOf(Graph graph, String id) {
    return graph
        .find(thing(id), RDF.type.asNode(), Node.ANY)
        .mapWith(t -> NboTerm.localName(t.getObject().getURI()))
        .toList();
  }

  private static Node nbo(String term) {
    return NodeFactory.createURI(NboTerm.NS + term);
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject())
        + " .";
  }
}
