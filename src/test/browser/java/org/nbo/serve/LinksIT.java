package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
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
  static void serve() throws java.io.IOException {
    served = LinkedExample.served(folder);
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

  private int things() {
    return ((Number) page.evaluate("nboLinks.nodes().length")).intValue();
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1440, LIGHT", "390, DARK", "1440, DARK"})
  void isLegibleHoweverWideAndHoweverLit(int width, ColorScheme scheme) {
    open(width, scheme);
    links("/links");
    accessible();
    fitsItsWidth();
    photograph("links-" + width + scheme);
    links("/links?about=" + Served.encoded(LinkedExample.IMAGE));
    accessible();
    fitsItsWidth();
    photograph("links-of-image-" + width + scheme);
  }
}
