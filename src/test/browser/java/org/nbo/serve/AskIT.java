package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
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

/** The page of questions as people use it. */
class AskIT extends BrowserTest {
  private static final String HOSTILE = "&lt;img src=x onerror=alert(1)>&lt;script>alert(2)&lt;/script>";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    Path evil = folder.resolve("evil.ome.xml");
    Files.writeString(
        evil,
        Files.readString(Served.IMAGE)
            .replace(Served.DOCUMENT.substring("urn:uuid:".length()), "0a0a0a0a-6f0b-4b6e-9a57-2f6a4d0c7e11")
            .replace("Name=\"lamin-b1_field-07\"", "Name=\"" + HOSTILE + "\""));
    served = Served.of(Served.IMAGE, evil);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Override
  Served served() {
    return served;
  }

  /** That the server refuses what is wrong is no trouble. */
  private void refusedOnPurpose() {
    assertThat(troubles).allMatch(trouble -> trouble.contains("status of 400"));
    troubles.clear();
  }

  private void ask() {
    go("/ask");
    PlaywrightAssertions.assertThat(page.locator("#ask-editor .CodeMirror").first()).isVisible();
  }

  @Test
  void theEditorShowsAQueryAtOnce() {
    ask();
    PlaywrightAssertions.assertThat(page.locator("#ask-editor .CodeMirror").first())
        .containsText("SELECT ?image");
  }

  private Locator question(String name) {
    return page.locator("#ask-ready details:has(input[value=" + name + "])");
  }

  private void askQuestion(String name) {
    question(name).locator("summary").click();
    question(name).locator("button:not([name])").click();
    PlaywrightAssertions.assertThat(results().locator("td").first()).not().isEmpty();
  }

  private Locator results() {
    return page.locator(".tabPanel.active .yasr_results");
  }

  private void type(String query) {
    page.evaluate("query => { nboAsk.getTab().getYasqe().setValue(query); }", query);
  }

  private void run() {
    page.locator(".tabPanel.active .yasqe_queryButton").click();
  }

  private void show(String kind) {
    page.locator(".tabPanel.active .select_" + kind).click();
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1440, LIGHT", "390, DARK", "1440, DARK"})
  void isLegibleHoweverWideAndHoweverLit(int width, ColorScheme scheme) {
    open(width, scheme);
    ask();
    isLegible();
    askQuestion("objectives-above-na");
    photograph("ask-table-" + width + scheme);
    isLegible();
    show("chart");
    PlaywrightAssertions.assertThat(results().locator("rect.bar").first()).isVisible();
    photograph("ask-chart-" + width + scheme);
    isLegible();
    show("response");
    PlaywrightAssertions.assertThat(results().locator(".CodeMirror")).isVisible();
    isLegible();
  }

  @Test
  void aQuestionIsAnsweredWithWhatIsChosen() {
    ask();
    page.fill("#ask-find", "numerical aperture above this, and where");
    assertThat(page.locator("#ask-ready details:visible").count()).isEqualTo(1);
    question("objectives-above-na").locator("summary").click();
    question("objectives-above-na").locator("input[name=na]").fill("1.45");
    question("objectives-above-na").locator("button:not([name])").click();
    PlaywrightAssertions.assertThat(results()).containsText("No data available");
    question("objectives-above-na").locator("input[name=na]").fill("much");
    question("objectives-above-na").locator("button:not([name])").click();
    PlaywrightAssertions.assertThat(page.locator("#ask-told")).containsText("not 'much'");
    refusedOnPurpose();
    question("objectives-above-na").locator("input[name=na]").fill("1.35");
    question("objectives-above-na").locator("button[name=show]").click();
    PlaywrightAssertions.assertThat(page.locator("#ask-told")).containsText("In the editor");
    assertThat(page.evaluate("nboAsk.getTab().getYasqe().getValue()").toString())
        .contains("PREFIX nbo: <" + Served.TERMS + ">", "1.35")
        .doesNotContain("PREFIX skos:");
    run();
    Locator objective = results().locator("a.iri").first();
    PlaywrightAssertions.assertThat(objective).hasText("Objective:0");
    objective.click();
    PlaywrightAssertions.assertThat(page.locator(".iri").first()).containsText("#Objective:0");
  }

  @Test
  void aWrongQueryGetsTheSentenceOfTheServer() {
    ask();
    type("SELECT ?x WHERE { ?x nbo:lensNA }");
    run();
    PlaywrightAssertions.assertThat(results().locator("[role=alert]")).containsText("line 1");
    assertThat(results().textContent()).doesNotContain("\"detail\"", "\"status\"");
    accessible();
    refusedOnPurpose();
  }

  @Test
  void answersAreSaved() throws IOException {
    ask();
    askQuestion("objectives-above-na");
    for (String format : new String[] {"csv", "tsv", "json"}) {
      Download saved =
          page.waitForDownload(() -> page.click("#ask-save [data-output=" + format + "]"));
      assertThat(saved.suggestedFilename()).isEqualTo("objectives-above-na." + format);
      assertThat(Files.readString(saved.path())).contains("aperture", "1.4");
    }
  }

  @Test
  void namesAreTextInTablesAndCharts() {
    ask();
    page.onDialog(dialog -> troubles.add(dialog.message()));
    type(
        "SELECT ?name (COUNT(?image) AS ?images) { ?image a nbo:Image ; nbo:name ?name } GROUP BY ?name");
    run();
    PlaywrightAssertions.assertThat(results()).containsText("<img src=x onerror=alert(1)>");
    show("chart");
    PlaywrightAssertions.assertThat(results().locator("svg")).containsText("<img src=x");
    show("response");
    assertThat(page.locator("#ask-editor img, #ask-editor script").count()).isZero();
  }

  @Test
  void pointsAreDrawnOfTwoNumbers() {
    ask();
    type("SELECT ?a ?b { VALUES (?a ?b) { (1 2.5) (2 3.5) (4 -1) } }");
    run();
    show("chart");
    PlaywrightAssertions.assertThat(results().locator("circle.point")).hasCount(3);
    page.locator(".chart-choices select").nth(1).selectOption("#");
    PlaywrightAssertions.assertThat(results().locator("rect.bar")).hasCount(3);
  }

  @Test
  void termsAndPrefixesComeFromHere() {
    ask();
    type("PREFIX nbo: <" + Served.TERMS + ">\nSELECT * { ?x a nbo:Instrum }");
    page.evaluate(
        "() => { const q = nboAsk.getTab().getYasqe(); q.focus(); q.setCursor({line: 1, ch: 27}); q.autocomplete(); }");
    PlaywrightAssertions.assertThat(page.locator(".CodeMirror-hint").first())
        .containsText("nbo:Instrument");
  }

  @Test
  void theKeyboardDoes() {
    ask();
    page.focus("#ask-find");
    page.keyboard().type("loops have both anchors");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(results()).containsText("No data available");
    page.evaluate("() => { nboAsk.getTab().getYasqe().focus(); }");
    for (int i = 0; i < 6; i++) { // its scrolled part and its buttons
      page.keyboard().press("Tab");
    }
    assertThat((Boolean) page.evaluate("!document.activeElement.closest('.CodeMirror')")).isTrue();
    type("SELECT (42 AS ?answer) {}");
    page.evaluate("() => { nboAsk.getTab().getYasqe().focus(); }");
    page.keyboard().press("Control+Enter");
    PlaywrightAssertions.assertThat(results()).containsText("42");
  }

  @Test
  void whatIsTypedSurvivesAReloadAndHasAnAddress() {
    ask();
    type("SELECT (43 AS ?answer) {}");
    run();
    PlaywrightAssertions.assertThat(results()).containsText("43");
    String link = page.getAttribute("#ask-link", "href");
    ask();
    assertThat(page.evaluate("nboAsk.getTab().getYasqe().getValue()")).asString().contains("43");
    go(link);
    PlaywrightAssertions.assertThat(page.locator(".tab.active")).containsText("Query");
    assertThat(page.evaluate("nboAsk.getTab().getYasqe().getValue()")).asString().contains("43");
  }

  @Test
  void withoutScriptThereIsAPlainForm() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    go("/ask");
    page.fill("#ask-query", "SELECT (44 AS ?answer) {}");
    page.click("#ask-form button[type=submit]");
    assertThat(page.textContent("main td")).contains("44");
    go("/ask");
    question("objectives-above-na").locator("summary").click();
    question("objectives-above-na").locator("button[name=show]").click();
    PlaywrightAssertions.assertThat(page.locator("#ask-query")).hasValue(Pattern.compile("1\\.3"));
  }
}
