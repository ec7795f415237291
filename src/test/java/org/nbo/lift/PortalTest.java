package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.TestFiles;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** Items of data portals keep the portal's IRIs and terms, and meet the rest of the graph. */
class PortalTest {
  private static final Path EXAMPLES = Path.of("src/examples/genomics");
  private static final Lifter LIFT = new Lifter(Model.of(Ontology.load()));
  private static final String FOUR_DN = "https://data.4dnucleome.org/";
  private static final String ENCODE = "https://www.encodeproject.org/";
  private static final String NBO = "https://w3id.org/4dn-bina-ome/";

  @TempDir Path folder;

  private record Told(Set<String> statements, Lifter.Result result) {
    Set<String> about(String start) {
      return statements.stream()
          .filter(s -> s.startsWith("<" + start + "> "))
          .map(s -> s.substring(start.length() + 3))
          .collect(Collectors.toSet());
    }
  }

  private static Told lift(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lifter.Result result = LIFT.toBytes(SourceFile.of(file), out, false);
    return new Told(
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(s -> s.replace(FOUR_DN, "4dn:").replace(ENCODE, "encode:").replace(NBO, "nbo:"))
            .map(s -> s.replace("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "a"))
            .collect(Collectors.toSet()),
        result);
  }

  private Told lift(String name, String json) throws IOException {
    return lift(Files.writeString(folder.resolve(name), json));
  }

  @Test
  void whatIsServedKeepsItsIri() {
    Told told = lift(EXAMPLES.resolve("portal.json"));
    assertThat(told.result().format()).isEqualTo("4DN portal JSON");
    assertThat(told.about("4dn:experiments-mic/4DNEXMIC1AAA/"))
        .contains(
            "<a> <4dn:terms/ExperimentMic> .",
            "<a> <4dn:terms/Experiment> .",
            "<a> <nbo:PortalItem> .",
            "<http://www.w3.org/2002/07/owl#sameAs> <4dn:4DNEXMIC1AAA/> .",
            "<4dn:terms/biosample> <4dn:biosamples/4DNBSMIC1AAA/> .",
            "<4dn:terms/files> <4dn:files-microscopy/4DNFIMIC1AAA/> .",
            "<4dn:terms/microscopy_technique> \"Widefield Fluorescence Microscopy\" .",
            "<4dn:terms/imaging_paths> <4dn:experiments-mic/4DNEXMIC1AAA/#imaging_paths:0> .");
    assertThat(told.about("4dn:experiments-mic/4DNEXMIC1AAA/#experiment_relation:0"))
        .containsExactlyInAnyOrder(
            "<4dn:terms/relationship_type> \"matched with\" .",
            "<4dn:terms/experiment> <4dn:experiments-hi-c/4DNEXHIC1AAA/> .");
    assertThat(told.about("4dn:ontology-terms/EFO:0002784/"))
        .contains("<4dn:terms/term_id> \"EFO:0002784\" .");
    assertThat(told.about("4dn:experiments-hi-c/4DNEXHIC1AAA/"))
        .anyMatch(s -> s.contains("seeAlso> <https://www.ncbi.nlm.nih.gov/geo/"));
  }

  @Test
  void aRegionIsALocus() {
    Told told = lift(EXAMPLES.resolve("portal.json"));
    assertThat(told.about("4dn:genomic-regions/6f1d2b7e-0004-4c55-9a01-2f6a4d0c7e11/"))
        .contains(
            "<nbo:ofAssembly> <nbo:assembly/GRCh38> .",
            "<nbo:hasLocus> <nbo:locus/GRCh38/chr21:28250001-28280000> .");
    assertThat(told.about("4dn:files-processed/4DNFIHIC1AAA/"))
        .contains("<nbo:ofAssembly> <nbo:assembly/GRCh38> .");
  }

  @Test
  void aMicroscopeIsOneOfOurs() {
    Told told = lift(EXAMPLES.resolve("portal-microscope_configuration.json"));
    String microscope =
        "urn:uuid:6f1d2b7e-0012-4c55-9a01-2f6a4d0c7e11#6f1d2b7e-0012-4c55-9a01-2f6a4d0c7e11";
    assertThat(told.about("4dn:microscope-configurations/6f1d2b7e-0011-4c55-9a01-2f6a4d0c7e11/"))
        .contains(
            "<a> <4dn:terms/MicroscopeConfiguration> .",
            "<4dn:terms/microscope> <" + microscope + "> .");
    assertThat(told.about(microscope)).contains("<a> <nbo:Instrument> .");
    assertThat(told.statements()).anyMatch(s -> s.contains("<nbo:lensNA> \"1.4\""));
    assertThat(told.result().unmapped()).isEmpty();
  }

  @Test
  void encodeHasItsOwn() {
    Told told = lift(EXAMPLES.resolve("portal-encode.json"));
    assertThat(told.result().format()).isEqualTo("ENCODE portal JSON");
    assertThat(told.about("encode:files/ENCFF001AAA/"))
        .contains(
            "<a> <encode:terms/File> .",
            "<encode:terms/file_format> \"bed\" .",
            "<encode:terms/dataset> <encode:experiments/ENCSR001AAA/> .",
            "<nbo:ofAssembly> <nbo:assembly/GRCh38> .",
            "<encode:terms/biosample_ontology> <encode:biosample-types/cell_line_EFO_0002784/> .");
    assertThat(told.about("encode:biosample-types/cell_line_EFO_0002784/"))
        .anyMatch(s -> s.endsWith("<https://www.cellosaurus.org/CVCL_7526> ."));
  }

  @Test
  void aKeyThatStandsTwiceHasBothValues() throws IOException {
    Told told =
        lift(
            "file_processed.json",
            "[{\"accession\": \"4DNFIZZZZZZ1\", \"status\": \"released\",\n\"status\": \"released\","
                + "\"file_type\": \"a\",\n\"file_type\": \"b\", \"lab\": \"my-lab\"}]");
    assertThat(told.about("4dn:files-processed/4DNFIZZZZZZ1/"))
        .contains(
            "<4dn:terms/status> \"released\" .",
            "<4dn:terms/file_type> \"a\" .",
            "<4dn:terms/file_type> \"b\" .");
    assertThat(told.result().notes())
        .filteredOn(note -> note.rule().id().equals("portal-item-key"))
        .extracting(note -> note.line() + " " + note.field().name())
        .containsExactly("2 status", "3 file_type");
  }

  @Test
  void whatIsAcceptedGetsTheIriItWillHave() throws IOException {
    String sample =
        """
        [{"uuid": "6f1d2b7e-1111-4c55-9a01-2f6a4d0c7e11", "accession": "4DNBSZZZZZZ1", "aliases": ["lab:one"],
          "biosource": ["6f1d2b7e-2222-4c55-9a01-2f6a4d0c7e11"], "lab": "my-lab", "status": "current",
          "unheard_of": {"deep": [true, 2, 2.5]}}]
        """;
    Told told = lift("biosample.json", sample);
    assertThat(told.about("4dn:biosamples/4DNBSZZZZZZ1/"))
        .contains(
            "<a> <4dn:terms/Biosample> .",
            "<http://www.w3.org/2002/07/owl#sameAs> <4dn:6f1d2b7e-1111-4c55-9a01-2f6a4d0c7e11/> .",
            "<http://www.w3.org/2002/07/owl#sameAs> <4dn:lab:one/> .",
            "<4dn:terms/lab> <4dn:labs/my-lab/> .",
            "<4dn:terms/biosource> <4dn:6f1d2b7e-2222-4c55-9a01-2f6a4d0c7e11/> .",
            "<4dn:terms/unheard_of> <4dn:biosamples/4DNBSZZZZZZ1/#unheard_of:0> .");
    assertThat(told.about("4dn:biosamples/4DNBSZZZZZZ1/#unheard_of:0"))
        .map(s -> s.replaceAll(".*\\^\\^<http://www.w3.org/2001/XMLSchema#", ""))
        .containsExactlyInAnyOrder("boolean> .", "integer> .", "double> .");
    assertThat(lift("anything.json", sample).statements())
        .isEqualTo(
            Stream.concat(
                    told.statements().stream().filter(s -> !s.contains("biosample.json")),
                    lift("anything.json", sample).statements().stream()
                        .filter(s -> s.contains("anything.json")))
                .collect(Collectors.toSet()));
  }

  @Test
  void aReferenceInTheSameFileIsResolved() throws IOException {
    Told told =
        lift(
            "items.json",
            """
            [{"uuid": "6f1d2b7e-1111-4c55-9a01-2f6a4d0c7e11", "award": "a", "biosource_type": "tissue",
              "accession": "4DNSRZZZZZZ1"},
             {"uuid": "6f1d2b7e-3333-4c55-9a01-2f6a4d0c7e11", "award": "a", "accession": "4DNBSZZZZZZ2",
              "biosource": ["6f1d2b7e-1111-4c55-9a01-2f6a4d0c7e11"]}]
            """);
    assertThat(told.about("4dn:biosamples/4DNBSZZZZZZ2/"))
        .contains("<4dn:terms/biosource> <4dn:biosources/4DNSRZZZZZZ1/> .");
  }

  @Test
  void anUnknownTypeIsAnItemAllTheSame() throws IOException {
    Told told =
        lift(
            "x.json",
            """
            {"@id": "/novelties/4DNNV1/", "@type": ["Novelty", "Item"], "status": "new", "shine": 3}
            """);
    assertThat(told.about("4dn:novelties/4DNNV1/"))
        .contains("<a> <4dn:terms/Novelty> .", "<a> <nbo:PortalItem> .")
        .anyMatch(s -> s.startsWith("<4dn:terms/shine> \"3\""));
  }

  @Test
  void aPlaceThatCannotBeIsTold() throws IOException {
    Told told =
        lift(
            "genomic_region.json",
            """
            [{"uuid": "6f1d2b7e-1111-4c55-9a01-2f6a4d0c7e11", "lab": "l", "genome_assembly": "GRCh38",
              "chromosome": "21", "start_coordinate": 5, "end_coordinate": 99000000},
             {"uuid": "6f1d2b7e-1112-4c55-9a01-2f6a4d0c7e11", "lab": "l", "genome_assembly": "hg77",
              "chromosome": "21", "start_coordinate": 5, "end_coordinate": 9}]
            """);
    assertThat(told.result().notes())
        .filteredOn(f -> !f.rule().equals(Assessment.BESIDE_MODEL))
        .extracting(f -> f.rule().id() + ' ' + f.line())
        .containsExactlyInAnyOrder("genome-place 1", "genome-assembly 3");
    assertThat(told.statements()).noneMatch(s -> s.contains("nbo:locus/"));
    assertThat(told.statements()).filteredOn(s -> s.contains("nbo:hasLocus")).hasSize(1);
  }

  @Test
  void everyFindingSaysWhatItIsAbout() {
    assertThat(lift(EXAMPLES.resolve("portal.json")).result().notes())
        .extracting(f -> f.field().name())
        .isNotEmpty()
        .doesNotContain("");
  }

  @Test
  void otherJsonIsNoPortals() throws IOException {
    for (String other :
        List.of(
            "{\"a\": 1}",
            "{\"@context\": \"https://schema.org/\", \"@id\": \"x\", \"@type\": \"Dataset\"}")) {
      assertThatThrownBy(() -> lift("other.json", other)).isInstanceOf(NboException.class);
    }
  }

  @Test
  void theInsertsOfThePortalAreAllItems() {
    Path inserts = TestFiles.others(Path.of("4dn"));
    Told samples = lift(inserts.resolve("biosample.json"));
    Told sources = lift(inserts.resolve("biosource.json"));
    String shared = "4dn:331111bc-8535-4448-903e-854af460b254/";
    assertThat(samples.statements())
        .filteredOn(s -> s.endsWith("<4dn:terms/biosource> <" + shared + "> ."))
        .hasSizeGreaterThan(1);
    assertThat(sources.statements()).anyMatch(s -> s.endsWith("owl#sameAs> <" + shared + "> ."));
    assertThat(
            lift(inserts.resolve("experiment_mic.json")).about("4dn:experiments-mic/4DNEXO67AWMM/"))
        .contains("<4dn:terms/biosample> <4dn:123111bc-8535-4448-903e-854af460b123/> .");
    assertThat(samples.result().notes())
        .extracting(Finding::rule)
        .containsExactly(Assessment.BESIDE_MODEL);
  }
}
