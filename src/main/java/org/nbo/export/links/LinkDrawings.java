package org.nbo.export.links;

import java.util.List;
import java.util.Map;
import org.nbo.export.Templates;
import org.nbo.finding.Link;

/** The drawings of chromosomes alone, for a page that has other things too. */
public final class LinkDrawings {
  private static final Templates TEMPLATES = new Templates(LinkDrawings.class, Templates.MARKUP);

  private LinkDrawings() {}

  /**
   * What a page needs for them: {@code --page}, {@code --ink}, {@code --soft}, {@code --line},
   * {@code --image}, {@code --source}, {@code --genome} and {@code --tie} are its colors.
   */
  public static String style() {
    return TEMPLATES.text("drawing.css");
  }

  /** Zooms them by keys. */
  public static String script() {
    return TEMPLATES.text("drawing.js");
  }

  /**
   * A section of HTML for each chromosome.
   *
   * @param links those without places are not drawn
   * @param documents by whose places in this list links name them
   */
  public static String of(List<Link> links, List<Link.Document> documents) {
    List<Link> placed = links.stream().filter(link -> link.overlap() != null).toList();
    return TEMPLATES.fill("drawings", Map.of("drawings", LocusDrawing.of(placed, documents)));
  }
}
