package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher builds, with a stand-in for Maven that brings a build of before. */
@Timeout(300)
class LauncherBuildIT {
  @TempDir Path folder;
  private Installation installation;
  private Path builds;

  @BeforeEach
  void install() throws IOException {
    Path built = folder.resolve("built");
    Installation.in(built);
    installation = Installation.notBuiltIn(folder.resolve("clone"));
    builds = Files.createFile(folder.resolve("builds"));
    maven(
        "while [ ! -e '%s' ]; do sleep 0.1; done; cp -pR '%s' . && touch target/classpath.txt"
            .formatted(folder.resolve("go"), built.resolve("target")));
  }

  /** Notes each build, and who runs it. */
  private void maven(String script) throws IOException {
    Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\necho $$ >>'" + builds + "'\n" + script + "\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
  }

  private ProcessBuilder command() {
    ProcessBuilder command = installation.command("--version");
    Map<String, String> environment = command.environment();
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    return command;
  }

  @Test
  void startsAtOnceBuildOnce() throws Exception {
    leaveLockBehind();
    List<Process> starts = new ArrayList<>();
    List<Path> errors = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      errors.add(folder.resolve("err" + i));
      starts.add(command().redirectError(errors.get(i).toFile()).start());
    }
    while (said(errors).size() < errors.size()) {
      Thread.sleep(20);
    }
    Files.createFile(folder.resolve("go"));
    for (Process start : starts) {
      assertThat(text(start.getInputStream().readAllBytes())).startsWith("nbo ");
      assertThat(start.waitFor()).isZero();
    }
    assertThat(Files.readAllLines(builds)).hasSize(1);
    assertThat(said(errors)).hasSize(4);
    assertThat(said(errors)).filteredOn(line -> line.contains("building, once")).hasSize(1);
    assertThat(said(errors)).filteredOn(line -> line.contains("waiting for another")).hasSize(3);
    assertThat(installation.resolve("target/nbo.build")).doesNotExist();
  }

  private static List<String> said(List<Path> errors) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path error : errors) {
      lines.addAll(Files.readAllLines(error));
    }
    return lines;
  }

  /** As a process that was killed leaves it. */
  private void leaveLockBehind() throws Exception {
    Process ended = new ProcessBuilder("uname", "-n").start();
    String machine = text(ended.getInputStream().readAllBytes()).strip();
    ended.waitFor();
    Path lock = Files.createDirectories(installation.resolve("target/nbo.build"));
    Files.writeString(lock.resolve("owner"), ended.pid() + " " + machine + "\n");
  }

  /** As where the clock was turned back between a checkout and a build, or a build and a start. */
  @Test
  void whatIsFromTheFutureIsBuiltAndPreparedOnce() throws IOException {
    Files.createFile(folder.resolve("go"));
    FileTime tomorrow = FileTime.from(Instant.now().plus(1, ChronoUnit.DAYS));
    Files.setLastModifiedTime(installation.resolve("pom.xml"), tomorrow);
    Files.setLastModifiedTime(
        folder.resolve("built/target/nbo.jar"),
        FileTime.from(tomorrow.toInstant().plus(1, ChronoUnit.DAYS)));
    assertThat(Installation.run(command()).exitCode()).isZero();
    SortedMap<String, String> made = installation.files();
    assertThat(made.keySet()).anyMatch(name -> name.endsWith(".ready"));
    CommandLineRun again = Installation.run(command());
    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(Files.readAllLines(builds)).hasSize(1);
    assertThat(installation.files()).isEqualTo(made);
  }

  @Test
  void aBuildThatFailsIsShown() throws IOException {
    maven("echo 'no compiler'; exit 1");
    CommandLineRun run = Installation.run(command());
    assertThat(run.exitCode()).isEqualTo(70);
    assertThat(run.err().lines()).hasSize(3);
    assertThat(run.err()).contains("building, once", "no compiler\n", "NBO-BUILD");
    assertThat(run.out()).isEmpty();
    assertThat(installation.resolve("target/nbo.build")).doesNotExist();
  }

  @Test
  void whoStopsItStopsMavenAndLeavesNoLock() throws Exception {
    maven("exec sleep 100");
    Process start = command().start();
    while (start.isAlive() && Files.size(builds) == 0) {
      Thread.sleep(20);
    }
    assertThat(installation.resolve("target/nbo.build")).exists();
    start.toHandle().destroy();
    assertThat(start.waitFor()).isEqualTo(143);
    assertThat(installation.resolve("target/nbo.build")).doesNotExist();
    long maven = Long.parseLong(Files.readString(builds).strip());
    assertThat(ProcessHandle.of(maven).filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
