package org.nbo.export.report;

import static org.nbo.export.report.Html.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.model.ToolVersion;

/** The report as one page that needs nothing beside itself and prints well. */
public final class HtmlReport implements ReportFormat {
  private static final String STYLE = style();

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (extent == Extent.FILE) {
      Assessment file = assessments.get(0);
      head(file.file(), to);
      to.print("<main>\n<h1>" + escape(file.file()) + "</h1>\n");
      new HtmlOutline(new Outline(file), 2, to).write();
    } else {
      FilesSummary summary = FilesSummary.of(assessments, asked);
      head(summary.title(), to);
      to.print("<main>\n");
      new HtmlSummary(summary, to).write();
    }
    to.print("</main>\n");
    foot(to);
    to.flush();
  }

  private static void head(String title, PrintWriter to) {
    to.printf(
        Locale.ROOT,
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
        """,
        escape(title),
        STYLE);
  }

  private static void foot(PrintWriter to) {
    to.printf(
        Locale.ROOT,
        "<footer>NBO Linked Data %s · tiers and fields: 4DN-BINA-OME v02-01 (Hammer et al., Nature Methods 2021)</footer>\n</body>\n</html>\n",
        escape(ToolVersion.VERSION));
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
