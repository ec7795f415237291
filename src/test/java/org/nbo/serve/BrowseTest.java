package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.serve.web.Access;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Token;

/** Lists, filters, search, comparison and history, without script. */
class BrowseTest {
  private static final String EARLY = "urn:uuid:00000000-0000-4000-8000-000000000001";
  private static final String LATE = "urn:uuid:00000000-0000-4000-8000-000000000002";

  private static Served served;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    served = Served.of(Facility.images(folder));
    served.ready("/browse/images");
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.bugs).isEmpty();
  }

  private static Document page(String path) {
    HttpResponse<String> answer = served.ready(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static List<String> names(Document page) {
    return page.select("tbody th > a:first-of-type").eachText();
  }

  @Test
  void imagesAreListedWithWhatIsSaidOfThem() {
    Document page = page("/browse/images");

    assertThat(names(page)).containsExactly(Facility.HOSTILE, "confocal 1", "early", "late");
    assertThat(page.select("tr:has(a:containsOwn(late)) td").eachText())
        .contains("2026-03-14", "Wide 1", "wide-field fluorescence", "60x oil", "Homo sapiens");
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void aFilterNarrowsAndCountsWhatItWouldLeave() {
    Document all = page("/browse/images");
    String way = all.select("#filters a:has(span:containsOwn(Danio rerio))").attr("href");

    Document narrowed = page(way);

    assertThat(names(narrowed)).containsExactly("confocal 1");
    assertThat(narrowed.select("#found").text()).isEqualTo("1 of 4");
    assertThat(narrowed.select("#filters a:has(span:containsOwn(Homo sapiens)) .count").text())
        .as("another value of the same filter")
        .isEqualTo("3");
    assertThat(names(page(narrowed.select(".chips a").attr("href")))).hasSize(4);
  }

  @Test
  void valuesOfOneFilterAreAlternatives() {
    assertThat(names(page("/browse/images?organism=Danio+rerio&organism=Homo+sapiens"))).hasSize(4);
    assertThat(names(page("/browse/images?organism=Danio+rerio&microscope=Wide+1"))).isEmpty();
  }

  @Test
  void descriptionsOfOneMicroscopeAreOneEntryThatSaysWhatIsNewest() {
    Document page = page("/browse/instruments");

    assertThat(names(page)).containsExactly("Confocal 2", "Wide 1");
    assertThat(page.select("tr:has(a:containsOwn(Wide 1)) th > a:first-of-type").attr("href"))
        .contains("000000000003");
    assertThat(page.select("tr:has(a:containsOwn(Wide 1)) a.way").eachText())
        .containsExactly("Images", "history 2");
    assertThat(names(page(page.select("tr:has(a:containsOwn(Wide 1)) a.way").attr("href"))))
        .containsExactly(Facility.HOSTILE, "early", "late");
  }

  @Test
  void microscopesAreFoundByWhatTheyCanDo() {
    Document page =
        page("/browse/instruments?can.wavelength=561&can.magnification=100&can.aperture=1.4");

    assertThat(names(page)).containsExactly("Confocal 2");
    assertThat(page.select(".because").text()).contains("100x oil");
    assertThat(names(page("/browse/instruments?can.wavelength=640"))).isEmpty();
    assertThat(
            names(page("/browse/instruments?can.detector=CMOS+camera&can.immersion=mineral+oil")))
        .containsExactly("Confocal 2", "Wide 1");
    assertThat(served.get("/browse/instruments?can.wavelength=green", "text/html").statusCode())
        .isEqualTo(400);
  }

  @Test
  void anyFieldIsSearchedInItsUnitOrAnother() {
    String found = "/browse/images?field1=pixels:+physical+size+X&is1=most&value1=";

    assertThat(names(page(found + "100+nm"))).containsExactly("confocal 1");
    assertThat(names(page(found + "0.1"))).containsExactly("confocal 1");
    assertThat(names(page(found + "1+mm"))).hasSize(4);
    assertThat(names(page("/browse/images?field1=Objective.lensNA&is1=least&value1=1.45")))
        .containsExactly("confocal 1");
    assertThat(names(page("/browse/images?field1=Sample.organism&is1=missing"))).isEmpty();
    assertThat(served.get(found + "1+kg", "text/html").body()).contains("'kg' is no unit");
  }

  @Test
  void aSearchIsAFormThatLeadsToAList() {
    Document form = page("/search?list=images");
    assertThat(form.select("datalist option").eachAttr("value"))
        .contains("objective: numerical aperture")
        .doesNotContain("plate: rows");

    HttpResponse<String> answer =
        served.get(
            "/search?go=yes&list=images&field1=Objective.lensNA&is1=least&value1=1.45&field2=",
            "text/html");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .isEqualTo("/browse/images?field1=Objective.lensNA&is1=least&value1=1.45");
    assertThat(page("/search?go=yes&list=images&field1=nonsense").select("[role=alert]").text())
        .contains("there is no field 'nonsense'");
    assertThat(
            page("/search?go=yes&list=images&field1=Magnification").select("[role=alert]").text())
        .contains("such as '", "'objective: magnification'");
  }

  @Test
  void listsAreSortedAndHadAsCsv() {
    assertThat(names(page("/browse/images?sort=-taken")).get(0)).isEqualTo("confocal 1");
    assertThat(page("/browse/images?sort=taken").select("th[aria-sort]").text()).isEqualTo("taken");

    HttpResponse<String> csv =
        served.get("/browse/images?format=csv&organism=Danio+rerio&lang=de", "*/*");
    assertThat(csv.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(Served.type(csv)).isEqualTo("text/csv");
    assertThat(csv.body().lines().toList()).hasSize(2);
    assertThat(csv.body()).startsWith("name,taken,microscope").contains("confocal 1,2026-05-01");
  }

  @Test
  void twoMicroscopesStandSideBySideWithWhatDiffersFirst() {
    Document page =
        page(
            "/compare?iri="
                + Served.encoded(EARLY + "#Instrument:0")
                + "&iri="
                + Served.encoded(LATE + "#Instrument:0"));

    assertThat(page.select("thead").first().text()).contains("Wide 1 2026-01-05", "2026-03-14");
    assertThat(page.select(".abreast").first().select(".component th").eachText())
        .containsExactly("CMOS camera");
    assertThat(page.select(".abreast").first().select(".differs").eachText())
        .contains("catalog number differs Q42-2210 Q42-3300");
    assertThat(page.select("details.same h3").text()).contains("objective");
  }

  @Test
  void otherMicroscopesAreComparedPartByPart() {
    Document page =
        page(
            "/compare?iri="
                + Served.encoded(EARLY + "#Instrument:0")
                + "&iri="
                + Served.encoded("urn:uuid:00000000-0000-4000-8000-000000000004#Instrument:0"));

    assertThat(page.select(".differs").eachText()).contains("name differs Wide 1 Confocal 2");
    assertThat(page("/compare").select("input[type=checkbox]")).hasSize(2);
    assertThat(served.get("/compare?iri=urn:x&iri=urn:y", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void aHistoryTellsWhatChangedAndWhen() {
    Document page = page("/history?iri=" + Served.encoded(LATE + "#Instrument:0"));

    assertThat(page.select("h1").text()).isEqualTo("Wide 1");
    assertThat(page.select(".timeline > li .when").eachText())
        .containsExactly("2026-03-14 – 2026-03-20", "2026-01-05");
    assertThat(page.select(".changes").text())
        .contains("CMOS camera", "Q42-2210", "Q42-3300")
        .doesNotContain("LED module");
    assertThat(page.select(".timeline > li").first().text()).contains("in 2 descriptions");
    assertThat(served.get("/history?iri=urn:x", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void aThingLeadsToWhereItIsListed() {
    Document page = page("/about?iri=" + Served.encoded(LATE + "#Instrument:0"));

    assertThat(page.select(".ways a").eachAttr("href"))
        .contains("/browse/instruments", "/history?iri=" + Served.encoded(LATE + "#Instrument:0"));
  }

  @Test
  void germansReadGerman() {
    Document page = page("/browse/instruments?lang=de");

    assertThat(page.select("h1").text()).isEqualTo("Mikroskope");
    assertThat(page.select("thead").text()).contains("Objektive");
    assertThat(page.select(".ability").text()).contains("vergrößert mindestens");
  }

  @Test
  void whatHasNoNameSaysSoAndKeepsItsIriForWhoPointsAtIt(@TempDir Path folder) throws IOException {
    Path nameless = folder.resolve("nameless.ome.xml");
    Files.writeString(
        nameless, Files.readString(Served.IMAGE).replace("Name=\"lamin-b1_field-07\"", ""));
    try (Served other = Served.of(nameless)) {
      Element head =
          Jsoup.parse(other.get("/browse/images", "text/html").body()).selectFirst("tbody th");

      assertThat(head.text()).isEqualTo("Image:0 not named");
      assertThat(head.select("a").attr("title")).endsWith("#Image:0");
    }
  }

  @Test
  void hostileNamesAreText() {
    assertThat(page("/browse/images").select("img, script")).isEmpty();
    assertThat(served.get("/browse/images?format=csv", "*/*").body())
        .doesNotContainPattern("(?m)^=");
  }

  @Test
  void withoutAssessmentsTheStandingSaysHowToGetThem() {
    assertThat(page("/standing").select("main").text()).contains("nbo load");
    assertThat(served.get("/standing?tier=4", "text/html").statusCode()).isEqualTo(400);
    assertThat(served.get("/browse/nothing", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void aHistoryFollowsTheData(@TempDir Path folder) throws IOException {
    String secret = "0123456789abcdef0123";
    Token token = Token.of(Files.writeString(folder.resolve("token"), secret));
    String history = "/history?iri=" + Served.encoded(LATE + "#Instrument:0");
    try (Served own =
        Served.of(
            Access.of("127.0.0.1", 0, false, true, Optional.of(token), "*"),
            Facility.images(folder))) {
      assertThat(own.ready(history).body()).contains("2026-01-05");

      HttpResponse<String> done =
          own.send(
              own.to("/update")
                  .header("Content-Type", "application/sparql-update")
                  .header("Authorization", "Bearer " + secret)
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o }"
                              + " FILTER (STRSTARTS(STR(?s), '"
                              + EARLY
                              + "')) }")));

      assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
      assertThat(own.ready(history).body()).contains("2026-03-14").doesNotContain("2026-01-05");
    }
  }

  @Test
  void aMomentThatIsNoneEndsNoHistory(@TempDir Path folder) throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.ttl"),
            "<urn:x-test:i> a <"
                + Served.TERMS
                + "Instrument> ; <"
                + Served.TERMS
                + "validFrom> \"99\" .");
    try (Served own = Served.of(odd)) {
      HttpResponse<String> answer = own.ready("/history?iri=urn:x-test:i");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("99");
    }
  }

  @Test
  void whatTakesLongerThanAQueryMayIsRefused(@TempDir Path folder) throws IOException {
    Limits none = new Limits(Duration.ZERO, 1000, 1 << 16, 1 << 20, 4, 100, Duration.ofSeconds(60));
    try (Served own = Served.of(none, Facility.images(folder))) {
      assertThat(own.ready("/browse/instruments").statusCode()).isEqualTo(200);
      for (String path :
          new String[] {
            "/browse/instruments?can.wavelength=561",
            "/browse/images?field1=Objective.lensNA&is1=least&value1=1.45",
            "/compare?iri="
                + Served.encoded(EARLY + "#Instrument:0")
                + "&iri="
                + Served.encoded(LATE + "#Instrument:0")
          }) {
        HttpResponse<String> answer = own.get(path, "text/plain");
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.body()).contains("ask for less");
      }
    }
  }
}
