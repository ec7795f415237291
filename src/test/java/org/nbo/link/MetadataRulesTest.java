package org.nbo.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.nbo.Linking;
import org.nbo.Nbo;
import org.nbo.export.links.LinkJson;
import org.nbo.export.links.LinkPage;
import org.nbo.export.links.LinkStatements;
import org.nbo.export.links.LinkTsv;
import org.nbo.finding.LinkReceiver;

/** What is said of samples and experiments links them, and strangers are not linked. */
class MetadataRulesTest {
  private static final Path CASE = Path.of("src/test/resources/golden/link/metadata");
  private static final Nbo NBO = Nbo.bundled();

  private static DatasetGraph read(String file) {
    return RDFDataMgr.loadDatasetGraph(CASE.resolve(file).toString());
  }

  private static void link(DatasetGraph imaging, DatasetGraph genomic, LinkReceiver to) {
    Linking linking = NBO.linking(Linking.options());
    linking.imaging("imaging.ttl", imaging);
    linking.genomic("genomic.ttl", genomic);
    linking.link(to);
  }

  @Test
  void linksWhatBelongsTogetherAndSaysWhy() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    link(read("imaging.ttl"), read("genomic.ttl"), new LinkTsv(out));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(CASE.resolve("links.tsv")));
  }

  /** One file may describe both sides; then what only microscopy has tells them apart. */
  @Test
  void tellsTheSidesApartWhereBothSayAll() throws IOException {
    DatasetGraph all = DatasetGraphFactory.createGeneral();
    read("imaging.ttl").find().forEachRemaining(all::add);
    read("genomic.ttl").find().forEachRemaining(all::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    link(all, all, new LinkTsv(out));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(l -> !l.contains("same-locus")))
        .containsExactlyElementsOf(
            Files.readAllLines(CASE.resolve("links.tsv")).stream()
                .filter(l -> !l.contains("same-locus"))
                .toList());
  }

  @Test
  void saysTheSameInEveryFormat() {
    ByteArrayOutputStream quads = new ByteArrayOutputStream();
    link(read("imaging.ttl"), read("genomic.ttl"), LinkStatements.nQuads(quads));
    String text = quads.toString(StandardCharsets.UTF_8);
    assertThat(text.lines().filter(l -> l.contains("/linkEvidence>"))).hasSize(6);
    assertThat(text)
        .contains("linkThresholds")
        .contains("conditionsDiffer> \"only the imaging sample: treatment auxin\"");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    link(read("imaging.ttl"), read("genomic.ttl"), new LinkJson(json));
    var model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(json.toByteArray()), Lang.JSONLD);
    assertThat(
            model
                .listStatements(
                    null,
                    model.createProperty("https://w3id.org/4dn-bina-ome/linkEvidence"),
                    (String) null)
                .toList())
        .hasSize(6);
    assertThat(json.toString(StandardCharsets.UTF_8)).contains("dcat:Dataset", "dcat:hadRole");
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    link(read("imaging.ttl"), read("genomic.ttl"), new LinkPage(page));
    assertThat(page.toString(StandardCharsets.UTF_8))
        .contains("conditions differ: only the imaging sample: treatment auxin")
        .contains("<svg")
        .doesNotContain("src=")
        .doesNotContain("<link");
  }
}
