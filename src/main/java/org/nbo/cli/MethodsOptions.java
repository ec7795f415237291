package org.nbo.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.nbo.export.ExportTarget;
import org.nbo.export.methods.MethodsFormat;
import org.nbo.export.methods.MethodsTarget;
import picocli.CommandLine.Option;

/** What goes with {@code --to methods}. */
final class MethodsOptions {
  /** The words of {@code --format}. */
  enum Format {
    text(MethodsFormat.TEXT),
    md(MethodsFormat.MD),
    html(MethodsFormat.HTML),
    docx(MethodsFormat.DOCX);

    private final MethodsFormat format;

    Format(MethodsFormat format) {
      this.format = format;
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "methods: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "methods: en or de, or that of your own template; default ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "methods: your own template instead of the one of the language.")
  private Path template;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description =
          "methods: write to FILE, as JSON, where each value comes from, and all that is missing.")
  private Path sources;

  @Option(
      names = "--mark-missing",
      description = "methods: mark in the text what is missing of the first tier.")
  private boolean markMissing;

  ExportTarget target() {
    return new MethodsTarget(format.format, language, Optional.ofNullable(template), markMissing);
  }

  Map<String, Path> beside() {
    return sources == null ? Map.of() : Map.of(MethodsTarget.SOURCES, sources);
  }
}
