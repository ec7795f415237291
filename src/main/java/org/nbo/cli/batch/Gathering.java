package org.nbo.cli.batch;

import java.util.function.BiConsumer;
import org.nbo.Nbo;
import org.nbo.cli.output.Progress;
import picocli.CommandLine;

/**
 * Does the same with many files, and then writes one output of all that came of them.
 *
 * @param nbo finds where the metadata of a source are
 * @param line where progress and errors are told
 * @param speaks whether to tell of progress
 */
public record Gathering(Nbo nbo, Inputs inputs, CommandLine line, boolean speaks) {
  /**
   * Does it.
   *
   * @param memoryEach how many bytes of memory each file should have for itself
   * @param work for several threads at a time
   * @param take receives the results, in order
   * @param write writes the output; not called where there is one file, and it failed
   * @return the highest exit code of the files that failed, or 0
   */
  public <R> int run(
      long memoryEach, Batch.Work<R> work, BiConsumer<Input, R> take, Runnable write) {
    try (Progress progress = new Progress(line.getErr(), inputs.size(), speaks)) {
      Batch<R> batch = new Batch<>(inputs, nbo::leadsTo, work, memoryEach, progress, line);
      int exitCode = batch.run(take);
      progress.clear();
      if (batch.done() > 0 || inputs.several()) {
        write.run();
      }
      if (speaks) {
        batch.summarize();
      }
      return exitCode;
    }
  }
}
