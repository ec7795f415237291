package org.nbo.serve.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Exporting;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.export.ExportTarget;
import org.nbo.export.Outlet;
import org.nbo.export.jsonld.JsonLdTarget;
import org.nbo.export.methods.MethodsFormat;
import org.nbo.export.methods.MethodsTarget;
import org.nbo.export.micrometa.MicroMetaTarget;
import org.nbo.export.ngff.NgffTarget;
import org.nbo.export.omexml.OmeXmlTarget;
import org.nbo.export.prov.ProvTarget;
import org.nbo.export.tables.TableTarget;
import org.nbo.model.Prefixes;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;
import org.nbo.serve.web.Upload;

/** Writes files that are sent together in a format of others, and keeps nothing of them. */
final class ExportResource implements Resource {
  private static final String TURTLE = "turtle";

  /**
   * A way to save what was sent.
   *
   * @param label for people, a phrase
   * @param ending of the name of the file
   * @param target empty for RDF as lifting gives it
   */
  record Download(String to, String label, String ending, Supplier<Optional<ExportTarget>> target) {
    Download in(Pages spoken) {
      return new Download(to, spoken.say(label), ending, target);
    }
  }

  static final List<Download> DOWNLOADS =
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
          new Download(TURTLE, "Turtle", ".ttl", Optional::empty),
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

  private final Nbo nbo;

  ExportResource(Nbo nbo) {
    this.nbo = nbo;
  }

  private static Optional<ExportTarget> methods(MethodsFormat format, String language) {
    return Optional.of(new MethodsTarget(format, language, Optional.empty(), false));
  }

  private static Optional<ExportTarget> table(TableTarget.Kind kind) {
    return Optional.of(new TableTarget(kind));
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.keeping(Upload.of(exchange));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String to = exchange.field("to").orElse("");
    Download chosen =
        DOWNLOADS.stream()
            .filter(download -> download.to().equals(to))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        400,
                        "the parameter to takes "
                            + DOWNLOADS.stream()
                                .map(Download::to)
                                .collect(Collectors.joining(", "))));
    Sent sent = Sent.of(exchange, nbo);
    Optional<ExportTarget> target = chosen.target().get();
    exchange.answer(target.isPresent() ? written(sent, target.orElseThrow()) : turtle(sent));
  }

  private Document turtle(Sent sent) {
    Graph all = GraphFactory.createDefaultGraph();
    for (List<Source> sources : List.of(sent.subjects(), sent.companions())) {
      for (Source source : sources) {
        GraphUtil.addInto(all, nbo.lift(source).toDataset().asDatasetGraph().getUnionGraph());
      }
    }
    all.getPrefixMapping().setNsPrefixes(Prefixes.WITH_SHAPES);
    return Syntax.TURTLE.write(all);
  }

  private Document written(Sent sent, ExportTarget target) throws IOException {
    Exporting exporting = nbo.exporting(target, sent.companions().toArray(Source[]::new));
    List<Exporting.Document> read = sent.subjects().stream().map(exporting::read).toList();
    if (read.size() > 1 && !target.holdsSeveral()) {
      throw new Refusal(422, target.title() + " is of one file; send one image only");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!target.isFolder()) {
      exporting.write(read, Outlet.of(out));
      String type = target.mediaType();
      return Document.of(
          out.toByteArray(), type.startsWith("text/") ? type + ";charset=utf-8" : type);
    }
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      exporting.write(read, new Zipped(zip));
    }
    return Document.of(out.toByteArray(), "application/zip");
  }

  /** A folder in an archive. */
  private record Zipped(ZipOutputStream zip) implements Outlet {
    @Override
    public OutputStream document() {
      throw new UnsupportedOperationException("a folder is no stream");
    }

    @Override
    public OutputStream file(String path) {
      return new ByteArrayOutputStream() {
        @Override
        public void close() throws IOException {
          ZipEntry entry = new ZipEntry(path);
          entry.setTime(0);
          zip.putNextEntry(entry);
          writeTo(zip);
          zip.closeEntry();
        }
      };
    }
  }
}
