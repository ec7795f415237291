package org.nbo.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.nbo.Linking;
import org.nbo.Nbo;
import org.nbo.Source;
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
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(l -> l.split("\t")))
        .noneMatch(cells -> cells[0].equals(cells[1]));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(l -> !l.contains("same-locus")))
        .containsExactlyElementsOf(
            Files.readAllLines(CASE.resolve("links.tsv")).stream()
                .filter(l -> !l.contains("same-locus"))
                .toList());
  }

  /** A file of items as a portal serves it, once for both sides. */
  @Test
  void linksTheItemsOfAPortal() {
    Linking linking = NBO.linking(Linking.options());
    Source items = Source.of(Path.of("src/examples/genomics/portal.json"));
    linking.imaging(items);
    linking.genomic(items);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    linking.link(new LinkTsv(out));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split("\t")[2]))
        .containsExactly("explicit", "same-biosource", "same-sample-conditions");
  }

  /** The microscopy and the Hi-C experiments of one biosource are found, strangers are not. */
  @Test
  void linksTheInsertsOfTheFourDnPortal() {
    Path inserts =
        Path.of(System.getenv().getOrDefault("NBO_CORPUS", "../shared/samples")).resolve("4dn");
    assumeTrue(Files.isDirectory(inserts), "no inserts in " + inserts + " (NBO_CORPUS)");
    Linking linking = NBO.linking(Linking.options());
    List.of("experiment_mic", "biosample", "biosource", "ontology_term")
        .forEach(name -> linking.imaging(Source.of(inserts.resolve(name + ".json"))));
    linking.genomic(Source.of(inserts.resolve("experiment_hi_c.json")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    linking.link(new LinkTsv(out));
    List<String> found =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(l -> l.split("\t"))
            .filter(cells -> cells[0].endsWith("/4DNEXO67AWMM/"))
            .map(cells -> cells[1].replaceFirst(".*/(.+)/$", "$1") + ' ' + cells[2])
            .toList();
    assertThat(found)
        .contains("4DNEXO67APU1 same-biosource", "4DNEXO67APZ7 same-cell-line")
        .noneMatch(row -> row.startsWith("4DNEXO67APZ8") || row.startsWith("4DNEXO67APZ9"));
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
