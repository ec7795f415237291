package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of links as people use it. */
class LinksIT extends BrowserTest {
  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    String evil = "<img src=x onerror=alert(1)>";
    served =
        LinkedExample.served(
            folder,
            Files.writeString(
                folder.resolve("evil.nq"),
                """
                <urn:x:evil> <%1$shasSample> <urn:x:sample> <urn:x:graph> .
                <urn:x:evil> <%1$sname> "%2$s" <urn:x:graph> .
                <urn:x:sample> <%1$sname> "%2$s" <urn:x:graph> .
                """
                    .formatted(Served.TERMS, evil)));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Override
  Served served() {
    return served;
  }

  private void links(String path) {
    go(path);
    PlaywrightAssertions.assertThat(page.locator("#links-graph canvas").first()).isVisible();
  }

  private void tap(String thing) {
    page.evaluate("iri => { nboLinks.getElementById(iri).emit('tap'); }", thing);
  }

  private int things() {
    return ((Number) page.evaluate("nboLinks.nodes().length")).intValue();
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1440, LIGHT", "390, DARK", "1440, DARK"})
  void isLegibleHoweverWideAndHoweverLit(int width, ColorScheme scheme) {
    open(width, scheme);
    links("/links");
    isLegible();
    photograph("links-" + width + scheme);
    links("/links?about=" + Served.encoded(LinkedExample.IMAGE));
    isLegible();
    photograph("links-of-image-" + width + scheme);
  }

  @Test
  void whatIsBehindAThingAndALineIsTold() {
    links("/links");
    tap(LinkedExample.LOCUS);
    Locator detail = page.locator("#links-detail");
    PlaywrightAssertions.assertThat(detail).containsText("imaged place");
    PlaywrightAssertions.assertThat(detail)
        .containsText("overlaps the first anchor chr21:28010001-28020000 of a chromatin loop 'L1'");
    PlaywrightAssertions.assertThat(detail).containsText("loops.bedpe, tracing-core.csv");
    page.evaluate("() => { nboLinks.edges('[relation = \"explicit\"]').emit('tap'); }");
    PlaywrightAssertions.assertThat(detail)
        .containsText("the imaging experiment says that it is matched with the other");
    PlaywrightAssertions.assertThat(detail).containsText("strength 1");
    accessible();
  }

  @Test
  void moreIsShownOnDemand() {
    links("/links");
    int before = things();
    tap(LinkedExample.IMAGE);
    page.click("#links-detail button");
    PlaywrightAssertions.assertThat(page.locator("#links-told")).containsText("tracing_field-01");
    page.waitForFunction("before => nboLinks.nodes().length > before", before);
    page.click("#links-detail a:has-text('Links of this alone')");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Links of tracing_field-01");
    PlaywrightAssertions.assertThat(page.locator("#links-detail h3")).hasText("tracing_field-01");
  }

  @Test
  void theKeyboardDoes() {
    links("/links?about=" + Served.encoded(LinkedExample.IMAGE));
    page.focus("#links-graph");
    page.keyboard().press("ArrowLeft");
    PlaywrightAssertions.assertThat(page.locator("#links-told"))
        .hasText("Instrument:0, instrument, 1 links");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    PlaywrightAssertions.assertThat(page.locator("#links-detail small").first())
        .hasText(Pattern.compile("imaged place|imaging experiment"));
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.textContent"))
        .isEqualTo("Show more of its links");
    page.keyboard().press("Escape");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("links-graph");
    page.keyboard().press("Space");
    PlaywrightAssertions.assertThat(page.locator("#links-told")).not().isEmpty();
    page.keyboard().press("+");
    page.keyboard().press("0");
    page.keyboard().press("Tab");
    assertThat((Boolean) page.evaluate("document.activeElement.id !== 'links-graph'")).isTrue();
    page.focus("#links-graph");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("o");
    page.waitForURL(Pattern.compile(".*/about\\?iri=.*"));
  }

  @Test
  void theChromosomeIsZoomedByKeys() {
    links("/links");
    Locator drawing = page.locator("#chromosomes svg");
    drawing.focus();
    String whole = drawing.getAttribute("viewBox");
    page.keyboard().press("+");
    assertThat(drawing.getAttribute("viewBox")).isNotEqualTo(whole);
    page.keyboard().press("0");
    assertThat(drawing.getAttribute("viewBox")).isEqualTo(whole);
  }

  @Test
  void namesAreText() {
    page.onDialog(dialog -> troubles.add(dialog.message()));
    links("/links?about=urn:x:evil");
    PlaywrightAssertions.assertThat(page.locator("#links-detail")).containsText("<img src=x");
    assertThat(page.locator("main img, main script:not([src])").count()).isZero();
  }

  @Test
  void withoutScriptThereIsTheTable() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    go("/links");
    assertThat(page.isVisible("#links-rows")).isTrue();
    assertThat(page.isVisible("#links-graph")).isFalse();
    assertThat(page.isVisible("#chromosomes svg")).isTrue();
    page.locator("#links-rows .around").first().click();
    assertThat(page.textContent("h1")).startsWith("Links of");
  }
}
