package org.nbo.serve.page;

import com.samskivert.mustache.Escapers;
import org.nbo.export.Templates;
import org.nbo.model.ToolVersion;
import org.nbo.serve.web.Document;

/** Fills the templates of this package, which escape what they insert. */
final class Pages {
  private final Templates templates = new Templates(Pages.class, Escapers.HTML);

  /** What every template gets. */
  private record Page(String title, String tool, Object content) {}

  Document page(String template, String title, Object content) {
    return Document.html(templates.fill(template, new Page(title, ToolVersion.VERSION, content)));
  }

  /** A file that goes to browsers as it stands. */
  String text(String name) {
    return templates.text(name);
  }
}
