package org.nbo.export.report;

import static org.nbo.export.report.Html.escape;

import java.io.PrintWriter;
import java.util.Locale;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;

/** What a page says about one file, below its name. */
final class HtmlOutline {
  private final Outline outline;
  private final int heading;
  private final PrintWriter to;

  /**
   * @param heading rank of the headings of sections
   */
  HtmlOutline(Outline outline, int heading, PrintWriter to) {
    this.outline = outline;
    this.heading = heading;
    this.to = to;
  }

  void write() {
    Assessment assessment = outline.assessment();
    to.printf(
        Locale.ROOT,
        """
        <p class="source">%s · SHA-256 %s</p>
        <p class="%s"><strong>%s</strong> %s</p>
        """,
        escape(assessment.format()),
        assessment.sha256(),
        assessment.conforms() ? "verdict fit" : "verdict unfit",
        escape(outline.answer()),
        escape(outline.verdict()));
    tiersMet(new Standing(assessment));
    matrix();
    outline.companions().forEach(this::companion);
    outline.sections().forEach(this::section);
  }

  private void companion(Outline.Common common) {
    to.printf(Locale.ROOT, "<h%d>%s</h%d>\n<ul>\n", heading, escape(common.title()), heading);
    common.things().forEach(thing -> to.print("<li>" + escape(thing) + "</li>\n"));
    to.print("</ul>\n");
  }

  private void tiersMet(Standing standing) {
    to.print("<ul class=\"tiers\">\n");
    for (String extension : standing.assessment().asked().extensions()) {
      String must = standing.met(extension, RequirementLevel.MUST);
      String all = standing.met(extension, RequirementLevel.SHOULD);
      to.printf(
          Locale.ROOT,
          "<li>%s%s</li>\n",
          escape(extension + ": " + must),
          must.equals(all) ? "" : "; with recommended fields: " + all);
    }
    to.print("</ul>\n");
  }

  private void matrix() {
    to.print(
        """
        <table class="matrix">
        <caption>Fields that have a value, of those that the things in the file call for</caption>
        <thead><tr><th scope="col">Extension</th><th scope="col">Tier</th><th scope="col">MUST</th><th scope="col">SHOULD</th></tr></thead>
        """);
    for (String extension : outline.assessment().asked().extensions()) {
      to.print("<tbody>\n");
      for (int tier = 1; tier <= Axes.TIERS; tier++) {
        to.print("<tr>");
        if (tier == 1) {
          to.printf(
              Locale.ROOT,
              "<th scope=\"rowgroup\" rowspan=\"%s\">%s</th>",
              Axes.TIERS,
              escape(extension));
        }
        to.print("<th scope=\"row\">" + tier + "</th>");
        for (RequirementLevel level : RequirementLevel.values()) {
          Assessment.Cell cell = outline.cell(extension, tier, level);
          to.print(Html.bar(cell.filled(), cell.asked()));
        }
        to.print("</tr>\n");
      }
      to.print("</tbody>\n");
    }
    to.print("</table>\n");
  }

  private void section(Outline.Section section) {
    to.printf(Locale.ROOT, "<section>\n<h%s>%s</h%1$s>\n", heading, escape(section.title()));
    for (Outline.Component component : section.components()) {
      to.printf(
          Locale.ROOT,
          "<h%s>%s <small>%s</small></h%1$s>\n<table class=\"findings\">\n",
          heading + 1,
          escape(component.name()),
          escape(component.where()));
      component.lines().forEach(line -> line(component, line));
      to.print("</table>\n");
    }
    to.print("</section>\n");
  }

  private void line(Outline.Component component, Outline.Line line) {
    Finding finding = line.finding();
    String only = component.where(line);
    String detail =
        finding.cell() == null
            ? line.values().isEmpty() ? "" : "found: " + String.join(", ", line.values())
            : Outline.place(finding);
    to.printf(
        Locale.ROOT,
        "<tr class=\"%s\"><td><code>%s</code></td><td>%s</td><td>%s</td><td>%s</td><td class=\"rule\">%s</td></tr>\n",
        finding.severity().word(),
        escape(finding.field()),
        escape(
            finding.cell() == null
                ? finding.message() + Outline.rule(finding)
                : Outline.meaning(finding)),
        escape(detail),
        escape(only.isEmpty() ? "" : "on " + only),
        escape(finding.rule()));
  }
}
