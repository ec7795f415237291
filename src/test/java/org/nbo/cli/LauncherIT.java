package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, in folders and with names of every kind, and with what can be wrong with a build.
 */
class LauncherIT {
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.ome.xml");
  private static final String LIFT = EXAMPLE.toAbsolutePath().toString();

  /** Shared by the tests that change nothing in it. */
  private static Installation shared;

  private static String lifted;

  private Installation told;

  @TempDir Path folder;

  @BeforeAll
  static void install(@TempDir Path folder) throws IOException {
    shared = Installation.in(folder);
    CommandLineRun run = shared.run("lift", LIFT);
    assertThat(run.err()).isEmpty();
    lifted = run.out();
    assertThat(lifted).contains("Objective:0");
  }

  /** What a build has made is good wherever it is moved: nothing is made anew. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "with blank",
        "with\nnewline",
        "100%p",
        "'\"$HOME*[x]?#&",
        "with:colon",
        "-delete"
      })
  void runsInAnyFolder(String name) throws IOException {
    assumeTrue(!name.contains(":") || Files.exists(Path.of("/proc/self/fd")));
    Installation installation = Installation.in(folder.resolve(name));
    Map<String, String> before = installation.files();
    CommandLineRun run = installation.run("lift", LIFT);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(lifted);
    assertThat(run.exitCode()).isZero();
    assertThat(installation.files()).isEqualTo(before);
  }

  @Test
  void noNameOfAFileIsAnOptionOfAnotherProgram() throws IOException {
    List<String> names =
        List.of("-fprint", "-delete", "-exec", "!", "(", "-o", "@list", "new\nline", "b l", "*");
    for (String name : names) {
      Files.copy(EXAMPLE, folder.resolve(name));
    }
    Files.writeString(folder.resolve("list"), "--help");
    List<String> arguments =
        Stream.concat(Stream.of("lift", "--"), names.stream().flatMap(n -> Stream.of(n, "list")))
            .toList();
    CommandLineRun run = runInFolder(arguments.toArray(String[]::new));
    assertThat(run.err()).contains("10 of 20 files failed").doesNotContain("cannot", "missing");
    for (String name : names) {
      assertThat(runInFolder("lift", "--quiet", "--", name).out()).contains("Objective:0");
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(EXAMPLE);
    }
    assertThat(folder.resolve("list")).hasContent("--help");
    Path images = Files.createDirectory(folder.resolve("images"));
    assertThat(runInFolder("lift", "-delete", "images").exitCode()).isEqualTo(2);
    assertThat(images).exists();
  }

  private CommandLineRun runInFolder(String... arguments) throws IOException {
    return Installation.run(shared.command(arguments).directory(folder.toFile()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void runsWhereNothingCanBeWritten(boolean prepared) throws IOException {
    Installation installation = Installation.in(folder.resolve("read-only"));
    if (!prepared) {
      Files.delete(installation.built("nbo-", ".ready"));
    }
    Map<String, String> before = installation.files();
    List<Path> root = list(Path.of("/"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    CommandLineRun run =
        Installation.run(
            installation
                .command(readOnly(installation), "lift", LIFT)
                .directory(elsewhere.toFile()));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(lifted);
    assertThat(run.exitCode()).isZero();
    assertThat(installation.files()).isEqualTo(before);
    assertThat(list(elsewhere)).isEmpty();
    assertThat(list(Path.of("/"))).isEqualTo(root);
  }

  @Test
  void saysThatItCannotBeBuiltWhereNothingCanBeWritten() throws IOException {
    Installation installation = Installation.notBuiltIn(folder.resolve("read-only"));
    CommandLineRun run =
        Installation.run(installation.command(readOnly(installation), "--version"));
    assertThat(run.exitCode()).isEqualTo(70);
    assertOneLine(run, "no build yet", "cannot be written to", "NBO-BUILD");
  }

  /** Permissions do not stop root, so for root the folder is mounted read-only. */
  private static List<String> readOnly(Installation installation) throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      NboProcess.shell("chmod -R a-w '" + installation.resolve("") + "'");
      return List.of();
    }
    String mount =
        "mount --bind '%1$s' '%1$s' && mount -o remount,ro,bind '%1$s' && \"$@\""
            .formatted(installation.resolve(""));
    List<String> prefix = List.of("unshare", "--mount", "sh", "-c", mount, "sh");
    List<String> probe = Stream.concat(prefix.stream(), Stream.of("true")).toList();
    try {
      assumeTrue(Installation.run(new ProcessBuilder(probe)).exitCode() == 0);
    } catch (IOException e) {
      assumeTrue(false, "there is no unshare");
    }
    return prefix;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbo.jar", "lib/picocli-", "lib/jena-core-"})
  void aDamagedProgramIsNoFinding(String begin) throws IOException {
    Installation installation = Installation.in(folder);
    Path archive = installation.resolve("target").resolve(begin);
    archive = Files.exists(archive) ? archive : first(archive);
    byte[] bytes = Files.readAllBytes(archive);
    for (int length : new int[] {0, bytes.length / 2}) {
      Files.write(archive, Arrays.copyOf(bytes, length));
      CommandLineRun run = installation.run("assess", LIFT);
      assertThat(run.exitCode()).isEqualTo(70);
      assertThat(run.out()).isEmpty();
      assertOneLine(run, "damaged", "delete", "target", "NBO-BUILD");
    }
  }

  private static Path first(Path begin) throws IOException {
    return list(begin.getParent()).stream()
        .filter(file -> file.toString().startsWith(begin.toString()))
        .findFirst()
        .orElseThrow();
  }

  /** Making such a class takes Java longer than most of what it is there for. */
  @Test
  void aStartMakesNoLambdaExpressionOfAStageAnew() throws IOException {
    Path log = folder.resolve("log");
    ProcessBuilder command = shared.command("assess", LIFT);
    command.environment().put("NBO_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    assertThat(shared.run("assess", LIFT).err()).isEmpty(); // keeps what the next one reads
    assertThat(Installation.run(command).err()).isEmpty();
    List<String> stages =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(" org.nbo.") && line.contains("$$Lambda"))
            .filter(line -> !line.contains("org.nbo.cli."))
            .toList();
    assertThat(stages)
        .hasSizeGreaterThan(500)
        .allSatisfy(line -> assertThat(line).endsWith("shared objects file"));
  }

  /** The second run reads no ontology, so that the writer may be what starts Jena. */
  @Test
  void infersAlsoWhereTheModelIsKept() throws IOException {
    shared.run("lift", LIFT);
    CommandLineRun run = shared.run("lift", "--infer", LIFT);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(lifted).contains("#inferred> .");
  }

  @Test
  void whatOnlySavesTimeIsMadeAnewWhereItIsDamaged() throws IOException {
    Installation installation = Installation.in(folder);
    for (Path damaged :
        List.of(installation.built("nbo-", ".jsa"), installation.resolve("target/nbo.model"))) {
      long size = Files.size(damaged);
      assertThat(damaged.toFile().setWritable(true)).isTrue();
      Files.write(damaged, new byte[100_000], StandardOpenOption.WRITE);
      CommandLineRun run = installation.run("lift", LIFT);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isEqualTo(lifted);
      assertThat(Files.size(damaged)).isBetween(size / 2, size * 2);
      Map<String, String> after = installation.files();
      assertThat(installation.run("lift", LIFT).out()).isEqualTo(lifted);
      assertThat(installation.files()).isEqualTo(after);
    }
  }

  @Test
  void saysWhyJavaDoesNotStart() throws IOException {
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Path java =
        Files.writeString(
            old.resolve("java"),
            "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n"
                + "case $* in *--dry-run*) exit 1 ;; esac\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    assertOneLine(with("JAVA_HOME", old.getParent().toString(), 70), "Java 17", "11.0.2");
    assertOneLine(with("JAVA_HOME", folder.toString(), 70), "there is no Java", "NBO-JAVA");
    assertOneLine(with("NBO_JAVA_OPTIONS", "-XX:+Faster", 2), "-XX:+Faster", "NBO-USAGE");
    assertOneLine(with("NBO_JAVA_OPTIONS", "-Xmx1k", 2), "-Xmx1k", "NBO-USAGE");
    assertOneLine(with("JAVA_TOOL_OPTIONS", "-XX:+Faster", 70), "'Faster'", "NBO-JAVA");
    assertThat(with("NBO_JAVA_OPTIONS", "-Xmx64m -Da=b", 0).err()).isEmpty();
  }

  /** Many small files are done before the optimizing compiler is ready. */
  @Test
  void onlyMuchIsWorthTheOptimizingCompiler() throws IOException {
    Path few = Files.createDirectory(folder.resolve("few"));
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 2000; i++) {
      Files.createFile((i < 100 ? few : many).resolve(i + ".ome.xml"));
      Files.createFile(many.resolve("more " + i + ".ome.xml"));
    }
    Path large = Files.createDirectory(folder.resolve("-large"));
    try (RandomAccessFile file = new RandomAccessFile(large.resolve("1.xml").toFile(), "rw")) {
      file.setLength(70_000_000);
    }
    Path names = Files.writeString(folder.resolve("names"), "few/1.ome.xml\n".repeat(100));
    Path longer = Files.writeString(folder.resolve("long"), "few/1.ome.xml\n".repeat(10_000));
    assertThat(compilers("few")).isEqualTo("fast");
    assertThat(compilers("many")).isEqualTo("both");
    assertThat(compilers("--", "-large")).isEqualTo("both");
    assertThat(compilers("--", "-large/1.xml")).isEqualTo("both");
    assertThat(options("--", "-large/1.xml"))
        .contains("-XX:NewRatio=7", "-XX:Tier4InvocationThreshold=50000");
    assertThat(options("few")).doesNotContain("-XX:NewRatio", "-XX:Tier4");
    assertThat(compilers("--files-from", names.toString())).isEqualTo("fast");
    assertThat(compilers("--files-from=" + names)).isEqualTo("fast");
    assertThat(compilers("--files-from", longer.toString())).isEqualTo("both");
    assertThat(compilers("--files-from=" + longer)).isEqualTo("both");
    assertThat(compilers("--files-from=missing", "few/1.ome.xml")).isEqualTo("fast");
  }

  private String compilers(String... arguments) throws IOException {
    String options = options(arguments);
    return options.contains("-XX:+TieredCompilation")
        ? "both"
        : options.contains("-XX:TieredStopAtLevel=1") ? "fast" : options;
  }

  /** What Java is told to use for an assessment, as one sees that stands in for it. */
  private String options(String... arguments) throws IOException {
    Path java = folder.resolve("told/bin/java");
    if (!Files.exists(java)) {
      Files.createDirectories(java.getParent());
      Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
      assertThat(java.toFile().setExecutable(true)).isTrue();
      told = Installation.in(folder.resolve("installed"));
      // without an example there is nothing to make an archive of
      Files.delete(told.resolve("src/examples/widefield/image.ome.xml"));
    }
    List<String> all = new ArrayList<>(List.of("assess"));
    all.addAll(List.of(arguments));
    ProcessBuilder command = told.command(all.toArray(String[]::new)).directory(folder.toFile());
    command.environment().put("JAVA_HOME", folder.resolve("told").toString());
    CommandLineRun run = Installation.run(command);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static CommandLineRun with(String variable, String value, int exitCode)
      throws IOException {
    ProcessBuilder command = shared.command("--version");
    command.environment().put(variable, value);
    CommandLineRun run = Installation.run(command);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    return run;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "assess --help",
        "lift --help",
        "export --help",
        "ontology --help",
        "shapes --help",
        "context --help",
        "derive --help"
      })
  void helpThatCannotBeWrittenIsNotFine(String arguments) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    List<String> before = List.of("sh", "-c", "\"$@\" >/dev/full", "sh");
    CommandLineRun run = Installation.run(shared.command(before, arguments.split(" ")));
    assertThat(run.exitCode()).isEqualTo(3);
    assertOneLine(run, "standard output", "NBO-IO-001");
  }

  /** Also where a writer of RDF wraps what it hears of that. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ontology --format jsonld",
        "ontology --format ttl",
        "lift --quiet --format jsonld src/examples/widefield/image.ome.xml",
        "assess --quiet --format html src/examples/widefield/image.ome.xml"
      })
  void whoReadsNoFurtherHearsNothing(String arguments) throws IOException {
    List<String> before = List.of("sh", "-c", "\"$@\" | head -c 20 >/dev/null", "sh");
    CommandLineRun run = Installation.run(shared.command(before, arguments.split(" ")));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void whereNothingIsOpenForReadingNothingIsRead() throws IOException {
    List<String> before = List.of("sh", "-c", "\"$@\" <&-", "sh");
    CommandLineRun run = Installation.run(shared.command(before, "lift", "-"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertOneLine(run, "standard input", "empty");
  }

  @Test
  @Timeout(300)
  void whoStopsItStopsJava() throws Exception {
    Process lift = shared.command("lift", "-").start(); // waits for standard input
    while (!lift.info().command().orElse("").endsWith("java") && lift.isAlive()) {
      Thread.sleep(20);
    }
    lift.toHandle().destroy();
    assertThat(lift.waitFor()).isEqualTo(143);
  }

  private static void assertOneLine(CommandLineRun run, String... said) {
    List<String> lines = run.err().lines().filter(line -> !line.startsWith("Picked up ")).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("nbo: ").contains(said);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
