package org.nbo.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nbo.model.NboException;

/**
 * A folder with a result for each file, in folders as the files are; numbered where several would
 * have the same name, in the order of the files.
 */
final class OutFolder {
  private final Inputs inputs;
  private final Set<String> taken = new HashSet<>();
  private final Map<Input, Path> targets = new IdentityHashMap<>();

  /**
   * @param ending of the results, with its dot, to put behind the name of the file
   */
  OutFolder(Path folder, Inputs inputs, String ending) {
    this.inputs = inputs;
    for (Input input : inputs.all()) {
      targets.put(input, folder.resolve(free(input.place().toString(), ending)));
    }
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
  Output open(Input input) {
    Path target = targets.get(input);
    if (inputs.has(target)) {
      throw NboException.usage(
          "NBO-IO-002", target + ": is read by this command; name another folder for its results");
    }
    return Output.to(target);
  }
}
