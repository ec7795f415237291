package org.nbo.serve.page.assess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Assessed;
import org.nbo.Assessing;
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

/** Assesses files that are sent together, and keeps nothing of them. */
final class AssessResource implements Resource {
  private static final String HTML = "text/html";
  private static final String SVG = "image/svg+xml";
  private static final String TURTLE = Syntax.TURTLE.type();

  private static final Map<String, ReportFormat> REPORTS =
      Map.of(
          "application/json",
          new JsonReport(),
          HTML,
          new HtmlReport(),
          "text/markdown",
          new MarkdownReport(),
          "text/csv",
          new CsvReport(),
          "text/plain",
          new TextReport(),
          SVG,
          new SvgReport());

  private static final AcceptList OFFER =
      AcceptList.create(
          "application/json",
          "text/html",
          TURTLE,
          "text/plain",
          "text/csv",
          "text/markdown",
          "image/svg+xml");

  private final Profiles profiles;

  AssessResource(Profiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    exchange.accepted(OFFER); // who takes no report need not send a file
    return exchange.keeping(Upload.of(exchange));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    SentRequest asked = SentRequest.of(exchange, profiles);
    String type = exchange.accepted(OFFER).getContentTypeStr();
    if (type.equals(SVG) && asked.sent().subjects().size() > 1) {
      throw new Refusal(422, "a picture shows one image; send one only");
    }
    Assessing plain = asked.assessing();
    Assessing assessing = type.equals(HTML) || type.equals(SVG) ? plain.drawn() : plain;
    exchange.answer(
        report(
            asked.sent().subjects().stream().map(assessing::assess).toList(), asked.axes(), type));
  }

  private static Document report(List<Assessed> all, Axes axes, String type) {
    if (type.equals(TURTLE)) {
      Graph report = GraphFactory.createDefaultGraph();
      all.forEach(assessed -> GraphUtil.addInto(report, assessed.report()));
      report.getPrefixMapping().setNsPrefixes(Prefixes.WITH_SHAPES);
      return Syntax.TURTLE.write(report);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    REPORTS
        .get(type)
        .write(
            all.stream().map(Assessed::assessment).toList(),
            axes,
            all.size() == 1 ? Extent.FILE : Extent.DETAILS,
            out);
    return Document.of(out.toByteArray(), type + ";charset=utf-8");
  }
}
