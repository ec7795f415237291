package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;
import org.nbo.cli.CommandLineRun;
import org.nbo.cli.NboProcess;
import org.nbo.finding.Duty;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/**
 * TopBraid SHACL finds in the examples of {@link EveryShapeTest} and in our example images what
 * Jena finds. It has a class path of its own, which the build writes down.
 */
class SecondEngineIT {
  private static final Path CLASS_PATH = Path.of("target/topbraid-classpath.txt");
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final TierExamples TIERS = new TierExamples(ONTOLOGY, MODEL);

  @TempDir Path folder;

  @Test
  void tierShapesGiveTheSameResults() throws IOException {
    Graph data = images();
    List<ShaclResult> expected = new ArrayList<>();
    for (Duty cell : EveryShapeTest.cells()) {
      ShapeExamples examples = TIERS.of(cell);
      GraphUtil.addInto(data, examples.data());
      expected.addAll(examples.expected());
    }
    assertSameResults(tierShapes(), data, expected);
  }

  @Test
  void valueShapesGiveTheSameResults() throws IOException {
    ShapeExamples examples = ValueExamples.of(ONTOLOGY, MODEL);
    Graph data = images();
    GraphUtil.addInto(data, examples.data());
    Graph shapes = ShapeLibrary.bundled(List.of()).values();
    assertSameResults(shapes, ONTOLOGY.with(data), examples.expected());
  }

  @Test
  void completeThingsConform() throws IOException {
    CommandLineRun run = topBraid(tierShapes(), TIERS.complete());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(results(run)).isEmpty();
  }

  /** What is asked only where it applies: a point scanner, a wide-field microscope, a plate. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/examples/widefield/image.ome.xml",
        "src/examples/plate/plate.ome.xml",
        "confocal"
      })
  void conditionsThatLiftInfersGiveWhatAssessFinds(String example) throws IOException {
    String image = example.equals("confocal") ? confocal() : example;
    Graph all = GraphFactory.createDefaultGraph();
    CommandLineRun lift = CommandLineRun.of("lift", "--quiet", "--infer", image);
    RDFParser.fromString(lift.out(), Lang.NQUADS)
        .toDataset()
        .asDatasetGraph()
        .find()
        .forEachRemaining(quad -> all.add(quad.asTriple()));
    Graph data = withMostSpecificTypes(all);
    assertThat(data.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList())
        .anyMatch(t -> t.getObject().getURI().contains("-when-"));
    CommandLineRun assess =
        CommandLineRun.of(
            "assess",
            "--format=ttl",
            "--tier=3",
            "--extension="
                + MODEL.extensions().stream()
                    .map(Model.ExtensionInfo::name)
                    .collect(Collectors.joining(",")),
            image);
    Graph tiers = tierShapes();
    Graph ours = GraphFactory.createDefaultGraph();
    RDFParser.fromString(assess.out(), Lang.TURTLE).parse(ours);
    List<ShaclResult> expected =
        ShaclResult.of(ours).stream()
            .filter(r -> tiers.contains(NodeFactory.createURI(r.shape()), Node.ANY, Node.ANY))
            .toList();
    assertThat(expected).isNotEmpty();
    List<ShaclResult> theirs = results(topBraid(tiers, data));
    assertThat(ShaclResult.difference(theirs, expected)).isEmpty();
  }

  /** As {@code shapes/README.md} tells to do. */
  private static Graph withMostSpecificTypes(Graph data) {
    DatasetGraph both = DatasetGraphFactory.create(data);
    both.addGraph(NodeFactory.createURI("urn:ontology"), ONTOLOGY.graph());
    UpdateAction.parseExecute(
        """
        PREFIX nbo: <https://w3id.org/4dn-bina-ome/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        DELETE { ?thing a ?upper }
        WHERE { ?thing a ?upper , ?lower . GRAPH <urn:ontology> { ?lower nbo:tier ?any ; rdfs:subClassOf+ ?upper } }
        """,
        both);
    return both.getDefaultGraph();
  }

  private String confocal() throws IOException {
    return Files.writeString(
            folder.resolve("confocal.ome.xml"),
            """
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" UUID="urn:uuid:00000000-0000-4000-8000-00000000000c">
              <Instrument ID="Instrument:0">
                <Microscope Manufacturer="Zeiss" Model="LSM 880"/>
                <Laser ID="LightSource:0" Type="Gas" LaserMedium="Ar" Wavelength="488"/>
                <Detector ID="Detector:0" Type="PMT"/>
                <Objective ID="Objective:0" LensNA="1.4" NominalMagnification="63" Immersion="Oil"/>
              </Instrument>
              <Image ID="Image:0">
                <InstrumentRef ID="Instrument:0"/>
                <ObjectiveSettings ID="Objective:0"/>
                <Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8" SizeX="9" SizeY="9" SizeZ="1" SizeC="1" SizeT="1">
                  <Channel ID="Channel:0" AcquisitionMode="LaserScanningConfocalMicroscopy" PinholeSize="40">
                    <LightSourceSettings ID="LightSource:0"/>
                    <DetectorSettings ID="Detector:0"/>
                    <LightPath/>
                  </Channel>
                  <MetadataOnly/>
                </Pixels>
              </Image>
            </OME>
            """)
        .toString();
  }

  private void assertSameResults(Graph shapes, Graph data, List<ShaclResult> expected)
      throws IOException {
    CommandLineRun run = topBraid(shapes, data);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isOne();
    List<ShaclResult> theirs = results(run);
    List<ShaclResult> ours =
        ShaclResult.of(ShaclValidator.get().validate(Shapes.parse(shapes), data).getGraph());
    assertThat(ShaclResult.difference(theirs, ours)).isEmpty();
    assertThat(theirs).hasSizeGreaterThan(expected.size());
    assertThat(new HashSet<>(expected)).isSubsetOf(new HashSet<>(theirs));
  }

  private static Graph tierShapes() {
    return ShapeLibrary.bundled(EveryShapeTest.cells()).tiers();
  }

  private static Graph images() {
    Graph images = GraphFactory.createDefaultGraph();
    for (Path image : TestFiles.examples()) {
      String quads = CommandLineRun.of("lift", "--quiet", image.toString()).out();
      Dataset lifted = RDFParser.fromString(quads, Lang.NQUADS).toDataset();
      lifted
          .listModelNames()
          .forEachRemaining(
              name -> GraphUtil.addInto(images, lifted.getNamedModel(name).getGraph()));
    }
    return images;
  }

  private static List<ShaclResult> results(CommandLineRun run) {
    Graph report = GraphFactory.createDefaultGraph();
    RDFParser.fromString(run.out(), Lang.TURTLE).parse(report);
    return ShaclResult.of(report);
  }

  private CommandLineRun topBraid(Graph shapes, Graph data) throws IOException {
    assumeTrue(Files.exists(CLASS_PATH), "run by 'mvn verify', which writes TopBraid's class path");
    List<String> arguments =
        List.of("-datafile", write(data, "data.ttl"), "-shapesfile", write(shapes, "shapes.ttl"));
    return NboProcess.java(
        Files.readString(CLASS_PATH).strip(),
        List.of(),
        "org.topbraid.shacl.tools.Validate",
        arguments);
  }

  private String write(Graph graph, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, graph, RDFFormat.NTRIPLES_UTF8);
    }
    return file.toString();
  }
}
