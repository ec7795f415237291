package org.nbo.lift.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is nearly right is read as what it means; what is right is not touched. */
class MenderTest {
  private static final String OME = "http://www.openmicroscopy.org/Schemas/OME/2016-06";
  private static final String RIGHT = "<OME xmlns=\"" + OME + "\"><Image Name=\"5 µm\"/></OME>";

  private record Mended(String text, List<String> what) {}

  private static Mended mend(byte[] document) throws IOException {
    List<Mend> mends = new ArrayList<>();
    try (InputStream in = Mender.mended(new ByteArrayInputStream(document), mends::add)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Mended(text, mends.stream().map(Mend::what).collect(Collectors.toList()));
    }
  }

  private static Mended mend(String document) throws IOException {
    return mend(document.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RIGHT,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + RIGHT,
        "\uFEFF" + RIGHT,
        "\n  " + RIGHT,
        "<!-- from a microscope -->\n" + RIGHT,
        "<o:OME xmlns:o='" + OME + "'/>",
        "<OME xmlns=\"http://www.openmicroscopy.org/XMLschemas/OME/FC/ome.xsd\"/>",
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2099-01\"/>",
        "<Thing/>",
        "<OME xmlns=\"http://example.org/2016-06\"/>",
        "{\"Name\": \"<OME>\"}",
        "",
        "<",
        "text"
      })
  void whatIsRightOrMeansNothingKnownIsNotTouched(String document) throws IOException {
    assertThat(mend(document)).isEqualTo(new Mended(document, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.openmicroscopy.org/Schemas/OME/2016-06/",
        "http://www.openmicroscopy.org/Schemas/OME/2016-06s",
        "http://www.openmicroscopy.org/Schemas/ome/2016-06",
        "https://www.openmicroscopy.org/Schemas/OME/2016-06",
        "http://openmicroscopy.org/schemas/ome/2016-06",
        "HTTP://WWW.OPENMICROSCOPY.ORG/SCHEMAS/OME/2016-06",
        " http://www.openmicroscopy.org/Schemas/OME/2016-06 ",
        "http://www.openmicroscopy.org/Schemas//OME/2016_06",
        "http://www.openmicroscopy.org/Schema/OME/2016-6",
        "http://www.openmicrosopy.org/Schemas/OME/2016-06",
        "http://www.openmicroscopy.org/Schemas/OME/2016-06/ome.xsd",
        "www.openmicroscopy.org/Schemas/OME/2016-06#"
      })
  void aNamespaceWithASlip(String written) throws IOException {
    Mended mended = mend(RIGHT.replace(OME, written));
    assertThat(mended).isEqualTo(new Mended(RIGHT, List.of("namespace")));
  }

  @Test
  void slipsInSeveralNamespacesOfARoot() throws IOException {
    String old =
        "<OME xmlns='http://www.openmicroscopy.org/Schemas/OME/2013-06'"
            + " xmlns:SA='http://www.openmicroscopy.org/Schemas/SA/2013-06'/>";
    Mended mended = mend(old.replace("2013-06", "2013-06/"));
    assertThat(mended.text()).isEqualTo(old);
    assertThat(mended.what()).hasSize(2);
  }

  @Test
  void aDocumentWithoutNamespaceIsInTheNewest() throws IOException {
    Mended mended = mend(RIGHT.replace(" xmlns=\"" + OME + "\"", ""));
    assertThat(mended).isEqualTo(new Mended(RIGHT, List.of("namespace")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "  ", "\r\n\t", "\n\uFEFF"})
  void blanksBeforeTheDeclaration(String blanks) throws IOException {
    Mended mended = mend(blanks + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + RIGHT);
    assertThat(mended.what()).containsExactly("beginning");
    assertThat(mended.text()).endsWith(RIGHT).doesNotContain("<?xml");
    assertThat(mended.text().lines().count()).isEqualTo((blanks + RIGHT).lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ImageJ=1.53t\n", "<!-- first -->\n"})
  void somethingElseBeforeTheDeclaration(String before) throws IOException {
    Mended mended = mend(before + "<?xml version=\"1.0\"?>\n" + RIGHT);
    assertThat(mended.what()).containsExactly("beginning");
    assertThat(mended.text().strip()).endsWith(RIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0000\u0000\u0000", "\n\u0000 \u0000\n", "\u001a"})
  void controlCharactersAtTheEnd(String end) throws IOException {
    Mended mended = mend(RIGHT + end);
    assertThat(mended.what()).containsExactly("end");
    assertThat(mended.text().strip()).isEqualTo(RIGHT);
    assertThat(mend("{}" + end))
        .isEqualTo(new Mended("{}" + end.replaceAll("[\u0000\u001a]", ""), List.of("end")));
  }

  /** More of them than are looked at in one piece, and such as are not at the end. */
  @Test
  void manyControlCharacters() throws IOException {
    String many = "\u0000".repeat(200_000);
    assertThat(mend(RIGHT + many).text()).isEqualTo(RIGHT);
    assertThat(mend(RIGHT + many + "x")).isEqualTo(new Mended(RIGHT + many + "x", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>, windows-1252",
    "<?xml version=\"1.0\"?>, windows-1252",
    "'', ISO-8859-1",
    "<?xml version=\"1.0\" encoding=\"utf-16\"?>, UTF-8",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>, UTF-8",
    "<?xml version=\"1.0\" encoding=\"us-ascii\"?>, UTF-8"
  })
  void anotherEncodingThanIsDeclared(String declaration, String encoding) throws IOException {
    Mended mended = mend((declaration + RIGHT).getBytes(Charset.forName(encoding)));
    assertThat(mended.what()).containsExactly("encoding");
    assertThat(mended.text()).endsWith(RIGHT);
  }

  @Test
  void aWesternEncodingThatIsDeclaredIsNoFault() throws IOException {
    String document = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + RIGHT;
    Mended mended = mend(document.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mended.what()).isEmpty();
    assertThat(mended.text()).endsWith(RIGHT);
  }

  @Test
  void wideEncodingsAreLeftToTheParser() throws IOException {
    byte[] document = ("\uFEFF" + RIGHT).getBytes(StandardCharsets.UTF_16LE);
    List<Mend> mends = new ArrayList<>();
    assertThat(Mender.mended(new ByteArrayInputStream(document), mends::add).readAllBytes())
        .isEqualTo(document);
    assertThat(mends).isEmpty();
  }

  /** Wherever pieces end, and whatever length is asked for. */
  @Test
  void charactersAcrossTheEndsOfPieces() throws IOException {
    for (int length = (1 << 16) - 70; length < (1 << 16) + 3; length++) {
      String text = "<OME xmlns=\"" + OME + "\">" + "a".repeat(length - 60) + "µ€😀z";
      assertThat(mend(text)).isEqualTo(new Mended(text, List.of()));
      Mended western =
          mend((text.replace("😀", "é") + 'x').getBytes(Charset.forName("windows-1252")));
      assertThat(western.text()).isEqualTo(text.replace("😀", "é") + 'x');
    }
  }

  @Test
  void whatIsNoUtf8InItsFormIsWestern() throws IOException {
    byte[] document = RIGHT.getBytes(StandardCharsets.UTF_8);
    byte[] broken = new byte[document.length + 2];
    System.arraycopy(document, 0, broken, 0, document.length);
    broken[document.length] = (byte) 0xC0; // an overlong form of /
    broken[document.length + 1] = (byte) 0xAF;
    assertThat(mend(broken).text()).isEqualTo(RIGHT + "À¯");
  }

  @ParameterizedTest
  @CsvSource({"UTF-32, UTF-32BE", "utf-32le, UTF-32LE", "UTF-16, UTF-16BE"})
  void whatIsAsWideAsItSaysIsNoMend(String declared, String charset) throws IOException {
    byte[] document =
        ("\ufeff<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n" + RIGHT)
            .getBytes(Charset.forName(charset));
    assertThat(mend(document).what()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-16LE, two",
    "UTF-8, UTF-16BE, two",
    "UTF-8, UTF-16, two",
    "ISO-8859-1, UTF-16LE, two",
    "UTF-8, UTF-32LE, four",
    "UTF-32BE, UTF-32LE, four"
  })
  void whatIsWiderThanItSaysIsReadByItsBytes(String declared, String charset, String bytes)
      throws IOException {
    List<Mend> mends = new ArrayList<>();
    byte[] document =
        ("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n" + RIGHT)
            .getBytes(Charset.forName(charset));
    try (InputStream in = Mender.mended(new ByteArrayInputStream(document), mends::add)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + RIGHT);
    }
    assertThat(mends)
        .singleElement()
        .extracting(Mend::message)
        .asString()
        .startsWith(
            "The document says that it is in "
                + declared
                + ", but has "
                + bytes
                + " bytes a character; read as UTF-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void whatIsAsWideAsItSaysIsNotTouched(String charset) throws IOException {
    List<Mend> mends = new ArrayList<>();
    byte[] document =
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + RIGHT)
            .getBytes(Charset.forName(charset));
    try (InputStream in = Mender.mended(new ByteArrayInputStream(document), mends::add)) {
      assertThat(in.readAllBytes()).isEqualTo(document);
    }
    assertThat(mends).isEmpty();
  }

  @Test
  void wideTextThatSaysNothingOfItIsRead() throws IOException {
    assertThat(mend(RIGHT.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new Mended(RIGHT, List.of("encoding")));
  }

  @Test
  void longWideDocumentsAreReadToTheirEnd() throws IOException {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OME xmlns=\""
            + OME
            + "\">"
            + "<Image Name=\"5 µm\"/>\n".repeat(5_000)
            + "</OME>";
    assertThat(mend(text.getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(new Mended(text, List.of("encoding")));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false", "UTF-16BE, false"})
  void slipsOfWideDocumentsAreMendedAsThoseOfOthers(String charset, boolean declares)
      throws IOException {
    String comment = "<!-- " + "from a microscope ".repeat(200) + "-->\n";
    String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    String begin = declares ? declaration + comment : comment;
    for (String slip :
        List.of(OME.replace("micro", "mirco"), OME.replace("2016-06", "2016_06"), OME + "/", "")) {
      String root = slip.isEmpty() ? RIGHT.replaceFirst(" xmlns=\"[^\"]*\"", "") : RIGHT;
      String text = begin + root.replace(OME, slip);
      Mended narrow = mend(text);
      assertThat(narrow).isEqualTo(new Mended(begin + RIGHT, List.of("namespace")));
      byte[] wide = ('\uFEFF' + text.replace("UTF-8", "UTF-16")).getBytes(Charset.forName(charset));
      assertThat(mend(wide)).as(slip).isEqualTo(narrow);
    }
  }

  @Test
  void whatStandsBeforeAWideDocumentIsPassedOver() throws IOException {
    String declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + RIGHT;
    Mended mended = mend(("\uFEFF\n" + declared).getBytes(StandardCharsets.UTF_16LE));
    assertThat(mended.what()).containsExactly("beginning");
    assertThat(mended.text()).isEqualToIgnoringWhitespace(RIGHT);
  }
}
