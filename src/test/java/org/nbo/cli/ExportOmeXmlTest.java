package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.SameXml;
import org.nbo.TestFiles;
import org.nbo.lift.OmeDocuments;

/** What is lifted from OME-XML 2016-06 comes back as it was. */
class ExportOmeXmlTest {
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.ome.xml");

  private static final Path BEYOND = Path.of("src/test/resources/export/beyond-the-schema.ome.xml");
  private static final String GRAPH = "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";

  @TempDir Path folder;

  static Stream<Path> ours() throws Exception {
    return Stream.concat(
            TestFiles.examples().stream(),
            TestFiles.cases("lift").map(folder -> folder.resolve("source.ome.xml")))
        .filter(ExportOmeXmlTest::isOfThisVersion);
  }

  private static boolean isOfThisVersion(Path file) {
    try {
      return Files.readString(file).contains("http://www.openmicroscopy.org/Schemas/OME/2016-06");
    } catch (IOException e) {
      return false; // other encodings are of older versions
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ourFilesComeBack(Path file) {
    comesBack(file);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everythingThatTheSchemaAllowsComesBack(long seed) throws Exception {
    Path file = folder.resolve("random.ome.xml");
    Files.writeString(file, new OmeDocuments(seed).write());
    comesBack(file);
  }

  @Test
  void filesOfOthersComeBack() {
    List<Path> files =
        TestFiles.corpus("ome-xml").stream().filter(ExportOmeXmlTest::isOfThisVersion).toList();
    assertThat(files).isNotEmpty();
    files.forEach(this::comesBack);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "nt", "ttl", "trig"})
  void throughAFileOfRdf(String format) {
    Path rdf = folder.resolve("image." + format);
    run("lift", EXAMPLE.toString(), "--format", format, "-o", rdf.toString());
    Path back = folder.resolve("back.ome.xml");
    run("export", rdf.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(SameXml.differences(EXAMPLE, back)).isEmpty();
  }

  @Test
  void whatTheSchemaDoesNotAllowComesBackToo() {
    comesBack(BEYOND);
  }

  @Test
  void theSameGraphGivesTheSameBytes() {
    CommandLineRun first = run("export", EXAMPLE.toString(), "--to", "ome-xml");
    Path rdf = folder.resolve("image.nq");
    run("lift", EXAMPLE.toString(), "-o", rdf.toString());
    assertThat(run("export", rdf.toString(), "--to", "ome-xml").out()).isEqualTo(first.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "ttl"})
  void rdfIsKnownByItsBeginning(String format) throws IOException {
    Path rdf = folder.resolve("image");
    run("lift", EXAMPLE.toString(), "--format", format, "-o", rdf.toString());
    Path back = folder.resolve("back.ome.xml");
    run("export", rdf.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(SameXml.differences(EXAMPLE, back)).isEmpty();
  }

  @Test
  void severalFilesGoIntoAFolder() {
    Path rdf = folder.resolve("image.nq");
    run("lift", EXAMPLE.toString(), "-o", rdf.toString());
    Path backs = folder.resolve("backs");
    run("export", "--to", "ome-xml", "-o", backs.toString(), rdf.toString(), EXAMPLE.toString());
    assertThat(SameXml.differences(EXAMPLE, backs.resolve("image.ome.xml"))).isEmpty();
    assertThat(SameXml.differences(EXAMPLE, backs.resolve("image-2.ome.xml"))).isEmpty();
  }

  @Test
  void whatOmeCannotHoldIsCounted() {
    CommandLineRun run = run("export", "src/examples/widefield/image.nbo.xml", "--to", "ome-xml");
    assertThat(run.out()).contains("<Detector ID=\"Detector:0\"", "Type=\"CMOS\"/>");
    assertThat(run.err()).contains("Channel/Fluorophore × 2").contains("in all)");
    assertThat(
            run("export", "--quiet", "src/examples/widefield/image.nbo.xml", "--to", "ome-xml")
                .err())
        .isEmpty();
  }

  @Test
  void percentIsAFractionInOme() {
    assertThat(run("export", "src/examples/widefield/image.nbo.xml", "--to", "ome-xml").out())
        .contains("Humidity=\"0.4\" CO2Percent=\"0.0004\"");
  }

  @Test
  void oneOfSeveralDocumentsIsChosen() throws Exception {
    Path other = folder.resolve("other.ome.xml");
    Files.writeString(other, new OmeDocuments(1).write());
    Path rdf = folder.resolve("two.nq");
    run("lift", EXAMPLE.toString(), other.toString(), "-o", rdf.toString());
    String[] export = {"export", rdf.toString(), "--to", "ome-xml"};
    CommandLineRun refused = CommandLineRun.of(export);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("several documents", "--graph", GRAPH).contains("NBO-USAGE");
    assertThat(refused.out()).isEmpty();
    Path back = folder.resolve("back.ome.xml");
    run("export", rdf.toString(), "--to", "ome-xml", "--graph", GRAPH, "-o", back.toString());
    assertThat(SameXml.differences(EXAMPLE, back)).isEmpty();
    CommandLineRun unknown =
        CommandLineRun.of("export", rdf.toString(), "--to", "ome-xml", "--graph", "urn:x:y");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("<urn:x:y>", GRAPH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.ttl|<urn:x:a> <urn:x:b> <urn:x:c> .|NBO-EXPORT-002",
        "x.nq|<urn:x:a> <urn:x:b> .|NBO-EXPORT-001",
        "x.ttl|<urn:x:a> a nbo:OME .|NBO-EXPORT-001",
        "x.jsonld|{}|NBO-EXPORT-002",
        "x.ttl|<urn:x:a#OME:0> a <https://w3id.org/4dn-bina-ome/OME> ;"
            + " <https://w3id.org/4dn-bina-ome/creator> \"\\u0001\" .|NBO-EXPORT-003",
        "x.xml|<nothing/>|NBO-LIFT-002",
        "x|nothing|NBO-LIFT-001"
      })
  void whatIsNoDocumentIsRefused(String name, String content, String address) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Path back = folder.resolve("back.ome.xml");
    CommandLineRun run =
        CommandLineRun.of("export", file.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(run.err()).contains('[' + address + ']').contains(name);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(back).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a <", "&foo;", "</a>"})
  void whatIsNoXmlInTheGraphIsRefused(String broken) throws IOException {
    Path rdf = folder.resolve("image.nq");
    run("lift", "--quiet", BEYOND.toString(), "-o", rdf.toString());
    String lifted = Files.readString(rdf);
    assertThat(lifted).contains("mixed <a>");
    Files.writeString(rdf, lifted.replace("mixed <a>", "mixed " + broken + " <a>"));
    CommandLineRun run = CommandLineRun.of("export", rdf.toString(), "--to", "ome-xml");
    assertThat(run.err())
        .contains("image.nq, OME/StructuredAnnotations/XMLAnnotation")
        .contains("[NBO-EXPORT-003]");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"--to,tiff,ome-xml", "--to,,--to", "--graph,urn:x:y,--to"})
  void wrongUseIsExplained(String option, String value, String hint) {
    CommandLineRun run =
        value == null
            ? CommandLineRun.of("export", EXAMPLE.toString(), option)
            : CommandLineRun.of("export", EXAMPLE.toString(), option, value);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(hint).contains("[NBO-USAGE]");
  }

  @Test
  void severalFilesNeedAFolder() {
    CommandLineRun run =
        CommandLineRun.of("export", EXAMPLE.toString(), EXAMPLE.toString(), "--to", "ome-xml");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("-o").contains("[NBO-USAGE]");
  }

  private void comesBack(Path file) {
    Path back = folder.resolve("back.ome.xml");
    CommandLineRun run = run("export", file.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(run.err()).isEmpty();
    assertThat(SameXml.differences(file, back)).as(file.toString()).isEmpty();
    if (SameXml.invalid(file).isEmpty()) {
      assertThat(SameXml.invalid(back)).as(file.toString()).isEmpty();
    }
  }

  private static CommandLineRun run(String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }
}
