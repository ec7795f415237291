package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nbo.cli.rdf.RdfFormat;

/**
 * Many files at once: their order, those that fail, and what is left when the program is stopped.
 */
class BatchTest {
  private static final String OME =
      "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">";

  @TempDir Path folder;

  /** Files of very different size, so that the later ones are ready first. */
  private List<String> images(int count) throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(image("in/" + i + ".ome.xml", i % 5 == 0 ? 600 : 2).toString());
    }
    return names;
  }

  private Path image(String name, int images) throws IOException {
    return write(
        name,
        IntStream.range(0, images)
            .mapToObj(i -> "<Image ID=\"Image:" + i + "\" Name=\"" + name + "\"/>\n")
            .collect(Collectors.joining("", OME, "</OME>")));
  }

  /** Breaks off after more than any buffer holds. */
  private Path brokenOff(String name) throws IOException {
    Path whole = image(name, 600);
    String text = Files.readString(whole);
    return Files.writeString(whole, text.substring(0, text.length() - 10));
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void statementsComeInTheOrderOfTheFiles() throws IOException {
    List<String> files = images(13);
    StringBuilder oneByOne = new StringBuilder();
    files.forEach(file -> oneByOne.append(run("lift", file).out()));
    for (int i = 0; i < 3; i++) {
      CommandLineRun run = run("lift", files);
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).isEqualTo(oneByOne.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void everyFormatIsTheSameEachTimeAndHoldsAllFiles(RdfFormat format) throws IOException {
    List<String> files = images(6);
    String[] options = {"--format", format.name()};
    String first = run("lift", files, options).out();
    assertThat(first).contains("in/0.ome.xml", "in/5.ome.xml");
    assertThat(run("lift", files, options).out()).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void ofAFileThatBreaksOffNothingIsInTheOutput(RdfFormat format) throws IOException {
    String good = image("in/good.ome.xml", 3).toString();
    String bad = brokenOff("in/bad.ome.xml").toString();
    String last = image("in/last.ome.xml", 600).toString();
    String[] options = {"--format", format.name()};
    CommandLineRun run = run("lift", List.of(good, bad, last), options);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .isNotEmpty()
        .doesNotContain("bad.ome.xml")
        .isEqualTo(run("lift", List.of(good, last), options).out());
    List<String> said = run.err().lines().toList();
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).contains(bad, "line 600", "NBO-LIFT-001");
    assertThat(said.get(1))
        .isEqualTo("nbo: 1 of 3 files failed, and nothing of them is in the output: " + bad);
  }

  @Test
  void errorsComeInTheOrderOfTheFilesAndAgainAtTheEnd() throws IOException {
    List<String> files = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean good = i % 3 == 0;
      Path file = good ? image(i + ".xml", 2) : i % 2 == 0 ? brokenOff(i + ".xml") : folder;
      files.add(good || i % 2 == 0 ? file.toString() : folder.resolve("absent" + i).toString());
      if (!good) {
        bad.add(files.get(i));
      }
    }
    for (String command : List.of("lift", "assess")) {
      CommandLineRun run = run(command, files);
      assertThat(run.exitCode()).isEqualTo(3);
      List<String> said = run.err().lines().toList();
      assertThat(said).hasSize(bad.size() + 1);
      for (int i = 0; i < bad.size(); i++) {
        assertThat(said.get(i)).contains(bad.get(i));
      }
      assertThat(said.get(bad.size()))
          .contains("8 of 12 files failed")
          .endsWith(String.join(", ", bad));
      assertThat(run(command, files, "--quiet").err().lines()).hasSize(bad.size());
    }
  }

  @Test
  void whereAllFailTheFormerOutputStays() throws IOException {
    Path out = write("out.nq", "former");
    CommandLineRun run =
        run("lift", List.of("absent.xml", brokenOff("b.xml").toString()), "-o", out.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(out).hasContent("former");
  }

  @Test
  void muchOutputIsPutAsideInFilesThatAreGoneAfterwards() throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> files = List.of(image("a.xml", 20_000).toString(), image("b.xml", 2).toString());
    CommandLineRun run =
        NboProcess.withOptions(
            List.of("-Djava.io.tmpdir=" + temporary, "-Dfile.encoding=UTF-8"),
            Stream.concat(Stream.of("lift"), files.stream()).toArray(String[]::new));
    assertThat(run.out()).isEqualTo(run("lift", files).out());
    assertThat(run.out().length()).isGreaterThan(1 << 21);
    assertThat(left(temporary)).isEmpty();
  }

  @Test
  void anOutputForEachFile() throws IOException {
    image("in/sub/a.xml", 2);
    image("in/a.xml", 1);
    Path other = image("other/A.xml", 3);
    Path same = image("same/a.xml", 4);
    brokenOff("in/bad.ome.xml");
    Path out = folder.resolve("out");
    CommandLineRun run =
        run(
            "lift",
            List.of(folder.resolve("in").toString(), other.toString(), same.toString()),
            "--format",
            "ttl",
            "--out-dir",
            out.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(left(out))
        .containsExactly("A.xml-2.ttl", "a.xml-3.ttl", "a.xml.ttl", "sub/a.xml.ttl");
    assertThat(Files.readString(out.resolve("sub/a.xml.ttl")))
        .isEqualTo(run("lift", List.of(folder + "/in/sub/a.xml"), "--format", "ttl").out());
    assertThat(run("lift", List.of(same.toString()), "--out-dir", "x", "-o", "y").exitCode())
        .isEqualTo(2);
  }

  @Test
  void noFileThatIsReadIsOverwrittenByTheOutputOfAnother() throws IOException {
    Path first = image("a.xml", 1);
    Path second = image("a.xml.nq", 2);
    String before = Files.readString(second);
    CommandLineRun run =
        run("lift", List.of(first.toString(), second.toString()), "--out-dir", folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is read by this command", "NBO-IO-002");
    assertThat(second).hasContent(before);
    assertThat(folder.resolve("a.xml.nq.nq")).isNotEmptyFile();
  }

  @Test
  void assessmentsComeInTheOrderOfTheFiles() throws IOException {
    List<String> files = images(7);
    CommandLineRun run = run("assess", files, "--format", "csv");
    assertThat(run.out().lines().skip(1).map(line -> line.split(",")[0]))
        .containsExactlyElementsOf(files);
    assertThat(run("assess", files, "--format", "csv").out()).isEqualTo(run.out());
  }

  @Test
  void aReportForEachFileOfAFolder() throws IOException {
    image("in/sub/a.xml", 2);
    image("in/a.xml", 1);
    Path out = folder.resolve("out");
    run("assess", List.of(folder.resolve("in").toString()), "-o", out.toString());
    assertThat(left(out)).containsExactly("a.xml.txt", "sub/a.xml.txt", "summary.txt");
  }

  /** A program shall not have to ask how many files there happen to be in a folder. */
  @Test
  void aFolderGivesAnArrayEvenWhereItHoldsOneImage() throws IOException {
    Path file = image("in/a.xml", 1);
    assertThat(run("assess", List.of(folder + "/in"), "--format", "json").out()).startsWith("[");
    assertThat(run("assess", List.of(file.toString()), "--format", "json").out()).startsWith("{");
  }

  @Test
  void onATerminalItSaysWhichFileIsItsTurn() throws IOException {
    List<String> files = images(3);
    List<String> options = List.of("-Dnbo.terminal=true");
    String[] command = Stream.concat(Stream.of("lift"), files.stream()).toArray(String[]::new);
    assertThat(NboProcess.withOptions(options, command).err())
        .isEqualTo(
            "\r\033[K1 of 3: %s\r\033[K2 of 3: %s\r\033[K3 of 3: %s\r\033[K"
                .formatted(files.toArray()));
    String[] quiet =
        Stream.concat(Stream.of("lift", "--quiet"), files.stream()).toArray(String[]::new);
    assertThat(NboProcess.withOptions(options, quiet).err()).isEmpty();
  }

  @Test
  @Timeout(300)
  void whoStopsItFindsNothingHalf() throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Path out = folder.resolve("out");
    Path pipe = folder.resolve("pipe");
    assertThat(NboProcess.shell("mkfifo '" + pipe + "'").exitCode()).isZero();
    List<String> files = images(4);
    for (String[] target :
        new String[][] {{"-o", out + "/all.nq"}, {"--out-dir", out.toString()}}) {
      Process lift =
          NboProcess.startWith(
              List.of("-Djava.io.tmpdir=" + temporary),
              Stream.of(
                      Stream.of("lift", "-", pipe.toString()), // neither ever says anything
                      files.stream(),
                      Stream.of(target))
                  .flatMap(s -> s)
                  .toArray(String[]::new));
      while (lift.isAlive() && left(temporary).isEmpty()) {
        Thread.sleep(20);
      }
      assertThat(left(temporary)).as("it has begun, and waits for standard input").isNotEmpty();
      lift.toHandle().destroy(); // leaves its streams open, unlike lift.destroy()
      assertThat(lift.waitFor()).isNotZero();
      assertThat(new String(lift.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
      assertThat(left(temporary)).isEmpty();
      if (Files.exists(out)) {
        assertThat(left(out)).noneMatch(name -> name.endsWith(".part") || name.equals("all.nq"));
      }
    }
  }

  private static List<String> left(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CommandLineRun run(String command, List<String> files, String... options) {
    return CommandLineRun.of(
        Stream.of(Stream.of(command), Stream.of(options), files.stream())
            .flatMap(s -> s)
            .toArray(String[]::new));
  }

  private static CommandLineRun run(String command, String file) {
    return CommandLineRun.of(command, file);
  }
}
