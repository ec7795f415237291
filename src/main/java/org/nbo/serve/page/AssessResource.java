package org.nbo.serve.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Assessed;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.export.report.CsvReport;
import org.nbo.export.report.Extent;
import org.nbo.export.report.HtmlReport;
import org.nbo.export.report.JsonReport;
import org.nbo.export.report.MarkdownReport;
import org.nbo.export.report.ReportFormat;
import org.nbo.export.report.SvgReport;
import org.nbo.export.report.TextReport;
import org.nbo.finding.Axes;
import org.nbo.model.Prefixes;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;
import org.nbo.serve.web.Upload;

/** Assesses a file that is sent, and keeps nothing of it. */
final class AssessResource implements Resource {
  private static final String TURTLE = Syntax.TURTLE.type();

  private static final Map<String, ReportFormat> REPORTS =
      Map.of(
          "application/json", new JsonReport(),
          "text/html", new HtmlReport(),
          "text/markdown", new MarkdownReport(),
          "text/csv", new CsvReport(),
          "text/plain", new TextReport(),
          "image/svg+xml", new SvgReport());

  private static final AcceptList OFFER =
      AcceptList.create(
          "application/json",
          "text/html",
          TURTLE,
          "text/plain",
          "text/csv",
          "text/markdown",
          "image/svg+xml");

  /** How much larger than an upload what is compressed in it may be. */
  private static final int MOST_INFLATED = 10;

  private final Nbo nbo;

  AssessResource(Nbo nbo) {
    this.nbo = nbo;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    exchange.accepted(OFFER); // who takes no report need not send a file
    return exchange.keeping(Upload.of(exchange));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Upload upload = exchange.upload();
    checkInflated(upload, MOST_INFLATED * exchange.limits().uploadBytes());
    Axes axes =
        AxesOf.parameters(
            name ->
                Optional.ofNullable(upload.fields().get(name))
                    .filter(value -> !value.isEmpty())
                    .or(() -> exchange.parameter(name)),
            nbo,
            Axes.tier(1));
    Source source = Source.of(upload.file()).called(upload.name());
    if (nbo.leadsTo(source).isPresent()) {
      throw new Refusal(
          422, "the metadata of this file are in another one, which it names; send that");
    }
    Assessed assessed = nbo.assessing(axes).assess(source);
    exchange.answer(report(assessed, axes, exchange.accepted(OFFER).getContentTypeStr()));
  }

  private static Document report(Assessed assessed, Axes axes, String type) {
    if (type.equals(TURTLE)) {
      Graph report = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(report, assessed.report());
      report.getPrefixMapping().setNsPrefixes(Prefixes.WITH_SHAPES);
      return Syntax.TURTLE.write(report);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    REPORTS.get(type).write(List.of(assessed.assessment()), axes, Extent.FILE, out);
    return Document.of(out.toByteArray(), type + ";charset=utf-8");
  }

  private static void checkInflated(Upload upload, long most) throws IOException {
    try (InputStream in = Files.newInputStream(upload.file())) {
      if (in.read() != 0x1f || in.read() != 0x8b) {
        return;
      }
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(Files.newInputStream(upload.file()), 1 << 16)) {
      long all = 0;
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        all += got;
        if (all > most) {
          throw new Refusal(
              413, "what is compressed in this file is larger than " + most + " bytes");
        }
      }
    } catch (IOException e) { // lifting says more exactly what is wrong with it
      return;
    }
  }
}
