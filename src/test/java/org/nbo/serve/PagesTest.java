package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are read without a script. */
class PagesTest {
  private static final String EVIL = "<script>alert(1)</script>";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    Path file = folder.resolve("evil.ome.xml");
    Files.writeString(
        file,
        Files.readString(Served.IMAGE)
            .replaceFirst(
                "Model=\"Plan Apo 60x Oil\"", "Model=\"&lt;script>alert(1)&lt;/script>\""));
    served = Served.of(file);
  }

  @AfterAll
  static void stop() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private Document page(String path) {
    String html = served.get(path, "text/html").body();
    return Jsoup.parse(html, served.at(path).toString());
  }

  private static String objective() {
    return "/about?iri=" + Served.encoded(Served.DOCUMENT + "#Objective:0");
  }

  @Test
  void showsWhatIsHere() {
    Document home = page("/");

    assertThat(home.select("#data a").eachText()).contains("image", "instrument");
    assertThat(home.select("#query a").eachAttr("href")).contains("/ask", "/links");
    assertThat(home.select("form[action=/assess] input[name=file]")).hasSize(1);
    assertThat(home.select("script").eachAttr("src")).containsExactly("/fill.js", "/assess.js");
  }

  @Test
  void escapesWhatFilesSay() {
    String html = served.get(objective(), "text/html").body();

    assertThat(html).doesNotContain(EVIL).contains("&lt;script&gt;");
    assertThat(page(objective()).select("script")).isEmpty();
    assertThat(page(objective()).title()).contains(EVIL); // as a text
  }

  @Test
  void leadsFromThingToThingAndToTerms() {
    Document objective = page(objective());
    Set<String> ways = new LinkedHashSet<>(objective.select("main a[href]").eachAttr("abs:href"));

    assertThat(ways)
        .contains(served.at("/4dn-bina-ome/Objective").toString())
        .contains(served.at("/4dn-bina-ome/lensNA").toString())
        .contains(
            served
                .at("/about?iri=" + Served.encoded(Served.DOCUMENT + "#Instrument:0"))
                .toString());
    for (String way : ways) {
      URI address = URI.create(way);
      if (address.getPort() == served.at("/").getPort()) {
        String path =
            address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        assertThat(served.get(path, "text/html").statusCode()).as(way).isIn(200, 303);
      }
    }
  }

  @Test
  void pagesOfTermsFindTheirNeighbours() {
    Document term = page("/4dn-bina-ome/Objective");

    for (String way :
        new LinkedHashSet<>(term.select("link[href], script[src]").eachAttr("abs:href"))) {
      if (!way.isEmpty()) {
        assertThat(served.get(URI.create(way).getRawPath(), "*/*").statusCode())
            .as(way)
            .isEqualTo(200);
      }
    }
    for (String way :
        term.select("main a[href$=.html]").eachAttr("abs:href").stream().limit(20).toList()) {
      assertThat(served.get(URI.create(way).getRawPath(), "text/html").statusCode())
          .as(way)
          .isEqualTo(200);
    }
  }

  @Test
  void showsAnswersAsATable() {
    Document answer =
        page(
            "/sparql?query="
                + Served.encoded("SELECT ?o ?model { ?o a nbo:Objective ; nbo:model ?model }"));

    assertThat(answer.select("th").eachText()).containsExactly("o", "model");
    assertThat(answer.select("td").eachText()).contains(EVIL);
    assertThat(answer.select("td a").attr("href")).startsWith("/about?iri=");
  }

  @Test
  void givesNoWayToWhatRunsInBrowsers() {
    Document answer =
        page(
            "/sparql?query="
                + Served.encoded(
                    "SELECT * { BIND(<javascript:alert(1)> AS ?x) BIND(<data:text/html,x> AS ?y) }"));

    assertThat(answer.select("td")).hasSize(2);
    assertThat(answer.select("td a")).isEmpty();
  }

  @Test
  void listsTheThingsOfAClass() {
    Document list = page("/list?class=" + Served.encoded(Served.TERMS + "Image"));

    assertThat(list.select("ol li a").attr("href"))
        .isEqualTo("/about?iri=" + Served.encoded(Served.DOCUMENT + "#Image:0"));
    assertThat(served.get("/list", "text/html").statusCode()).isEqualTo(400);
    assertThat(served.get("/list?class=x&from=-1", "text/html").statusCode()).isEqualTo(400);
  }

  @Test
  void questionsLeadToTheirAnswers() {
    assertThat(served.get("/questions", "text/html").headers().firstValue("Location"))
        .hasValue("/ask");
    HttpResponse<String> answer =
        served.get("/questions?ask=objectives-above-na&na=1.35", "text/html");
    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(page(address).select("td a").eachText()).contains("Instrument:0");
    assertThat(
            page(served
                    .get("/questions?ask=objectives-above-na&na=1.45", "text/html")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow())
                .select("td"))
        .isEmpty();
    String shown =
        served
            .get("/questions?ask=objectives-above-na&na=1.35&show=query", "text/html")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(page(shown).select("textarea[name=query]").val()).contains("1.35");
    assertThat(served.get("/questions?ask=nope", "text/html").statusCode()).isEqualTo(404);
    assertThat(served.get("/questions?ask=objectives-above-na&na=x", "text/html").statusCode())
        .isBetween(400, 422);
  }
}
