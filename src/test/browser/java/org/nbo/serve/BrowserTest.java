package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A server and a browser that asks it. After each test no request has left the machine, and no
 * script has failed.
 */
abstract class BrowserTest {
  private static Playwright playwright;
  private static Browser browser;

  private BrowserContext context;
  Page page;
  private final List<String> outside = new ArrayList<>();
  final List<String> troubles = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
    playwright.close();
  }

  /** What the browser asks. */
  abstract Served served();

  @BeforeEach
  void open() {
    open(1440, ColorScheme.LIGHT);
  }

  /** The first page, in a browser that knows nothing yet. */
  final void open(int width, ColorScheme scheme) {
    open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
  }

  /** The first page, in a browser that knows nothing yet. */
  final void open(Browser.NewContextOptions as) {
    if (context != null) {
      context.close();
    }
    context = browser.newContext(as);
    page = context.newPage();
    String server = served().server.address();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(server) && !request.url().startsWith("blob:")) {
            outside.add(request.url());
          }
        });
    page.onPageError(troubles::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("422")) {
            troubles.add(message.text());
          }
        });
    go("/");
  }

  final void go(String path) {
    page.navigate(served().at(path).toString());
  }

  @AfterEach
  void nothingLeavesTheMachineAndNothingFails() {
    context.close();
    assertThat(outside).isEmpty();
    assertThat(troubles).isEmpty();
    assertThat(served().bugs).isEmpty();
  }

  final void accessible() {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .filteredOn(v -> List.of("serious", "critical").contains(v.getImpact()))
        .extracting(v -> v.getId() + " " + v.getNodes().get(0).getHtml())
        .isEmpty();
  }

  final void fitsItsWidth() {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isTrue();
  }

  /** Whoever looks at the page as it is can read it. */
  final void isLegible() {
    accessible();
    fitsItsWidth();
  }

  /** The same of a page on phones and wide screens, light and dark. */
  final void isLegible(String path) {
    for (int width : new int[] {390, 1440}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        open(width, scheme);
        go(path);
        isLegible();
      }
    }
  }

  /** Keeps a picture of the page, where {@code -Dscreenshots} names a folder. */
  final void photograph(String name) {
    Optional.ofNullable(System.getProperty("screenshots"))
        .ifPresent(
            to ->
                page.screenshot(
                    new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(to, name + ".png"))));
  }
}
