package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.SameXml;

/** Pixels and other texts that are larger than memory go through it. */
class LargeValuesTest {
  private static final int MB = 1 << 20;
  private static final String IMAGE =
      "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\""
          + " UUID=\"urn:uuid:00000000-0000-4000-8000-000000000064\">\n<Image ID=\"Image:0\""
          + " Name=\"%s\"><Description>%s</Description><Pixels ID=\"Pixels:0\""
          + " DimensionOrder=\"XYZCT\" Type=\"uint8\" SizeX=\"1\" SizeY=\"1\" SizeZ=\"1\""
          + " SizeC=\"1\" SizeT=\"1\"><Channel ID=\"Channel:0:0\" SamplesPerPixel=\"1\"/>"
          + "<BinData BigEndian=\"false\" Length=\"6\">%s</BinData></Pixels></Image>"
          + "<StructuredAnnotations><XMLAnnotation ID=\"Annotation:0\"><Value><a b=\"c\">%s</a>"
          + "</Value></XMLAnnotation></StructuredAnnotations><x:y xmlns:x=\"urn:x\">%s</x:y></OME>";
  private static final String VALUE = "@";

  @TempDir Path folder;

  /** A document with some values of which each is so many times 64 kB long, if not nothing. */
  private Path document(int... times) throws IOException {
    Path file = folder.resolve("large.ome.xml");
    String[] around = IMAGE.replace("%s", VALUE).split(VALUE);
    String piece =
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+\n").repeat(1024);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < around.length; i++) {
        out.write(around[i]);
        for (int n = 0; i < times.length && n < times[i]; n++) {
          out.write(piece);
        }
      }
    }
    return file;
  }

  @Test
  @DisplayName("64 MB of pixels are lifted and judged in a heap that cannot hold them")
  void inLittleMemory() throws IOException {
    String file = document(0, 0, 64 * 16).toString();
    Path nquads = folder.resolve("large.nq");
    List<String> little = List.of("-Xmx40m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    CommandLineRun lift = NboProcess.withOptions(little, "lift", file, "-o", nquads.toString());
    assertThat(lift.exitCode()).as(lift.err()).isZero();
    assertThat(Files.size(nquads)).isBetween(65L * MB, 66L * MB);
    CommandLineRun assess =
        NboProcess.withOptions(
            List.of("-Xmx100m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), "assess", file);
    assertThat(assess.exitCode()).as(assess.err()).isEqualTo(1);
    assertThat(assess.out()).contains("Not fit for Tier 1").doesNotContain("BinData");
  }

  @Test
  @DisplayName("long pixels, descriptions, annotations and what the model does not know come back")
  void comesBack() throws IOException {
    Path file = document(1, 18, 20, 22, 24);
    Path nquads = folder.resolve("large.nq");
    run("lift", file.toString(), "-o", nquads.toString());
    Path back = folder.resolve("back.ome.xml");
    run("export", nquads.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(SameXml.differences(file, back)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "trig"})
  @DisplayName("every format has them whole")
  void otherFormats(String format) throws IOException {
    Path file = document(1, 18, 20, 22, 24);
    Path rdf = folder.resolve("large." + format);
    run("lift", file.toString(), "-o", rdf.toString());
    Path back = folder.resolve("back.ome.xml");
    run("export", rdf.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(SameXml.differences(file, back)).isEmpty();
  }

  @Test
  @DisplayName("a document with long values is judged as one with short ones")
  void judgedAlike() throws IOException {
    String withShort = judged(document(0, 1, 1, 1, 1));
    assertThat(judged(document(0, 20, 300, 20, 20))).isEqualTo(withShort);
    assertThat(withShort).contains("Image:0");
  }

  private static String judged(Path file) {
    CommandLineRun run = CommandLineRun.of("assess", file.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    return run.out().replaceAll("line \\d+", "line");
  }

  @Test
  @DisplayName("an attribute that memory is too small for is one sentence with its line")
  void tooLarge() throws IOException {
    String file = document(40 * 16).toString();
    Path nquads = folder.resolve("large.nq");
    CommandLineRun run =
        NboProcess.withOptions(
            List.of("-Xmx40m", "-XX:+UseSerialGC"), "lift", file, "-o", nquads.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().strip())
        .contains(file + ", line 2, column 1: ")
        .endsWith("NBO_JAVA_OPTIONS=-Xmx4g [NBO-MEMORY]")
        .hasLineCount(1);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(Path.of(file));
    }
  }

  private static void run(String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
