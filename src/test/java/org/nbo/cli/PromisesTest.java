package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SECURITY.md promises of all commands and all formats. */
class PromisesTest {
  private static final String CANARY = "canary-7f3a";
  private static final int BUG = 70;

  @TempDir Path folder;

  /** Everything that names the listener is given to every command that reads such things. */
  @Test
  void noRequestLeavesTheMachine() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread counting = new Thread(() -> count(listener, requests));
      counting.setDaemon(true);
      counting.start();
      for (String scheme : List.of("http://", "ldap://", "//")) {
        String address = scheme + "127.0.0.1:" + listener.getLocalPort() + "/a";
        Path inner = Files.createDirectory(folder.resolve(scheme.replaceAll("\\W", "-")));
        runAll(HostileFiles.write(inner, address));
      }
      assertThat(requests).hasValue(0);
      new Socket(listener.getInetAddress(), listener.getLocalPort()).close();
      counting.join(10_000);
      assertThat(requests).as("requests are noticed").hasValue(1);
    }
  }

  /** Until the first. */
  private static void count(ServerSocket listener, AtomicInteger requests) {
    try {
      listener.accept().close();
      requests.incrementAndGet();
    } catch (IOException e) {
      requests.set(-1);
    }
  }

  /** What stands in a file beside the folder of what is read never comes out. */
  @Test
  void noFileThatNobodyNamedIsRead() throws IOException {
    Path elsewhere =
        Files.writeString(folder.resolve("secret"), CANARY + "\n<a>" + CANARY + "</a>");
    for (String name : List.of(elsewhere.toUri().toString(), elsewhere.toString(), "../secret")) {
      Path inner = Files.createTempDirectory(folder, "sources");
      assertThat(runAll(HostileFiles.write(inner, name))).doesNotContain(CANARY);
    }
    assertThat(CommandLineRun.of("lift", elsewhere.toString()).err())
        .as("it can be read")
        .isNotEmpty();
  }

  /** Names in a file are no names of files that are written. */
  @Test
  void noFileThatNobodyNamedIsWritten() throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Path results = Files.createDirectory(folder.resolve("results"));
    Map<String, Path> files = HostileFiles.write(sources, "../../escaped");
    Map<Path, Long> before = outside(results);
    for (String file :
        List.of("schema.ome.xml", "nbo.xml", "microscope.json", "image.zarr/.zattrs")) {
      String source = files.get(file).toString();
      String name = file.replaceAll("\\W", "-");
      run("lift", "--out-dir", results.resolve(name + "-lifted").toString(), source);
      run("assess", "-o", results.resolve(name + "-reports").toString(), source, source);
      for (String target : List.of("ngff", "ro-crate", "micro-meta", "ome-xml")) {
        String to = results.resolve(name + "-" + target).toString();
        run("export", source, "--to", target, "-o", to);
      }
    }
    assertThat(results).isNotEmptyDirectory();
    assertThat(outside(results)).isEqualTo(before);
  }

  /** All files but those in the folder of results, with their sizes. */
  private Map<Path, Long> outside(Path results) throws IOException {
    Map<Path, Long> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(results)) {
          all.put(file, Files.size(file));
        }
      }
    }
    return all;
  }

  /** Whoever opens a report sees values, and nothing happens. */
  @Test
  void nothingOfAValueIsExecutedOrRendered() throws IOException {
    String value = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    String document =
        Files.readString(Path.of("src/examples/impossible/dry-objective.ome.xml"))
            .replaceFirst("LensNA=\"[^\"]*\"", "LensNA=\"" + escaped(value) + "\"")
            .replaceFirst("ID=\"Objective:0\"", "ID=\"=cmd|' /C calc'!A0\"")
            .replaceFirst("Manufacturer=\"[^\"]*\"", "Manufacturer=\"javascript:alert(1)\"");
    Path file = Files.writeString(folder.resolve("=1+1.ome.xml"), document);
    Document page = Jsoup.parse(run("assess", "--format", "html", file.toString()).out());
    assertThat(page.html()).contains("alert(1)");
    assertThat(page.select("img[onerror], [href^=javascript], [onload]")).isEmpty();
    assertThat(page.select("script").eachText()).noneMatch(text -> text.contains("alert(1)"));
    String svg = run("assess", "--format", "svg", file.toString()).out();
    assertThat(svg).doesNotContain("<script", "<img");
    assertThat(run("assess", "--format", "csv", file.toString()).out().lines().skip(1))
        .allMatch(line -> !line.startsWith("=") && !line.contains(",="));
  }

  private static String escaped(String value) {
    return value.replace("\"", "&quot;").replace("<", "&lt;");
  }

  /** Gives files to all commands that read them; what these write and say. */
  private String runAll(Map<String, Path> files) {
    StringBuilder all = new StringBuilder();
    Path image = Path.of("src/examples/impossible/dry-objective.ome.xml");
    files.forEach(
        (name, path) -> {
          String file = path.toString();
          Stream<List<String>> commands =
              name.endsWith(".rq")
                  ? Stream.of(List.of("query", file, image.toString()))
                  : Stream.of(
                      List.of("lift", file),
                      List.of("assess", "--format", "html", file),
                      List.of("assess", "--ontology", file, image.toString()),
                      List.of("check", file),
                      List.of("export", file, "--to", "ome-xml"),
                      List.of("export", file, "--to", "gide"),
                      List.of("assess", image.toString(), "--microscope", file));
          commands
              .map(command -> run(command.toArray(String[]::new)))
              .forEach(run -> all.append(run.out()).append(run.err()));
        });
    return all.toString();
  }

  private static CommandLineRun run(String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isNotEqualTo(BUG);
    return run;
  }
}
