package org.nbo.serve.page.assess;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nbo.export.ExportTarget;
import org.nbo.export.jsonld.JsonLdTarget;
import org.nbo.export.methods.MethodsFormat;
import org.nbo.export.methods.MethodsTarget;
import org.nbo.export.micrometa.MicroMetaTarget;
import org.nbo.export.ngff.NgffTarget;
import org.nbo.export.omexml.OmeXmlTarget;
import org.nbo.export.prov.ProvTarget;
import org.nbo.export.tables.TableTarget;
import org.nbo.serve.page.Language;
import org.nbo.serve.page.Pages;

/**
 * A way to save what was sent.
 *
 * @param to as the address has it
 * @param label for people, a phrase
 * @param ending of the name of the file
 * @param target empty for RDF as lifting gives it
 */
public record Download(
    String to, String label, String ending, Supplier<Optional<ExportTarget>> target) {
  static final List<Download> ALL =
      List.of(
          new Download(
              "methods",
              Language.phrase("Methods text"),
              ".txt",
              () -> methods(MethodsFormat.TEXT, "en")),
          new Download(
              "methods-de",
              Language.phrase("Methods text, German"),
              ".txt",
              () -> methods(MethodsFormat.TEXT, "de")),
          new Download(
              "docx",
              Language.phrase("Methods text for Word"),
              ".docx",
              () -> methods(MethodsFormat.DOCX, "en")),
          new Download(
              "xlsx",
              Language.phrase("Table to fill in"),
              ".xlsx",
              () -> table(TableTarget.Kind.XLSX)),
          new Download(
              "csv", Language.phrase("The same as CSV"), ".csv", () -> table(TableTarget.Kind.CSV)),
          new Download(
              "jsonld",
              "JSON-LD",
              ".jsonld",
              () -> Optional.of(new JsonLdTarget(Optional.empty()))),
          new Download("turtle", "Turtle", ".ttl", Optional::empty),
          new Download(
              "ngff",
              Language.phrase("OME-Zarr metadata"),
              ".zarr.zip",
              () -> Optional.of(new NgffTarget(Optional.empty(), Optional.empty(), false))),
          new Download(
              "micro-meta",
              "Micro-Meta JSON",
              ".json",
              () -> Optional.of(new MicroMetaTarget(MicroMetaTarget.Record.MICROSCOPE))),
          new Download("ome-xml", "OME-XML", ".ome.xml", () -> Optional.of(new OmeXmlTarget())),
          new Download(
              "prov",
              Language.phrase("Provenance"),
              ".prov.trig",
              () -> Optional.of(new ProvTarget())));

  Download in(Pages spoken) {
    return new Download(to, spoken.say(label), ending, target);
  }

  private static Optional<ExportTarget> methods(MethodsFormat format, String language) {
    return Optional.of(new MethodsTarget(format, language, Optional.empty(), false));
  }

  private static Optional<ExportTarget> table(TableTarget.Kind kind) {
    return Optional.of(new TableTarget(kind));
  }
}
