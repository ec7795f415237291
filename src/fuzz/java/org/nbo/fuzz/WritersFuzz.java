package org.nbo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.nbo.SameXml;
import org.nbo.Source;
import org.nbo.export.ExportTarget;
import org.nbo.export.jsonld.JsonLdTarget;
import org.nbo.export.micrometa.MicroMetaTarget;
import org.nbo.export.omexml.OmeXmlTarget;
import org.nbo.export.report.CsvReport;
import org.nbo.export.report.Extent;
import org.nbo.export.report.HtmlReport;
import org.nbo.export.report.JsonReport;
import org.nbo.export.report.ReportFormat;
import org.nbo.export.report.SvgReport;
import org.nbo.export.report.TextReport;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.xml.sax.SAXException;

/** What is written, strict software reads, and what a document says stays text in it. */
class WritersFuzz {
  private static final Axes AXES = Axes.tier(3);
  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** What is lifted and written back is what was there. */
  @FuzzTest
  void omeXml(FuzzedDataProvider data) throws IOException {
    Path source = Files.createTempFile("nbo-fuzz", ".ome.xml");
    Path back = Files.createTempFile("nbo-fuzz", ".ome.xml");
    try {
      Files.write(source, Wording.usual(MadeDocument.of(data)));
      if (Lifted.of("image.ome.xml", Files.readAllBytes(source)).isWhole()) {
        Files.write(back, exported(source, new OmeXmlTarget()));
        assertThat(SameXml.differences(source, back)).isEmpty();
      }
    } finally {
      Files.delete(source);
      Files.delete(back);
    }
  }

  private static byte[] exported(Path source, ExportTarget target) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lifted.NBO.export(Source.of(source), target, out);
    return out.toByteArray();
  }

  @FuzzTest
  void reports(FuzzedDataProvider data) throws Exception {
    Assessment found;
    try (Source source =
        Source.of(
            "image.ome.xml", new ByteArrayInputStream(Wording.usual(MadeDocument.of(data))))) {
      found = Lifted.NBO.assess(source, AXES);
    } catch (NboException e) {
      Lifted.isSaidWell(e);
      return;
    }
    STRICT.readTree(written(new JsonReport(), found));
    isXml(written(new SvgReport(), found));
    hasNoCommands(written(new TextReport(), found));
    hasNoFormulas(written(new CsvReport(), found));
    hasOnlyOurMarkup(written(new HtmlReport(), found));
  }

  private static String written(ReportFormat format, Assessment found) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(List.of(found), AXES, Extent.FILE, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void isXml(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static void hasNoCommands(String text) {
    assertThat(text.replace("\n", "").chars().filter(Character::isISOControl).toArray()).isEmpty();
  }

  private static void hasNoFormulas(String csv) throws IOException {
    for (CSVRecord row : CSVFormat.RFC4180.parse(new java.io.StringReader(csv))) {
      assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)[=@\\t\\r].*"));
    }
  }

  private static void hasOnlyOurMarkup(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("script[src], iframe, object, embed, [onerror], [onload]")).isEmpty();
  }

  /** The formats that are JSON or XML of others. */
  @FuzzTest
  void formatsOfOthers(FuzzedDataProvider data) throws IOException {
    Path source = Files.createTempFile("nbo-fuzz", ".ome.xml");
    try {
      Files.write(source, Wording.usual(MadeDocument.of(data)));
      if (Lifted.of("image.ome.xml", Files.readAllBytes(source)).isWhole()) {
        for (ExportTarget target :
            List.of(
                new MicroMetaTarget(MicroMetaTarget.Record.MICROSCOPE),
                new JsonLdTarget(Optional.empty()))) {
          STRICT.readTree(exported(source, target));
        }
      }
    } catch (NboException e) {
      Lifted.isSaidWell(e);
    } finally {
      Files.delete(source);
    }
  }
}
