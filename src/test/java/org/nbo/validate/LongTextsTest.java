package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.finding.Finding;
import org.nbo.lift.SourceFormats;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** A long text of which the middle is left out is right where the whole is, and wrong where not. */
class LongTextsTest {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final SchemaCheck CHECK =
      new SchemaCheck(false, new Likely(List.of()), SourceFormats::saxReader);

  @ParameterizedTest
  @CsvSource({
    "0, '', true",
    "0, '==', false",
    "1, '', false",
    "1, '===', false",
    "2, '==', true",
    "2, '', false",
    "3, '=', true",
    "3, '==', false",
    "0, '-', false",
  })
  @DisplayName("Base64 with so many signs behind whole groups, and this at its end")
  void base64(int signs, String end, boolean valid) throws Exception {
    for (String blank : List.of("", " \r\n")) {
      String text = base64(LongTexts.MOST / 4 * 5 + signs, blank).stripTrailing();
      // of the last sign before '=' only some of its bits may be there
      String last = end.isEmpty() ? text : text.substring(0, text.length() - 1) + 'A';
      assertThat(findings(last + end).isEmpty()).as(blank).isEqualTo(valid);
    }
  }

  @Test
  void aSignThatIsNoneInTheMiddleIsFound() throws Exception {
    String half = base64(LongTexts.MOST / 4 * 5, "");
    assertThat(findings(half + '*' + half.substring(1))).isNotEmpty();
    assertThat(findings(half + "é" + half.substring(1)))
        .isNotEmpty()
        .allMatch(finding -> finding.message().length() < 10_000);
    assertThat(findings(half + "<x/>" + half)).isNotEmpty();
  }

  @Test
  void littleOfItIsTold() throws Exception {
    AtomicLong told = new AtomicLong();
    LongTexts reader = new LongTexts(SourceFormats.saxReader());
    reader.setContentHandler(
        new DefaultHandler() {
          @Override
          public void characters(char[] all, int start, int length) {
            told.addAndGet(length);
          }
        });
    byte[] document = document(base64(4 * LongTexts.MOST, "\n"));
    reader.parse(new InputSource(new ByteArrayInputStream(document)));
    assertThat(told.get()).isBetween((long) LongTexts.MOST, LongTexts.MOST + (1L << 18));
  }

  /** So many signs, in lines of 76. */
  private static String base64(int signs, String blank) {
    Random random = new Random(signs);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < signs; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      if (i % 76 == 75) {
        text.append(blank);
      }
    }
    return text.toString();
  }

  private static List<Finding> findings(String content) {
    byte[] document = document(content);
    return CHECK.findings(
        () -> new ByteArrayInputStream(document), "image.ome.xml", "urn:x-test:document");
  }

  private static byte[] document(String content) {
    String xml =
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"><Image ID=\"Image:1\">"
            + "<Pixels ID=\"Pixels:1\" DimensionOrder=\"XYZCT\" SizeX=\"2\" SizeY=\"3\" SizeZ=\"1\""
            + " SizeC=\"1\" SizeT=\"1\" Type=\"uint8\"><BinData BigEndian=\"false\" Length=\"6\">"
            + content
            + "</BinData></Pixels></Image></OME>";
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
