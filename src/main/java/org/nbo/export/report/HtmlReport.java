package org.nbo.export.report;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;

/** The report as one page that needs nothing beside itself and prints well. */
public final class HtmlReport implements ReportFormat {
  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (extent == Extent.FILE) {
      Assessment file = assessments.get(0);
      new HtmlPage(file.file(), new HtmlOutline(new Outline(file), 2)).write("file", to);
    } else {
      FilesSummary summary = FilesSummary.of(assessments, asked);
      new HtmlPage(summary.title(), new HtmlSummary(summary)).write("files", to);
    }
    to.flush();
  }
}
