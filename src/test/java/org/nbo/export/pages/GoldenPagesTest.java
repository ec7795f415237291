package org.nbo.export.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/**
 * What pages say of the terms in {@code golden/pages/extension.ttl}, line by line as readers see
 * it. {@code -Dgolden.update} writes it anew; review the difference then.
 */
class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/pages");
  private static final SortedMap<String, Supplier<String>> PAGES = pages();

  private static SortedMap<String, Supplier<String>> pages() {
    Ontology ontology = Ontology.load(List.of(GOLDEN.resolve("extension.ttl")));
    return new OntologyPages(ontology, Model.of(ontology)).files();
  }

  @ParameterizedTest
  @CsvSource({
    "Gadget, gadget <1> & more",
    "gadgetKind, kind of gadget",
    "gadgetLength, gadget length",
    "GadgetSort, list of kinds of gadgets"
  })
  void tellThis(String name, String title) throws IOException {
    String file = file("/ex-" + name + ".html");
    Document page = Jsoup.parse(PAGES.get(file).get());
    assertThat(page.selectFirst("h1").text()).isEqualTo(title);
    List<String> said =
        page.select("main h1, main h2, main h3, main p, main li, main dt, main dd, main tr")
            .eachText();
    Path expected = GOLDEN.resolve(name + ".txt");
    if (System.getProperty("golden.update") != null) {
      Files.write(expected, said);
    }
    assertThat(said).containsExactlyElementsOf(Files.readAllLines(expected));
  }

  @Test
  void areFoundByTheNamesInFilesAndByLabel() {
    assertThat(PAGES.get("search-index.js").get())
        .contains("GadgetLengthUnit", "gadget <1>", "Large", "odd gadget");
  }

  @Test
  void areFoundByWordsThatAreNoSynonyms() {
    assertThat(PAGES.get("search-index.js").get()).contains("homo-FRET");
  }

  @Test
  void markupInTextsIsText() {
    assertThat(PAGES.get(file("/ex-Gadget.html")).get())
        .contains("gadget &lt;1&gt; &amp; more")
        .doesNotContain("gadget <1>");
  }

  private static String file(String ending) {
    return PAGES.keySet().stream().filter(f -> f.endsWith(ending)).findFirst().orElseThrow();
  }
}
