package org.nbo.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command on a page, and what the page says that one sees of it.
 *
 * @param output a line that is {@code …} stands for any lines, within a line for any characters
 */
record ConsoleExample(String command, String output) {
  private static final Pattern BLOCK =
      Pattern.compile("^```console\\n((?:.*\\n)*?)```$", Pattern.MULTILINE);
  private static final String PROMPT = "$ ";
  private static final String LEFT_OUT = "…";
  private static final String ANY_LINES = "(?s:.*?)(?<![^\\n])";

  /** Those of a page, in its order. */
  static List<ConsoleExample> on(Path page) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .flatMap(block -> in(block.group(1)))
        .toList();
  }

  private static Stream<ConsoleExample> in(String block) {
    List<String> commands = new ArrayList<>();
    List<StringBuilder> outputs = new ArrayList<>();
    for (String line : block.lines().toList()) {
      if (line.startsWith(PROMPT)) {
        commands.add(line.substring(PROMPT.length()));
        outputs.add(new StringBuilder());
      } else {
        outputs.get(outputs.size() - 1).append(line).append('\n');
      }
    }
    return Stream.iterate(0, i -> i < commands.size(), i -> i + 1)
        .map(i -> new ConsoleExample(commands.get(i), outputs.get(i).toString()));
  }

  /** What was seen, as the page shows it; where that is something else, all of it. */
  String asShown(String seen) {
    String lines = output.lines().map(ConsoleExample::line).collect(Collectors.joining());
    return endedAsHere(seen).matches(lines + "\\n*") ? output : seen;
  }

  /** CSV ends its lines as RFC 4180 says, a page as its author's machine does. */
  private static String endedAsHere(String seen) {
    return seen.replace("\r\n", "\n");
  }

  private static String line(String line) {
    return line.equals(LEFT_OUT)
        ? ANY_LINES
        : Stream.of(line.split(LEFT_OUT, -1)).map(Pattern::quote).collect(Collectors.joining(".*"))
            + "\\n";
  }

  @Override
  public String toString() {
    return command;
  }
}
