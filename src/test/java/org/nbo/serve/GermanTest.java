package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language pages answer. */
class GermanTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.of(Served.IMAGE);
  }

  @AfterAll
  static void stop() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private static HttpResponse<String> home(String query, String accepted, String cookie) {
    var request = served.to("/" + query).header("Accept", "text/html");
    if (!accepted.isEmpty()) {
      request.header("Accept-Language", accepted);
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return served.send(request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|''|en",
        "''|'de-AT,de;q=0.9,en;q=0.8'|''|de",
        "''|'en-GB,de;q=0.5'|''|en",
        "''|'fr,de;q=0.5'|''|de",
        "''|'fr'|''|en",
        "''|'de;q=many'|''|en",
        "''|'de'|'a=b; lang=en'|en",
        "''|'en'|'lang=xx'|en",
        "?lang=de|'en'|'lang=en'|de",
        "?lang=xx|'en'|''|en"
      })
  void theAddressCountsBeforeAChoiceBeforeTheBrowser(
      String query, String accepted, String cookie, String language) {
    HttpResponse<String> answer = home(query, accepted, cookie);

    assertThat(Jsoup.parse(answer.body()).selectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
    assertThat(answer.headers().firstValue("Vary").orElse(""))
        .contains("Accept-Language")
        .contains("Cookie");
    assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text())
        .isEqualTo(language.equals("de") ? "Metadaten der Mikroskopie" : "Microscopy metadata");
  }

  @Test
  void aChoiceIsKept() {
    assertThat(home("?lang=de", "", "").headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("lang=de; Path=/; Max-Age=")
        .endsWith("SameSite=Lax");
    assertThat(home("", "de", "").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void theSwitchKeepsWhatWasAskedFor() {
    var page =
        Jsoup.parse(
            served
                .get("/list?class=https://w3id.org/4dn-bina-ome/Image&lang=de", "text/html")
                .body());

    assertThat(page.select(".languages a").eachText()).containsExactly("English", "Deutsch");
    assertThat(page.select(".languages a").eachAttr("href"))
        .containsExactly(
            "?class=https://w3id.org/4dn-bina-ome/Image&lang=en",
            "?class=https://w3id.org/4dn-bina-ome/Image&lang=de");
    assertThat(page.select(".languages [aria-current]").eachText()).containsExactly("Deutsch");
  }

  @Test
  void whatNoBrowserSendsAsksForNoLanguage() {
    String endless = "de" + ",de".repeat(10_000);

    HttpResponse<String> answer = served.send(served.to("/ask").header("Accept-Language", endless));

    assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
  }

  @ParameterizedTest
  @CsvSource({"/ask, Fragen", "/shapes, Shapes", "'/sparql?output=html&query=ASK%7B%7D', Antwort"})
  void otherPagesAreGermanToo(String path, String title) {
    HttpResponse<String> answer =
        served.send(served.to(path).header("Accept", "text/html").header("Accept-Language", "de"));

    assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text()).isEqualTo(title);
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("de");
  }
}
