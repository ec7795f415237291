package org.nbo.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nbo.export.ExportTarget;
import org.nbo.export.micrometa.MicroMetaTarget;
import org.nbo.finding.NboException;
import picocli.CommandLine.Option;

/** What goes with {@code --to micro-meta}. */
final class MicroMetaOptions {
  @Option(
      names = "--record",
      paramLabel = "RECORD",
      defaultValue = "microscope",
      description =
          "microscope: each microscope; settings: how each image was taken; default"
              + " ${DEFAULT-VALUE}.")
  private String record;

  /** As the options say. */
  ExportTarget target() {
    return new MicroMetaTarget(
        Arrays.stream(MicroMetaTarget.Record.values())
            .filter(known -> word(known).equalsIgnoreCase(record))
            .findFirst()
            .orElseThrow(
                () ->
                    NboException.usage(
                        "NBO-USAGE",
                        "--record "
                            + record
                            + " is unknown; it takes "
                            + Arrays.stream(MicroMetaTarget.Record.values())
                                .map(MicroMetaOptions::word)
                                .collect(Collectors.joining(", ")))));
  }

  private static String word(MicroMetaTarget.Record known) {
    return known.name().toLowerCase(Locale.ROOT);
  }
}
