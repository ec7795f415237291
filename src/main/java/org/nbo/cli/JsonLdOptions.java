package org.nbo.cli;

import java.util.Optional;
import org.nbo.export.ExportTarget;
import org.nbo.export.jsonld.JsonLdTarget;
import picocli.CommandLine.Option;

/** What goes with {@code --to jsonld}. */
final class JsonLdOptions {
  @Option(
      names = "--context-iri",
      paramLabel = "IRI",
      description = "jsonld: name the context by this IRI instead of writing its terms.")
  private String contextIri;

  ExportTarget target() {
    return new JsonLdTarget(Optional.ofNullable(contextIri));
  }
}
