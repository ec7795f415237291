package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Severity;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** What is misspelt and can mean one thing only is understood and reported; the rest is left. */
class RepairTest {
  private static final Lifter LIFT = new Lifter(Model.of(Ontology.load()), Optional.empty());

  @TempDir Path folder;

  private record Lifted(Graph graph, List<Finding> notes) {
    String value(String property) {
      return graph
          .find(Node.ANY, NodeFactory.createURI(NboTerm.NS + property), Node.ANY)
          .mapWith(t -> t.getObject())
          .mapWith(o -> o.isLiteral() ? o.getLiteralLexicalForm() : NboTerm.localName(o.getURI()))
          .nextOptional()
          .orElse("");
    }
  }

  private Lifted lift(String content) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
                + content
                + "</OME>");
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    SourceFile source = SourceFile.of(file);
    Lifter.Result result =
        LIFT.toStream(source, StreamRDFLib.dataset(dataset), (thing, line) -> {});
    return new Lifted(dataset.getGraph(NodeFactory.createURI(result.graph())), result.notes());
  }

  private Lifted pixels(String attributes) throws IOException {
    return lift("<Image ID=\"Image:1\"><Pixels ID=\"Pixels:1\" " + attributes + "/></Image>");
  }

  private Lifted date(String text) throws IOException {
    return lift("<Image ID=\"Image:1\"><AcquisitionDate>" + text + "</AcquisitionDate></Image>");
  }

  @ParameterizedTest
  @CsvSource({
    "?m",
    "um",
    "Âµm",
    "Î¼m",
    "\uFFFDm",
    "micron",
    "Microns",
    "Micrometers",
    "micrometres",
    "UM",
    "µM",
    "micro-meter",
    "[um]"
  })
  void aMicrometer(String misspelt) throws IOException {
    Lifted lifted = pixels("PhysicalSizeX=\"0.5\" PhysicalSizeXUnit=\"" + misspelt + "\"");
    assertThat(lifted.value("physicalSizeX")).isEqualTo("0.5");
    assertThat(lifted.value("physicalSizeX-asWritten")).isEqualTo("0.5 " + misspelt);
    assertThat(lifted.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(FindingKind.REPAIR);
              assertThat(note.severity()).isEqualTo(Severity.INFO);
              assertThat(note.field().name()).isEqualTo("PhysicalSizeXUnit");
              assertThat(note.subject()).endsWith("#Pixels:1");
              assertThat(note.message()).contains("“" + misspelt + "”", "“µm”");
            });
  }

  @ParameterizedTest
  @CsvSource({"MM", "PM", "furlong", "m m m", "ns"})
  void whatMayMeanAnotherUnitIsLeft(String unit) throws IOException {
    Lifted lifted = pixels("PhysicalSizeX=\"0.5\" PhysicalSizeXUnit=\"" + unit + "\"");
    assertThat(lifted.value("physicalSizeX")).isEmpty();
    assertThat(lifted.notes()).isEmpty();
  }

  @Test
  void aUnitBehindTheNumber() throws IOException {
    Lifted lifted = pixels("PhysicalSizeX=\"325 nm\" PhysicalSizeY=\"0.325 µm\"");
    assertThat(lifted.value("physicalSizeX")).isEqualTo("0.325");
    assertThat(lifted.value("physicalSizeX-asWritten")).isEqualTo("325 nm");
    assertThat(lifted.value("physicalSizeY")).isEqualTo("0.325");
    assertThat(lifted.value("physicalSizeY-asWritten")).isEqualTo("0.325 µm");
    assertThat(lifted.notes()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"63x", "63 X", "63×"})
  void aMagnificationAsItStandsOnTheObjective(String written) throws IOException {
    Lifted lifted =
        lift(
            "<Instrument ID=\"I:0\"><Objective ID=\"O:0\" NominalMagnification=\""
                + written
                + "\"/></Instrument>");
    assertThat(lifted.value("magnification")).isEqualTo("63");
    assertThat(lifted.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Dry, Air",
    "oil, Oil",
    "Oel, Oil",
    "Silicone, SiliconeOil",
    "Sil, SiliconeOil",
    "water-dipping, WaterDipping"
  })
  void anImmersionInAnotherSpelling(String written, String understood) throws IOException {
    Lifted lifted =
        lift(
            "<Instrument ID=\"I:0\"><Objective ID=\"O:0\" Immersion=\""
                + written
                + "\"/></Instrument>");
    assertThat(lifted.value("immersionType")).isEqualTo("ImmersionType-" + understood);
    assertThat(lifted.notes()).hasSize(1);
  }

  /** The Greek letter looks alike, but no schema has it. */
  @Test
  void aUnitInOtherCharactersThatLookAlike() throws IOException {
    Lifted lifted = pixels("PhysicalSizeX=\"0.5\" PhysicalSizeXUnit=\"\u03bcm\"");
    assertThat(lifted.notes())
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "PhysicalSizeXUnit “\u03bcm” was read as “\u00b5m”, in other characters that look alike.");
  }

  @ParameterizedTest
  @CsvSource({"µm", "nm"})
  void aRightUnitIsNoRepair(String unit) throws IOException {
    assertThat(pixels("PhysicalSizeX=\"0.5\" PhysicalSizeXUnit=\"" + unit + "\"").notes())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5 | 1.5",
        "0,125 | 0.125",
        "-3,25e-1 | -3.25e-1",
        "inf | INF",
        "-Infinity | -INF",
        "nan | NaN"
      })
  void aNumber(String written, String understood) throws IOException {
    Lifted lifted = pixels("TimeIncrement=\"" + written + "\"");
    assertThat(lifted.value("timeIncrement")).isEqualTo(understood);
    assertThat(lifted.value("timeIncrement-asWritten")).startsWith(written);
    assertThat(lifted.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,234", "1.2.3", "1,234,5", "about 5", "''"})
  void whatMayMeanAnotherNumberIsLeft(String written) throws IOException {
    Lifted lifted = pixels("TimeIncrement=\"" + written + "\"");
    assertThat(lifted.value("timeIncrement")).isEmpty();
    assertThat(lifted.value("timeIncrement-asWritten")).startsWith(written);
    assertThat(lifted.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-02 03:04:05 | 2020-01-02T03:04:05",
        "2020/01/02 03:04:05 | 2020-01-02T03:04:05",
        "20200102T030405 | 2020-01-02T03:04:05",
        "2020-01-02T03:04 | 2020-01-02T03:04:00",
        "2020-01-02T03:04:05,25+0100 | 2020-01-02T03:04:05.25+01:00",
        "2020-01-02 03:04:05 UTC | 2020-01-02T03:04:05+00:00",
        "20200102 03:04:05.678 | 2020-01-02T03:04:05.678",
        "2020:01:02 03:04:05 | 2020-01-02T03:04:05",
        "2020-1-2 3:4:5 | 2020-01-02T03:04:05",
        "2020-01-02_03-04-05 | 2020-01-02T03:04:05",
        "Thu Jan 02 15:04:05 CET 2020 | 2020-01-02T15:04:05+01:00",
        "Thu Jan  2 15:04:05 2020 | 2020-01-02T15:04:05",
        "Thu, 02 Jan 2020 15:04:05 GMT | 2020-01-02T15:04:05+00:00",
        "02-Jan-2020 03:04:05 PM | 2020-01-02T15:04:05",
        "January 2nd, 2020 12:04:05 AM | 2020-01-02T00:04:05",
        "25/03/2020 10:11:12 | 2020-03-25T10:11:12",
        "3/25/2020 10:11:12 PM | 2020-03-25T22:11:12",
        "02.03.2020 10:11 | 2020-03-02T10:11:00",
        "02/02/2020 | 2020-02-02T00:00:00",
        "2020-01-02T03:04:05.5+01:00[Europe/Berlin] | 2020-01-02T03:04:05.5+01:00"
      })
  void aDate(String written, String understood) throws IOException {
    Lifted lifted = date(written);
    assertThat(lifted.value("acquisitionDate")).isEqualTo(understood);
    assertThat(lifted.notes()).hasSize(1);
  }

  /** NBO has dates where OME has times; its way to write them needs no repair. */
  @Test
  void aDateWithoutTime() throws IOException {
    Lifted lifted = date("2020-01-02");
    assertThat(lifted.value("acquisitionDate")).isEqualTo("2020-01-02T00:00:00");
    assertThat(lifted.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "02/03/2020",
    "02-03-2020 10:00:00",
    "2020-13-01 00:00:00",
    "2020-02-30 00:00:00",
    "2020-01-02 25:00:00",
    "2020-01-02 03:04:05 XYZ",
    "02 Foo 2020",
    "yesterday"
  })
  void whatMayMeanAnotherDateIsLeft(String written) throws IOException {
    assertThat(date(written).value("acquisitionDate")).isEmpty();
    assertThat(date(written).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "0", "true", "false"})
  void aRightTruthValueIsNoRepair(String written) throws IOException {
    assertThat(pixels("BigEndian=\"" + written + "\"").notes()).isEmpty();
  }

  @Test
  void aListedValueInOtherCase() throws IOException {
    Lifted lifted = pixels("Type=\"UINT16\" DimensionOrder=\"XYZCT\" BigEndian=\"True\"");
    assertThat(lifted.value("pixelType")).isEqualTo("PixelType-Uint16");
    assertThat(lifted.value("pixelType-asWritten")).isEqualTo("UINT16");
    assertThat(lifted.notes())
        .extracting(f -> f.field().name())
        .containsExactly("BigEndian", "PixelType");
    assertThat(pixels("Type=\"byte\"").value("pixelType")).isEmpty();
  }

  @Test
  void anEmptyIdentifier() throws IOException {
    Lifted lifted = lift("<Image ID=\"\" Name=\"a\"/>");
    assertThat(lifted.value("name")).isEqualTo("a");
    assertThat(lifted.notes())
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("OME:0~Image:0"));
  }

  @Test
  void manyAreCountedInLittleMemory() throws IOException {
    StringBuilder images = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      images.append("<Image ID=\"Image:").append(i).append("\"><Pixels ID=\"Pixels:").append(i);
      images
          .append("\" PhysicalSizeXUnit=\"?m\" PhysicalSizeX=\"")
          .append(i)
          .append(",5\"/></Image>");
    }
    List<Finding> notes = lift(images.toString()).notes();
    assertThat(notes).hasSize(21);
    assertThat(notes).extracting(Finding::message).anyMatch(m -> m.endsWith(", 100 times."));
    assertThat(notes)
        .extracting(Finding::message)
        .anyMatch(m -> m.endsWith("so were 80 other wordings."));
  }
}
