package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, comparison and history as people use them, in Chromium. */
class BrowseIT extends BrowserTest {
  private static final String INSTRUMENT =
      "urn:uuid:00000000-0000-4000-8000-00000000000%d%%23Instrument:0";

  private static Served served;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    served = Served.of(Facility.images(folder));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Override
  Served served() {
    return served;
  }

  private List<String> listed() {
    return page.locator("tbody th > a:first-of-type").allInnerTexts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/browse/images",
        "/browse/instruments?can.wavelength=561",
        "/browse/images?organism=nothing",
        "/search?list=images",
        "/standing",
        "/compare",
        "/compare?iri=" + "urn:uuid:00000000-0000-4000-8000-000000000001%23Instrument:0"
            + "&iri=urn:uuid:00000000-0000-4000-8000-000000000004%23Instrument:0",
        "/history?iri=urn:uuid:00000000-0000-4000-8000-000000000001%23Instrument:0"
      })
  void isLegibleHoweverWideAndHoweverLit(String path) {
    isLegible(path);
  }

  @Test
  void aMicroscopeIsFoundByWhatItCanDoAndItsImagesFollow() {
    page.locator("nav a", new Page.LocatorOptions().setHasText("Microscopes")).click();
    page.fill("#can-wavelength", "561");
    page.fill("#can-magnification", "100");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#found")).hasText("1 of 2");
    assertThat(listed()).containsExactly("Confocal 2");
    assertThat(page.url()).contains("can.wavelength=561");
    page.locator("a.way", new Page.LocatorOptions().setHasText("Images")).click();
    PlaywrightAssertions.assertThat(page.locator("#found")).hasText("1 of 4");
    assertThat(listed()).containsExactly("confocal 1");
  }

  @Test
  void twoThatAreTickedStandSideBySide() {
    go("/browse/instruments");
    page.check("input[aria-label='Compare Confocal 2']");
    page.check("input[aria-label='Compare Wide 1']");
    page.click("form[action='/compare'] button");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Side by side");
    PlaywrightAssertions.assertThat(page.locator("details.same dl").first()).isHidden();
    page.locator("details.same > summary").click();
    PlaywrightAssertions.assertThat(page.locator("details.same dl").first()).isVisible();
  }

  @Test
  void theKeyboardNarrowsAndTakesBack() {
    go("/browse/images");
    page.locator("#filters a", new Page.LocatorOptions().setHasText("Danio rerio")).focus();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#found")).hasText("1 of 4");
    page.locator(".chips a").first().focus();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#found")).hasText("All 4");
  }

  @Test
  void withoutScriptAnyFieldIsSearchedAndTheListSaved() throws IOException {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    go("/search");
    page.fill("#field1", "objective: numerical aperture");
    page.selectOption("#is1", "least");
    page.fill("#value1", "1.45");
    page.click("main button[type=submit]");
    assertThat(listed()).containsExactly("confocal 1");
    Download saved = page.waitForDownload(() -> page.click("a[download]"));
    assertThat(Files.readString(saved.path())).contains("confocal 1");
  }

  @Test
  void namesThatAreMarkupAreText() {
    page.onDialog(dialog -> troubles.add(dialog.message()));
    go("/browse/images");
    assertThat(listed()).contains(Facility.HOSTILE);
    assertThat(page.locator("main img").count()).isZero();
    go("/history?iri=" + INSTRUMENT.formatted(3));
    assertThat(page.locator("main img").count()).isZero();
  }
}
