package org.nbo.cli.batch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.nbo.cli.output.Output;
import org.nbo.finding.NboException;

/**
 * A folder with a result for each file, in folders as the files are; numbered where several would
 * have the same name, in the order of the files.
 */
public final class OutFolder {
  /** What names of files end in, also two parts where the first of them is ome. */
  private static final Pattern ENDING = Pattern.compile("(?<=[^/\\\\])(?:\\.ome)?\\.[^./\\\\]*\\z");

  private final Inputs inputs;
  private final Set<String> taken = new HashSet<>();
  private final Map<Input, Path> targets = new IdentityHashMap<>();
  private final Path summary;

  /**
   * @param ending of the results, with its dot, to put behind the name of the file
   */
  public OutFolder(Path folder, Inputs inputs, String ending) {
    this(folder, inputs, ending, UnaryOperator.identity());
  }

  private OutFolder(Path folder, Inputs inputs, String ending, UnaryOperator<String> name) {
    this.inputs = inputs;
    for (Input input : inputs.all()) {
      targets.put(input, folder.resolve(free(name.apply(input.place().toString()), ending)));
    }
    summary = folder.resolve(free("summary", ending));
  }

  /** One whose results have the ending in place of that of the file. */
  public static OutFolder renaming(Path folder, Inputs inputs, String ending) {
    return new OutFolder(folder, inputs, ending, OutFolder::withoutEnding);
  }

  private static String withoutEnding(String place) {
    return ENDING.matcher(place).replaceFirst("");
  }

  private String free(String name, String ending) {
    String free = name + ending;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = name + '-' + number + ending;
    }
    return free;
  }

  /**
   * Opens the result of a file.
   *
   * @throws NboException where that would overwrite a file that the command reads
   */
  public Output open(Input input) {
    return open(targets.get(input));
  }

  /**
   * Where the result of a file goes.
   *
   * @throws NboException where that would overwrite a file that the command reads
   */
  public Path path(Input input) {
    return refused(targets.get(input));
  }

  /** Opens what is said of all files, under a name that no result has. */
  public Output openSummary() {
    return open(summary);
  }

  private Output open(Path target) {
    return Output.to(refused(target));
  }

  private Path refused(Path target) {
    if (inputs.has(target)) {
      throw NboException.usage(
          "NBO-IO-002", target + ": is read by this command; name another folder for its results");
    }
    return target;
  }
}
