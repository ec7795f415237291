package org.nbo.export.omexml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Nbo;
import org.nbo.SameXml;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.export.Written;
import org.nbo.export.tables.TableTarget;
import org.nbo.vocab.NboTerm;

/** What other formats, tables and merged descriptions say is OME-XML that its schema allows. */
class OmeXmlOfOthersTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path NBO_IMAGE = Path.of("src/examples/widefield/image.nbo.xml");
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");
  private static final Path SETTINGS = Path.of("src/examples/micro-meta/settings.json");

  @TempDir Path folder;
  private SortedMap<String, Integer> unheld;
  private List<String> notes;

  static Stream<Path> others() {
    return Stream.concat(TestFiles.jsonExamples().stream(), Stream.of(NBO_IMAGE));
  }

  @ParameterizedTest
  @MethodSource("others")
  void ourFilesAreValid(Path file) throws IOException {
    assertThat(SameXml.complaints(export(file))).as(file.toString()).isEmpty();
  }

  @Test
  void filesOfOthersAreValid() throws IOException {
    List<Path> files = TestFiles.files(TestFiles.others(Path.of("micro-meta")), ".json");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(SameXml.complaints(export(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void whatOmeHasNoValueForIsWrittenAsTheClosestAndSaid() throws IOException {
    assertThat(Files.readString(export(NBO_IMAGE)))
        .contains(" Immersion=\"Oil\"")
        .contains(" AcquisitionMode=\"WideField\"");
    assertThat(notes)
        .containsExactly(
            "written as the closest value that OME has: Mineral Oil as Oil × 1,"
                + " Wide-field_Fluorescence as WideField × 2");
    assertThat(unheld).doesNotContainKeys("Objective/Immersion", "Channel/IlluminationType");
    export(IMAGE);
    assertThat(notes).isEmpty();
  }

  @Test
  void aMicroscopeKeepsWhatOmeHasOfIt() throws IOException {
    String xml = Files.readString(export(MICROSCOPE));
    assertThat(xml)
        .contains("<Microscope Type=\"Inverted\" Manufacturer=\"Example Optics\" Model=\"EX-900i\"")
        .contains("<Objective ID=\"Objective:5edc8bc0-55dd-4cb7-b5d6-4b1aed2d83a7\"")
        .contains("<ExcitationFilterRef ID=\"Filter:0c0ae0ab-bd59-4006-9099-59faa9c8005f\"/>")
        .contains("<Filter ID=\"Filter:0c0ae0ab-bd59-4006-9099-59faa9c8005f\"");
    assertThat(unheld).containsKey("Detector/ArrayWidth");
  }

  @ParameterizedTest
  @EnumSource(TableTarget.Kind.class)
  void aTableIsValid(TableTarget.Kind kind) throws IOException {
    Path table = folder.resolve("table." + kind.name().toLowerCase(Locale.ROOT));
    try (OutputStream out = Files.newOutputStream(table)) {
      NBO.export(Source.of(IMAGE), new TableTarget(kind), out);
    }
    Path xml = export(table);
    assertThat(SameXml.complaints(xml)).isEmpty();
    assertThat(Files.readString(xml))
        .contains("LensNA=\"1.4\"")
        .as("planes and pixels have no rows")
        .contains("<MetadataOnly/>");
  }

  @Test
  void anImageWithItsMicroscopeIsValid() throws IOException {
    Path xml = export(IMAGE, MICROSCOPE);
    assertThat(SameXml.complaints(xml)).isEmpty();
    String text = Files.readString(xml);
    assertThat(count(text, "<Instrument ")).isEqualTo(1);
    assertThat(count(text, "<ExcitationFilterRef ID=\"Filter:0\"/>")).isEqualTo(1);
  }

  @Test
  void whatAllThreeFilesSayStandsOnce() throws IOException {
    Path xml = export(IMAGE, SETTINGS, MICROSCOPE);
    assertThat(SameXml.complaints(xml)).isEmpty();
    String text = Files.readString(xml);
    assertThat(count(text, "<ImagingEnvironment ")).isEqualTo(1);
    assertThat(count(text, "<Plane ")).isEqualTo(6);
    assertThat(count(text, "<Channel ")).isEqualTo(2);
    assertThat(text).contains("RefractiveIndex=\"1.515\"");
  }

  @Test
  void settingsStandWithTheMicroscopeThatTheyName() throws IOException {
    Path xml = export(SETTINGS, MICROSCOPE);
    assertThat(SameXml.complaints(xml)).isEmpty();
    assertThat(Files.readString(xml))
        .contains("<InstrumentRef ID=\"Instrument:f98fb757-10b2-40f3-ba4d-e4cb5be6a40a\"/>")
        .contains("<ObjectiveSettings ID=\"Objective:5edc8bc0-55dd-4cb7-b5d6-4b1aed2d83a7\"")
        .contains("<Experiment ID=\"Experiment:110442aa-1f1f-4eaf-845d-c2a97a5946cc\"");
  }

  @Test
  void settingsAloneReferToNothingThatIsNotThere() throws IOException {
    Path xml = export(SETTINGS);
    assertThat(Files.readString(xml)).doesNotContain("<InstrumentRef").doesNotContain("#");
    assertThat(unheld).containsKeys("Image/usesInstrument", "Image/ObjectiveSettings");
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    DatasetGraph again = NBO.lift(Source.of(export(MICROSCOPE))).toDataset().asDatasetGraph();
    Node objective = NodeFactory.createURI(NboTerm.NS + "lensNA");
    assertThat(
            again.stream(Node.ANY, Node.ANY, objective, Node.ANY)
                .map(q -> q.getObject().getLiteralLexicalForm()))
        .containsExactly("1.4");
    Path second = folder.resolve("second.ome.xml");
    Path first = folder.resolve("out.ome.xml");
    try (OutputStream out = Files.newOutputStream(second)) {
      NBO.export(Source.of(first), new OmeXmlTarget(), out);
    }
    assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private Path export(Path file, Path... companions) throws IOException {
    Path xml = folder.resolve("out.ome.xml");
    try (OutputStream out = Files.newOutputStream(xml)) {
      Written written =
          NBO.export(
              Source.of(file),
              new OmeXmlTarget(),
              out,
              Stream.of(companions).map(Source::of).toArray(Source[]::new));
      unheld = written.unheld();
      notes = written.notes();
    }
    return xml;
  }
}
