package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.SameXml;
import org.nbo.TestFiles;
import org.nbo.lift.OmeDocuments;

/** What is lifted from OME-XML 2016-06 comes back as it was. */
class ExportOmeXmlTest {
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.ome.xml");

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
    } catch (java.io.IOException e) {
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
