package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.assess.RandomDocument;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.lift.OlderVersions;
import org.nbo.lift.SourceFormats;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** What the official schema of a document's own version forbids is a warning with its line. */
class SchemaCheckTest {
  private static final Likely LIKELY = new Likely(List.of("µm", "nm"));
  private static final SchemaCheck CHECK = new SchemaCheck(false, LIKELY, SourceFormats::saxReader);
  private static final SchemaCheck ALL =
      new SchemaCheck(true, LIKELY, SchemaCheckTest::parserOfTheJdk);
  private static final String NEWEST = "http://www.openmicroscopy.org/Schemas/OME/2016-06";
  private static final String PIXELS =
      "<Pixels ID=\"Pixels:1\" DimensionOrder=\"XYZCT\" SizeX=\"2\" SizeY=\"3\" SizeZ=\"1\""
          + " SizeC=\"1\" SizeT=\"1\" Type=\"uint8\"><MetadataOnly/></Pixels>\n";

  private static XMLReader parserOfTheJdk() {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try {
      return factory.newSAXParser().getXMLReader();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Finding> check(String document) {
    return CHECK.findings(content(document), "image.ome.xml", "urn:x-test:document");
  }

  private static SchemaCheck.Content content(String document) {
    return () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a document that has this in its image, from the second line on. */
  private static List<Finding> checkImage(String content) {
    return check(
        "<OME xmlns=\"" + NEWEST + "\"><Image ID=\"Image:1\">\n" + content + "</Image></OME>");
  }

  static Set<String> versions() {
    return OlderVersions.documents().keySet();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aValidDocumentOfEveryVersion(String version) {
    assertThat(check(OlderVersions.documents().get(version))).isEmpty();
  }

  /** Without the JDK's validator, which takes long to prepare. */
  @ParameterizedTest
  @MethodSource("versions")
  void aValidDocumentIsSoForCertain(String version) {
    String document = OlderVersions.documents().get(version);
    assertThat(CHECK.isCertain(content(document), version)).isTrue();
    assertThat(CHECK.isCertain(content(document.replace(" ID=", " Foo=\"1\" ID=")), version))
        .isFalse();
  }

  /** The schema gives the element no type, so that anything may be in it. */
  @Test
  void aDocumentThatSaysThatItHasNoPixelsIsValidForCertain() {
    String document =
        "<OME xmlns=\"" + NEWEST + "\"><Image ID=\"Image:1\">\n" + PIXELS + "</Image></OME>";
    assertThat(CHECK.isCertain(content(document), "image.ome.xml")).isTrue();
    for (String other :
        List.of("<MetadataOnly><Note/></MetadataOnly>", "<MetadataOnly a=\"b\"/>")) {
      assertThat(
              CHECK.isCertain(content(document.replace("<MetadataOnly/>", other)), "image.ome.xml"))
          .isFalse();
    }
  }

  /** Texts and elements that were valid tell of others that are the same alone. */
  @Test
  void aTextAfterOneThatIsValidIsLookedAtToo() {
    String tiff = "<TiffData><UUID>%s</UUID></TiffData>";
    String right = tiff.formatted("urn:uuid:11111111-2222-4333-8444-555555555555");
    for (String last : List.of("urn:uuid:1", "")) {
      String document =
          "<OME xmlns=\"%s\"><Image ID=\"Image:1\">%s</Image></OME>"
              .formatted(
                  NEWEST, PIXELS.replace("<MetadataOnly/>", right + right + tiff.formatted(last)));
      assertThat(CHECK.isCertain(content(document), "image.ome.xml")).as(last).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void anInvalidDocumentOfEveryVersion(String version) {
    String document =
        OlderVersions.documents().get(version).replace("Image ID=", "Image Foo=\"1\" ID=");
    assertThat(check(document))
        .extracting(f -> f.rule().id(), f -> f.field().name())
        .containsExactly(tuple("schema#cvc-complex-type.3.2.2", "OME/Image/@Foo"));
  }

  @Test
  void everyTroubleIsAWarningWithItsLine() {
    assertThat(checkImage("<AcquisitionDate>yesterday</AcquisitionDate>\n" + PIXELS))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(FindingKind.VALUE);
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.line()).isEqualTo(2);
              assertThat(finding.value()).isEqualTo("yesterday");
              assertThat(finding.subject()).isEqualTo("urn:x-test:document");
              assertThat(finding.message())
                  .isEqualTo(
                      "OME/Image/AcquisitionDate: the schema expects a date and time such as 2024-05-31T14:05:00.");
            });
  }

  @Test
  void anEnumerationNamesTheChoices() {
    assertThat(checkImage(PIXELS.replace("uint8", "byte")))
        .extracting(Finding::message, Finding::value)
        .containsExactly(
            tuple(
                "OME/Image/Pixels/@Type: the schema expects one of int8, int16, int32, uint8, uint16,"
                    + " uint32, float, double, complex, double-complex, bit.",
                "byte"));
  }

  @Test
  void ofManyChoicesTheLikelyOnesAreShown() {
    assertThat(
            checkImage(
                PIXELS.replace(" SizeX", " PhysicalSizeX=\"1\" PhysicalSizeXUnit=\"mum\" SizeX")))
        .extracting(Finding::message, Finding::value)
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.toList().get(0).toString()).contains("µm, ", "nm, ", " others."));
  }

  @Test
  void whatAVendorPutIntoAnAnnotationIsOneTrouble() {
    assertThat(
            check(
                "<OME xmlns=\""
                    + NEWEST
                    + "\"><StructuredAnnotations><XMLAnnotation ID=\"Annotation:1\"><Value>"
                    + "<Image Foo=\"1\"/><Instrument><Objectives/></Instrument>"
                    + "</Value></XMLAnnotation></StructuredAnnotations></OME>"))
        .extracting(f -> f.rule().id(), Finding::severity, Finding::message)
        .containsExactly(
            tuple(
                "schema#annotation",
                Severity.INFO,
                "Content of a vendor inside an annotation was not checked."));
  }

  @Test
  void anIdOfTheWrongFormIsOneTroubleAndItsReferencesDoNotDangle() {
    assertThat(
            check(
                "<OME xmlns=\""
                    + NEWEST
                    + "\"><Instrument ID=\"Scope\"/><Image ID=\"Image:1\"><InstrumentRef ID=\"Scope\"/>"
                    + PIXELS
                    + "</Image></OME>"))
        .extracting(f -> f.field().name(), Finding::value, Finding::count)
        .containsExactly(tuple("OME/Instrument/@ID", "Scope", 2L));
  }

  @Test
  void aLimitIsNamed() {
    assertThat(checkImage(PIXELS.replace("SizeX=\"2\"", "SizeX=\"0\"")))
        .extracting(Finding::message)
        .containsExactly("OME/Image/Pixels/@SizeX: the schema expects at least 1.");
  }

  @Test
  void aMissingAttributeAnUnknownElementAndAWrongOrder() {
    assertThat(checkImage(PIXELS.replace("SizeX=\"2\" ", "")))
        .extracting(Finding::message)
        .containsExactly("OME/Image/Pixels/@SizeX: the schema requires this attribute.");
    assertThat(checkImage(PIXELS + "<Description/>\n"))
        .extracting(f -> f.field().name(), Finding::line)
        .containsExactly(tuple("OME/Image/Description", 3));
    assertThat(checkImage(""))
        .extracting(Finding::message)
        .containsExactly(
            "OME/Image: the schema requires more in it: AcquisitionDate, ExperimenterRef, Description,"
                + " ExperimentRef, ExperimenterGroupRef, InstrumentRef, ObjectiveSettings,"
                + " ImagingEnvironment, StageLabel, Pixels.");
  }

  @Test
  void aReferenceToNothing() {
    assertThat(checkImage("<InstrumentRef ID=\"Instrument:7\"/>\n" + PIXELS))
        .extracting(f -> f.rule().id())
        .containsExactly("schema#cvc-identity-constraint.4.3");
  }

  @Test
  void manyAlikeAreCounted() {
    String planes = "<Plane TheZ=\"a\" TheC=\"0\" TheT=\"0\"/>\n".repeat(50);
    assertThat(checkImage(PIXELS.replace("<MetadataOnly/>", "<MetadataOnly/>" + planes)))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.message()).startsWith("OME/Image/Pixels/Plane/@TheZ");
              assertThat(f.count()).isEqualTo(50);
              assertThat(f.examples()).extracting(Thing::line).containsExactly(3, 4);
            });
  }

  @Test
  void aReportStaysReadable() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      attributes.append(" a").append(i).append("=\"1\"");
    }
    List<Finding> findings = checkImage(PIXELS.replace(" ID=", attributes + " ID="));
    assertThat(findings).hasSizeBetween(100, 102);
    assertThat(findings.get(findings.size() - 1).message()).startsWith("50 more of other kinds");
  }

  @Test
  void ofADocumentWithoutOfficialSchemaNothingIsSaid() {
    assertThat(
            check("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2030-01\" Foo=\"1\"/>"))
        .isEmpty();
  }

  @Test
  void schemasOnTheNetworkAreNotFetched() {
    assertThat(
            check(
                "<OME xmlns=\""
                    + NEWEST
                    + "\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"urn:other http://localhost:1/x.xsd\">"
                    + "<StructuredAnnotations><XMLAnnotation ID=\"Annotation:1\"><Value>"
                    + "<a xmlns=\"urn:other\"/></Value></XMLAnnotation></StructuredAnnotations></OME>"))
        .isEmpty();
  }

  @Test
  void samplesOfTheConsortiumAreValid() throws IOException {
    for (Path file : TestFiles.corpus("ome-xml")) {
      if (!file.toString().contains("vendor")) {
        assertThat(check(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsWhatTheValidatorFindsWhereItGetsAll(long seed) {
    byte[] document = RandomDocument.of(seed).getBytes(StandardCharsets.UTF_8);
    assertThat(told(CHECK, document)).containsExactlyInAnyOrderElementsOf(told(ALL, document));
  }

  @Test
  void findsItOnTheSameLinesWhereTagsAreBrokenAndTextsAreDivided() {
    String planes =
        ("<Plane TheZ=\"0\"\r\n TheC=\"0\" TheT=\"0\"/>\n<!-- one\n more -->"
                + "<Plane\n TheZ='a'\n TheC=\"0\" TheT=\"0\"\n><AnnotationRef\nID=\"Annotation:1\"/>\n"
                + "</Plane>text&#32;&amp;<![CDATA[ ]]>\n<Plane TheZ=\"0\" TheC=\"0\"\n TheT=\" \"/>")
            .repeat(9);
    String tiff = "<TiffData><UUID>\n</UUID></TiffData>\n<TiffData><UUID\n>a</UUID\n></TiffData>";
    byte[] document =
        ("<?xml version=\"1.0\"?>\n<OME\n xmlns=\""
                + NEWEST
                + "\"><Image\n ID=\"Image:1\">\n"
                + PIXELS.replace("<MetadataOnly/>", tiff.repeat(9) + planes)
                + "</Image>\n</OME>")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(told(CHECK, document))
        .hasSizeGreaterThan(3)
        .containsExactlyInAnyOrderElementsOf(told(ALL, document));
  }

  static Stream<Path> others() {
    return TestFiles.corpus("ome-xml").stream();
  }

  @ParameterizedTest
  @MethodSource("others")
  void findsItInFilesOfOthers(Path file) throws IOException {
    byte[] document = Files.readAllBytes(file);
    assertThat(told(CHECK, document)).containsExactlyInAnyOrderElementsOf(told(ALL, document));
  }

  /**
   * Without references where an ID has the wrong form: of those the JDK's validator names other
   * values than the document has.
   */
  private static List<String> told(SchemaCheck check, byte[] document) {
    List<Finding> findings =
        check.findings(
            () -> new ByteArrayInputStream(document), "image.ome.xml", "urn:x-test:document");
    boolean hasWrongIds = findings.stream().anyMatch(f -> f.field().name().endsWith("/@ID"));
    return findings.stream()
        .filter(f -> !hasWrongIds || !f.rule().id().endsWith("identity-constraint.4.3"))
        .map(f -> f.line() + " " + f.rule().id() + " " + f.message() + " " + f.value())
        .toList();
  }
}
