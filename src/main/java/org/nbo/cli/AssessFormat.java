package org.nbo.cli;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.cli.batch.Outcome;
import org.nbo.cli.batch.Outcomes;
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
import org.nbo.ontology.StableGraph;

/** The words of {@code assess --format}. */
enum AssessFormat {
  text(new TextReport()),
  json(new JsonReport()),
  html(new HtmlReport()),
  md(new MarkdownReport()),
  csv(new CsvReport()),
  svg(new SvgReport()),
  ttl(null);

  private final ReportFormat report;

  AssessFormat(ReportFormat report) {
    this.report = report;
  }

  /** The format that the name of a report ends as. */
  static Optional<AssessFormat> ofFile(String name) {
    return Arrays.stream(values())
        .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending()))
        .findFirst();
  }

  String ending() {
    return report == null ? ".ttl" : report.ending();
  }

  /** Whether several files have a report of all of them. */
  boolean hasSummary() {
    return report != null && this != svg;
  }

  /** Whether it draws the light paths of channels. */
  boolean draws() {
    return this == html || this == svg;
  }

  /**
   * A place for what this format says of files.
   *
   * @param summary whether each file has a report of its own besides
   */
  Outcomes outcomes(Extent extent, boolean summary) {
    return new Outcomes(report == null && !summary, report != null && report.namesThings(extent));
  }

  void write(List<Outcome> outcomes, Axes asked, Extent extent, OutputStream out) {
    if (report != null) {
      report.write(outcomes.stream().map(Outcome::assessment).toList(), asked, extent, out);
      return;
    }
    Graph all = GraphFactory.createDefaultGraph();
    for (Outcome outcome : outcomes) {
      GraphUtil.addInto(all, outcome.report());
    }
    all.getPrefixMapping().setNsPrefixes(Prefixes.WITH_SHAPES);
    RDFDataMgr.write(out, StableGraph.of(all), RDFFormat.TURTLE_PRETTY);
  }
}
