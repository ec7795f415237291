package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for who reads German. */
class GermanIT extends BrowserTest {
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");

  private static Served served;

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

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1440, LIGHT", "390, DARK", "1440, DARK"})
  void theBrowserSaysIt(int width, ColorScheme scheme) {
    open(
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(scheme)
            .setLocale("de-CH"));
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Metadaten der Mikroskopie");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("de");
    isLegible();
    photograph("german-" + width + "-" + scheme);
    page.setInputFiles("#assess-file", new Path[] {Served.IMAGE, MICROSCOPE});
    PlaywrightAssertions.assertThat(page.locator("#assess-status")).containsText("Das Ergebnis.");
    PlaywrightAssertions.assertThat(page.locator("#assess-result")).hasAttribute("lang", "en");
    photograph("german-report-" + width + "-" + scheme);
    page.click("#fill-open");
    PlaywrightAssertions.assertThat(page.locator("#fill-form")).containsText("erforderlich");
    isLegible();
    photograph("german-fill-" + width + "-" + scheme);
  }

  @Test
  void theSwitchIsKeptFromPageToPage() {
    page.click(".languages a[hreflang=de]");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Metadaten der Mikroskopie");
    go("/ask");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Fragen");
    page.click(".languages a[hreflang=en]");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Ask");
    go("/");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Microscopy metadata");
  }

  @Test
  void withoutScriptTheSwitchWorksToo() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.click(".languages a[hreflang=de]");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Metadaten der Mikroskopie");
    page.setInputFiles("#assess-file", Served.IMAGE);
    page.click("#assess-form button[formaction='/fill']");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Ausfüllen");
  }
}
