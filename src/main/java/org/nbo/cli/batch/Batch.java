package org.nbo.cli.batch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.nbo.Source;
import org.nbo.cli.output.FailureMessage;
import org.nbo.cli.output.Progress;
import org.nbo.cli.output.Stopped;
import picocli.CommandLine;

/**
 * Does the same with many files: on all cores, and yet so that results and errors come in the order
 * of the files, whatever is ready first. A file that fails does not keep the others from being
 * done. No more results wait for their turn than twice as many as there are threads.
 */
public final class Batch<R> {
  private final Inputs inputs;
  private final Function<Source, Optional<Path>> leadsTo;
  private final Work<R> work;
  private final int threads;
  private final Progress progress;
  private final CommandLine line;
  private final List<String> failed = new ArrayList<>();
  private int done;
  private int elsewhere;
  private int exitCode;

  /**
   * @param leadsTo the other file in which the metadata of a source are, where it says so
   * @param work for several threads at a time
   * @param memoryEach how many bytes of memory each of these should have for itself
   * @param line where errors are reported
   */
  public Batch(
      Inputs inputs,
      Function<Source, Optional<Path>> leadsTo,
      Work<R> work,
      long memoryEach,
      Progress progress,
      CommandLine line) {
    this.inputs = inputs;
    this.leadsTo = leadsTo;
    this.work = work;
    this.progress = progress;
    this.line = line;
    long affordable = Math.max(1, Runtime.getRuntime().maxMemory() / memoryEach);
    int cores = Runtime.getRuntime().availableProcessors();
    this.threads = (int) Math.min(affordable, Math.min(cores, inputs.size()));
  }

  /** What is done with each. */
  @FunctionalInterface
  public interface Work<R> {
    R on(Input input, Source source);
  }

  /**
   * Does it.
   *
   * @param take receives the results, in order and on the thread that calls; what it throws ends
   *     all
   * @return the highest exit code of the files that failed, or 0
   */
  public int run(BiConsumer<Input, R> take) {
    if (inputs.size() == 1) {
      Input input = inputs.all().get(0);
      progress.next(input.name());
      try {
        take(input, attempt(input), take);
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        fail(input, e);
      }
    } else {
      runMany(take);
    }
    return exitCode;
  }

  private void runMany(BiConsumer<Input, R> take) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            });
    Iterator<Input> next = inputs.all().iterator();
    Deque<Future<Optional<R>>> pending = new ArrayDeque<>();
    try {
      for (Input input : inputs.all()) {
        while (next.hasNext() && pending.size() < 2 * threads) {
          Input submitted = next.next();
          pending.add(pool.submit(() -> attempt(submitted)));
        }
        progress.next(input.name());
        Optional<R> result;
        try {
          result = pending.remove().get();
        } catch (ExecutionException e) {
          fail(input, e.getCause());
          continue;
        }
        take(input, result, take);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    } finally {
      pool.shutdownNow();
    }
  }

  private Optional<R> attempt(Input input) {
    try (Source source = input.open()) {
      boolean listedToo = input.found() && leadsTo.apply(source).filter(inputs::has).isPresent();
      return listedToo ? Optional.empty() : Optional.of(work.on(input, progress.following(source)));
    }
  }

  private void take(Input input, Optional<R> result, BiConsumer<Input, R> take) {
    if (result.isEmpty()) {
      elsewhere++;
    } else {
      take.accept(input, result.get());
      done++;
    }
  }

  private void fail(Input input, Throwable trouble) {
    if (isStopping()) {
      throw new Stopped(); // an echo of that; nobody wants to read it
    }
    progress.clear();
    failed.add(input.name());
    exitCode = Math.max(exitCode, FailureMessage.report(trouble, input.name(), line));
  }

  /** How many files were done, which can be none. */
  public int done() {
    return done;
  }

  /** Says of several files again which failed, after all else was said. */
  public void summarize() {
    progress.clear();
    if (elsewhere > 0) {
      say(
          elsewhere
              + " files hold no metadata of their own but lead to another one among the "
              + inputs.size());
    }
    if (!failed.isEmpty() && inputs.size() > 1) {
      say(
          failed.size()
              + " of "
              + inputs.size()
              + " files failed, and nothing of them is in the output: "
              + String.join(", ", failed));
    }
  }

  private void say(String what) {
    line.getErr().println("nbo: " + FailureMessage.printable(what));
  }

  /** Whether the program was told to end, by Ctrl-C for example. */
  private static boolean isStopping() {
    try {
      Runtime.getRuntime().removeShutdownHook(new Thread());
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
