package org.nbo.export.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nbo.export.drawing.LightPathDrawings;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;

/** The light paths of one file as a picture. */
public final class SvgReport implements ReportFormat {
  @Override
  public String ending() {
    return ".svg";
  }

  @Override
  public void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out) {
    try {
      out.write(LightPathDrawings.svg(assessments.get(0)).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
