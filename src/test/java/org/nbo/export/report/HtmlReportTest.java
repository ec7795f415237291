package org.nbo.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;

class HtmlReportTest {
  private static final Axes ASKED = new Axes(1, RequirementLevel.MUST, List.of());

  /** Text that would end an element, an attribute or a section of a template. */
  private static final String HOSTILE = "\"><script>alert('1')</script>&amp;{{title}}{{/content}}";

  @ParameterizedTest
  @EnumSource
  void showsWhatAFileSaysAndDoesNotObeyIt(Extent extent) {
    Document page = page(extent);
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("h1, h3").eachText()).contains(HOSTILE);
    assertThat(page.select(".source").text()).startsWith(HOSTILE + " · SHA-256 0f");
  }

  private static Document page(Extent extent) {
    Assessment file =
        new Assessment(
            HOSTILE, "0f", HOSTILE, ASKED, List.of(), List.of(), Advice.NONE, List.of(), Map.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(List.of(file), ASKED, extent, out);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }
}
