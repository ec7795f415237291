package org.nbo.export.rembi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nbo.cli.CommandLineRun;

/** What {@code --to rembi} writes, by the fields that the BioImage Archive takes. */
class RembiTest {
  private static final String IMAGE = "src/examples/widefield/image.ome.xml";

  private static JsonNode modules(String... more) throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            Stream.concat(Stream.of("export", IMAGE, "--to", "rembi"), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    for (JsonNode gap : json.get("gaps")) {
      assertThat(run.err()).contains(gap.asText());
    }
    return json;
  }

  private static List<String> gaps(JsonNode json) {
    return Stream.of(json.get("gaps"))
        .flatMap(g -> Stream.iterate(0, i -> i < g.size(), i -> i + 1).map(i -> g.get(i).asText()))
        .toList();
  }

  @Test
  void modulesAreFilledFromImageAndPublication() throws IOException {
    JsonNode json = modules("--about", "src/examples/publication/about.yaml");
    assertThat(gaps(json)).containsExactly("study.authors.affiliation.address");
    assertThat(json.at("/study/title").asText()).isEqualTo("Lamin B1 in fixed human fibroblasts");
    assertThat(json.at("/study/rembi_version").asText()).isEqualTo("1.5");
    assertThat(json.at("/study/authors/0/last_name").asText()).isEqualTo("Example");
    assertThat(json.at("/study/authors/0/first_name").asText()).isEqualTo("Ada");
    assertThat(json.at("/biosample/organism/ncbi_taxon").asText()).endsWith("NCBITaxon_9606");
    assertThat(json.at("/specimen/sample_preparation").asText()).startsWith("Fixed");
    assertThat(json.at("/image_acquisition/imaging_method/0/ontology_id").asText())
        .contains("FBbi_");
    assertThat(json.at("/image_acquisition/imaging_instrument").asText())
        .contains("Plan Apo 60x Oil", "60×/1.4 NA");
    assertThat(json.at("/image_acquisition/image_acquisition_parameters").asText())
        .contains("physical size X 0.108 µm");
  }

  @Test
  void whatNobodyKnowsIsAGap() throws IOException {
    JsonNode json = modules();
    assertThat(gaps(json))
        .contains(
            "study.title",
            "study.description",
            "study.private_until_date",
            "study.keywords",
            "specimen.sample_preparation",
            "biosample.biological_entity")
        .doesNotContain("study.authors", "image_acquisition.imaging_method");
    assertThat(json.get("study").has("title")).isFalse();
    assertThat(gaps(modules("--title", "too short"))).contains("study.title");
  }
}
