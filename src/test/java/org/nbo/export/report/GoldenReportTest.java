package org.nbo.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.finding.Assessment;
import org.nbo.model.ToolVersion;

/**
 * What each format makes of the same assessments stands in {@code golden/report}, a folder for each
 * extent. {@code -Dgolden.update} writes it anew; review the difference then.
 */
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/report");

  /** How a page looks is not what it says. */
  private static final Pattern STYLE = Pattern.compile("(?s)<style>.*</style>");

  private static final List<Assessment> TWO =
      List.of(ExampleAssessments.withGaps(), ExampleAssessments.complete());

  static Stream<Arguments> reports() {
    Stream<Arguments> each =
        Stream.of(
                new TextReport(),
                new MarkdownReport(),
                new HtmlReport(),
                new CsvReport(),
                new JsonReport())
            .flatMap(
                format ->
                    Stream.of(
                        Arguments.of("one-file-with-gaps", format, Extent.FILE, TWO.subList(0, 1)),
                        Arguments.of(
                            "one-file-that-is-complete", format, Extent.FILE, TWO.subList(1, 2)),
                        Arguments.of("two-files", format, Extent.SUMMARY, TWO)));
    return Stream.concat(
        each,
        Stream.of(Arguments.of("two-files-in-detail", new TextReport(), Extent.DETAILS, TWO)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("reports")
  void saysThis(String folder, ReportFormat format, Extent extent, List<Assessment> assessments)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(assessments, ExampleAssessments.ASKED, extent, out);
    String said =
        STYLE
            .matcher(out.toString(StandardCharsets.UTF_8))
            .replaceFirst("<style/>")
            .replace(ToolVersion.VERSION, "VERSION");
    Path expected = GOLDEN.resolve(folder).resolve("expected" + format.ending());
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }
}
