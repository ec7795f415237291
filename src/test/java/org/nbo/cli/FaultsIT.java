package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written to its end, here for a limit to the size of files, is one sentence. */
class FaultsIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java")
          + " -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp '"
          + System.getProperty("java.class.path")
          + "' org.nbo.cli.Main ";
  private static final String IMAGE = "src/examples/widefield/image.ome.xml";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lift IMAGE -o OUT.nq",
        "lift IMAGE -o OUT.ttl",
        "lift IMAGE -o OUT.jsonld",
        "ontology -o OUT.ttl.gz",
        "assess IMAGE --format html -o OUT.html",
        "load IMAGE --quiet --store OUT"
      })
  void oneSentenceAndNoHalf(String command) throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run =
        NboProcess.shell(
            "ulimit -f 8; exec "
                + JAVA
                + command.replace("IMAGE", IMAGE).replace("OUT", "'" + out + "'"));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("nbo: " + out)
        .contains(": File too large")
        .containsPattern(" \\[NBO-(IO-001|STORE-003)]$");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .isSubsetOf(command.startsWith("load") ? "out" : "");
    }
  }
}
