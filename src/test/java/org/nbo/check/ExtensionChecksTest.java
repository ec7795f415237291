package org.nbo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** An extension brings checks of its own, as text in its Turtle. */
class ExtensionChecksTest {
  private static final Path LIGHT_SHEET = Path.of("src/examples/extensions/light-sheet.ttl");

  @TempDir private Path folder;

  @Test
  void findWhatTheyAreFor() throws IOException {
    Ontology ontology = Ontology.load(List.of(LIGHT_SHEET));
    Checks checks = Checks.of(ontology, Model.of(ontology));
    assertThat(checks.check(sheet("0.3", "0.2"), thing -> 0)).isEmpty();
    List<Finding> found = checks.check(sheet("0.2", "0.3"), thing -> 0);
    assertThat(found).extracting(f -> f.rule().id()).containsExactly("check#sheet-wider-than-lens");
    assertThat(found.get(0).source()).isEqualTo("Light-sheet extension");
    assertThat(found.get(0).message()).contains("0.3", "0.2").endsWith(".");
  }

  @Test
  void canBeChosenLikeOthers() {
    Ontology ontology = Ontology.load(List.of(LIGHT_SHEET));
    Checks checks = Checks.of(ontology, Model.of(ontology));
    assertThat(checks.only(List.of("sheet-wider-than-lens")).all()).hasSize(1);
    assertThatThrownBy(() -> checks.only(List.of("no-such")))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("no-such");
  }

  @Test
  void areRefusedWhereTheyCannotRun() throws IOException {
    assertRefused("# Finds: x\\nSELECT ?thing { ?thing", "Encountered");
    assertRefused("SELECT ?other { ?other a ?kind }", "?thing");
    assertRefused("# Kind: dubious\\nSELECT ?thing { ?thing a ?kind }", "'dubious'");
    assertRefused("# Kind: impossible\\nSELECT ?thing { ?thing a ?kind }", "Severity");
  }

  private void assertRefused(String text, String why) throws IOException {
    Path file = folder.resolve("extension.ttl");
    Files.writeString(
        file,
        """
        @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
        <https://example.org/my-check> a nbo:Check ; nbo:checkQuery "%s" .
        """
            .formatted(text));
    Ontology ontology = Ontology.load(List.of(file));
    assertThatThrownBy(() -> Checks.of(ontology, Model.of(ontology)))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("my-check")
        .hasMessageContaining(why);
  }

  private Graph sheet(String most, String set) throws IOException {
    Path file = folder.resolve("data.ttl");
    Files.writeString(
        file,
        """
        @prefix ls:  <https://example.org/light-sheet/> .
        @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
        <https://example.org/data#settings> a ls:SheetSettings ; nbo:settingsOf <https://example.org/data#optics> ; ls:sheetNA %se0 .
        <https://example.org/data#optics> a ls:SheetIlluminator ; ls:maximumSheetNA %se0 .
        """
            .formatted(set, most));
    return RDFDataMgr.loadGraph(file.toString());
  }
}
