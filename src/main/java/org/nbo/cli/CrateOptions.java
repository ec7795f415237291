package org.nbo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nbo.export.ExportTarget;
import org.nbo.export.about.About;
import org.nbo.export.crate.CrateTarget;
import org.nbo.finding.NboException;
import picocli.CommandLine.Option;

/** What goes with publications: {@code --to ro-crate}, {@code gide} and {@code rembi}. */
final class CrateOptions {
  private static final List<String> VERSIONS = List.of("1.2", "1.3");

  @Option(
      names = "--about",
      paramLabel = "FILE.yaml",
      description = "What no image knows: title, license, authors, organism and so on.")
  private Path about;

  @Option(names = "--title", paramLabel = "TEXT", description = "Title of the data.")
  private String title;

  @Option(
      names = "--license",
      paramLabel = "IRI|SPDX",
      description = "License of the data, for example CC-BY-4.0.")
  private String license;

  @Option(names = "--published", paramLabel = "DATE", description = "Day of publication.")
  private String published;

  @Option(
      names = "--organism",
      paramLabel = "NAME",
      description = "What was imaged, for example 'Mus musculus'.")
  private String organism;

  @Option(
      names = "--crate-version",
      paramLabel = "VERSION",
      defaultValue = "1.2",
      description = "1.2 or 1.3 of RO-Crate; default ${DEFAULT-VALUE}.")
  private String version;

  /** What options and file say; an option counts before the file. */
  About about() {
    return (about == null ? About.nothing() : About.of(about))
        .with("title", title)
        .with("license", license)
        .with("published", published)
        .with("organism", organism);
  }

  /**
   * As the options say.
   *
   * @param folder in which the crate will lie
   */
  ExportTarget target(boolean search, Optional<Path> folder) {
    if (!VERSIONS.contains(version)) {
      throw NboException.usage(
          "NBO-USAGE",
          "--crate-version " + version + " is unknown; it takes " + String.join(", ", VERSIONS));
    }
    return new CrateTarget(search, version, about(), folder);
  }
}
