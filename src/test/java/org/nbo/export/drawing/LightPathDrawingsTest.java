package org.nbo.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.cli.CommandLineRun;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.LightPath;
import org.nbo.finding.LightPath.Band;
import org.nbo.finding.LightPath.Part;
import org.nbo.finding.RequirementLevel;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What is drawn of light paths. */
class LightPathDrawingsTest {
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.nbo.xml");
  private static final Axes ASKED = new Axes(2, RequirementLevel.MUST, List.of("core"));

  @TempDir Path folder;

  private static Assessment example() {
    return Nbo.bundled().assessing(ASKED).drawn().assess(Source.of(EXAMPLE)).assessment();
  }

  private static Assessment with(LightPath... paths) {
    return new Assessment(
            "x.ome.xml", "", "", ASKED, List.of(), List.of(), Advice.NONE, List.of(), Map.of())
        .drawn(List.of(paths));
  }

  private static Part part(String kind, String name, List<Double> lines, List<Band> bands) {
    return new Part(
        "https://w3id.org/4dn-bina-ome/" + kind, kind, "urn:x#1", name, lines, lines, bands);
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void theExampleHasTwoWaysOfLightFromSourceToDetector() {
    List<LightPath> paths = example().lightPaths();
    assertThat(paths)
        .extracting(LightPath::name)
        .containsExactly("Channel:0 “nuclei”", "Channel:1 “lamin B1”");
    assertThat(paths.get(0).parts())
        .extracting(Part::stage)
        .containsExactly(
            "light source",
            "excitation filter",
            "standard dichroic",
            "objective",
            "fluorophore",
            "emission filter",
            "detector");
    assertThat(paths.get(0).parts().get(1).bands()).containsExactly(new Band(352, 402));
    assertThat(paths.get(0).parts().get(4).lines()).containsExactly(358.0, 461.0);
    assertThat(paths.get(0).parts().get(4).sent()).containsExactly(461.0);
  }

  @Test
  void whatMustBeThereHasAnEmptyPlace() throws Exception {
    Path image =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            Files.readString(Path.of("src/examples/widefield/image.ome.xml"))
                .replaceAll("<DetectorSettings[^>]*/>", ""));
    Assessment told = Nbo.bundled().assessing(ASKED).drawn().assess(Source.of(image)).assessment();
    assertThat(told.lightPaths()).isNotEmpty();
    assertThat(told.lightPaths().get(0).parts())
        .last()
        .satisfies(part -> assertThat(part.stage()).isEqualTo("detector"))
        .satisfies(part -> assertThat(part.thing()).isEmpty());
    assertThat(LightPathDrawings.svg(told)).contains("not described");
  }

  @Test
  void nothingIsDrawnWhereNobodyAsksForIt() {
    assertThat(Nbo.bundled().assessing(ASKED).assess(Source.of(EXAMPLE)).assessment().lightPaths())
        .isEmpty();
  }

  @Test
  void thePictureSaysHowCompleteEachPartIs() throws Exception {
    String picture = LightPathDrawings.svg(example());
    assertThat(picture)
        .contains("lp-box lp-lacking", "lp-box lp-open", "lp-box lp-full")
        .contains("excitation filter FF01-377: 1 required and")
        .contains("352–402 nm", "358 nm", "461 nm");
  }

  /** The picture on the first page of the project is what the command gives. */
  @Test
  void thePictureOfTheReadmeIsThatOfTheExample() throws Exception {
    CommandLineRun run =
        CommandLineRun.of("assess", "--tier", "2", "--format", "svg", EXAMPLE.toString());
    assertThat(run.out())
        .isEqualTo(Files.readString(Path.of("src/site/resources/images/light-path.svg")));
  }

  @Test
  void whatPeopleTypeIsTextAndNothingElse() throws Exception {
    LightPath path =
        new LightPath(
            "urn:x#c",
            "<script>alert(1)</script>",
            List.of(part("Laser", "\"><b>&", List.of(488.0), List.of())));
    assertThat(LightPathDrawings.html(with(path))).doesNotContain("<script", "<b>");
    assertThat(parsed(LightPathDrawings.svg(with(path))).getElementsByTagName("script").getLength())
        .isZero();
  }

  @Test
  void aBandWithoutAnEndReachesTheEndOfTheAxis() {
    String picture =
        LightPathDrawings.svg(
            with(
                new LightPath(
                    "urn:x#c",
                    "c",
                    List.of(
                        part("LightSource", "l", List.of(488.0), List.of()),
                        part(
                            "EmissionFilter",
                            "f",
                            List.of(),
                            List.of(new Band(500, Double.POSITIVE_INFINITY)))))));
    assertThat(picture).contains("from 500 nm").doesNotContain("Infinity", "NaN");
  }

  @Test
  void ofManyChannelsAFewAreDrawnAndTheRestCounted() {
    LightPath[] many =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new LightPath(
                        "urn:x#" + i,
                        "channel " + i,
                        List.of(part("Detector", "d", List.of(), List.of()))))
            .toArray(LightPath[]::new);
    assertThat(LightPathDrawings.html(with(many)))
        .contains("channel 11")
        .doesNotContain("channel 12<")
        .contains("And 8 more channels.");
  }

  @ParameterizedTest
  @CsvSource({
    "Plan Apo 60x Oil, 14, 2, 'Plan Apo 60x|Oil'",
    "Plan Apo 60x Oil immersion objective, 14, 2, 'Plan Apo 60x|Oil immersion…'",
    "Donaudampfschifffahrt, 10, 2, Donaudamp…",
    "short, 10, 1, short"
  })
  void wordsFillLines(String text, int letters, int most, String lines) {
    assertThat(String.join("|", LightPathDrawing.lines(text, letters, most))).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({"200, #730099", "488, #00c4ff", "510, #00cc00", "1064, #800000"})
  void lightHasItsColor(double wavelength, String color) {
    assertThat(Light.color(wavelength)).isEqualTo(color);
  }
}
