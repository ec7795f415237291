package org.nbo.export.report;

import java.io.Writer;
import org.nbo.export.Templates;
import org.nbo.export.drawing.LightPathDrawings;
import org.nbo.model.ToolVersion;

/**
 * What the template of a report gets.
 *
 * @param title the file, or how many there are
 * @param content what is shown
 */
record HtmlPage(String title, Object content) {
  private static final Templates TEMPLATES = new Templates(HtmlPage.class, Templates.MARKUP);

  private static final String STYLE = TEMPLATES.text("report.css");

  void write(String template, Writer to) {
    TEMPLATES.fill(template, this, to);
  }

  /** The style sheet, so that the page needs nothing beside itself. */
  String style() {
    return STYLE + LightPathDrawings.style();
  }

  String version() {
    return ToolVersion.VERSION;
  }
}
