package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.SameXml;

/** What a fuzzer that goes through the commands once found. */
class FoundByFuzzingTest {
  private static final String IMAGE = "src/examples/widefield/image.ome.xml";

  @TempDir Path folder;

  @Test
  void annotationsThatDifferAreCompared() throws IOException {
    Path before = annotated("before.ome.xml", "<a b='1'/>");
    Path after = annotated("after.ome.xml", "<a b='2'/>");
    assertThat(CommandLineRun.of("diff", before.toString(), after.toString()).exitCode()).isOne();
    assertThat(CommandLineRun.of("diff", before.toString(), before.toString()).exitCode()).isZero();
  }

  private Path annotated(String name, String value) throws IOException {
    return written(
        name,
        "<Image ID='Image:0'/><StructuredAnnotations><XMLAnnotation ID='Annotation:0'><Value>"
            + value
            + "</Value></XMLAnnotation></StructuredAnnotations>");
  }

  private Path written(String name, String content) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "<OME xmlns='http://www.openmicroscopy.org/Schemas/OME/2016-06'>" + content + "</OME>");
  }

  @Test
  void aTextIsNoType() throws IOException {
    Path microscope =
        Files.writeString(
            folder.resolve("microscope.ttl"),
            "<urn:x-a#b> a <https://w3id.org/4dn-bina-ome/Instrument>, \"Instrument\" .");
    CommandLineRun run = CommandLineRun.of("assess", IMAGE, "--microscope", microscope.toString());
    assertThat(run.err()).doesNotContain("NBO-BUG");
    assertThat(run.exitCode()).isLessThan(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Description>a</Description><Description>a</Description>",
        "<Description>b</Description><Description>a</Description><Description>c</Description>",
        "<Description>a</Description><Description>a<New/></Description>",
        "<Description>a<New>b</New></Description>",
        "<Description><New/></Description>"
      })
  void valuesThatStandTwiceComeBack(String values) throws IOException {
    Path source = written("source.ome.xml", "<Image ID='Image:0'>" + values + "</Image>");
    Path lifted = folder.resolve("lifted.nq");
    Path back = folder.resolve("back.ome.xml");
    CommandLineRun.of("lift", source.toString(), "-o", lifted.toString());
    CommandLineRun.of("export", lifted.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(SameXml.differences(source, back)).isEmpty();
    assertThat(Files.readString(back).replace("<New></New>", "<New/>"))
        .contains(values.replaceFirst("</Description>.*", "</Description>"));
  }

  @Test
  void twoFilesOfOnePlaneKeepTheirNames() throws IOException {
    Path source =
        written(
            "source.ome.xml",
            "<Image ID='Image:0'><Pixels ID='Pixels:0' DimensionOrder='XYZCT' Type='uint8' SizeX='1'"
                + " SizeY='1' SizeZ='1' SizeC='1' SizeT='1'><TiffData><UUID FileName='b'>urn:uuid:1</UUID>"
                + "<UUID FileName='a'>urn:uuid:2</UUID></TiffData></Pixels></Image>");
    Path back = folder.resolve("back.ome.xml");
    CommandLineRun.of("export", source.toString(), "--to", "ome-xml", "-o", back.toString());
    assertThat(SameXml.differences(source, back)).isEmpty();
  }

  @Test
  void whatIsSaidOfAFileStaysALine() throws IOException {
    Path source = written("source.ome.xml", "<Image ID='Image:0' " + "x".repeat(5000) + "='1'/>");
    String said = CommandLineRun.of("lift", source.toString()).err();
    assertThat(said).isNotEmpty();
    assertThat(said.lines()).allMatch(line -> line.length() < 2100);
  }

  @Test
  void whatIsWrongWithAWorkbookIsSaidWithoutNamesOfClasses() throws IOException {
    Path file = folder.resolve("fields.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }
    CommandLineRun run = CommandLineRun.of("lift", file.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("is no workbook that can be read").doesNotContain("org.apache");
  }

  @Test
  void whyATechniqueFollowsDoesNotDependOnTheNameOfTheDocument() throws IOException {
    String channels =
        "<Image ID='Image:0'><Pixels ID='Pixels:0'>"
            + "<Channel ID='Channel:0' AcquisitionMode='LaserScanningConfocalMicroscopy'/>"
            + "<Channel ID='Channel:1' AcquisitionMode='LaserScanningConfocalMicroscopy'/>"
            + "<Channel ID='Channel:2' AcquisitionMode='LaserScanningConfocalMicroscopy'/>"
            + "</Pixels></Image>";
    for (int i = 0; i < 8; i++) {
      Path file = written("image.ome.xml", channels + "<!-- " + i + " -->");
      assertThat(CommandLineRun.of("assess", "--no-schema", file.toString()).out())
          .contains("because Channel:0 ");
    }
  }
}
