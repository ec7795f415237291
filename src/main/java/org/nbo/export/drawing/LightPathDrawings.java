package org.nbo.export.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nbo.export.Templates;
import org.nbo.finding.Assessment;
import org.nbo.ontology.Beside;

/** The light paths of an assessment as drawings, each with a table that says the same. */
public final class LightPathDrawings {
  /** Beyond that nobody compares any more. */
  private static final int MOST = 12;

  private static final Templates TEMPLATES =
      new Templates(LightPathDrawings.class, Templates.MARKUP);

  private static final Map<String, String> ICONS = icons();

  private LightPathDrawings() {}

  /**
   * What the templates get.
   *
   * @param more how many more there are than are drawn
   */
  record Page(List<LightPathDrawing> drawings, int more, String style) {
    /** The drawings one below the other, for one picture. */
    List<Placed> placed() {
      int y = 0;
      List<Placed> all = new ArrayList<>();
      for (LightPathDrawing drawing : drawings) {
        all.add(new Placed(drawing, y));
        y += drawing.height() + Placed.TITLE;
      }
      return all;
    }

    int height() {
      return drawings.stream().mapToInt(d -> d.height() + Placed.TITLE).sum();
    }
  }

  /** A drawing in a picture of several. */
  record Placed(LightPathDrawing drawing, int y) {
    static final int TITLE = 30;

    int below() {
      return y + TITLE;
    }

    int titleAt() {
      return y + 20;
    }
  }

  /** A part of a page of HTML; empty where there is nothing to draw. */
  public static String html(Assessment assessment) {
    return assessment.lightPaths().isEmpty() ? "" : TEMPLATES.fill("section", page(assessment));
  }

  /** One picture of all. */
  public static String svg(Assessment assessment) {
    return TEMPLATES.fill("picture", page(assessment));
  }

  /** The style sheet that goes with {@link #html}. */
  public static String style() {
    return TEMPLATES.text("drawing.css");
  }

  private static Page page(Assessment assessment) {
    Completeness completeness = new Completeness(assessment);
    Scale scale = Scale.of(assessment.lightPaths());
    return new Page(
        assessment.lightPaths().stream()
            .limit(MOST)
            .map(path -> LightPathDrawing.of(path, scale, completeness, ICONS))
            .toList(),
        Math.max(0, assessment.lightPaths().size() - MOST),
        style());
  }

  private static Map<String, String> icons() {
    Map<String, String> icons = new HashMap<>();
    Beside.rows(LightPathDrawings.class, "icons.tsv", 2)
        .forEach(row -> icons.put(row.get(0), row.get(1)));
    return icons;
  }
}
