package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.TestFiles;

/** The name of the file that is written says in which format, and whether compressed. */
class OutputFormatTest {
  private static final String IMAGE = "src/examples/widefield/image.ome.xml";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "x.nq, N-Quads",
    "x.trig, TriG",
    "x.jelly, Jelly",
    "x.nq.gz, N-Quads",
    "X.JELLY.GZ, Jelly",
    "x.unknown, N-Quads"
  })
  void nameTellsFormat(String name, String language) throws IOException {
    Path out = folder.resolve(name);
    assertThat(CommandLineRun.of("lift", "-o", out.toString(), IMAGE).exitCode()).isZero();
    assertThat(quads(out, language)).isEqualTo(expected(Path.of(IMAGE)));
  }

  @Test
  void optionOutweighsName() throws IOException {
    Path out = folder.resolve("x.ttl");
    CommandLineRun.of("lift", "--format", "jelly", "-o", out.toString(), IMAGE);
    assertThat(quads(out, "Jelly")).isEqualTo(expected(Path.of(IMAGE)));
  }

  @Test
  void jellySaysTheSameOfFilesOfOthers() throws IOException {
    for (Path file : TestFiles.corpus("ome-xml")) {
      Path out = folder.resolve("other.jelly");
      assertThat(CommandLineRun.of("lift", "-o", out.toString(), file.toString()).exitCode())
          .isZero();
      assertThat(quads(out, "Jelly")).as(file.toString()).isEqualTo(expected(file));
    }
  }

  @Test
  void compressedBytesAreAlwaysTheSame() throws IOException {
    Path first = folder.resolve("first.nq.gz");
    Path second = folder.resolve("second.nq.gz");
    CommandLineRun.of("lift", "-o", first.toString(), IMAGE);
    CommandLineRun.of("lift", "-o", second.toString(), IMAGE);
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.readAllBytes(first)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
  }

  private Set<Quad> expected(Path file) throws IOException {
    Path out = folder.resolve("expected.nq");
    CommandLineRun.of("lift", "--format", "nq", "-o", out.toString(), file.toString());
    return RDFDataMgr.loadDatasetGraph(out.toString()).stream().collect(Collectors.toSet());
  }

  private static Set<Quad> quads(Path file, String language) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = compressed ? new GZIPInputStream(in) : in) {
      RDFParser.source(plain).lang(RDFLanguages.nameToLang(language)).parse(dataset);
    }
    return dataset.stream().collect(Collectors.toSet());
  }
}
