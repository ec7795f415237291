package org.nbo.export.report;

import static org.nbo.export.report.Html.escape;

import java.io.PrintWriter;
import java.util.Locale;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;

/**
 * What a page says about several files: a table that leads to each of them, and what to do first.
 */
final class HtmlSummary {
  private final FilesSummary summary;
  private final PrintWriter to;

  HtmlSummary(FilesSummary summary, PrintWriter to) {
    this.summary = summary;
    this.to = to;
  }

  void write() {
    to.printf(
        Locale.ROOT,
        """
        <h1>%s</h1>
        <p class="verdict %s"><strong>%s</strong> Extensions: %s.</p>
        """,
        summary.title(),
        summary.allFit() ? "fit" : "unfit",
        escape(summary.answer()),
        escape(summary.extensions()));
    files();
    if (!summary.gaps().isEmpty()) {
      gaps();
    }
    if (!summary.standings().isEmpty()) {
      details();
    }
  }

  private void files() {
    to.printf(
        Locale.ROOT,
        """
        <table class="files">
        <thead><tr><th scope="col">File</th><th scope="col">Fit</th><th scope="col">MUST met</th><th scope="col">All met</th><th scope="col">%s</th><th scope="col">Wrong values</th></tr></thead>
        <tbody>
        """,
        summary.fields());
    int number = 0;
    for (Standing standing : summary.standings()) {
      number++;
      to.printf(
          Locale.ROOT,
          "<tr><th scope=\"row\"><a href=\"#file-%s\">%s</a></th><td class=\"answer-%s\">%3$s</td><td>%s</td><td>%s</td>%s<td>%s</td></tr>\n",
          number,
          escape(standing.assessment().file()),
          standing.fit(),
          standing.met(RequirementLevel.MUST),
          standing.met(RequirementLevel.SHOULD),
          Html.bar(standing.filled(), standing.asked()),
          standing.assessment().wrong());
    }
    to.print("</tbody>\n</table>\n");
  }

  private void gaps() {
    to.printf(
        Locale.ROOT,
        """
        <section>
        <h2>%s</h2>
        <table class="gaps">
        <thead><tr><th scope="col">Field</th><th scope="col">Component</th><th scope="col">Tier</th><th scope="col">Level</th><th scope="col">Files</th><th scope="col">Where it goes</th></tr></thead>
        <tbody>
        """,
        escape(summary.task()));
    for (Gap gap : summary.first()) {
      Finding finding = gap.finding();
      to.printf(
          Locale.ROOT,
          "<tr class=\"%s\"><td><code>%s</code></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
          finding.severity().word(),
          escape(finding.field()),
          escape(finding.component()),
          finding.cell().tier(),
          finding.cell().level(),
          summary.files(gap),
          escape(gap.where()));
    }
    to.print("</tbody>\n</table>\n</section>\n");
  }

  /** Each file folded up; the target of a link lies inside, because browsers unfold for that. */
  private void details() {
    to.print("<section class=\"each\">\n<h2>Each file</h2>\n");
    int number = 0;
    for (Standing standing : summary.standings()) {
      number++;
      Assessment assessment = standing.assessment();
      Outline outline = new Outline(assessment);
      to.printf(
          Locale.ROOT,
          "<details><summary><h3>%s</h3> %s</summary>\n<article id=\"file-%s\">\n",
          escape(assessment.file()),
          escape(outline.answer()),
          number);
      new HtmlOutline(outline, 4, to).write();
      to.print("</article>\n</details>\n");
    }
    to.print("</section>\n");
  }
}
