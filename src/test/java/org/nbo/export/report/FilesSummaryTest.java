package org.nbo.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;

/** Files of one image set are one row. */
class FilesSummaryTest {
  private static Assessment named(String file, List<Finding> findings) {
    Assessment like = ExampleAssessments.withGaps();
    return new Assessment(
        file,
        "0",
        like.format(),
        like.asked(),
        like.matrix(),
        findings,
        Advice.NONE,
        List.of(),
        Map.of());
  }

  @Test
  void filesThatDifferByNumbersAndStandAlikeAreOneRow() {
    List<Finding> gaps = ExampleAssessments.withGaps().findings();
    FilesSummary summary =
        FilesSummary.of(
            List.of(
                named("plate/A1_s1.ome.tif", gaps),
                named("plate/A1_s2.ome.tif", gaps),
                named("plate/A1_s3.ome.tif", gaps.subList(1, gaps.size())),
                named("plate/B1_s1.ome.tif", gaps),
                named("other_s1.ome.tif", gaps)),
            ExampleAssessments.ASKED);
    assertThat(summary.sets())
        .extracting(FilesSummary.ImageSet::name)
        .containsExactly(
            "plate/A1_s1.ome.tif and 1 more of its image set",
            "plate/A1_s3.ome.tif",
            "plate/B1_s1.ome.tif",
            "other_s1.ome.tif");
    assertThat(summary.title()).isEqualTo("5 files");
  }
}
