package org.nbo.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;

class CsvReportTest {
  private static final Axes ASKED = new Axes(1, RequirementLevel.MUST, List.of("core"));

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1.xml", "+1.xml", "-1.xml", "@sum.xml", "\t=1.xml", " =1.xml", "\uff1d1.xml"})
  void aPathIsNoFormulaAndLeadsToTheSameFile(String name) {
    assertThat(line(name)).matches("(?s)\"?\\./\\Q" + name + "\\E\"?,.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xml", "/data/=1.xml", "standard input", "ä.xml"})
  void otherPathsStayAsTheyAre(String name) {
    assertThat(line(name)).matches("\"?\\Q" + name + "\\E\"?,.*");
  }

  private static String line(String file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvReport()
        .write(
            List.of(
                new Assessment(
                    file,
                    "0",
                    "OME-XML 1",
                    ASKED,
                    List.of(),
                    List.of(),
                    Advice.NONE,
                    List.of(),
                    Map.of())),
            ASKED,
            Extent.SUMMARY,
            out);
    String csv = out.toString(StandardCharsets.UTF_8);
    return csv.substring(csv.indexOf("\r\n") + 2).stripTrailing();
  }
}
