package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of questions without a browser, and what its editor gets from us. */
class AskTest {
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.of(Served.IMAGE);
  }

  @AfterAll
  static void close() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private static Document ask(String parameters) {
    return Jsoup.parse(served.get("/ask" + parameters, "text/html").body());
  }

  @Test
  void hasAPlainFormAndAllQuestionsWithTheirValues() {
    Document page = ask("");
    assertThat(page.select("form[action=/sparql] textarea[name=query]").val())
        .startsWith("PREFIX nbo: <" + Served.TERMS + ">");
    assertThat(page.select("form[action=/questions]")).hasSameSizeAs(Served.NBO.questions());
    assertThat(page.select("form.question:has([value=objectives-above-na]) input[name=na]").val())
        .isEqualTo("1.3");
    assertThat(ask("?query=" + Served.encoded("ASK {<a></textarea>}")).select("textarea").val())
        .isEqualTo("ASK {<a></textarea>}");
  }

  @Test
  void scriptsOfOthersComeFromHereAndAreKept() {
    Document page = ask("");
    for (String address : page.select("main script, main link").eachAttr("src")) {
      assertThat(address).startsWith("/");
      assertThat(served.get(address, "*/*").statusCode()).isEqualTo(200);
    }
    String script = page.select("script[src^=/webjars/]").attr("src");
    HttpResponse<String> answer = served.get(script, "*/*");
    assertThat(Served.type(answer)).isEqualTo("text/javascript");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
    assertThat(Served.type(served.get(page.select("link[href^=/webjars/]").attr("href"), "*/*")))
        .isEqualTo("text/css");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("script-src 'self';", "connect-src 'self';")
                    .doesNotContain("unsafe-eval"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webjars/cytoscape/3.33.1/package.json",
        "/webjars/cytoscape/none/dist/cytoscape.min.js",
        "/webjars/../version.properties",
        "/webjars/"
      })
  void nothingElseOfTheirsIsServed(String path) {
    assertThat(served.get(path, "*/*").statusCode()).isIn(400, 404);
  }

  @Test
  void prefixesAndTermsAreComplete() {
    assertThat(served.get("/prefixes.json", "*/*").body())
        .contains("\"nbo\"", Served.TERMS, "\"prov\"");
    assertThat(served.get("/terms.json", "*/*").body())
        .contains("\"" + Served.TERMS + "Objective\"", "\"" + Served.TERMS + "lensNA\"");
  }

  @Test
  void aQuestionHasItsQueryWithWhatIsChosenAndThePrefixesThatItUses() {
    HttpResponse<String> query =
        served.get("/questions?ask=objectives-above-na&na=1.35", "application/sparql-query");
    assertThat(query.statusCode()).isEqualTo(200);
    assertThat(Served.type(query)).isEqualTo("application/sparql-query");
    assertThat(query.body())
        .startsWith("PREFIX nbo: <" + Served.TERMS + ">\n")
        .contains("1.35")
        .doesNotContain("PREFIX skos:", "PREFIX schema:");
    assertThat(served.query(query.body()).body()).contains("1.4");
    assertThat(
            served
                .get("/questions?ask=objectives-above-na&na=x", "application/sparql-query")
                .body())
        .contains("not 'x'");
  }
}
