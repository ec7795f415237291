package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.finding.NboException;
import org.nbo.serve.web.Access;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Token;

/** Who may read and write. */
class AccessTest {
  private static final String SECRET = "0123456789abcdef0123";
  private static final String UPDATE = "application/sparql-update";
  private static final String INSERT =
      "INSERT DATA { GRAPH <urn:x-test:g> { <urn:x-test:s> a nbo:Image } }";

  @TempDir Path folder;
  private Token token;

  @BeforeEach
  void readToken() throws IOException {
    token = Token.of(Files.writeString(folder.resolve("token"), SECRET + "\n"));
  }

  @Test
  void othersReadOnlyWhatSomebodyHasAllowed() {
    for (String host : new String[] {"0.0.0.0", "::"}) {
      assertThatThrownBy(() -> Access.of(host, 0, false, false, Optional.empty(), "*"))
          .isInstanceOf(NboException.class)
          .hasMessageContainingAll("--host " + host, "--public", "--token-file");
      assertThat(Access.of(host, 0, true, false, Optional.empty(), "*").open()).isTrue();
      assertThat(Access.of(host, 0, false, false, Optional.of(token), "*").open()).isFalse();
    }
    for (String host : new String[] {"127.0.0.1", "localhost", "::1"}) {
      assertThat(Access.of(host, 0, false, false, Optional.empty(), "*").open()).isTrue();
    }
    assertThatThrownBy(() -> Access.of("127.0.0.1", 0, false, true, Optional.empty(), "*"))
        .hasMessageContaining("--writable needs --token-file");
    assertThatThrownBy(
            () -> Access.of("no-such-host.invalid", 0, true, false, Optional.empty(), "*"))
        .hasMessageContaining("no such host");
  }

  @Test
  void aTokenIsNotEasilyGuessed() throws IOException {
    Path brief = Files.writeString(folder.resolve("brief"), "secret\n");

    assertThatThrownBy(() -> Token.of(brief)).hasMessageContaining("6 characters");
    assertThatThrownBy(() -> Token.of(folder.resolve("none")))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void knowsItsTokenInBothHeaders() {
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("anybody:" + SECRET).getBytes(StandardCharsets.UTF_8));

    assertThat(token.isIn("Bearer " + SECRET, false)).isTrue();
    assertThat(token.isIn("bearer  " + SECRET, false)).isTrue();
    assertThat(token.isIn(basic, true)).isTrue();
    assertThat(token.isIn(basic, false)).isFalse();
    for (String wrong :
        new String[] {
          null, "", SECRET, "Bearer", "Bearer ", "Bearer " + SECRET + "x", "Basic !", "Basic eA=="
        }) {
      assertThat(token.isIn(wrong, true)).as(wrong).isFalse();
    }
  }

  @Test
  void whatIsNotPublicNeedsTheToken() {
    try (Served served =
        Served.of(new Access("127.0.0.1", 0, false, false, Optional.of(token), Optional.empty()))) {
      HttpResponse<String> refused = served.get("/", "text/html");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Bearer");
      assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(served.query("ASK {}").statusCode()).isEqualTo(401);
      assertThat(served.get("/4dn-bina-ome/Image", "text/turtle").statusCode()).isEqualTo(401);
      assertThat(served.get("/metrics", "*/*").statusCode()).isEqualTo(401);
      assertThat(served.get("/health", "*/*").statusCode()).isEqualTo(200);
      assertThat(
              served.send(served.to("/").header("Authorization", "Bearer " + SECRET)).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void everyPageNeedsTheTokenToo() {
    String[] paths = {
      "/browse/images",
      "/browse/images?format=csv",
      "/search",
      "/compare",
      "/history?iri=urn:x",
      "/standing",
      "/about?iri=urn:x",
      "/list?class=urn:x",
      "/links",
      "/ask",
      "/questions",
      "/data",
      "/prefixes.json",
      "/webjars/x/1/x.js",
      "/serve.css",
      "/shapes",
      "/dcat"
    };
    try (Served served =
        Served.of(new Access("127.0.0.1", 0, false, false, Optional.of(token), Optional.empty()))) {
      for (String path : paths) {
        assertThat(served.get(path, "text/html").statusCode()).as(path).isEqualTo(401);
      }
    }
  }

  @Test
  void aSlowUpdateIsEndedAndChangesNothing() {
    Limits brief =
        new Limits(Duration.ofSeconds(2), 1000, 1 << 16, 1 << 20, 4, 100, Duration.ofSeconds(60));
    try (Served served =
        Served.of(
            new Access("127.0.0.1", 0, true, true, Optional.of(token), Optional.empty()),
            brief,
            Served.IMAGE)) {
      String slow =
          INSERT
              + "; INSERT { GRAPH <urn:x-test:g> { ?a ?b ?a } } WHERE"
              + " { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f } GRAPH ?z { ?g ?h ?i }"
              + " FILTER(CONCAT(STR(?c), STR(?f)) = STR(?i)) }";

      HttpResponse<String> answer = update(served, slow, "Bearer " + SECRET);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body()).contains("2 seconds");
      assertThat(served.query("ASK { GRAPH <urn:x-test:g> { ?s ?p ?o } }").body())
          .contains("false");
      assertThat(update(served, INSERT, "Bearer " + SECRET).statusCode()).isEqualTo(204);
      assertThat(served.bugs).isEmpty();
    }
  }

  @Test
  void anUpdateRunsNoCodeAndIsNotLongToPlan() {
    try (Served served =
        Served.of(new Access("127.0.0.1", 0, true, true, Optional.of(token), Optional.empty()))) {
      for (String where :
          new String[] {
            "BIND(<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x)",
            "?x ?p 1" + ", 1".repeat(5000)
          }) {
        HttpResponse<String> answer =
            update(
                served,
                "INSERT { GRAPH <urn:x-test:g> { ?x ?x ?x } } WHERE { " + where + " }",
                "Bearer " + SECRET);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("an update here has no");
      }
    }
  }

  private HttpResponse<String> update(Served served, String text, String shown) {
    return served.send(
        served
            .to("/update")
            .header("Content-Type", UPDATE)
            .header("Authorization", shown)
            .POST(HttpRequest.BodyPublishers.ofString(text)));
  }

  @Test
  void whoHasTheTokenWrites() {
    try (Served served =
        Served.of(Access.of("127.0.0.1", 0, false, true, Optional.of(token), "*"), Served.IMAGE)) {
      String count = "SELECT (COUNT(*) AS ?n) { ?i a nbo:Image }";
      String before = served.query(count).body();
      assertThat(served.post("/update", UPDATE, INSERT).statusCode()).isEqualTo(401);
      assertThat(update(served, INSERT, "Bearer wrong-wrong-wrong").statusCode()).isEqualTo(401);
      assertThat(served.query(count).body()).isEqualTo(before);

      HttpResponse<String> done = update(served, INSERT, "Bearer " + SECRET);

      assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
      assertThat(done.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(served.query(count).body()).isNotEqualTo(before);
      assertThat(served.get("/data?graph=urn:x-test:g", "text/turtle").body())
          .contains("urn:x-test:s");
      assertThat(served.get("/", "text/html").body()).contains("/update");
    }
  }

  @Test
  void whoWritesFetchesNothing() {
    try (Served served =
        Served.of(Access.of("127.0.0.1", 0, false, true, Optional.of(token), "*"))) {
      String[][] refused = {
        {"LOAD <file:///etc/passwd> INTO GRAPH <urn:x-test:g>", "no LOAD"},
        {"LOAD SILENT <http://127.0.0.1:1/>", "no LOAD"},
        {
          "INSERT { GRAPH <urn:x-test:g> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1:1/> { ?s"
              + " ?p ?o } }",
          "no SERVICE"
        },
        {"INSERT DATA { <urn:x-test:s> <urn:x-test:p> 1 }", "needs a graph"},
        {"INSERT { ?s a ?o } WHERE { ?s ?p ?o }", "needs a graph"},
        {"INSERT DATA {\n nonsense", "line 2"}
      };
      for (String[] pair : refused) {
        HttpResponse<String> answer = update(served, pair[0], "Bearer " + SECRET);
        assertThat(answer.statusCode()).as(pair[0]).isEqualTo(400);
        assertThat(answer.body()).contains(pair[1]).doesNotContain("Exception");
      }
      HttpResponse<String> half =
          update(served, INSERT + "; LOAD <file:///etc/passwd>", "Bearer " + SECRET);
      assertThat(half.statusCode()).isEqualTo(400);
      assertThat(served.query("ASK { GRAPH <urn:x-test:g> { ?s ?p ?o } }").body())
          .contains("false");
    }
  }

  @Test
  void aPortInUseIsTold() {
    try (Served served = Served.of()) {
      int port = served.at("/").getPort();
      assertThatThrownBy(
              () -> Served.of(Access.of("127.0.0.1", port, false, false, Optional.empty(), "*")))
          .isInstanceOf(NboException.class)
          .hasMessageContaining("--port " + port);
    }
  }
}
