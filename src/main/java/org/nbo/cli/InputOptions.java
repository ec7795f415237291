package org.nbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nbo.Nbo;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.SourceArgument;
import org.nbo.cli.output.FailureMessage;
import org.nbo.finding.NboException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command works on. */
final class InputOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "OME-XML, OME-TIFF, OME-Zarr, NBO-XML or JSON of the Micro-Meta App, also compressed by"
              + " gzip; folders are searched for them; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--files-from",
      paramLabel = "LIST",
      description =
          "Also the files that stand in LIST, one a line, or divided by zero bytes as find -print0"
              + " writes them; - is standard input.")
  private String list;

  /** Takes away the first argument, which is no file to read. */
  Optional<String> takeFirst() {
    return files.isEmpty() ? Optional.empty() : Optional.of(files.remove(0));
  }

  /** Whether none is named. */
  boolean areNone() {
    return files.isEmpty() && list == null;
  }

  /**
   * Looks for them.
   *
   * @param nbo finds what is in folders
   * @param command to which a line on each folder is said
   * @param speaks whether to say it
   * @throws NboException where none is named
   */
  Inputs find(Nbo nbo, CommandSpec command, boolean speaks) {
    return find(nbo, command, speaks, Inputs.Wanted.IMAGES);
  }

  /** The same, with what is taken of folders. */
  Inputs find(Nbo nbo, CommandSpec command, boolean speaks, Inputs.Wanted wanted) {
    List<String> arguments = new ArrayList<>(files);
    if (list != null) {
      arguments.addAll(listed());
    } else if (files.isEmpty()) {
      throw NboException.usage(
          "NBO-USAGE",
          "names no file; see '" + command.qualifiedName() + " --help' for what it takes");
    }
    if (files.contains("")) {
      throw NboException.usage("NBO-USAGE", "names a file '', which none is called");
    }
    return new Inputs(
        arguments,
        nbo,
        line -> {
          if (speaks) {
            command.commandLine().getErr().println("nbo: " + FailureMessage.printable(line));
          }
        },
        wanted);
  }

  private List<String> listed() {
    boolean standardInput = list.equals(SourceArgument.STANDARD_INPUT);
    if (standardInput && files.contains(SourceArgument.STANDARD_INPUT)) {
      throw NboException.usage(
          "NBO-USAGE", "- is standard input, which cannot be both a file and --files-from");
    }
    List<String> names;
    try (InputStream in = standardInput ? System.in : Files.newInputStream(Path.of(list))) {
      String text = new String(in.readAllBytes(), charset());
      names =
          (text.indexOf('\0') < 0 ? text.lines() : List.of(text.split("\0")).stream())
              .filter(name -> !name.isBlank())
              .toList();
    } catch (IOException e) {
      throw unreadable(list, NboException.reason(e), e);
    } catch (RuntimeException e) {
      throw unreadable(list, e.getMessage(), e);
    }
    if (names.isEmpty() && files.isEmpty()) {
      throw NboException.unreadable(
          "NBO-INPUT-001",
          "--files-from " + list + ": names no file; one is to stand on each line");
    }
    if (standardInput && names.contains(SourceArgument.STANDARD_INPUT)) {
      throw NboException.usage(
          "NBO-USAGE", "- is standard input, from which --files-from reads names already");
    }
    return names;
  }

  private static NboException unreadable(String list, String why, Exception cause) {
    return NboException.unreadable(
        "NBO-LIFT-004", "--files-from " + list + ": cannot be read: " + why, cause);
  }

  /** That of file names, which Java takes from the locale. */
  private static Charset charset() {
    String encoding = System.getProperty("sun.jnu.encoding");
    return encoding != null && Charset.isSupported(encoding)
        ? Charset.forName(encoding)
        : StandardCharsets.UTF_8;
  }
}
