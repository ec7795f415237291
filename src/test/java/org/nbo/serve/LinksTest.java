package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of links without a browser: the table that is behind its drawing. */
class LinksTest {
  private static final String EVIL = "<script>alert(1)</script>";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    Path evil =
        Files.writeString(
            folder.resolve("evil.nq"),
            """
            <urn:x:link> <%1$simagingThing> <urn:x:evil> <urn:x:links> .
            <urn:x:link> <%1$sgenomicThing> <urn:x:javascript:alert(1)> <urn:x:links> .
            <urn:x:link> <%1$slinkRelation> <%1$sLinkRelation-Explicit> <urn:x:links> .
            <urn:x:link> <%1$slinkEvidence> "%2$s" <urn:x:links> .
            <urn:x:evil> <%1$sname> "%2$s" <urn:x:links> .
            """
                .formatted(Served.TERMS, EVIL));
    served = LinkedExample.served(folder, evil);
  }

  @AfterAll
  static void close() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private static Document links(Served server, String about) {
    return Jsoup.parse(
        server
            .get("/links" + (about.isEmpty() ? "" : "?about=" + Served.encoded(about)), "text/html")
            .body());
  }

  /** Rows of the table that have such a relation. */
  private static Elements rows(Document page, String relation) {
    return page.select("#links-rows tr:has(.relation:containsOwn(" + relation + "))");
  }

  @Test
  void saysWhatIsLinkedHowSurelyWhyAndFromWhere() {
    Document page = links(served, "");
    assertThat(page.select(".lead").text()).contains("16 links");
    assertThat(rows(page, "same biosource").text())
        .contains("imaging experiment Four loci of chromosome 21 traced in GM12878")
        .contains("0.9 both samples are of biosource 4DNSRGM12AAA (GM12878) portal.json");
    assertThat(rows(page, "same locus").eachText())
        .anyMatch(row -> row.contains("genomic data gene EXG1") && row.contains("genes.gff3"));
    assertThat(page.select(".how")).isEmpty();
  }

  @Test
  void saysWhatTheDataSayThemselves() {
    Document page = links(served, "");
    assertThat(rows(page, "seen in").text()).contains("imaged place", "image tracing_field-01");
    assertThat(rows(page, "taken with").text())
        .contains("instrument Instrument:0", "image.ome.xml");
    assertThat(rows(page, "is of").text()).contains("sample GM12878 prepared for imaging");
  }

  @Test
  void drawsTheChromosomeOfWhatIsLinked() {
    Document page = links(served, "");
    assertThat(page.select("#chromosomes h2").text()).isEqualTo("chr21 of GRCh38");
    assertThat(page.select("#chromosomes path.loop")).hasSize(1);
    assertThat(page.select("#chromosomes rect.source title").eachText())
        .containsExactlyInAnyOrder("tracing-core.csv", "portal.json");
  }

  @Test
  void aThingHasItsNeighborhood() {
    Document page = links(served, LinkedExample.LOCUS);
    assertThat(page.select("h1").text()).isEqualTo("Links of chr21:28000001-28030000");
    assertThat(rows(page, "same locus").text()).contains("chromatin loop L1", "peak peak1");
    assertThat(rows(page, "taken with").text()).contains("Instrument:0");
    assertThat(links(served, LinkedExample.IMAGE).select("#links-rows tr")).isNotEmpty();
    assertThat(served.get("/links?about=urn:x:nothing", "text/html").statusCode()).isEqualTo(404);
    assertThat(served.get("/links?about=%3Cx%3E", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsSaidIsText() {
    Document page = links(served, "");
    assertThat(page.select(".end a").eachText()).contains(EVIL);
    assertThat(page.select("main script:not([src])")).isEmpty();
    assertThat(page.select("main a").eachAttr("href")).allMatch(href -> href.startsWith("/"));
  }

  @Test
  void whereNothingIsLinkedItSaysHow() {
    try (Served other = Served.of(Served.IMAGE)) {
      Document page = links(other, "");
      assertThat(page.select(".how pre").text()).contains("nbo link", "nbo serve");
      assertThat(page.select("#chromosomes")).isEmpty();
    }
  }

  @Test
  void linksAloneAreShownAndNotDrawnWhereTheirPlacesAreMissing(@TempDir Path alone)
      throws IOException {
    try (Served other = Served.of(LinkedExample.links(alone))) {
      Document page = links(other, "");
      assertThat(rows(page, "same locus")).isNotEmpty();
      assertThat(page.select("#chromosomes")).isEmpty();
      assertThat(page.text()).contains("Chromosomes are drawn where");
    }
  }

  @Test
  void veryManyAreAskedForThingByThing(@TempDir Path many) throws IOException {
    StringBuilder quads = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      String link = "<urn:x:links#link:" + i + "> <" + Served.TERMS;
      quads.append(link).append("imagingThing> <urn:x:locus> <urn:x:links> .\n");
      quads.append(link).append("genomicThing> <urn:x:row:" + i + "> <urn:x:links> .\n");
      quads.append(link).append("linkRelation> <" + Served.TERMS + "LinkRelation-SameLocus> .\n");
    }
    try (Served other = Served.of(Files.writeString(many.resolve("many.nq"), quads))) {
      for (String about : new String[] {"", "urn:x:locus"}) {
        Document page = links(other, about);
        assertThat(page.select("#links-rows tr")).hasSizeBetween(50, 240);
        assertThat(page.select(".more").text()).contains("not all");
      }
    }
  }

  @Test
  void aGraphMayBeCalledByAnyIri(@TempDir Path own) throws IOException {
    Path odd =
        Files.writeString(
            own.resolve("odd.nq"),
            "<urn:x:image> <%1$susesInstrument> <urn:x:scope> <urn:x:100%%zz> .\n"
                .formatted(Served.TERMS));
    try (Served server = Served.of(odd)) {
      assertThat(rows(links(server, "urn:x:image"), "taken with").text()).contains("100%zz");
      assertThat(server.bugs).isEmpty();
    }
  }
}
