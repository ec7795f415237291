package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;
import org.nbo.cli.rdf.RdfFormat;
import org.nbo.model.Alignment;
import org.nbo.ontology.Resources;

class LiftCommandTest {
  private static final String IMAGE = "src/examples/widefield/image.ome.xml";

  private static final String OME =
      "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("examples")
  void everySyntaxSaysTheSame(Path file) {
    assertSame(file);
  }

  static List<Path> examples() {
    return TestFiles.examples();
  }

  @Test
  void everySyntaxSaysTheSameOfFilesOfOthers() {
    TestFiles.corpus("ome-xml").forEach(LiftCommandTest::assertSame);
  }

  private static void assertSame(Path file) {
    DatasetGraph quads = dataset(file, RdfFormat.nq, Lang.NQUADS);
    assertThat(quads.size()).isPositive();
    for (RdfFormat format : List.of(RdfFormat.trig, RdfFormat.jsonld)) {
      DatasetGraph other =
          dataset(file, format, format == RdfFormat.trig ? Lang.TRIG : Lang.JSONLD11);
      assertThat(IsoMatcher.isomorphic(quads, other)).as(file + " as " + format).isTrue();
    }
    Graph union = GraphFactory.createDefaultGraph();
    quads.stream().map(Quad::asTriple).forEach(union::add);
    for (RdfFormat format : List.of(RdfFormat.ttl, RdfFormat.nt)) {
      Graph other =
          dataset(file, format, format == RdfFormat.ttl ? Lang.TURTLE : Lang.NTRIPLES)
              .getDefaultGraph();
      assertThat(other.isIsomorphicWith(union)).as(file + " as " + format).isTrue();
    }
  }

  /** So many that they are written in another thread, while they come. */
  @Test
  void everySyntaxSaysTheSameOfALargeFile() throws IOException {
    StringBuilder planes = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      planes.append(
          "<Plane TheZ=\"%d\" TheC=\"0\" TheT=\"0\" ExposureTime=\"0.%d\"".formatted(i, i));
      planes.append(
          " ExposureTimeUnit=\"ms\" PositionX=\"-%d.50\" PositionXUnit=\"µm\"/>".formatted(i));
    }
    Path file =
        Files.writeString(
            folder.resolve("large.ome.xml"),
            OME
                + "<Image ID=\"Image:0\" Name=\"a &quot;large&quot; one\"><Pixels ID=\"Pixels:0\""
                + " DimensionOrder=\"XYZCT\" Type=\"uint8\" SizeX=\"1\" SizeY=\"1\" SizeZ=\"1000\""
                + " SizeC=\"1\" SizeT=\"1\"><MetadataOnly/>"
                + planes
                + "</Pixels></Image></OME>");
    Set<Quad> quads = quads(file, RdfFormat.nq, Lang.NQUADS);
    assertThat(quads.size()).isGreaterThan(8_192);
    assertThat(quads(file, RdfFormat.trig, Lang.TRIG).equals(quads)).isTrue();
    assertThat(quads(file, RdfFormat.jsonld, Lang.JSONLD11).equals(quads)).isTrue();
    assertThat(
            quads(file, RdfFormat.ttl, Lang.TURTLE)
                .equals(quads(file, RdfFormat.nt, Lang.NTRIPLES)))
        .isTrue();
  }

  private static Set<Quad> quads(Path file, RdfFormat format, Lang lang) {
    Set<Quad> quads = new HashSet<>();
    dataset(file, format, lang).find().forEachRemaining(quads::add);
    return quads;
  }

  private static DatasetGraph dataset(Path file, RdfFormat format, Lang lang) {
    CommandLineRun run = CommandLineRun.of("lift", "--format", format.name(), file.toString());
    assertThat(run.exitCode()).as(file + " as " + format).isZero();
    DatasetGraph dataset = DatasetGraphFactory.create();
    DatasetGraph values = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .parse(dataset);
    dataset.stream().map(LiftCommandTest::withCanonicalNumber).forEach(values::add);
    return values;
  }

  /** JSON has one way to write a number, so that 0.10 and 1.0E-1 are the same there. */
  private static Quad withCanonicalNumber(Quad quad) {
    Node object = quad.getObject();
    return object.isLiteral() && XSDDatatype.XSDdouble.equals(object.getLiteralDatatype())
        ? Quad.create(
            quad.getGraph(),
            quad.getSubject(),
            quad.getPredicate(),
            NodeFactory.createLiteralDT(
                Double.toString((Double) object.getLiteralValue()), XSDDatatype.XSDdouble))
        : quad;
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void theSameFileGivesTheSameBytesWhereverItLies(RdfFormat format) throws IOException {
    Path copy = Files.copy(Path.of(IMAGE), folder.resolve("image.ome.xml"));
    String first = CommandLineRun.of("lift", "--format", format.name(), IMAGE).out();
    assertThat(first).isNotEmpty().doesNotContain("_:");
    assertThat(CommandLineRun.of("lift", "--format", format.name(), copy.toString()).out())
        .isEqualTo(first);
  }

  @Test
  void severalFilesHaveAGraphEach() {
    String quads = CommandLineRun.of("lift", IMAGE, "src/examples/widefield/image.nbo.xml").out();
    assertThat(quads.lines().map(l -> l.replaceAll(".* (<[^ ]*>) \\.$", "$1")).distinct())
        .contains(
            "<urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11>",
            "<urn:uuid:0c9b7a54-3f0e-4f0d-8a4b-6b1f6f1d2a90>");
  }

  @Test
  void theBaseNamesTheDocument() {
    String quads = CommandLineRun.of("lift", "--base", "https://example.org/i/7", IMAGE).out();
    assertThat(quads)
        .contains("<https://example.org/i/7#Objective:0>")
        .doesNotContain("urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11#");
  }

  @Test
  void otherVocabulariesAddAndTakeNothingAway() {
    List<String> plain = CommandLineRun.of("lift", IMAGE).out().lines().toList();
    for (String name : Alignment.names(Resources.bundled())) {
      List<String> also = CommandLineRun.of("lift", "--also", name, IMAGE).out().lines().toList();
      assertThat(also).as(name).containsSubsequence(plain);
    }
  }

  @Test
  void anotherVocabularyHasItsTermsForClassesPropertiesAndValues() {
    String quads = CommandLineRun.of("lift", "--also", "schema-org", IMAGE).out();
    assertThat(quads)
        .contains(
            "#Experimenter:0> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> ",
            "#Experimenter:0> <http://schema.org/givenName> \"Ada\" ")
        .as("by the class above it")
        .contains(
            "#Objective:0> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/IndividualProduct> ");
  }

  @Test
  void listedValuesAndUnderAPrefixOfTheOtherVocabulary() {
    String turtle = CommandLineRun.of("lift", "--also", "ome-core", "--format", "ttl", IMAGE).out();
    assertThat(turtle)
        .containsPattern("ome:lensNA +\"1.4\"")
        .containsPattern(
            "ome:immersion +<http://www.openmicroscopy.org/rdf/2016-06/ome_core/Immersion#oil>");
  }

  @Test
  void anUnknownVocabularyIsReportedWithThoseThereAre() {
    CommandLineRun run = CommandLineRun.of("lift", "--also", "esperanto", IMAGE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("esperanto", "schema-org", "prov-o");
  }

  @Test
  void aFileAppearsWhenItIsComplete() throws IOException {
    Path out = folder.resolve("deep/er/out.nq");
    assertThat(CommandLineRun.of("lift", "-o", out.toString(), IMAGE).exitCode()).isZero();
    String complete = Files.readString(out);
    assertThat(complete).isEqualTo(CommandLineRun.of("lift", IMAGE).out());

    Path bad = Files.writeString(folder.resolve("bad.ome.xml"), "hello");
    CommandLineRun run = CommandLineRun.of("lift", "-o", out.toString(), bad.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(Files.readString(out)).as("what was there stays").isEqualTo(complete);
    List<String> left = new ArrayList<>();
    try (var files = Files.list(out.getParent())) {
      files.forEach(f -> left.add(f.getFileName().toString()));
    }
    assertThat(left).containsExactly("out.nq");
  }

  @Test
  void theSourceIsNotOverwritten() throws IOException {
    Path source = Files.copy(Path.of(IMAGE), folder.resolve("image.ome.xml"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), source);
    for (Path target : List.of(source, link)) {
      CommandLineRun run = CommandLineRun.of("lift", "-o", target.toString(), source.toString());
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("is read by this command", "NBO-IO-002");
    }
    assertThat(source).hasSameBinaryContentAs(Path.of(IMAGE));
  }

  @Test
  void aLinkStaysALinkAndPermissionsStay() throws IOException {
    Path file = Files.writeString(folder.resolve("private.nq"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("link.nq"), file);
    assertThat(CommandLineRun.of("lift", "-o", link.toString(), IMAGE).exitCode()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo(CommandLineRun.of("lift", IMAGE).out());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  @Timeout(300) // if nobody writes, reading a pipe never ends
  void aPipeIsWrittenToAsItIs() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(NboProcess.shell("mkfifo '" + pipe + "'").exitCode()).isZero();
    Process lift = NboProcess.start("lift", "-o", pipe.toString(), IMAGE);
    try (InputStream out = Files.newInputStream(pipe)) {
      assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(CommandLineRun.of("lift", IMAGE).out());
    }
    assertThat(lift.waitFor()).isZero();
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  @Timeout(300)
  void aLiftThatIsStoppedLeavesNothing() throws Exception {
    Process lift = NboProcess.start("lift", "-o", folder.resolve("out.nq").toString(), IMAGE, "-");
    while (lift.isAlive() && isEmpty(folder)) {
      Thread.sleep(20);
    }
    assertThat(isEmpty(folder)).as("it has begun, and waits for standard input").isFalse();
    lift.destroy();
    assertThat(lift.waitFor()).isNotZero();
    assertThat(isEmpty(folder)).isTrue();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "",
        "/a",
        "//a",
        "?a",
        "http://x y/",
        "http://x/>",
        "http://x\\y",
        "http://x/%zz",
        "http://x/#a"
      })
  void aBaseThatIsNoIriOfADocumentIsRefused(String base) {
    CommandLineRun run = CommandLineRun.of("lift", "--base", base, IMAGE);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--base '" + base + "'", "NBO-USAGE");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void extremeValuesAreKept(RdfFormat format) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("extreme.ome.xml"),
            OME
                + "<Instrument ID='I:0'><Objective ID='O:0' WorkingDistance='1e999999999' WorkingDistanceUnit='nm'/>"
                + "<Objective ID='O:1' WorkingDistance='-1E-99999999999999' WorkingDistanceUnit='nm'/></Instrument>"
                + "<Image ID='Image:0' xsi:nil='true' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                + "<AcquisitionDate>2020-01-01T00:00:00.12345678901</AcquisitionDate></Image></OME>");
    CommandLineRun run = CommandLineRun.of("lift", "--format", format.name(), file.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "1e999999999 nm",
            "-1E-99999999999999 nm",
            "2020-01-01T00:00:00.123456789",
            "2020-01-01T00:00:00.12345678901",
            "@{http://www.w3.org/2001/XMLSchema-instance}nil");
  }

  @Test
  void outputThatCannotBeWrittenIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String target : new String[] {file.resolve("out.nq").toString(), folder.toString()}) {
      CommandLineRun run = CommandLineRun.of("lift", "-o", target, IMAGE);
      assertThat(run.exitCode()).isIn(2, 3);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains(target, "NBO-IO-");
    }
  }

  @Test
  void tellsOfUpgradesInALineOfTheirOwn() throws IOException {
    Path older =
        Files.writeString(
            folder.resolve("older.ome.xml"),
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2008-09\">"
                + "<Image ID=\"Image:0\" Name=\"x\" DefaultPixels=\"Pixels:0\">"
                + "<AcquiredDate>2008-09-01T12:00:00</AcquiredDate>"
                + "<Pixels ID=\"Pixels:0\" DimensionOrder=\"XYZCT\" PixelType=\"uint8\""
                + " BigEndian=\"false\" SizeX=\"1\" SizeY=\"1\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\"/>"
                + "</Image></OME>");
    CommandLineRun run = CommandLineRun.of("lift", older.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("because the upgrade to the newest version has no place for it: ")
        .contains("OME/Image/@DefaultPixels");
  }
}
