package org.nbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.export.ExportTarget;
import org.nbo.export.jsonld.JsonLdTarget;
import org.nbo.export.micrometa.MicroMetaTarget;
import org.nbo.export.tables.TableTarget;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.model.Answer;
import org.nbo.vocab.NboTerm;

/** “Has none” and “not applicable” in place of a value: in tables, and in what is made of them. */
class AnsweredInWordsTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");

  private static final String TABLE =
      """
      component,name,field,value,unit
      Image[1],,ID,Image:0,
      Image[1],,AcquisitionSoftwareRef,Has none,
      Image[1]/Pixels[1]/Channel[1],,ID,Channel:0,
      Image[1]/Pixels[1]/Channel[1]/LightSourceSettings[1],,IlluminationPowerSettings,not applicable,mW
      Instrument[1],,ID,Instrument:0,
      Instrument[1],,Name,has none,
      Instrument[1]/StandardDichroic[1],,ID,Dichroic:0,
      Instrument[1]/StandardDichroic[1],,CoatingMethod,has none,
      Instrument[1]/StandardDichroic[1],,TransmittanceRange,not applicable,
      Instrument[1]/Objective[1],,ID,Objective:0,
      Instrument[1]/Objective[1],,DIC,not applicable,
      """;

  private static final List<String> OF_THE_IMAGE =
      List.of(
          "Channel:0~LightSourceSettings:0 notApplicable illuminationPowerSetting",
          "Image:0 hasNone usesAcquisitionSoftware");

  private static final List<String> OF_THE_MICROSCOPE =
      List.of(
          "Dichroic:0 hasNone coatingMethod",
          "Dichroic:0 notApplicable hasTransmittanceRange",
          "Instrument:0 hasNone name",
          "Objective:0 notApplicable dic");

  @TempDir Path folder;
  private Path table;

  @BeforeEach
  void write() throws IOException {
    table = Files.writeString(folder.resolve("table.csv"), TABLE);
  }

  private static List<String> answers(Path file) {
    var graph = NBO.lift(Source.of(file)).toDataset().asDatasetGraph().getUnionGraph();
    TreeSet<String> answers = new TreeSet<>();
    for (Answer answer : Answer.values()) {
      graph
          .find(Node.ANY, answer.node(), Node.ANY)
          .forEach(
              t ->
                  answers.add(
                      t.getSubject().toString().replaceAll("^.*#", "")
                          + ' '
                          + NboTerm.localName(answer.iri())
                          + ' '
                          + NboTerm.localName(t.getObject().getURI())));
    }
    return List.copyOf(answers);
  }

  private static List<String> all() {
    return Stream.concat(OF_THE_IMAGE.stream(), OF_THE_MICROSCOPE.stream())
        .sorted()
        .collect(Collectors.toList());
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        Arguments.of(new TableTarget(TableTarget.Kind.CSV), ".csv", all()),
        Arguments.of(new TableTarget(TableTarget.Kind.XLSX), ".xlsx", all()),
        Arguments.of(new JsonLdTarget(Optional.empty()), ".jsonld", all()),
        Arguments.of(
            new MicroMetaTarget(MicroMetaTarget.Record.MICROSCOPE, false),
            ".json",
            OF_THE_MICROSCOPE));
  }

  @Test
  void theyAreAnswersAndNoValues() {
    assertThat(answers(table)).isEqualTo(all());
    assertThat(NBO.lift(Source.of(table)).toDataset().asDatasetGraph().getUnionGraph().toString())
        .doesNotContain("asWritten", "AsWritten");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void theyAreSaidInOtherFormatsToo(ExportTarget target, String ending, List<String> expected)
      throws IOException {
    Path written = folder.resolve("written" + ending);
    try (OutputStream out = Files.newOutputStream(written)) {
      NBO.export(Source.of(table), target, out);
    }
    if (ending.equals(".jsonld")) {
      assertThat(Files.readString(written))
          .contains("hasNone", "notApplicable", "hasTransmittanceRange");
    } else {
      assertThat(answers(written)).isEqualTo(expected);
    }
  }

  @Test
  void theyAnswerForTheImage() {
    var assessment = NBO.assess(Source.of(IMAGE), Axes.tier(1), Source.of(table));

    assertThat(assessment.findings())
        .filteredOn(f -> f.kind() == FindingKind.ANSWERED)
        .extracting(Finding::subject)
        .extracting(iri -> iri.replaceAll("^.*#", ""))
        .contains("Dichroic:0", "Image:0", "Instrument:0", "Objective:0");
    assertThat(assessment.findings())
        .filteredOn(f -> f.kind() == FindingKind.VALUE || f.kind() == FindingKind.UNMAPPED)
        .isEmpty();
    assertThat(assessment.findings())
        .filteredOn(f -> f.kind() == FindingKind.MISSING && f.subject().endsWith("Objective:0"))
        .extracting(f -> f.field().name())
        .doesNotContain("DIC");
  }
}
