package org.nbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.cli.CommandLineRun;
import org.nbo.cli.NboProcess;

/**
 * The programs in {@code src/examples/embedding} compile and run with what Maven gives to a program
 * that depends on this project: without the command line's libraries, and those that only they
 * need.
 */
class EmbeddingTest {
  private static final Path PROGRAMS = Path.of("src/examples/embedding");

  /** What Maven gives to a program that depends on this project alone. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "classes|(jena|titanium|RoaringBitmap|aalto-xml|stax2-api|caffeine|collection|jspecify"
              + "|commons-(codec|collections4|compress|csv|io|lang3|text)|error_prone_annotations|gson"
              + "|jackson-core|jakarta.json|jcl-over-slf4j|libthrift|protobuf-java|slf4j-api"
              + "|specification)-.*");

  @TempDir static Path classes;
  private static String classPath;

  @BeforeAll
  static void compile() throws IOException {
    classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> GIVEN.matcher(Path.of(entry).getFileName().toString()).matches())
            .collect(Collectors.joining(File.pathSeparator, classes + File.pathSeparator, ""));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> programs = Files.list(PROGRAMS)) {
      List<String> options =
          List.of(
              "-cp",
              classPath,
              "-d",
              classes.toString(),
              "-Xlint:all",
              "-Werror",
              "--release",
              "17");
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(programs.sorted().toList()))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  @Test
  void mavenGivesThemNoMore() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Pattern dependency = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    List<String> given =
        dependency
            .matcher(pom.substring(pom.indexOf("<dependencies>\n    <!--"), pom.indexOf("<build>")))
            .results()
            .map(m -> m.group(1))
            .filter(d -> !d.contains("<optional>true<") && !d.contains("<scope>test<"))
            .map(d -> d.replaceAll("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1-"))
            .toList();
    assertThat(given).contains("jena-arq-").allMatch(jar -> GIVEN.matcher(jar).matches());
  }

  @Test
  void liftsIntoAPipeline() throws IOException {
    CommandLineRun run = run("LiftIntoPipeline", "src/examples/widefield");
    assertThat(run.out()).contains("PREFIX nbo:", "nbo:Objective").doesNotContain("sha256");
    assertThat(said(run)).hasSize(2).first().asString().contains("NBO-XML");
  }

  @Test
  void constructsOverAnAssessment() throws IOException {
    CommandLineRun run =
        run(
            "ConstructOverAssessment",
            "src/examples/widefield/image.ome.xml",
            "src/examples/micro-meta/microscope.json");
    assertThat(run.out()).contains("schema:Product", "schema:manufacturer");
    assertThat(said(run)).isEmpty();
  }

  @Test
  void assessesInAPlainMain() throws IOException {
    CommandLineRun run =
        run(
            "PlainMain",
            "src/examples/widefield/image.nbo.xml",
            "src/examples/widefield/image.ome.xml",
            "no-such-file");
    assertThat(run.out())
        .contains("image.nbo.xml: ", "image.ome.xml: not fit\n  ", "no-such-file: no such file");
    assertThat(said(run)).isEmpty();
  }

  /** Without what SLF4J says where nobody has chosen a provider, as here. */
  private static List<String> said(CommandLineRun run) {
    return run.err().lines().filter(line -> !line.startsWith("SLF4J(W)")).toList();
  }

  private static CommandLineRun run(String program, String... arguments) throws IOException {
    CommandLineRun run = NboProcess.java(classPath, List.of("-ea"), program, List.of(arguments));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }
}
