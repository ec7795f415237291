package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Severity;
import org.nbo.lift.keyvalue.KeyNames;
import org.nbo.lift.keyvalue.KeyValues;
import org.nbo.lift.keyvalue.Surroundings;
import org.nbo.lift.keyvalue.SurroundingsSink;
import org.nbo.lift.plan.Plans;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.xml.XmlReader;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.OmeNaming;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** Keys of map annotations that name fields fill them, where it is clear of what. */
class KeyValuesTest {
  private static final Model MODEL = Model.of(Ontology.load());
  private static final Lifter LIFT = new Lifter(MODEL, Optional.of("urn:x:doc"));
  private static final Node DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  /** An image of two channels, made with one of two objectives. */
  private static final String INSTRUMENT =
      """
      <Instrument ID="Instrument:0">
        <Detector ID="Detector:0" Type="CMOS"/>
        <Detector ID="Detector:1" Type="CMOS"/>
        <Objective ID="Objective:0" LensNA="1.4" Manufacturer="Example Optics" Immersion="Oil" WorkingDistance="0.13" WorkingDistanceUnit="mm"/>
        <Objective ID="Objective:1" LensNA="0.3"/>
      </Instrument>
      """;

  private static final String PARTS =
      """
      <InstrumentRef ID="Instrument:0"/>
      <ObjectiveSettings ID="Objective:0" RefractiveIndex="1.515"/>
      <Pixels ID="Pixels:0" SizeX="4" SizeY="4">
        <Channel ID="Channel:0"><DetectorSettings ID="Detector:0" Gain="2"/></Channel>
        <Channel ID="Channel:1"><DetectorSettings ID="Detector:1"/></Channel>
      </Pixels>
      """;

  @TempDir Path folder;
  private Path file;
  private Lifter.Result result;

  @BeforeEach
  void name() {
    file = folder.resolve("image.ome.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Objective:CalibratedMagnification",
        "Objective.CalibratedMagnification",
        "Objective|CalibratedMagnification",
        "Objective/Calibrated Magnification",
        "Instrument | Objective | Calibrated_Magnification",
        "Objective calibrated magnification",
        "OBJECTIVE # calibratedmagnification",
        "calibrated magnification",
        "[OME:Image]{0} | [OME:Objective]{0} | Calibration Magnification"
      })
  void fillAFieldHoweverTheKeyNamesIt(String key) throws IOException {
    assertThat(values(lift(key, "61.2"), "Objective:0", "calibratedMagnification"))
        .containsExactly("61.2");
    assertThat(troubles()).isEmpty();
    assertThat(result.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.rule().id()).isEqualTo("key-value-filled#calibratedMagnification");
              assertThat(note.severity()).isEqualTo(Severity.INFO);
              assertThat(note.message()).contains(key.strip());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Objective|Front Focal Length, 4.5 mm, 4.5",
    "Objective|Front Focal Length [µm], 4500, 4.5",
    "Objective|FrontFocalLength (um), 4500, 4.5",
    "Objective|Front Focal Length [µm], 4.5 mm, 4.5",
    "Objective|Front Focal Length [mm], 4.5e0, 4.5e0"
  })
  void convertUnitsInKeyOrValue(String key, String value, String expected) throws IOException {
    assertThat(values(lift(key, value), "Objective:0", "frontFocalLength"))
        .containsExactly(expected);
  }

  @Test
  void mayBeAnyCaseOfAListedValue() throws IOException {
    assertThat(
            values(lift("Objective|Correction", "plan apo"), "Objective:0", "objectiveCorrection"))
        .containsExactly(NboTerm.NS + "ObjectiveCorrection-PlanApo");
  }

  /** What a report says of a part that is not there and has no place in OME-XML. */
  @TestFactory
  Stream<DynamicTest> makeThePartsOfAnImageForWhichReportsNameAKey() {
    OmeNaming naming = new OmeNaming(MODEL);
    ModelClass image = MODEL.classOf(NboTerm.NS + "Image").orElseThrow();
    List<Field> parts =
        image.fields().stream()
            .filter(f -> f.holdsThings() && naming.place(image, f).isEmpty())
            .filter(f -> naming.key(image, f).isPresent())
            .toList();
    assertThat(parts).isNotEmpty();
    return parts.stream()
        .map(
            part ->
                DynamicTest.dynamicTest(
                    part.name(),
                    () -> {
                      DatasetGraph graph = lift(naming.key(image, part).orElseThrow(), "Ours");
                      Node made = one(graph, NodeFactory.createURI(part.property().iri()));
                      assertThat(graph.find(Node.ANY, made, Node.ANY, Node.ANY))
                          .toIterable()
                          .anyMatch(q -> q.getObject().toString().contains("Ours"));
                    }));
  }

  private static Node one(DatasetGraph graph, Node property) {
    return graph.find(Node.ANY, Node.ANY, property, Node.ANY).next().getObject();
  }

  /** What is not told because a field was filled. */
  private List<Finding> troubles() {
    return result.notes().stream()
        .filter(note -> !note.rule().id().startsWith("key-value-filled"))
        .toList();
  }

  @Test
  void sayThatTheValueIsTheirs() throws IOException {
    DatasetGraph graph = lift("Objective|CalibratedMagnification", "61.2");
    Node origin =
        graph
            .find(
                Node.ANY,
                Node.ANY,
                RDF.type.asNode(),
                NodeFactory.createURI(NboTerm.Iri.STATED_FIELD))
            .next()
            .getSubject();
    assertThat(
            graph.contains(
                Node.ANY,
                origin,
                NodeFactory.createURI(NboTerm.Iri.STATED_OF),
                thing("Objective:0")))
        .isTrue();
    assertThat(
            graph.contains(
                Node.ANY,
                origin,
                NodeFactory.createURI(NboTerm.Iri.STATED_PROPERTY),
                term("calibratedMagnification")))
        .isTrue();
    assertThat(graph.contains(Node.ANY, origin, DERIVED_FROM, thing("Annotation:0~Value:0~M:0")))
        .isTrue();
    assertThat(values(graph, "Annotation:0~Value:0~M:0", "value")).containsExactly("61.2");
  }

  @Test
  void areAboutWhatTheAnnotationIsAttachedTo() throws IOException {
    String channels = PARTS.replace("Gain=\"2\"/>", "/><AnnotationRef ID=\"Annotation:0\"/>");
    DatasetGraph graph = lift(channels, "", pair("Detector | User::Gain", "3"));
    assertThat(values(graph, "Channel:0~DetectorSettings:0", "analogGain")).containsExactly("3");
    assertThat(values(graph, "Channel:1~DetectorSettings:0", "analogGain")).isEmpty();
  }

  @Test
  void mayCountOneOfSeveral() throws IOException {
    DatasetGraph graph = lift("[OME:Channel]{1} | [OME:Detector]{0} | User::Offset", "7");
    assertThat(values(graph, "Channel:1~DetectorSettings:0", "offset")).containsExactly("7");
    assertThat(values(graph, "Channel:0~DetectorSettings:0", "offset")).isEmpty();
  }

  @Test
  void mayBeAboutTheClassThatTheNamespaceNames() throws IOException {
    DatasetGraph graph =
        lift(
            PARTS + "<AnnotationRef ID=\"Annotation:0\"/>",
            " Namespace=\"https://example.org/lab#Objective\"",
            pair("Model", "Plan 60"));
    assertThat(values(graph, "Objective:0", "model")).containsExactly("Plan 60");
    assertThat(values(graph, "Objective:1", "model")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Gene", "Name", "Model", "http://example.org/LensNA", "Antibody LensNA", "", "|"})
  void stayAnnotationsWhereTheyNameNoFieldOrTooGeneralOne(String key) throws IOException {
    DatasetGraph graph = lift(key, "0.5");
    assertThat(stated(graph)).isEmpty();
    assertThat(result.notes()).isEmpty();
    assertThat(values(graph, "Annotation:0~Value:0~M:0", "value")).containsExactly("0.5");
  }

  @Test
  void stayAnnotationsWhereSeveralThingsFit() throws IOException {
    assertThat(stated(lift("DetectorSettings | Gain", "3"))).isEmpty();
    assertThat(result.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.severity()).isEqualTo(Severity.INFO);
              assertThat(note.message())
                  .contains("“DetectorSettings | Gain”", "Channel:0/DetectorSettings:0");
              assertThat(note.line()).isPositive();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Objective|LensNA, about 1",
    "Objective|FrontFocalLength, 3 bananas",
    "Objective|Correction, best"
  })
  void stayAnnotationsWhereTheValueDoesNotFit(String key, String value) throws IOException {
    assertThat(stated(lift(key, value))).isEmpty();
    assertThat(result.notes())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains(value);
  }

  @Test
  void stayAnnotationsWhereTheValueIsNone() throws IOException {
    assertThat(stated(lift("Objective|Model", "unknown"))).isEmpty();
    assertThat(result.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Objective|LensNA, 1.40",
    "Objective|Immersion, oil",
    "Objective|Manufacturer, example optics",
    "Objective|Working Distance [µm], 130"
  })
  void sayNothingNewWhereTheFileSaysTheSame(String key, String value) throws IOException {
    assertThat(stated(lift(key, value))).isEmpty();
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void doNotOverruleTheFile() throws IOException {
    DatasetGraph graph = lift("Objective|LensNA", "1.3");
    assertThat(values(graph, "Objective:0", "lensNA")).containsExactly("1.4");
    assertThat(stated(graph)).isEmpty();
    assertThat(result.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(FindingKind.CONFLICT);
              assertThat(note.severity()).isEqualTo(Severity.WARNING);
              assertThat(note.subject()).isEqualTo("urn:x:doc#Objective:0");
              assertThat(note.message()).contains("“1.4”", "Objective|LensNA");
              assertThat(note.value()).isEqualTo("1.3");
            });
  }

  @Test
  void doNotOverruleWhatTheFileSaysInWordsThatTheFieldCannotHold() throws IOException {
    DatasetGraph graph =
        liftDocument(
            document(
                    PARTS + "<AnnotationRef ID=\"Annotation:0\"/>",
                    "",
                    pair("Objective|LensNA", "1.3"))
                .replace("LensNA=\"1.4\"", "LensNA=\"about 1.4\""));
    assertThat(values(graph, "Objective:0", "lensNA")).isEmpty();
    assertThat(result.notes())
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(FindingKind.CONFLICT);
  }

  @Test
  void mayContradictEachOther() throws IOException {
    DatasetGraph graph =
        lift(
            PARTS + "<AnnotationRef ID=\"Annotation:0\"/>",
            "",
            pair("Objective|Model", "A")
                + pair("Objective Model", "a")
                + pair("Objective:Model", "B"));
    assertThat(values(graph, "Objective:0", "model")).containsExactly("A");
    assertThat(stated(graph)).hasSize(2);
    assertThat(troubles())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("Another key–value pair says “A”");
  }

  @Test
  void makeWhatTheFileDoesNotDescribe() throws IOException {
    DatasetGraph graph =
        lift(
            PARTS + "<AnnotationRef ID=\"Annotation:0\"/>",
            "",
            pair("ImagingEnvironment|Temperature", "37 °C")
                + pair("Imaging Environment Humidity", "0.9"));
    String environment = "Image:0~ImagingEnvironment:0";
    assertThat(
            graph.contains(
                Node.ANY, thing("Image:0"), term("hasImagingEnvironment"), thing(environment)))
        .isTrue();
    assertThat(values(graph, environment, "temperature")).containsExactly("37");
    assertThat(values(graph, environment, "humidity")).containsExactly("0.9");
    assertThat(
            graph.contains(
                Node.ANY, thing(environment), DERIVED_FROM, thing("Annotation:0~Value:0~M:0")))
        .isTrue();
  }

  @Test
  void makeNothingWhereItIsNotClearOfWhat() throws IOException {
    DatasetGraph graph = lift("LightSourceSettings|Attenuation", "0.5");
    assertThat(stated(graph)).isEmpty();
    assertThat(result.notes())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("Channel:0", "Channel:1");
  }

  @Test
  void areReadInNboXmlToo() throws IOException {
    String nbo =
        document(PARTS + "<AnnotationRef ID=\"Annotation:0\"/>", "", pair("Objective|Model", "A"))
            .replace(
                "http://www.openmicroscopy.org/Schemas/OME/2016-06",
                "http://www.NamespaceTest.org/Schemas/NBO/2020-11");
    assertThat(values(liftDocument(nbo), "Objective:0", "model")).containsExactly("A");
  }

  @Test
  void doNotMatterBelowThePoolOrWhereNothingRefersToThem() throws IOException {
    assertThat(stated(lift(PARTS, "", pair("Objective|Model", "A")))).isEmpty();
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void giveTheSameBytesEachTime() throws IOException {
    Files.writeString(
        file,
        document(
            PARTS + "<AnnotationRef ID=\"Annotation:0\"/>",
            "",
            pair("Objective|Model", "A") + pair("ImagingEnvironment|Temperature", "37 °C")));
    assertThat(bytes()).isEqualTo(bytes());
  }

  /** Whatever keys name, planes are too many to be kept. */
  @Test
  void keepNoPlanes() throws IOException {
    String planes =
        IntStream.range(0, 500)
            .mapToObj(z -> "<Plane TheZ=\"" + z + "\" TheC=\"0\" TheT=\"0\" ExposureTime=\"1\"/>")
            .collect(Collectors.joining());
    Files.writeString(
        file,
        document(
            PARTS.replace("</Pixels>", planes + "</Pixels>")
                + "<AnnotationRef ID=\"Annotation:0\"/>",
            "",
            pair("Plane.ExposureTime", "2 ms") + pair("Plane|ExposureTime", "2 ms")));
    Plans plans = new Plans(new OmeNaming(MODEL));
    IriMinter iris = new IriMinter("urn:x:doc", new IriMinter.References() {});
    List<KeyValues.Pairs> pairs = read(plans, iris, new Discard()).keyValues();
    assertThat(pairs).singleElement().satisfies(p -> assertThat(p.pairs()).hasSize(2));
    SurroundingsSink sink = new SurroundingsSink(MODEL, new KeyNames(plans.naming()), pairs);
    read(plans, iris, sink);
    Surroundings surroundings = sink.surroundings();
    byte[] plane = IriMinter.partSuffix("Plane");
    assertThat(
            IntStream.range(0, 500)
                .filter(z -> surroundings.holds(iris.identified("Pixels:0").child(plane, z))))
        .hasSize(2);
    assertThat(surroundings.holds(iris.identified("Image:0"))).isTrue();
  }

  private ElementLifter read(Plans plans, IriMinter iris, QuadSink sink) throws IOException {
    try (XmlReader reader = new XmlReader(Files.newInputStream(file), file.toString())) {
      ElementLifter lifter =
          new ElementLifter(
              plans,
              () -> new KeyNames(plans.naming()),
              plans.root(reader.root().name()).orElseThrow(),
              sink,
              iris,
              Detail.all);
      reader.read(lifter);
      return lifter;
    }
  }

  private static final class Discard implements QuadSink {
    @Override
    public void graph(Iri graph) {}

    @Override
    public void link(Iri subject, Iri predicate, Iri object) {}

    @Override
    public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {}
  }

  private static String pair(String key, String value) {
    return "<M K=\"" + key + "\">" + value + "</M>";
  }

  private static String document(String image, String attributes, String pairs) {
    return "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">\n"
        + INSTRUMENT
        + "<Image ID=\"Image:0\">\n"
        + image
        + "</Image>\n<StructuredAnnotations>\n<MapAnnotation ID=\"Annotation:0\""
        + attributes
        + "><Value>"
        + pairs
        + "</Value></MapAnnotation>\n</StructuredAnnotations>\n</OME>\n";
  }

  private DatasetGraph lift(String key, String value) throws IOException {
    return lift(PARTS + "<AnnotationRef ID=\"Annotation:0\"/>", "", pair(key, value));
  }

  private DatasetGraph lift(String image, String attributes, String pairs) throws IOException {
    return liftDocument(document(image, attributes, pairs));
  }

  private DatasetGraph liftDocument(String document) throws IOException {
    Files.writeString(file, document);
    DatasetGraph graph = DatasetGraphFactory.createGeneral();
    RDFParser.source(new ByteArrayInputStream(bytes())).lang(Lang.NQUADS).parse(graph);
    return graph;
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SourceFile source = SourceFile.of(file);
    result = LIFT.toBytes(source, out, true);
    return out.toByteArray();
  }

  private static List<Triple> stated(DatasetGraph graph) {
    return graph.stream(
            Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(NboTerm.Iri.STATED_FIELD))
        .map(Quad::asTriple)
        .toList();
  }

  private static List<String> values(DatasetGraph graph, String thing, String property) {
    return graph.stream(Node.ANY, thing(thing), term(property), Node.ANY)
        .map(Quad::getObject)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
        .toList();
  }

  private static Node thing(String name) {
    return NodeFactory.createURI("urn:x:doc#" + name);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NboTerm.NS + name);
  }
}
