package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cannot be written to its end, here for a limit to the size of files, is one sentence, and a
 * server goes on.
 */
class FaultsIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java")
          + " -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp '"
          + System.getProperty("java.class.path")
          + "' org.nbo.cli.Main ";

  /** Nothing fits into the journal then, but an aborted transaction can be cleared away. */
  private static final String MORE_THAN_A_STATE = "200:";

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH <urn:g> { ?s <urn:b> ?o } }";
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

  /** As where its disk is full, and later has room again. */
  @Test
  @Timeout(300)
  void aServerThatCannotWriteReadsOnAndWritesAgain() throws Exception {
    assumeTrue(NboProcess.shell("prlimit --version").exitCode() == 0, "util-linux");
    Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    Path store = folder.resolve("store");
    assertThat(
            CommandLineRun.of("load", "--quiet", "--no-assess", "--store=" + store, IMAGE)
                .exitCode())
        .isZero();
    Process server =
        NboProcess.startWith(
            Kills.QUICK,
            "serve",
            "--quiet",
            "--store=" + store,
            "--port=0",
            "--writable",
            "--token-file=" + token);
    String address = server.inputReader().readLine();
    assertThat(update(address, "<urn:a> <urn:b> <urn:c>")).isEqualTo(204);
    limit(server, MORE_THAN_A_STATE);
    for (int i = 0; i < 3; i++) {
      assertThat(update(address, "<urn:c> <urn:b> <urn:a>")).isEqualTo(503);
      assertThat(get(address + "health").statusCode()).isEqualTo(200);
      assertThat(answer(address)).isEqualTo("1");
    }
    limit(server, "unlimited:");
    assertThat(update(address, "<urn:new> <urn:b> <urn:c>")).isEqualTo(204);
    assertThat(answer(address)).isEqualTo("2");
    limit(server, "0:");
    for (int i = 0; i < 2; i++) {
      assertThat(update(address, "<urn:c> <urn:b> <urn:new>")).isEqualTo(503);
      assertThat(get(address + "health").statusCode()).isEqualTo(200);
    }
    limit(server, "unlimited:");
    server.toHandle().destroy();
    assertThat(server.waitFor()).isZero();
    assertThat(new String(server.getErrorStream().readAllBytes()).lines())
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(line -> line.startsWith("nbo: " + store) && line.endsWith("[NBO-STORE-003]"));
    CommandLineRun again =
        CommandLineRun.of("query", "--quiet", "--format=csv", "--store=" + store, COUNT);
    assertThat(again.out().lines()).containsExactly("n", "2");
  }

  private static void limit(Process process, String size) throws IOException {
    String line = "prlimit --fsize=" + size + " --pid " + process.pid();
    assertThat(NboProcess.shell(line).exitCode()).as(line).isZero();
  }

  private static int update(String address, String statement)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address.strip() + "update"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/sparql-update")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "INSERT DATA { GRAPH <urn:g> { " + statement + " } }")))
        .statusCode();
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address.strip())));
  }

  private static String answer(String address) throws IOException, InterruptedException {
    String query = URLEncoder.encode(COUNT, StandardCharsets.UTF_8);
    return get(address + "sparql?format=csv&query=" + query)
        .body()
        .lines()
        .skip(1)
        .findFirst()
        .get();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
