package org.nbo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program in a process of its own. */
public final class NboProcess {
  private NboProcess() {}

  /**
   * Runs {@code nbo} with the ontology, shapes and queries of another folder.
   *
   * @param home the folder that holds them
   */
  static CommandLineRun withHome(Path home, String... arguments) throws IOException {
    List<String> options = List.of("-Dnbo.home=" + home, "-Dfile.encoding=UTF-8");
    return java(
        System.getProperty("java.class.path"), options, "org.nbo.cli.Main", List.of(arguments));
  }

  /**
   * Runs {@code nbo}.
   *
   * @param options for Java
   */
  static CommandLineRun withOptions(List<String> options, String... arguments) throws IOException {
    return java(
        System.getProperty("java.class.path"), options, "org.nbo.cli.Main", List.of(arguments));
  }

  /** Runs another program in Java. */
  public static CommandLineRun java(
      String classPath, List<String> options, String mainClass, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    return run(command);
  }

  /** Starts a command and does not wait for it. */
  static Process start(String... arguments) throws IOException {
    return startWith(List.of(), arguments);
  }

  /**
   * The same.
   *
   * @param options for Java
   */
  static Process startWith(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.nbo.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  /** Runs a line of shell in the project's folder. */
  public static CommandLineRun shell(String line) throws IOException {
    return run(List.of("sh", "-c", line));
  }

  private static CommandLineRun run(List<String> command) throws IOException {
    Path out = Files.createTempFile("nbo-test", ".out");
    Path err = Files.createTempFile("nbo-test", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new CommandLineRun(
          process.waitFor(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
