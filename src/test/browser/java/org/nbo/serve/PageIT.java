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
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as people use it, in Chromium. */
class PageIT extends BrowserTest {
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");

  private static Served served;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    served = Served.of(Served.IMAGE);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Override
  Served served() {
    return served;
  }

  private void drop(Path... files) {
    page.setInputFiles("#assess-file", files);
  }

  private Locator report() {
    return page.locator("#assess-result");
  }

  private void told(String text) {
    PlaywrightAssertions.assertThat(report()).containsText(text);
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1440, LIGHT", "390, DARK", "1440, DARK"})
  void isLegibleHoweverWideAndHoweverLit(int width, ColorScheme scheme) {
    open(width, scheme);
    isLegible();
    drop(Served.IMAGE, MICROSCOPE);
    told("Not fit for Tier 1.");
    isLegible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shapes",
        "/ontology",
        "/4dn-bina-ome/Objective",
        "/list?class=https://w3id.org/4dn-bina-ome/Image",
        "/about?iri=urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11%23Objective:0"
      })
  void otherPagesAreLegibleToo(String path) {
    isLegible(path);
  }

  @Test
  void filesGetTheirVerdictAndOtherQuestionsOthers() {
    drop(Served.IMAGE);
    told("Not fit for Tier 1. No tier is met");
    told("Light paths");
    page.selectOption("#assess-tier", "2");
    told("Not fit for Tier 2.");
    page.check("input[name=extension][value=basic]");
    told("(core, basic)");
    page.selectOption("#assess-profile", "methods");
    told("Not fit for Tier 1 with recommended fields.");
  }

  @Test
  void aMicroscopeThatComesLaterGoesWithTheImage() {
    drop(Served.IMAGE);
    told("Not fit");
    drop(MICROSCOPE);
    told("With microscope.json");
    page.click("button[aria-label='Remove microscope.json']");
    PlaywrightAssertions.assertThat(report()).not().containsText("With microscope.json");
  }

  @Test
  void whatWasSentIsSaved() throws IOException {
    drop(Served.IMAGE);
    told("Not fit");
    Download saved =
        page.waitForDownload(() -> page.click("#assess-downloads button[data-to=methods]"));
    assertThat(saved.suggestedFilename()).isEqualTo("image.txt");
    assertThat(Files.readString(saved.path())).contains("wide-field fluorescence microscopy");
  }

  @Test
  void anErrorIsASentence() throws IOException {
    drop(Files.writeString(folder.resolve("no-image.ome.xml"), "no image at all"));
    PlaywrightAssertions.assertThat(page.locator("#assess-status")).containsText("[NBO-");
    PlaywrightAssertions.assertThat(report()).isHidden();
  }

  @Test
  void whatFilesAreCalledAndSayIsText() throws IOException {
    Path evil =
        Files.writeString(
            folder.resolve("<img src=x onerror=alert(1)>.ome.xml"),
            Files.readString(Served.IMAGE)
                .replace("Name=\"nuclei\"", "Name=\"&lt;script>alert(1)&lt;/script>\""));
    page.onDialog(dialog -> troubles.add(dialog.message()));
    drop(evil);
    told("<script>alert(1)</script>");
    assertThat(page.locator("#assess-files img").count()).isZero();
  }

  @Test
  void theKeyboardDoes() {
    page.focus("#assess-file");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("assess-folder");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("assess-tier");
    drop(Served.IMAGE);
    told("Not fit");
    page.focus("#assess-downloads button[data-to]");
    Download saved = page.waitForDownload(() -> page.keyboard().press("Enter"));
    assertThat(Optional.ofNullable(saved.failure())).isEmpty();
  }

  private Locator field(String label) {
    return page.locator("#fill .field:has(label:has-text('" + label + "')) [name=value]").first();
  }

  private void openForm() {
    drop(Served.IMAGE);
    told("Not fit");
    page.click("#fill-open");
    PlaywrightAssertions.assertThat(field("infinity corrected")).isVisible();
  }

  @Test
  void whatIsFilledInIsSavedAndAssessed() throws IOException {
    openForm();
    field("infinity corrected").selectOption("true");
    field("illumination power setting").fill("unknown");
    page.click("#fill button.main");
    PlaywrightAssertions.assertThat(
            page.locator("#fill .field:has([aria-invalid]) strong.bad"))
        .containsText("stands for no value");
    assertThat(page.evaluate("document.activeElement.value")).isEqualTo("unknown");
    accessible();
    page.keyboard().press("Control+A");
    page.keyboard().type("12.5");
    Download saved = page.waitForDownload(() -> page.keyboard().press("Enter"));
    assertThat(saved.suggestedFilename()).isEqualTo("image-filled-in.csv");
    assertThat(Files.readString(saved.path())).contains("InfinityCorrected,true", "12.5,mW");
    PlaywrightAssertions.assertThat(page.locator("#assess-files"))
        .containsText("image-filled-in.csv");
    told("With image-filled-in.csv");
    PlaywrightAssertions.assertThat(report()).not().containsText("14 are missing");
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    page.click("#fill-open");
    PlaywrightAssertions.assertThat(field("contrast modulation")).isVisible();
    PlaywrightAssertions.assertThat(field("infinity corrected")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1440, DARK"})
  void whatIsTypedSurvivesAReload(int width, ColorScheme scheme) {
    open(width, scheme);
    openForm();
    isLegible();
    field("labeling method").fill("indirect immunofluorescence");
    page.reload();
    openForm();
    PlaywrightAssertions.assertThat(field("labeling method"))
        .hasValue("indirect immunofluorescence");
    assertThat(page.textContent("#fill")).contains("What you filled in before is here again");
    Optional.ofNullable(System.getProperty("screenshots"))
        .ifPresent(
            to ->
                page.locator("#fill")
                    .screenshot(
                        new Locator.ScreenshotOptions().setPath(Path.of(to, width + ".png"))));
  }

  @Test
  void withoutScriptTheFormOfFieldsIsAPageThatSaves() throws IOException {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    drop(Served.IMAGE);
    page.click("#assess-form button[formaction='/fill']");
    page.locator(".field:has(label:has-text('infinity corrected')) select").selectOption("true");
    Download saved = page.waitForDownload(() -> page.click("#fill-form button.main"));
    assertThat(saved.suggestedFilename()).isEqualTo("filled-in.csv");
    assertThat(Files.readString(saved.path())).contains("InfinityCorrected,true");
  }

  @Test
  void withoutScriptTheFormGivesTheReport() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    drop(Served.IMAGE);
    page.click("#assess-form button[type=submit]");
    assertThat(page.textContent("main")).contains("Not fit for Tier 1.");
  }
}
