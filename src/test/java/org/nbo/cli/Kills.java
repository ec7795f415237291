package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Kills commands, and sees that what they write is then the old or the new one, that the next run
 * writes the new one, and that nothing is left beside it. {@code src/faults/run} does so often at
 * moments that nobody chose, {@link KilledIT} a few times, and at those that are known to matter.
 */
final class Kills {
  static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

  private final Path folder;
  private final Random random;

  /**
   * @param folder in which to work
   * @param seed of the moments
   */
  Kills(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * What was done.
   *
   * @param before how many runs ended before they were killed
   * @param old how many left what was there before
   */
  record Tally(String command, int times, int before, int old) {}

  /** When a process is to be killed. */
  @FunctionalInterface
  private interface Moment {
    /** Waits for it, or for the end of the process. */
    void await(Process process) throws InterruptedException;
  }

  /** Kills a command a number of times, whatever it does then. */
  Tally kill(KilledWork work, int times) throws IOException, InterruptedException {
    Path place = folder.resolve("place");
    KilledWork.delete(place);
    work.prepare(place);
    long begun = System.nanoTime();
    assertThat(start(work, place).waitFor()).as(work + "").isBetween(0, 1);
    long length = System.nanoTime() - begun;
    Map<String, String> whole = work.state(place);
    int before = 0;
    int unchanged = 0;
    for (int i = 0; i < times; i++) {
      // the first third of a run is Java's start, which writes nothing
      long moment = (long) (length * (0.3 + 0.75 * random.nextDouble()));
      Tally one =
          killed(
              work,
              whole,
              work + ", kill " + i + " after " + moment / 1_000_000 + " ms",
              process -> process.waitFor(moment, TimeUnit.NANOSECONDS));
      before += one.before();
      unchanged += one.old();
    }
    return new Tally(work.toString(), times, before, unchanged);
  }

  /** Kills a command at each of its moments. */
  Tally killAtItsMoments(KilledWork work) throws IOException, InterruptedException {
    Path place = folder.resolve("place");
    KilledWork.delete(place);
    work.prepare(place);
    run(work, place, "whole");
    Map<String, String> whole = work.state(place);
    int before = 0;
    int unchanged = 0;
    for (Map.Entry<String, Predicate<Path>> moment : work.moments().entrySet()) {
      Tally one =
          killed(
              work,
              whole,
              work + ", killed when " + moment.getKey(),
              process -> {
                while (process.isAlive() && !moment.getValue().test(place)) {
                  Thread.onSpinWait();
                }
              });
      before += one.before();
      unchanged += one.old();
    }
    return new Tally(work.toString(), work.moments().size(), before, unchanged);
  }

  private Tally killed(KilledWork work, Map<String, String> whole, String what, Moment moment)
      throws IOException, InterruptedException {
    Path place = folder.resolve("place");
    work.clear(place);
    work.prepare(place);
    Map<String, String> old = work.state(place);
    assertThat(whole).as(work + "").isNotEqualTo(old);
    Process process = start(work, place);
    moment.await(process);
    boolean ended = !process.isAlive();
    process.destroyForcibly().waitFor();
    Map<String, String> now = work.state(place);
    work.isWhole(what, now, old, whole);
    run(work, place, what);
    assertThat(work.state(place)).as("after " + what).isEqualTo(whole);
    assertThat(KilledWork.left(place)).as("left by " + what).isEmpty();
    return new Tally(work.toString(), 1, ended ? 1 : 0, now.equals(old) ? 1 : 0);
  }

  private static Process start(KilledWork work, Path place) throws IOException {
    return NboProcess.startWith(QUICK, work.arguments(place).toArray(String[]::new));
  }

  /** Here, which is quicker than in a process of its own. */
  private static void run(KilledWork work, Path place, String what) {
    CommandLineRun run = CommandLineRun.of(work.arguments(place).toArray(String[]::new));
    assertThat(run.exitCode()).as(what + ": " + run.err()).isBetween(0, 1);
  }

  /** Does so as often as it is asked to, and says in a table what it saw. */
  public static void main(String[] arguments) throws Exception {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    String only = arguments.length > 2 ? arguments[2] : "";
    Path folder = Files.createTempDirectory("nbo-faults");
    System.out.println(
        "| command (seed " + seed + ") | killed | ended before | left the old | halves |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    try {
      Kills kills = new Kills(folder, seed);
      for (KilledWork work : new KilledWorks(folder).all()) {
        if (work.toString().startsWith(only)) {
          say(kills.kill(work, times));
        }
      }
      if ("serve".startsWith(only)) {
        say(new KilledServer(folder, seed).kill(times));
      }
    } finally {
      KilledWork.delete(folder);
    }
    System.exit(0);
  }

  private static void say(Tally tally) {
    System.out.printf(
        "| `%s` | %d | %d | %d | 0 |%n",
        tally.command(), tally.times() - tally.before(), tally.before(), tally.old());
  }
}
