package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of what is missing and the drawing that leads to it, as people use them. */
class FillIT extends BrowserTest {
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
    PlaywrightAssertions.assertThat(page.locator("#assess-result")).isVisible();
  }

  private void openForm() {
    drop(Served.IMAGE);
    page.click("#fill-open");
    PlaywrightAssertions.assertThat(page.locator("#fill-form")).isVisible();
  }

  private Locator field(String label) {
    return page.locator("#fill-form .field:has(label:has-text('" + label + "'))").first();
  }

  private Locator value(String label) {
    return field(label).locator("[name=value]");
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "1440, LIGHT", "390, DARK", "1440, DARK"})
  void isLegibleHoweverWideAndHoweverLit(int width, ColorScheme scheme) {
    open(width, scheme);
    openForm();
    value("infinity corrected").selectOption("true");
    value("illumination power setting").fill("unknown");
    value("labeling method").focus();
    PlaywrightAssertions.assertThat(field("illumination power setting"))
        .containsText("stands for no value");
    isLegible();
    photograph("fill-" + width + "-" + scheme);
  }

  @Test
  void aValueIsJudgedWhenItIsTyped() {
    openForm();
    value("illumination power setting").fill("a lot");
    value("labeling method").focus();
    PlaywrightAssertions.assertThat(field("illumination power setting"))
        .containsText("give a number in mW");
    PlaywrightAssertions.assertThat(value("illumination power setting"))
        .hasAttribute("aria-invalid", "true");
    value("illumination power setting").fill("12.5");
    value("labeling method").focus();
    PlaywrightAssertions.assertThat(field("illumination power setting"))
        .not()
        .containsText("not understood");
  }

  @ParameterizedTest
  @CsvSource({"csv, -filled-in.csv", "jsonld, -filled-in.jsonld", "microscope, -filled-in-microscope.json"})
  void whatIsSavedGoesWithTheImage(String as, String ending) throws IOException {
    openForm();
    value("DIC").selectOption("has none");
    value("infinity corrected").selectOption("true");
    page.check("input[name=as][value=" + as + "]");
    Download saved = page.waitForDownload(() -> page.click("#fill button.main"));
    assertThat(saved.suggestedFilename()).isEqualTo("image" + ending);
    PlaywrightAssertions.assertThat(page.locator("#assess-result"))
        .containsText("With image" + ending);
    PlaywrightAssertions.assertThat(page.locator("#assess-result")).containsText("DIC: has none");
    page.click("#fill-open");
    PlaywrightAssertions.assertThat(field("contrast modulation")).isVisible();
    PlaywrightAssertions.assertThat(field("infinity corrected")).hasCount(0);
  }

  @Test
  void aPartIsAddedAndSurvivesAReload() throws IOException {
    openForm();
    page.selectOption(
        "#fill-add",
        page.locator("#fill-add option:text-is('objective')").first().getAttribute("value"));
    page.click("#fill-more");
    Locator added = page.locator("#fill .group:has(legend:has-text('Instrument[1]/Objective[2]'))");
    PlaywrightAssertions.assertThat(added).isVisible();
    added.locator(".field:has(label:has-text('magnification')) [name=value]").fill("100");
    accessible();
    page.reload();
    openForm();
    PlaywrightAssertions.assertThat(
            added.locator(".field:has(label:has-text('magnification')) [name=value]"))
        .hasValue("100");
    PlaywrightAssertions.assertThat(page.locator("#fill .draft")).containsText("is here again");
    Download saved = page.waitForDownload(() -> page.click("#fill button.main"));
    assertThat(Files.readString(saved.path()))
        .contains("Instrument[1]/Objective[2],objective of instrument Instrument:0,Magnification,100");
  }

  @Test
  void whatWasTypedCanBeDiscarded() {
    openForm();
    value("labeling method").fill("FISH");
    page.click("#fill button:has-text('Discard what I typed')");
    PlaywrightAssertions.assertThat(value("labeling method")).hasValue("");
    PlaywrightAssertions.assertThat(page.locator("#fill .draft")).containsText("discarded");
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theDrawingLeadsToTheFieldsOfWhatIsDrawn(boolean byKeyboard) {
    drop(Served.IMAGE);
    Locator objective = page.locator("#assess-result g[role=button][aria-label*='objective ']").first();
    PlaywrightAssertions.assertThat(objective).isVisible();
    if (byKeyboard) {
      objective.focus();
      page.keyboard().press("Enter");
    } else {
      objective.click();
    }
    Locator chosen = page.locator("#fill .chosen");
    PlaywrightAssertions.assertThat(chosen.locator("legend")).containsText("objective");
    PlaywrightAssertions.assertThat(chosen).containsText("infinity corrected");
    PlaywrightAssertions.assertThat(chosen).containsText("What is known already");
    assertThat(page.evaluate("document.activeElement.closest('.chosen') !== null"))
        .isEqualTo(true);
    accessible();
    photograph("drawing-leads");
  }

  @Test
  void withoutScriptPartsAreAddedAndSavedToo() throws IOException {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.setInputFiles("#assess-file", Served.IMAGE);
    page.click("#assess-form button[formaction='/fill']");
    value("DIC").selectOption("not applicable");
    page.selectOption(
        "#fill-add",
        page.locator("#fill-add option:text-is('objective')").first().getAttribute("value"));
    page.click("#fill-more");
    PlaywrightAssertions.assertThat(value("DIC")).hasValue("not applicable");
    page.locator(
            ".group:has(legend:has-text('Objective[2]')) .field:has(label:has-text('magnification')) [name=value]")
        .fill("20");
    page.check("input[name=as][value=jsonld]");
    Download saved = page.waitForDownload(() -> page.click("button.main"));
    assertThat(saved.suggestedFilename()).isEqualTo("filled-in.jsonld");
    assertThat(Files.readString(saved.path())).contains("notApplicable", "20");
  }

  @Test
  void whatFilesSayStaysText() throws IOException {
    Path evil =
        Files.writeString(
            folder.resolve("evil.ome.xml"),
            Files.readString(Served.IMAGE)
                .replace("Objective:0", "&lt;img src=x onerror=alert(1)>"));
    page.onDialog(dialog -> troubles.add(dialog.message()));
    drop(evil);
    page.locator("#assess-result g[role=button]").first().click();
    PlaywrightAssertions.assertThat(page.locator("#fill-form")).containsText("<img src=x");
    assertThat(page.locator("#fill img").count()).isZero();
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    Path large = folder.resolve("large.ome.tiff");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1_200_000_000);
    }
    page.setInputFiles("#assess-file", large);
    PlaywrightAssertions.assertThat(page.locator("#assess-status"))
        .containsText("large.ome.tiff has 1200 MB, and this server takes");
    PlaywrightAssertions.assertThat(page.locator("#assess-files li")).hasCount(0);
    drop(Served.IMAGE);
  }

  @Test
  void anXmlBombIsASentence() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE OME [<!ENTITY a0 \"x\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    Path file =
        Files.writeString(
            folder.resolve("bomb.ome.xml"),
            "<?xml version=\"1.0\"?>" + bomb + "]><OME><Image Name=\"&a29;\"/></OME>");
    page.setInputFiles("#assess-file", file);
    PlaywrightAssertions.assertThat(page.locator("#assess-status")).containsText("[NBO-");
    PlaywrightAssertions.assertThat(page.locator("#assess-status")).hasAttribute("lang", "en");
    PlaywrightAssertions.assertThat(page.locator("#assess-result")).isHidden();
  }

  @Test
  void oneThatCannotBeReadIsLeftOutAndTheOthersAreAssessed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ome.xml"), "no image");
    Path odd = Files.writeString(folder.resolve("odd.json"), "{");
    drop(broken, Served.IMAGE, odd);
    PlaywrightAssertions.assertThat(page.locator("#assess-result")).containsText("Not fit");
    PlaywrightAssertions.assertThat(page.locator("#assess-files li.bad"))
        .containsText(new String[] {"broken.ome.xml", "odd.json"});
    PlaywrightAssertions.assertThat(page.locator("#assess-status"))
        .containsText(Pattern.compile("broken.ome.xml, line 1.*odd.json, line 1", Pattern.DOTALL));
    accessible();
    page.click("#fill-open");
    PlaywrightAssertions.assertThat(page.locator("#fill-form")).isVisible();
  }

  @Test
  void aFolderIsTakenWithoutWhatSystemsPutThere() throws IOException {
    Files.copy(Served.IMAGE, folder.resolve("image.ome.xml"));
    Files.writeString(folder.resolve(".DS_Store"), "no image");
    Files.writeString(folder.resolve("Thumbs.db"), "no image");
    page.setInputFiles("#assess-folder", folder);
    PlaywrightAssertions.assertThat(page.locator("#assess-result")).containsText("Not fit");
    PlaywrightAssertions.assertThat(page.locator("#assess-files li")).hasCount(1);
  }
}
