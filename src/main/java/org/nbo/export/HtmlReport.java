package org.nbo.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.nbo.model.Assessment;
import org.nbo.model.Axes;
import org.nbo.model.Finding;
import org.nbo.model.RequirementLevel;
import org.nbo.model.ToolVersion;

/** The report as one page that needs nothing beside itself and prints well. */
public final class HtmlReport implements ReportFormat {
  private static final String STYLE = style();

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public void write(List<Assessment> assessments, boolean several, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    String title = !several ? assessments.get(0).file() : assessments.size() + " files";
    to.print(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s: metadata assessment</title>
        <style>
        %s</style>
        </head>
        <body>
        """
            .formatted(escape(title), STYLE));
    assessments.forEach(a -> write(new Outline(a), to));
    to.print(
        "<footer>NBO Linked Data %s · tiers and fields: 4DN-BINA-OME v02-01 (Hammer et al., Nature Methods 2021)</footer>\n</body>\n</html>\n"
            .formatted(escape(ToolVersion.VERSION)));
    to.flush();
  }

  private static void write(Outline outline, PrintWriter to) {
    Assessment assessment = outline.assessment();
    to.print(
        """
        <main>
        <h1>%s</h1>
        <p class="source">%s · SHA-256 %s</p>
        <p class="%s"><strong>%s</strong> %s</p>
        """
            .formatted(
                escape(assessment.file()),
                escape(assessment.format()),
                assessment.sha256(),
                assessment.conforms() ? "verdict fit" : "verdict unfit",
                escape(outline.answer()),
                escape(outline.verdict())));
    matrix(outline, to);
    outline.sections().forEach(section -> section(section, to));
    to.print("</main>\n");
  }

  private static void matrix(Outline outline, PrintWriter to) {
    to.print(
        "<table class=\"matrix\">\n<thead><tr><th>Extension</th><th>Tier</th><th>MUST</th><th>SHOULD</th></tr></thead>\n<tbody>\n");
    for (String extension : outline.assessment().asked().extensions()) {
      for (int tier = 1; tier <= Axes.TIERS; tier++) {
        to.print("<tr>");
        if (tier == 1) {
          to.print(
              "<th scope=\"rowgroup\" rowspan=\"%d\">%s</th>"
                  .formatted(Axes.TIERS, escape(extension)));
        }
        to.print("<th scope=\"row\">" + tier + "</th>");
        for (RequirementLevel level : RequirementLevel.values()) {
          bar(outline.cell(extension, tier, level), to);
        }
        to.print("</tr>\n");
      }
    }
    to.print("</tbody>\n</table>\n");
  }

  private static void bar(Assessment.Cell cell, PrintWriter to) {
    if (cell.asked() == 0) {
      to.print("<td class=\"none\">nothing asked</td>");
      return;
    }
    double share = 100.0 * cell.filled() / cell.asked();
    to.print(
        String.format(
            Locale.ROOT,
            "<td><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"asked\" width=\"100\" height=\"8\"/><rect class=\"%s\" width=\"%.2f\" height=\"8\"/></svg><span>%d of %d</span></td>",
            cell.isFull() ? "full" : "filled",
            share,
            cell.filled(),
            cell.asked()));
  }

  private static void section(Outline.Section section, PrintWriter to) {
    to.print("<section>\n<h2>" + escape(section.title()) + "</h2>\n");
    for (Outline.Component component : section.components()) {
      to.print(
          "<h3>%s <small>%s</small></h3>\n<table class=\"findings\">\n"
              .formatted(escape(component.name()), escape(component.where())));
      component.lines().forEach(line -> line(component, line, to));
      to.print("</table>\n");
    }
    to.print("</section>\n");
  }

  private static void line(Outline.Component component, Outline.Line line, PrintWriter to) {
    Finding finding = line.finding();
    String only = component.where(line);
    String detail =
        finding.cell() == null
            ? line.values().isEmpty() ? "" : "found: " + String.join(", ", line.values())
            : Outline.place(finding);
    to.print(
        "<tr class=\"%s\"><td><code>%s</code></td><td>%s</td><td>%s</td><td>%s</td><td class=\"rule\">%s</td></tr>\n"
            .formatted(
                finding.severity().word(),
                escape(finding.field()),
                escape(finding.cell() == null ? finding.message() : Outline.meaning(finding)),
                escape(detail),
                escape(only.isEmpty() ? "" : "on " + only),
                escape(finding.rule())));
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
