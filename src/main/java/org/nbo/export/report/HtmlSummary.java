package org.nbo.export.report;

import java.util.List;
import java.util.stream.IntStream;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;

/**
 * What a page says about several files: a table that leads to each of them, and what to do first.
 */
record HtmlSummary(FilesSummary summary) {

  /**
   * One of the files. Its outline is made when the page comes to it.
   *
   * @param number by which the table leads to it
   * @param name of it, and how many more of its image set there are
   */
  record File(int number, String name, Standing standing) {
    String must() {
      return standing.met(RequirementLevel.MUST);
    }

    String all() {
      return standing.met(RequirementLevel.SHOULD);
    }

    HtmlBar bar() {
      return new HtmlBar(standing.filled(), standing.asked());
    }

    HtmlOutline details() {
      return new HtmlOutline(new Outline(standing.assessment()), 4);
    }
  }

  /** A field that is missing in some of them. */
  record Missing(
      String severity,
      String field,
      String component,
      int tier,
      String level,
      String files,
      String where) {}

  List<File> files() {
    List<FilesSummary.ImageSet> sets = summary.sets();
    return IntStream.range(0, sets.size())
        .mapToObj(i -> new File(i + 1, sets.get(i).name(), sets.get(i).first()))
        .toList();
  }

  List<Missing> gaps() {
    return summary.first().stream().map(this::missing).toList();
  }

  private Missing missing(Gap gap) {
    Finding finding = gap.finding();
    return new Missing(
        finding.severity().word(),
        finding.field().name(),
        finding.component(),
        finding.duty().tier(),
        finding.duty().level().toString(),
        summary.files(gap),
        gap.where());
  }
}
