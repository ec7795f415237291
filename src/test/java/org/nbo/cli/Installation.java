package org.nbo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the launcher and of what it runs, in a folder of its own. */
final class Installation {
  /** What a build and the first start leave. */
  private static final String BUILT =
      "nbo.jar classpath.txt lib nbo.model $(cd target && ls | grep '^nbo-')";

  private final Path folder;

  private Installation(Path folder) {
    this.folder = folder;
  }

  /** One that is built. */
  static Installation in(Path folder) throws IOException {
    Installation installation = notBuiltIn(folder);
    installation.copy("target", BUILT);
    return installation;
  }

  /** One without {@code target}. */
  static Installation notBuiltIn(Path folder) throws IOException {
    Files.createDirectories(folder);
    Installation installation = new Installation(folder);
    installation.copy("", "nbo pom.xml ontology shapes queries");
    installation.copy("src/examples", "widefield");
    return installation;
  }

  /** Keeps the times, by which the launcher and Java tell what belongs together. */
  private void copy(String from, String names) throws IOException {
    Path to = Files.createDirectories(folder.resolve(from));
    String list = "for name in " + names + "; do cp -pR \"./$1/$name\" \"$2\" || exit; done";
    Process copy = new ProcessBuilder("sh", "-c", list, "copy", from, to.toString()).start();
    if (finish(copy) != 0) {
      throw new IOException(new String(copy.getErrorStream().readAllBytes()));
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** The launcher's lock, archive and so on, by the beginning and the end of its name. */
  Path built(String begin, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(begin))
          .filter(file -> file.toString().endsWith(end))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Each file with its size and time. */
  SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  /** A command that starts the launcher with the Java of this test. */
  ProcessBuilder command(String... arguments) {
    return command(List.of(), arguments);
  }

  /**
   * The same.
   *
   * @param before another command, which starts it
   */
  ProcessBuilder command(List<String> before, String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.add(folder.resolve("nbo").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  CommandLineRun run(String... arguments) throws IOException {
    return run(command(arguments));
  }

  static CommandLineRun run(ProcessBuilder command) throws IOException {
    Path out = Files.createTempFile("nbo-test", ".out");
    Path err = Files.createTempFile("nbo-test", ".err");
    try {
      Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      return new CommandLineRun(
          finish(process),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static int finish(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
