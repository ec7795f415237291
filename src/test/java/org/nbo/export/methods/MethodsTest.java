package org.nbo.export.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.Exporting;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.export.Outlet;
import org.nbo.finding.NboException;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Resources;
import org.nbo.vocab.NboTerm;

/** What the methods text says, and what must never stand in it. */
class MethodsTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");

  /** What an empty gap, a mark of the template or a value of the program would leave behind. */
  private static final String LEAK =
      "(?s).*(null|NaN|[{}\\ue000-\\uf8ff]|  |, ,|,,| \\.| ,|\\(\\)|\\( | \\)|\\.\\.|MISSING|FEHLT"
          + "|\\bOptional\\b|https?://w3id|urn:uuid|: \\.|: ;|\\b(with|and|of|at|on|was|a|an)\\.).*";

  @TempDir Path folder;

  private static String text(MethodsTarget target, Path... files) {
    Exporting exporting = NBO.exporting(target);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporting.write(
        Stream.of(files).map(file -> exporting.read(Source.of(file))).toList(), Outlet.of(out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static MethodsTarget in(String language) {
    return new MethodsTarget(MethodsFormat.TEXT, language, Optional.empty(), false);
  }

  private MethodsTarget own(String template) throws Exception {
    Path file = Files.writeString(folder.resolve("own.mustache"), template);
    return new MethodsTarget(MethodsFormat.TEXT, "en", Optional.of(file), false);
  }

  @Test
  void tellsTheExampleInTheOrderOfTheChecklist() {
    assertThat(text(new MethodsTarget(), EXAMPLE))
        .containsSubsequence(
            "Images were acquired on 14 March 2026 on an inverted microscope (EX-900i,",
            "wide-field fluorescence microscopy",
            "A 60×/1.4 NA Plan Apo objective (Plan Apo 60x Oil, Example Optics, cat. no. MRD-1605)",
            "The immersion medium was oil and had a refractive index of 1.515.",
            "In channels “nuclei” and “lamin B1”, the illumination was wide field",
            "377/50\u00a0nm excitation filter",
            "In channels “nuclei” and “lamin B1”, images were recorded with a CMOS camera",
            "at 23.5\u00a0°C, 40% relative humidity",
            "1024 × 1024 pixels of 108\u00a0nm × 108\u00a0nm",
            "We thank Ada Example (Example Institute)");
  }

  @Test
  void speaksGerman() {
    assertThat(text(in("de"), EXAMPLE))
        .containsSubsequence(
            "am 14. März 2026 an einem inversen Mikroskop",
            "Weitfeld-Fluoreszenzmikroskopie",
            "Plan Apo 60×/1,4",
            "Kanäle „nuclei“ und „lamin B1“:",
            "23,5\u00a0°C, 40\u00a0% relative Luftfeuchte");
  }

  /** Each technique of the ontology has its word. */
  @Test
  void knowsTheGermanWordOfEachTechnique() {
    Graph known = Ontology.bundled(Resources.bundled(), "modalities.ttl");
    List<String> words;
    try (var in = MethodsTarget.class.getResourceAsStream("de.tsv")) {
      words = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(
            known
                .find(
                    Node.ANY,
                    RDF.type.asNode(),
                    NodeFactory.createURI(NboTerm.NS + "ImagingTechnique"))
                .mapWith(t -> NboTerm.localName(t.getSubject().getURI()))
                .toList())
        .isNotEmpty()
        .allMatch(name -> words.stream().anyMatch(w -> w.startsWith(name + "\t")));
  }

  @Test
  void nothingLeaksWhateverTheFile() {
    List<Exporting> languages = List.of(NBO.exporting(in("en")), NBO.exporting(in("de")));
    List<Path> files =
        Stream.of(TestFiles.examples().stream(), TestFiles.corpus("ome-xml").stream())
            .flatMap(s -> s)
            .toList();
    for (Path file : files) {
      Exporting.Document document;
      try {
        document = languages.get(0).read(Source.of(file));
      } catch (NboException unreadable) {
        continue;
      }
      if (document.experiment().images().isEmpty()) {
        continue;
      }
      for (Exporting language : languages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        language.write(List.of(document), Outlet.of(out));
        assertThat(out.toString(StandardCharsets.UTF_8)).as("%s", file).doesNotMatch(LEAK);
      }
    }
  }

  @Test
  void imagesThatDifferSayWhere() throws Exception {
    String original = Files.readString(EXAMPLE);
    Path other = folder.resolve("other.ome.xml");
    Files.writeString(
        other,
        original
            .replace("5d2c1c9e", "6d2c1c9e")
            .replace("field-07", "field-08")
            .replace("SizeZ=\"3\"", "SizeZ=\"5\""));
    String text = text(new MethodsTarget(), EXAMPLE, other);
    assertThat(text).containsOnlyOnce("A 60×/1.4 NA Plan Apo objective");
    assertThat(text)
        .contains("For image “lamin-b1_field-07”, image dimensions were")
        .contains("3 focal planes")
        .contains("For image “lamin-b1_field-08”, image dimensions were")
        .contains("5 focal planes")
        .doesNotMatch(LEAK);
  }

  @Test
  void manyImagesThatDifferInNumbersGetARange() throws Exception {
    Path[] files = new Path[6];
    for (int i = 0; i < files.length; i++) {
      files[i] = folder.resolve("field-" + i + ".ome.xml");
      Files.writeString(
          files[i],
          Files.readString(EXAMPLE)
              .replace("5d2c1c9e", i + "d2c1c9e")
              .replace("SizeZ=\"3\"", "SizeZ=\"" + (3 + i) + '"'));
    }
    assertThat(text(new MethodsTarget(), files)).contains("3–8 focal planes");
  }

  @Test
  void settingsOfWhatIsNotThereMakeSentencesToo() throws Exception {
    Path settings = Path.of("src/examples/micro-meta/settings.json");
    assertThat(text(new MethodsTarget(), settings))
        .contains(
            "light for illumination came with a power setting of 96\u00a0mW and an attenuation of 0.8.")
        .contains("labelled as follows: Antibody staining of lamin B1")
        .contains("exposure mode rolling shutter, integration 1 and 12-bit depth")
        .doesNotContain("from with");
    assertThat(text(in("de"), settings))
        .contains(
            "Das Immersionsmedium war Mineralöl und hatte den Brechungsindex",
            "Beleuchtung Weitfeld-Fluoreszenz");
  }

  @Test
  void severalTechniquesAreModalities() throws Exception {
    Path file = folder.resolve("two.ome.xml");
    Files.writeString(
        file,
        Files.readString(EXAMPLE)
            .replaceFirst(
                "AcquisitionMode=\"WideField\"", "AcquisitionMode=\"TotalInternalReflection\""));
    assertThat(text(new MethodsTarget(), file)).contains("The imaging modalities were ");
    assertThat(text(in("de"), file)).contains("Bildgebende Verfahren waren ");
    assertThat(text(new MethodsTarget(), EXAMPLE)).contains("The imaging modality was ");
  }

  @Test
  void mountingSaysEachWordOnce() {
    assertThat(text(new MethodsTarget(), Path.of("src/examples/widefield/image.nbo.xml")))
        .contains("mounted in a glycerol-based medium (Mount 47")
        .contains("under a No. 1.5H (0.17–0.18 mm) cover glass");
  }

  @Test
  void placeholdersAreNoValues() throws Exception {
    Path file = folder.resolve("unknown.ome.xml");
    Files.writeString(
        file,
        Files.readString(EXAMPLE)
            .replace("Model=\"EX-900i\"", "Model=\"N/A\"")
            .replace("SerialNumber=\"EX900-0042\"", "SerialNumber=\"unknown\""));
    assertThat(text(new MethodsTarget(), file))
        .contains("on an inverted microscope (Example Optics).")
        .doesNotContain("N/A", "unknown");
  }

  @Test
  void marksWhatIsMissingOnlyWhereItIsWanted() {
    MethodsTarget marking = new MethodsTarget(MethodsFormat.TEXT, "en", Optional.empty(), true);
    assertThat(text(marking, EXAMPLE)).contains("[MISSING: ");
    assertThat(text(new MethodsTarget(), EXAMPLE)).doesNotContain("[MISSING");
  }

  @Test
  void aTemplateOfOnesOwnReachesAnyField() throws Exception {
    assertThat(
            text(
                own(
                    "# mine\n{{#hasPixels}}{{#sentence}}bits: {{significantBits}}{{/sentence}}{{/hasPixels}}"),
                EXAMPLE))
        .isEqualTo("Bits: 12.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#sentence}}{{noSuchField}}{{/sentence}}",
        "{{#sentence}}{{name}}",
        "{{>noSuchPart}}",
        "{{#sentence}}{{hasPixels/nothing}}{{/sentence}}"
      })
  void aTemplateThatCannotBeFilledIsOneLine(String template) throws Exception {
    MethodsTarget target = own(template);
    assertThatThrownBy(() -> text(target, EXAMPLE))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("own.mustache")
        .extracting(e -> ((NboException) e).address())
        .isEqualTo("NBO-EXPORT-005");
  }

  @Test
  void whatAFileSaysIsNoMarkup() throws Exception {
    Path file = folder.resolve("hostile.ome.xml");
    Files.writeString(
        file,
        Files.readString(EXAMPLE).replace("Model=\"EX-900i\"", "Model=\"&lt;script&gt;*|{{x}}\""));
    assertThat(text(new MethodsTarget(MethodsFormat.HTML, "en", Optional.empty(), false), file))
        .contains("&lt;script&gt;*|{{x}}")
        .doesNotContain("<script");
    assertThat(text(new MethodsTarget(MethodsFormat.MD, "en", Optional.empty(), false), file))
        .contains("\\<script\\>\\*\\|\\{\\{x\\}\\}");
  }

  @Test
  void wordReadsIt() throws Exception {
    Exporting exporting =
        NBO.exporting(new MethodsTarget(MethodsFormat.DOCX, "en", Optional.empty(), false));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporting.write(List.of(exporting.read(Source.of(EXAMPLE))), Outlet.of(out));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(document.getParagraphs()).hasSize(1);
      assertThat(document.getParagraphs().get(0).getText() + "\n")
          .isEqualTo(text(new MethodsTarget(), EXAMPLE));
    }
  }

  @Test
  void eachValueSaysWhereItComesFrom() {
    Exporting exporting = NBO.exporting(new MethodsTarget(), Source.of(MICROSCOPE));
    ByteArrayOutputStream sources = new ByteArrayOutputStream();
    exporting.write(
        List.of(exporting.read(Source.of(EXAMPLE))),
        new Outlet() {
          @Override
          public java.io.OutputStream document() {
            return new ByteArrayOutputStream();
          }

          @Override
          public java.io.OutputStream file(String path) {
            throw new AssertionError(path);
          }

          @Override
          public Optional<java.io.OutputStream> beside(String what) {
            return Optional.of(sources);
          }
        });
    assertThat(sources.toString(StandardCharsets.UTF_8))
        .contains("\"source\":\"file\"".replace(":", ": "))
        .contains("\"source\": \"pair\"", "\"source\": \"derived\"", "\"source\": \"companion\"")
        .contains("\"missing\": [");
  }

  @Test
  void aMicroscopeAloneHasNoMethods() {
    assertThatThrownBy(() -> text(new MethodsTarget(), MICROSCOPE))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("describes no image");
  }

  @Test
  void aRecordOfSomethingElseIsOneLine() {
    assertThatThrownBy(
            () -> text(new MethodsTarget(), Path.of("src/examples/genomics/portal.json")))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("describes neither an image nor a microscope")
        .extracting(e -> ((NboException) e).address())
        .isEqualTo("NBO-EXPORT-002");
  }

  /** Of what several files say of one thing, a sentence is made once. */
  @Test
  void settingsOfSeveralFilesAreOne() {
    Exporting exporting =
        NBO.exporting(
            new MethodsTarget(),
            Source.of(Path.of("src/examples/micro-meta/settings.json")),
            Source.of(MICROSCOPE));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporting.write(List.of(exporting.read(Source.of(EXAMPLE))), Outlet.of(out));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("a power setting of 96\u00a0mW")
        .containsOnlyOnce("an attenuation of 0.8")
        .containsOnlyOnce("with a CMOS camera")
        .containsOnlyOnce("Imaging took place");
  }

  /** Each topic that differs says of which images it speaks, to its end. */
  @Test
  void allThatIsSaidOfSomeImagesStandsWithThem() {
    Path plate = Path.of("src/examples/plate/plate.ome.xml");
    assertThat(text(new MethodsTarget(), plate))
        .contains("For images “A1, field 1” and “A1, field 2”, the imaging modality was ")
        .contains(" For the same images, image dimensions were 64 × 48 pixels")
        .contains(" For image “B3, field 1”, image dimensions were 64 × 48 pixels")
        .doesNotContain("”: ");
    assertThat(text(in("de"), plate)).contains(" Dieselben Bilder: Aufgenommen wurden 64 × 48");
  }

  private Path image(String channels, String more) throws Exception {
    return Files.writeString(
        folder.resolve("made.ome.xml"),
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"><Instrument ID=\"Instrument:0\">"
            + "<Detector ID=\"Detector:0\" Type=\"EMCCD\" Model=\"Fast 888\"/></Instrument>"
            + more
            + "<Image ID=\"Image:0\"><InstrumentRef ID=\"Instrument:0\"/><Pixels ID=\"Pixels:0\""
            + " DimensionOrder=\"XYZCT\" Type=\"uint16\" SizeX=\"4\" SizeY=\"3\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"2\">"
            + channels
            + "</Pixels></Image></OME>");
  }

  @Test
  void theOnlyChannelNeedsNoNumber() throws Exception {
    Path file =
        image(
            "<Channel ID=\"Channel:0\" EmissionWavelength=\"520\"><DetectorSettings ID=\"Detector:0\""
                + " Voltage=\"12\" VoltageUnit=\"daV\"/></Channel><MetadataOnly/>"
                + "<Plane TheZ=\"0\" TheC=\"0\" TheT=\"0\" ExposureTime=\"100\" ExposureTimeUnit=\"ms\"/>"
                + "<Plane TheZ=\"0\" TheC=\"0\" TheT=\"1\" ExposureTime=\"120\" ExposureTimeUnit=\"ms\"/>",
            "");
    assertThat(text(new MethodsTarget(), file))
        .contains("Emission was at 520\u00a0nm.")
        .contains("Images were recorded with an EMCCD camera (Fast 888) at voltage 120\u00a0V.")
        .contains("The exposure times were 100 and 120\u00a0ms.")
        .doesNotContain("channel");
    assertThat(text(in("de"), file))
        .contains("EMCCD-Kamera (Fast 888)", "Belichtungszeiten 100 und 120\u00a0ms")
        .doesNotContain("Kanal");
    Path two =
        image(
            "<Channel ID=\"Channel:0\" EmissionWavelength=\"520\"/><Channel ID=\"Channel:1\"/>",
            "");
    assertThat(text(new MethodsTarget(), two)).contains("In channel 1, emission was");
  }

  @Test
  void manyDaysAreASpan() throws Exception {
    Path[] files = new Path[4];
    for (int i = 0; i < files.length; i++) {
      files[i] =
          Files.writeString(
              folder.resolve("day-" + i + ".ome.xml"),
              Files.readString(EXAMPLE)
                  .replace("5d2c1c9e", i + "d2c1c9e")
                  .replace("2026-03-14T", "2026-03-1" + (8 - i) + 'T'));
    }
    assertThat(text(new MethodsTarget(), files))
        .contains("acquired on 15 March 2026 – 18 March 2026 on an inverted");
  }
}
