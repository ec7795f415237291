package org.nbo.lift.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.finding.Severity;
import org.nbo.lift.Imaged;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** Tables of traced chromatin become spots, traces, cells, rounds and loci. */
class TracingTest {
  private static final Path EXAMPLES = Path.of("src/examples/genomics");
  private static final String BASE = "urn:x:t";
  private static final String NBO = "https://w3id.org/4dn-bina-ome/";
  private static final Model MODEL = Model.of(Ontology.load());
  private static final String HEAD =
      """
      ##FOF-CT_Version=v2.0
      ##Table_Namespace=4dn_FOF-CT_core
      ##Genome_Assembly=GRCh38
      ##XYZ_Unit=micron
      #Lab_Name: L
      #Experimenter_Name: E
      #Experimenter_Contact: e@example.org
      #Description: D
      #Software_Title: S
      #Software_Type: SpotLoc
      #Software_Authors: A
      #Software_Description: D
      #Software_Parameters: P
      #Software_Repository: https://example.org/s
      #Software_PreferredCitationID: https://example.org/c
      #Additional_Tables: 4dn_FOF-CT_trace
      ##Columns=(Spot_ID, Trace_ID, X, Y, Z, Chrom, Chrom_Start, Chrom_End)
      """;

  @TempDir Path folder;

  private record Told(Set<String> statements, List<Finding> findings, Lifter.Result result) {
    List<String> messages(FindingKind kind) {
      return findings.stream().filter(f -> f.kind() == kind).map(Finding::message).toList();
    }

    Set<String> about(String thing) {
      return statements.stream()
          .filter(s -> s.startsWith("<" + BASE + "#" + thing + "> "))
          .map(s -> s.substring(BASE.length() + thing.length() + 4))
          .map(s -> s.replace(BASE + "#", "#").replace(NBO, "nbo:").replaceAll("\\^\\^<[^>]*>", ""))
          .collect(Collectors.toSet());
    }
  }

  private static Told lift(Path file, Lifter lifter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lifter.Result result = lifter.toBytes(SourceFile.of(file), out, false);
    return new Told(
        out.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toSet()),
        result.notes().stream().filter(f -> !f.rule().equals(Assessment.BESIDE_MODEL)).toList(),
        result);
  }

  private static Told lift(Path file) {
    return lift(file, new Lifter(MODEL, Optional.of(BASE)));
  }

  private Told table(String text) throws IOException {
    return lift(Files.writeString(folder.resolve("table.csv"), text));
  }

  @Test
  void aSpotHasItsPlaceInCellAndGenome() {
    Told told = lift(EXAMPLES.resolve("tracing-core.csv"));
    assertThat(told.about("Spot:2"))
        .containsExactlyInAnyOrder(
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <nbo:Spot> .",
            "<nbo:inTrace> <#ChromatinTrace:1> .",
            "<nbo:inCell> <#TracedCell:1> .",
            "<nbo:spotX> \"14.652\" .",
            "<nbo:spotY> \"41.512\" .",
            "<nbo:spotZ> \"1.310\" .",
            "<nbo:hasLocus> <nbo:locus/GRCh38/chr21:28250001-28280000> .");
    assertThat(told.result().format()).isEqualTo("FOF-CT 2.0 core");
    assertThat(told.findings()).isEmpty();
  }

  @Test
  void lengthsAreInOneUnitAndRowsTiedToRounds() {
    Told told = lift(EXAMPLES.resolve("tracing-demultiplexing.csv"));
    assertThat(told.about("Localization:3"))
        .contains(
            "<nbo:ofSpot> <#Spot:3> .",
            "<nbo:spotX> \"14.518\" .",
            "<nbo:inRound> <#ImagingRound:2> .",
            "<nbo:emissionBand> \"525/50\" .",
            "<nbo:photonCount> \"1986\" .");
    assertThat(told.about("Spot:3")).contains("<nbo:inRound> <#ImagingRound:2> .");
    assertThat(told.findings()).isEmpty();
  }

  @Test
  void tablesInAFolderTellOfTheSameThings() {
    Lifter lifter = new Lifter(MODEL);
    Told core = lift(EXAMPLES.resolve("tracing-core.csv"), lifter);
    Told cells = lift(EXAMPLES.resolve("tracing-cell.csv"), lifter);
    String cell = "<" + core.result().graph() + "#TracedCell:1> ";
    assertThat(core.statements()).anyMatch(s -> s.startsWith(cell));
    assertThat(cells.statements())
        .anyMatch(s -> s.startsWith(cell) && s.contains("fof-ct#Cell_Volume> \"1041.5\""));
    assertThat(cells.result().graph()).isNotEqualTo(core.result().graph());
  }

  @Test
  void eachSpotIsTiedToWhatMadeIt() throws IOException {
    Path sidecar =
        Files.writeString(
            folder.resolve("rounds.csv"),
            "round,channel,image,microscope\n"
                + "1,525/50,https://example.org/a,https://example.org/m\n"
                + "2,,https://example.org/b,\n");
    Lifter lifter = new Lifter(MODEL, Optional.of(BASE));
    Imaged imaged =
        Imaged.of(
            lifter, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(sidecar));
    Told told = lift(EXAMPLES.resolve("tracing-demultiplexing.csv"), lifter.imagedBy(imaged));
    assertThat(told.about("Spot:1"))
        .contains(
            "<nbo:fromImage> <https://example.org/a> .",
            "<nbo:fromInstrument> <https://example.org/m> .");
    assertThat(told.about("Localization:2")).noneMatch(s -> s.contains("fromImage"));
    assertThat(told.about("Localization:3")).contains("<nbo:fromImage> <https://example.org/b> .");
  }

  @Test
  void anImageFileGivesImageChannelAndMicroscope() {
    Lifter lifter = new Lifter(MODEL, Optional.of(BASE));
    String image = "src/examples/widefield/image.ome.xml";
    Imaged imaged =
        Imaged.of(
            new Lifter(MODEL),
            Optional.of(image),
            Optional.of("0"),
            Optional.empty(),
            Optional.empty());
    Told told = lift(EXAMPLES.resolve("tracing-core.csv"), lifter.imagedBy(imaged));
    assertThat(told.about("Spot:1"))
        .anyMatch(s -> s.startsWith("<nbo:fromImage> <urn:uuid:"))
        .anyMatch(s -> s.startsWith("<nbo:fromChannel> <urn:uuid:"))
        .anyMatch(s -> s.startsWith("<nbo:fromInstrument> <urn:uuid:"));
    assertThatThrownBy(
            () ->
                Imaged.of(
                    lifter,
                    Optional.of(image),
                    Optional.of("no such"),
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("no such");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1, 7, 1.5, 2, 3, chr1, 0, 1000",
        "1,7,1.5,2,3,chr1,0,1000,,,",
        "1\t7\t1.5\t2\t3\tchr1\t0\t1000",
        "1 7 1.5 2 3 chr1 0 1000",
        "1, 7, 1.5, 2, 3, chr1, 0000, 1000.0",
        "001, 007, 1.5, 2, 3, 1, 0.0, 1000",
        "\"1\", \"7\", 1.5, 2, 3, chr1, 0, 1e3"
      })
  void rowsAreReadLeniently(String row) throws IOException {
    Told told = table(HEAD + row + "\n");
    assertThat(told.about("Spot:1"))
        .contains(
            "<nbo:spotX> \"1.5\" .",
            "<nbo:inTrace> <#ChromatinTrace:7> .",
            "<nbo:hasLocus> <nbo:locus/GRCh38/chr1:1-1000> .");
    assertThat(told.findings()).allMatch(f -> f.severity() == Severity.INFO);
  }

  @Test
  void headsAreReadLeniently() throws IOException {
    String head =
        HEAD.replace("##", "#")
            .replace("Table_Namespace=", "table_namespace = ")
            .replace("#Lab_Name: L", "\"###lab_name: L\",,,")
            .replace("Columns=(", "columns=(")
            .replace("micron", "micron,,,,");
    Told told = table("\ufeff" + (head + "1,7,1.5,2,3,chr1,0,1000\n").replace("\n", "\r\n"));
    assertThat(told.about("Spot:1")).contains("<nbo:spotX> \"1.5\" .");
    assertThat(told.about("TracingTable")).contains("<nbo:labName> \"L\" .");
    assertThat(told.findings()).isNotEmpty().allMatch(f -> f.severity() == Severity.INFO);
  }

  @Test
  void aTableWithoutAHeadIsKnownByItsColumns() throws IOException {
    Told told =
        table("Spot_ID Trace_ID x y z chrom chrom_start chrom_end\n1 7 1.5 2 3 chr1 0 1000\n");
    assertThat(told.about("Spot:1")).contains("<nbo:spotX> \"1.5\" .");
    assertThat(told.messages(FindingKind.MISSING)).anyMatch(m -> m.contains("Genome_Assembly"));
    assertThat(told.statements()).noneMatch(s -> s.contains("nbo:locus/") || s.contains("/locus/"));
  }

  @Test
  void badRowsAreToldAndGoodOnesGoOn() throws IOException {
    Told told =
        table(
            HEAD
                + "1,7,1.5,2,3,chr1,0,1000\n"
                + "2,7,1.5,2,3,chr1,0\n"
                + "3,7,one,2,3,chr1,0,1000\n"
                + "4,7,1.5,2,3,chr1,2000,1000\n"
                + "5,7,1.5,2,3,chr21,0,99000000\n"
                + "6,7,1.5,2,3,chr1,x,1000\n"
                + "7,7,1.5,2,3,chr1,0,1000\n");
    assertThat(told.about("Spot:1")).isNotEmpty();
    assertThat(told.about("Spot:7")).isNotEmpty();
    for (int bad = 2; bad <= 6; bad++) {
      assertThat(told.about("Spot:" + bad)).isEmpty();
    }
    assertThat(told.findings())
        .filteredOn(f -> f.severity() == Severity.VIOLATION)
        .extracting(f -> f.rule().id() + " " + f.line())
        .containsExactlyInAnyOrder(
            "tracing-table-row 19",
            "tracing-table-row 20",
            "genome-place 21",
            "genome-place 22",
            "tracing-table-row 23");
  }

  @Test
  void whatRepeatsIsToldOnce() throws IOException {
    Told told = table(HEAD + "1,7,a,2,3,chr1,0,9\n2,7,a,2,3,chr1,0,9\n3,7,a,2,3,chr1,0,9\n");
    assertThat(told.findings()).hasSize(1);
    assertThat(told.findings().get(0).count()).isEqualTo(3);
    assertThat(told.findings().get(0).examples()).hasSize(2);
  }

  @Test
  void anotherNamespaceThanTheColumnsIsTold() throws IOException {
    Told told = table(HEAD.replace("CT_core", "CT_cell") + "1,7,1.5,2,3,chr1,0,1000\n");
    assertThat(told.about("Spot:1")).isNotEmpty();
    assertThat(told.messages(FindingKind.VALUE)).anyMatch(m -> m.contains("4dn_FOF-CT_cell"));
  }

  @Test
  void twoHeadsAreTold() throws IOException {
    Told told =
        table(HEAD + HEAD + "1,7,1.5,2,3,chr1,0,1000\n" + HEAD + "2,7,1.5,2,3,chr1,0,1000\n");
    assertThat(told.messages(FindingKind.VALUE))
        .anyMatch(m -> m.contains("two heads"))
        .anyMatch(m -> m.contains("second head"));
    assertThat(told.about("Spot:2")).isNotEmpty();
  }

  @Test
  void aRemarkAmongTheRowsIsNoSecondHead() throws IOException {
    Told told = table(HEAD + "1,7,1.5,2,3,chr1,0,1000\n# checked by hand\n2,7,1,2,3,chr1,0,1000\n");
    assertThat(told.messages(FindingKind.VALUE)).isEmpty();
    assertThat(told.messages(FindingKind.REPAIR)).anyMatch(m -> m.contains("remark"));
    assertThat(told.about("Spot:2")).isNotEmpty();
  }

  @Test
  void columnsNamedTwiceAreNoRow() throws IOException {
    Told told =
        table(
            HEAD + "Spot_ID,Trace_ID,X,Y,Z,Chrom,Chrom_Start,Chrom_End\n1,7,1.5,2,3,chr1,0,1000\n");
    assertThat(told.messages(FindingKind.VALUE)).isEmpty();
    assertThat(told.messages(FindingKind.REPAIR)).anyMatch(m -> m.contains("once more"));
    assertThat(told.about("Spot:1")).isNotEmpty();
  }

  @Test
  void columnsThatNobodyNamesAreThoseOfTheKind() throws IOException {
    String columns = HEAD.lines().filter(l -> l.startsWith("##Columns")).findFirst().orElseThrow();
    Told told = table(HEAD.replace(columns + "\n", "") + "1,7,1.5,2,3,chr1,0,1000\n");
    assertThat(told.messages(FindingKind.MISSING)).singleElement().asString().contains("Columns");
    assertThat(told.about("Spot:1")).contains("<nbo:inTrace> <#ChromatinTrace:7> .");
  }

  @Test
  void theFirstVersionNeedsNoNamespace() throws IOException {
    for (String columns :
        List.of(
            "Trace_ID, Allele",
            "Cell_ID, Volume",
            "Sub_Cell_ROI_ID, Cell_ID",
            "Extra_Cell_ROI_ID, Volume",
            "Cell_ID, ROI_Boundaries",
            "Spot_ID, Distance",
            "RNA_Spot_ID, State")) {
      Told told = table("##FOF-CT_version=v0.1\n#lab_name: L\n##columns=(" + columns + ")\n1, 2\n");
      assertThat(told.result().format()).startsWith("FOF-CT 0.1 ");
      assertThat(told.messages(FindingKind.VALUE)).isEmpty();
    }
  }

  @Test
  void theColumnsTellWhereTheNamespaceIsThatOfAnother() throws IOException {
    String row = "1,7,1.5,2,3,chr1,0,1000\n";
    Told trace = table(HEAD.replace("FOF-CT_core", "FOF-CT_trace") + row);
    assertThat(trace.result().format()).isEqualTo("FOF-CT 2.0 core");
    assertThat(trace.messages(FindingKind.VALUE))
        .singleElement()
        .asString()
        .contains("calls itself");
    Told core = table(HEAD.replaceFirst("Columns=.*", "Columns=(Trace_ID, Allele)") + "1,a\n2,b\n");
    assertThat(core.result().format()).isEqualTo("FOF-CT 2.0 trace");
  }

  @Test
  void aFileCalledLikeAnotherTableIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("trace.csv"), HEAD + "1,7,1.5,2,3,chr1,0,1000\n");
    Told told = lift(file, new Lifter(MODEL, Optional.of(BASE)));
    assertThat(told.messages(FindingKind.VALUE)).singleElement().asString().contains("is called");
    Path own = Files.writeString(folder.resolve("core.csv"), HEAD + "1,7,1.5,2,3,chr1,0,1000\n");
    assertThat(lift(own, new Lifter(MODEL, Optional.of(BASE))).findings())
        .noneMatch(f -> f.kind() == FindingKind.VALUE);
  }

  @Test
  void lengthsInAnUnknownUnitAreTakenForNoOthers() throws IOException {
    Told told = table(HEAD.replace("=micron", "=pixel") + "1,7,1.5,2,3,chr1,0,1000\n");
    assertThat(told.about("Spot:1"))
        .contains("<nbo:fof-ct#X> \"1.5\" .")
        .noneMatch(s -> s.contains("spotX"));
    assertThat(told.messages(FindingKind.VALUE)).anyMatch(m -> m.contains("no unit of length"));
  }

  @Test
  void quotationMarksHoldWhatDividesCells() throws IOException {
    String head =
        HEAD.replace("Chrom_End)", "Chrom_End, Note)").replace("##Col", "#^Note: n\n##Col");
    Told told =
        table(head + "1,7, \"1.5\" ,2,3,chr1,0,1000,\"a, b\"\n2,7,1,2,3,chr1,0,1000,5\" x\n");
    assertThat(told.about("Spot:1"))
        .contains("<nbo:fof-ct#Note> \"a, b\" .", "<nbo:spotX> \"1.5\" .");
    assertThat(told.about("Spot:2")).contains("<nbo:fof-ct#Note> \"5\\\" x\" .");
  }

  @Test
  void anEmptyTraceIsTold() throws IOException {
    Told told = table(HEAD + "1,,1.5,2,3,chr1,0,1000\n2,NA,1.5,2,3,chr1,0,1000\n");
    assertThat(told.findings())
        .filteredOn(f -> f.kind() == FindingKind.VALUE)
        .singleElement()
        .matches(f -> f.line() == 18 && f.message().contains("Trace_ID is empty"));
    assertThat(told.about("Spot:1")).isNotEmpty();
  }

  @Test
  void aChromosomeThatTheAssemblyDoesNotHaveIsTold() throws IOException {
    Told told =
        table(HEAD + "1,7,1,2,3,chr23,0,1000\n2,7,1,2,3,chrUn_KI270302v1,0,9\n3,7,1,2,3,MT,0,9\n");
    assertThat(told.messages(FindingKind.VALUE))
        .singleElement()
        .asString()
        .startsWith("GRCh38 has no chromosome “chr23”");
  }

  @Test
  void anUnknownAssemblyIsToldAndItsLociAreItsOwn() throws IOException {
    Told told = table(HEAD.replace("GRCh38", "hg77") + "1,7,1.5,2,3,chr1,0,1000\n");
    assertThat(told.about("Spot:1")).contains("<nbo:hasLocus> <#locus:hg77:chr1:1-1000> .");
    assertThat(told.findings()).anyMatch(f -> f.rule().id().equals("genome-assembly"));
    Told known = table(HEAD.replace("GRCh38", "hg38") + "1,7,1.5,2,3,1,0,1000\n");
    assertThat(known.findings())
        .extracting(Finding::message)
        .containsExactly(
            "The assembly “hg38” was read as GRCh38.", "The chromosome “1” was read as “chr1”.");
  }

  @Test
  void whatTheFormatAsksForIsMissed() throws IOException {
    Told told =
        table(
            HEAD.replace("GRCh38", "custom-build:GRCh38")
                    .replace("4dn_FOF-CT_trace", "4dn_FOF-CT_cell")
                    .replace("#Description: D\n", "")
                    .replace("micron", "furlong")
                    .replace(", Chrom_End)", ", Chrom_End, Own)")
                + "1,7,1.5,2,3,chr1,0,1000,x\n");
    assertThat(told.findings())
        .filteredOn(f -> f.kind() == FindingKind.MISSING)
        .extracting(f -> f.field().name())
        .containsExactlyInAnyOrder(
            "Description", "Modification", "VCF_File_Name", "VCF_Version", "Cell_ID", "Own");
    assertThat(told.messages(FindingKind.VALUE)).anyMatch(m -> m.contains("furlong"));
  }

  @Test
  void theVerdictIsThatOfItsFormat() throws IOException {
    Nbo nbo = Nbo.bundled();
    assertThat(nbo.assess(Source.of(EXAMPLES.resolve("tracing-core.csv")), Axes.tier(1)).conforms())
        .isTrue();
    Path bad =
        Files.writeString(
            folder.resolve("bad.csv"), HEAD.replace("#Lab_Name: L\n", "") + "1,7,1,2,3,chr1,0,9\n");
    Assessment assessment = nbo.assess(Source.of(bad), Axes.tier(1));
    assertThat(assessment.conforms()).isFalse();
    assertThat(assessment.findings())
        .filteredOn(f -> f.severity() == Severity.VIOLATION)
        .extracting(f -> f.field().name())
        .containsExactly("Lab_Name");
  }

  @Test
  void everyTableIsKnownByItsNamespace() throws IOException {
    for (TracingFormat.Kind kind : TracingFormat.FOF_CT.kinds()) {
      Told told =
          table(
              "##FOF-CT_Version=v2.0\n##Table_Namespace="
                  + kind.namespace()
                  + "\n##Columns=("
                  + String.join(", ", kind.keys())
                  + ")\n1"
                  + ", 1".repeat(kind.keys().size() - 1)
                  + "\n");
      assertThat(told.result().format()).isEqualTo("FOF-CT 2.0 " + kind.name());
    }
    assertThat(TracingFormat.FOF_CT.kinds()).hasSize(15);
  }

  @Test
  void everyTermIsOfTheOntology() {
    Set<String> declared =
        Ontology.load().graph().stream()
            .map(t -> t.getSubject().toString())
            .collect(Collectors.toSet());
    for (String name : List.of("X", "X_Drift", "X_Chromatic_Shift", "Trace_ID", "TheZ", "Hyb")) {
      TracingFormat.Column column = TracingFormat.FOF_CT.column(name).orElseThrow();
      assertThat(declared).contains(column.property());
      assertThat(column.type().isEmpty() || declared.contains(column.type())).isTrue();
    }
  }
}
