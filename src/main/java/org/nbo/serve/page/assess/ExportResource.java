package org.nbo.serve.page.assess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
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
import org.nbo.model.Prefixes;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;
import org.nbo.serve.web.Upload;

/** Writes files that are sent together in a format of others, and keeps nothing of them. */
final class ExportResource implements Resource {
  private final Nbo nbo;

  ExportResource(Nbo nbo) {
    this.nbo = nbo;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.keeping(Upload.of(exchange));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String to = exchange.field("to").orElse("");
    Download chosen =
        Download.ALL.stream()
            .filter(download -> download.to().equals(to))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        400,
                        "the parameter to takes "
                            + Download.ALL.stream()
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
