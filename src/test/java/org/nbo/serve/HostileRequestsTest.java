package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.lib.AlarmClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.serve.web.Limits;

/** What is refused, with a sentence, and what does no harm. */
class HostileRequestsTest {
  private static final int ROWS = 50_000;

  /** A busy machine keeps a client waiting for longer than a tight server does. */
  private static final Limits PATIENT =
      new Limits(Duration.ofSeconds(3), ROWS, 64 << 10, 1 << 20, 8, 2000, Duration.ofMinutes(2));

  private static final Limits TIGHT =
      new Limits(Duration.ofSeconds(3), ROWS, 64 << 10, 1 << 20, 8, 2000, Duration.ofSeconds(3));

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.of(TIGHT, Served.IMAGE);
  }

  @AfterAll
  static void stop() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private static void isRefused(HttpResponse<String> answer, int status, String... words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(List.of(words)).allMatch(answer.body()::contains, "in " + answer.body());
    assertThat(answer.body())
        .doesNotContain("Exception", "\tat ", "org.apache", "org.eclipse", "Jetty", "Fuseki");
    assertThat(Served.type(answer)).isIn("text/plain", "application/json");
  }

  @Test
  void aWrongQueryIsToldWithItsLine() {
    isRefused(served.query("SELECT ?x\nWHERE { ?x ?p }"), 400, "line 2");
    isRefused(served.query("SELECT ?x { ?x nope:p 1 }"), 400, "nope:p");
    isRefused(served.query(""), 400);
    HttpResponse<String> json =
        served.get(
            "/sparql?query=" + Served.encoded("SELECT\n\n{"), "application/sparql-results+json");
    isRefused(json, 400, "\"status\" : 400", "line 3");
    assertThat(Served.type(json)).isEqualTo("application/json");
  }

  @Test
  void aHugeQueryIsRefused() {
    isRefused(served.query("SELECT * {} #" + "x".repeat(100_000)), 413, "--max-query");
    isRefused(served.query("SELECT * {} #" + "x".repeat(1_000_000)), 413, "--max-query");
    isRefused(
        served.post(
            "/sparql", "application/x-www-form-urlencoded", "query=" + "x".repeat(1_000_000)),
        413,
        "--max-query");
    HttpResponse<String> address = served.get("/sparql?query=" + "x".repeat(100_000), "*/*");
    assertThat(address.statusCode()).isEqualTo(414);
  }

  static Stream<String> deep() {
    return Stream.of(
        "SELECT * { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }",
        "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000),
        "SELECT * { ?s ?p " + "[ ?p ".repeat(5_000) + "1" + "]".repeat(5_000) + " }",
        "SELECT * { FILTER(" + "!".repeat(60_000) + "true) }",
        "SELECT * { {}" + " UNION {}".repeat(6_500) + " }",
        "SELECT * { ?s " + "^".repeat(60_000) + "a ?o }");
  }

  @ParameterizedTest
  @MethodSource("deep")
  void aDeepQueryIsRefusedOrAnswered(String query) {
    HttpResponse<String> answer = served.query(query);

    if (answer.statusCode() != 200) {
      isRefused(answer, 400);
    }
    assertThat(served.get("/health", "*/*").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o { SELECT * { OPTIONAL { SERVICE SILENT ?s { ?a ?b ?c } } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } } }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT * {} ORDER BY EXISTS { SERVICE <http://127.0.0.1:1/> {} }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING EXISTS { SERVICE <http://127.0.0.1:1/> {} }",
        "SELECT (SUM(IF(EXISTS { SERVICE <http://127.0.0.1:1/> {} }, 1, 0)) AS ?n) {}",
        "SELECT (<java:java.lang.System>(1) AS ?x) {}",
        "SELECT (CALL(<java:java.lang.System>, 1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
        "SELECT * { FILTER(1 + <http://jena.apache.org/ARQ/function#print>(1) = 2) }"
      })
  void aQueryStaysHere(String query) {
    isRefused(served.query(query), 400, "a query here has no");
  }

  @Test
  void functionsOfSparqlAndXpathAreThere() {
    HttpResponse<String> answer =
        served.query(
            "SELECT (xsd:integer('1') + <http://www.w3.org/2005/xpath-functions/math#pow>(2, 3) AS"
                + " ?n) {}");
    assertThat(answer.body().lines()).containsExactly("n", "9");
  }

  @Test
  void noPropertyRunsCode() {
    HttpResponse<String> answer =
        served.query(
            "SELECT * { <http://a/b> <http://jena.apache.org/ARQ/property#splitIRI> (?x ?y) }");
    assertThat(answer.body().lines()).containsExactly("x,y");
  }

  static Stream<String> longToPlan() {
    return Stream.of(
        "SELECT * { ?s ?p 1" + ", 1".repeat(15_000) + " }",
        "SELECT * { ?s <a:b>" + "/<a:b>".repeat(600) + " ?o }",
        "SELECT * { ?s <a:b>{900000} ?o }",
        "SELECT * { ?s (<a:b>{900}){900} ?o }",
        "SELECT * { " + "{ SELECT * { BIND(2 AS ?y) } }".repeat(300) + " }",
        "SELECT * { ?s ?p ?o "
            + "FILTER NOT EXISTS { ?s ?p ?o ".repeat(60)
            + "}".repeat(60)
            + " }");
  }

  @ParameterizedTest
  @MethodSource("longToPlan")
  void aQueryThatIsLongToPlanIsRefused(String query) {
    isRefused(served.query(query), 400, "a query here has no");
    assertThat(served.query("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void manyValuesAreNotLongToPlan() {
    HttpResponse<String> answer =
        served.query("SELECT (COUNT(*) AS ?n) { VALUES ?x { " + "1 ".repeat(20_000) + "} }");
    assertThat(answer.body().lines()).containsExactly("n", "20000");
  }

  @Test
  void graphsElsewhereAreEmpty() {
    for (String from : new String[] {"http://127.0.0.1:1/x.ttl", "file:///etc/passwd"}) {
      HttpResponse<String> answer =
          served.query("SELECT (COUNT(*) AS ?n) FROM <" + from + "> { ?s ?p ?o }");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().lines()).containsExactly("n", "0");
    }
    HttpResponse<String> parameter =
        served.get(
            "/sparql?default-graph-uri=file:///etc/passwd&query="
                + Served.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
            "text/csv");
    assertThat(parameter.body().lines()).containsExactly("n", "0");
    isRefused(served.get("/sparql?query-ref=http://127.0.0.1:1/q.rq", "*/*"), 400, "query-ref");
  }

  @Test
  void anAnswerIsNoLargerThanAllowed() {
    String product = "{ ?a ?b ?c . ?d ?e ?f }";
    // It has begun when that is seen: so it is cut, and nobody takes a part for the whole.
    assertThatThrownBy(() -> served.query("SELECT * " + product))
        .isInstanceOf(UncheckedIOException.class);
    isRefused(served.query("CONSTRUCT { ?a ?b ?f } " + product, "*/*"), 422, "" + ROWS);
  }

  @Test
  void aSlowQueryIsEnded() {
    isRefused(
        served.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        503,
        "3 seconds");
    isRefused(
        served.query("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f LIMIT 1"), 503, "3 seconds");
  }

  @Test
  void aSlowDescriptionIsEnded() {
    isRefused(
        served.query("DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "*/*"), 503, "3 seconds");
  }

  /** More of them than there are threads. */
  @Test
  void clientsThatSendInDropsKeepNobodyElseWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try (Served patient = Served.of(PATIENT, Served.IMAGE)) {
      for (int i = 0; i < 200; i++) {
        Socket socket = patient.socket();
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /assess?name=a.ome.xml HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/xml\r\nContent-Length: 100000\r\n\r\n<OME>")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(patient.get("/health", "*/*").statusCode()).isEqualTo(200);
      assertThat(patient.query("ASK {}").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Jena's clock waits for a query that is being planned. */
  @Test
  void aQueryEndsWhileJenasClockWaits() throws InterruptedException {
    CountDownLatch waits = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AlarmClock.get()
        .add(
            () -> {
              waits.countDown();
              try {
                go.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            1);
    waits.await();
    try {
      isRefused(
          served.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
          503,
          "3 seconds");
    } finally {
      go.countDown();
    }
  }

  @Test
  void whoLeavesInTheMiddleOfAnAnswerIsNoBug() throws IOException {
    String before = counted();
    try (Socket socket = served.socket()) {
      String query = Served.encoded("SELECT * { ?a ?b ?c . VALUES ?x { 1 2 3 4 5 6 7 8 9 } }");
      socket
          .getOutputStream()
          .write(
              ("GET /sparql?query=" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
    while (counted().equals(before)) {
      Thread.onSpinWait();
    }
    assertThat(served.bugs).isEmpty();
  }

  /** How many queries were answered or not. */
  private static String counted() {
    return served
        .get("/metrics", "*/*")
        .body()
        .lines()
        .filter(line -> line.startsWith("nbo_http_requests") && line.contains("\"/sparql\""))
        .filter(line -> line.contains("_count"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void nothingIsWrittenWithoutBeingAsked() {
    isRefused(served.post("/update", "application/sparql-update", "CLEAR ALL"), 404);
    isRefused(served.post("/sparql", "application/sparql-update", "CLEAR ALL"), 415);
    isRefused(served.post("/sparql", "application/x-www-form-urlencoded", "update=CLEAR+ALL"), 403);
    for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
      HttpResponse<String> answer =
          served.send(
              served
                  .to("/data?default")
                  .header("Content-Type", "text/turtle")
                  .method(method, HttpRequest.BodyPublishers.ofString("<a:s> <a:p> <a:o> .")));
      isRefused(answer, 405, method);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../etc/passwd",
        "/4dn-bina-ome/../../../etc/passwd",
        "/4dn-bina-ome/%2e%2e/%2e%2e/etc/passwd",
        "/classes/..%2f..%2f..%2fetc/passwd",
        "/classes/../../pom.xml",
        "/download//etc/passwd",
        "//etc/passwd",
        "/$/datasets",
        "/$/server",
        "/%00",
        "/classes/Objective.html%00.css"
      })
  void noAddressLeadsToFiles(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("root:", "<project", "Jetty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n"})
  void whatIsNoRequestIsToldWithoutNames(String request) throws IOException {
    assertThat(raw(request)).startsWith("HTTP/1.1 ").doesNotContain("Jetty", "Exception", "<h1>");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = served.socket()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Path> uploads() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("nbo-upload"))
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  @Test
  void tooLargeAnUploadIsRefused() throws IOException {
    List<Path> before = uploads();
    byte[] large = new byte[2 << 20];
    isRefused(
        served.send(served.to("/assess").POST(HttpRequest.BodyPublishers.ofByteArray(large))),
        413,
        "--max-upload");
    isRefused(served.post("/shacl", "text/turtle", "#".repeat(2 << 20)), 413, "--max-upload");
    // of unknown length
    String answer;
    try (Socket socket = served.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /assess HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = new byte[1 << 16];
      try {
        for (int i = 0; i < 32; i++) {
          out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
          out.write(chunk);
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } catch (SocketException cut) {
        // while it is still sending
      }
      answer = read(socket.getInputStream());
    }
    assertThat(answer)
        .satisfiesAnyOf(
            a -> assertThat(a).startsWith("HTTP/1.1 413"), a -> assertThat(a).isEmpty());
    assertThat(uploadsThatStay(before)).isEmpty();
  }

  /** Without what other servers of this machine are just receiving. */
  private static List<Path> uploadsThatStay(List<Path> before) throws IOException {
    List<Path> stay = uploads();
    stay.removeAll(before);
    for (int i = 0; i < 600 && !stay.isEmpty(); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      stay.retainAll(uploads());
    }
    return stay;
  }

  private static String read(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cut) {
      return "";
    }
  }

  @Test
  void bombsAreRefused() throws IOException {
    String entities =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
            + "<Image ID=\"Image:0\" Name=\"&b;\"><Description>&f;</Description></Image></OME>";
    isRefused(served.post("/assess", "application/xml", entities), 422, "NBO-LIFT-003");
    isRefused(served.post("/assess", "application/xml", "<a>".repeat(300_000)), 422, "NBO-");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    isRefused(
        served.send(
            served
                .to("/assess")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))),
        413,
        "compressed");
  }

  @Test
  void anUploadLeadsToNoOtherFile() {
    String elsewhere =
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
            + "<BinaryOnly MetadataFile=\"../../../../../../../../etc/passwd\""
            + " UUID=\"urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11\"/></OME>";
    HttpResponse<String> answer = served.post("/assess", "application/xml", elsewhere);

    isRefused(answer, 422);
    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void shapesFetchNothing() {
    isRefused(
        served.post(
            "/shacl", "application/ld+json", "{\"@context\": \"http://127.0.0.1:1/c.jsonld\"}"),
        400,
        "elsewhere");
    isRefused(
        served.post("/shacl", "text/turtle", "this is\nno Turtle"), 400, "shapes cannot be read");
    isRefused(
        served.post(
            "/shacl",
            "application/rdf+xml",
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                + " rdf:about='urn:x:s' rdf:value='a&e;b'/></rdf:RDF>"),
        400,
        "the entity e stands in another file");
    String select = "SELECT $this { SERVICE <http://127.0.0.1:1/> { $this ?p ?o } }";
    isRefused(
        served.post(
            "/shacl",
            "text/turtle",
            "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:x:s> a sh:NodeShape ; sh:targetNode"
                + " <urn:x:n> ; sh:sparql [ sh:select \"\"\""
                + select
                + "\"\"\" ] ."),
        400,
        "queries of their own");
  }

  @Test
  void whoSendsTheHeadInDropsIsCut() throws IOException {
    try (Socket socket = served.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write("GET / HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1200; i++) {
                  out.write("X-Drop: 1\r\n".getBytes(StandardCharsets.US_ASCII));
                  Thread.sleep(50);
                }
              })
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void whoSendsTheBodyInDropsIsCut() throws IOException {
    try (Socket socket = served.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /assess HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1200; i++) {
                  out.write('x');
                  Thread.sleep(50);
                }
              })
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void aQuotedChunkIsNoRequest() throws IOException {
    try (Socket socket = served.socket()) {
      socket
          .getOutputStream()
          .write(
              ("POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                      + "1;ext=\"val\r\nX\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(read(socket.getInputStream())).doesNotContain("HTTP/1.1 200");
    }
  }

  @Test
  void whoReadsAnswersInDropsIsCut() throws IOException, InterruptedException {
    int answers = 50;
    long whole = (long) answers * served.get("/ontology", "text/turtle").body().length();
    long taken = 0;
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(1 << 12);
      URI server = served.at("/");
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      String asked = "GET /ontology HTTP/1.1\r\nHost: x\r\nAccept: text/turtle\r\n\r\n";
      socket.getOutputStream().write(asked.repeat(answers).getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      for (int i = 0; i < 50; i++) {
        taken += in.readNBytes(1000).length;
        Thread.sleep(250);
      }
      taken += in.transferTo(OutputStream.nullOutputStream());
    } catch (SocketException cut) {
      // while it reads
    }
    assertThat(taken).isLessThan(whole);
  }

  @Test
  void whoSaysNothingIsCut() throws IOException {
    try (Socket socket = served.socket()) {
      socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
      assertThat(read(socket.getInputStream())).doesNotContain("200");
    }
  }

  @Test
  void manyConnectionsLeaveRoomForOthers() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        idle.add(served.socket());
      }
      assertThat(served.get("/health", "*/*").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void moreQueriesThanThereIsRoomForAreToldToComeBack() {
    try (Served patient = Served.of(PATIENT, Served.IMAGE)) {
      moreQueriesThanThereIsRoomFor(patient);
      assertThat(patient.bugs).isEmpty();
    }
  }

  private static void moreQueriesThanThereIsRoomFor(Served patient) {
    List<Integer> statuses =
        Stream.generate(() -> "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
            .limit(40)
            .toList()
            .parallelStream()
            .map(query -> patient.query(query).statusCode())
            .toList();

    assertThat(statuses).containsOnly(503);
    assertThat(patient.get("/health", "*/*").statusCode()).isEqualTo(200);
    assertThat(patient.query("ASK {}").statusCode()).isEqualTo(200);
  }
}
