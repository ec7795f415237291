package org.nbo.export.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nbo.finding.Link;

class LinkPageTest {
  private static final List<Link.Document> DOCUMENTS =
      List.of(
          new Link.Document("<b>core.csv", "urn:x:1", true, List.of("GRCh38")),
          new Link.Document("loops.bedpe", "urn:x:2", false, List.of("GRCh38")));

  private static Link anchor(int anchor, int first) {
    return anchor(anchor, first, "");
  }

  private static Link anchor(int anchor, int first, String images) {
    return new Link(
        "https://w3id.org/4dn-bina-ome/locus/GRCh38/chr1:" + first + "-" + (first + 99),
        "urn:x:2#row:7",
        "same-locus",
        1,
        "because & therefore",
        images,
        0,
        1,
        new Link.Overlap(
            "GRCh38", "chr1", first, first + 99, first, first + 9, 10, "chromatin loop", anchor),
        List.of());
  }

  private static String page(Link... links) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinkPage page = new LinkPage(out);
    page.begin(DOCUMENTS, "at least 1 base in common");
    List.of(links).forEach(page::link);
    page.end(List.of());
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void drawsTheLoopWhoseAnchorsWereImagedAndTellsTheSameInWords() {
    String page = page(anchor(1, 1001), anchor(2, 9001));
    assertThat(page)
        .contains("data-first=\"1001\" data-bases=\"8100\"")
        .contains("chromatin loop chr1:9001-9010", "loops.bedpe, row:7", "because &amp; therefore")
        .containsOnlyOnce("class=\"loop\"")
        .doesNotContain("<b>core");
    assertThat(page(anchor(1, 1001))).doesNotContain("class=\"loop\"");
  }

  @Test
  void namesTheImagesAboveThePlacesSeenInThem() {
    assertThat(page(anchor(1, 1001, "a.tif (urn:x:a#Image:0)"), anchor(2, 9001)))
        .contains(">a.tif · &lt;b&gt;core.csv</text>");
    assertThat(page(anchor(1, 1001, "a.tif (urn:x:a), b.tif (urn:x:b)")))
        .contains(">2 images · &lt;b&gt;core.csv</text>");
  }

  @Test
  void needsNothingBesideItselfAndSuitsDarkScreens() {
    assertThat(page(anchor(1, 1001)))
        .contains("prefers-color-scheme: dark")
        .doesNotContain("src=", "<link", "@import", "http:");
  }

  @Test
  void saysWhereNothingIsLinked() {
    assertThat(page()).contains("0 links", "Nothing links the two sides").doesNotContain("<svg");
  }
}
