package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is at which address, in which form. */
class AddressesTest {
  private static final String NA = "/4dn-bina-ome/lensNA";
  private static final String OBJECTIVE =
      "/about?iri=" + Served.encoded(Served.DOCUMENT + "#Objective:0");
  private static final String SELECT =
      "/sparql?query=" + Served.encoded("SELECT * { ?i a nbo:Image }");
  private static final String CONSTRUCT =
      "/sparql?query=" + Served.encoded("CONSTRUCT WHERE { ?i a nbo:Image }");

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

  static Stream<Arguments> forms() {
    return Stream.of(
        arguments("/", "text/html", "text/html"),
        arguments("/", "*/*", "text/html"),
        arguments("/health", "*/*", "application/json"),
        arguments("/4dn-bina-ome/context.jsonld", "*/*", "application/ld+json"),
        arguments("/data", "*/*", "application/trig"),
        arguments("/data", "text/turtle", "text/turtle"),
        arguments("/data?default", "application/rdf+xml", "application/rdf+xml"),
        arguments("/metrics", "*/*", "text/plain"),
        arguments("/serve.css", "text/css", "text/css"),
        arguments("/pages.css", "*/*", "text/css"),
        arguments("/pages.js", "*/*", "text/javascript"),
        arguments("/classes/Objective.html", "text/html", "text/html"),
        arguments("/properties.html", "text/html", "text/html"),
        arguments("/download/nbo.ttl", "*/*", "text/turtle"),
        arguments(NA, "*/*", "text/html"),
        arguments(NA, "text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        arguments(NA, "text/turtle", "text/turtle"),
        arguments(NA, "application/ld+json", "application/ld+json"),
        arguments(NA, "application/rdf+xml", "application/rdf+xml"),
        arguments(NA, "text/html;q=0.5, text/turtle", "text/turtle"),
        arguments("/4dn-bina-ome/", "text/turtle", "text/turtle"),
        arguments("/4dn-bina-ome/shapes/Objective-lensNA", "text/html", "text/html"),
        arguments("/context.jsonld", "*/*", "application/ld+json"),
        arguments("/ontology", "*/*", "text/turtle"),
        arguments("/ontology", "text/html", "text/html"),
        arguments("/ontology", "application/ld+json", "application/ld+json"),
        arguments("/shapes", "*/*", "text/turtle"),
        arguments("/shapes?tier=1&level=must&extension=core", "text/html", "text/html"),
        arguments("/shapes?profile=minimum", "application/ld+json", "application/ld+json"),
        arguments("/.well-known/void", "*/*", "text/turtle"),
        arguments("/dcat", "application/ld+json", "application/ld+json"),
        arguments("/sparql", "*/*", "text/turtle"),
        arguments(SELECT, "*/*", "application/sparql-results+json"),
        arguments(SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        arguments(SELECT, "text/csv", "text/csv"),
        arguments(SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        arguments(SELECT, "text/html", "text/html"),
        arguments(SELECT + "&output=csv", "text/html", "text/csv"),
        arguments(CONSTRUCT, "*/*", "text/turtle"),
        arguments(CONSTRUCT, "application/ld+json", "application/ld+json"),
        arguments(CONSTRUCT, "text/html", "text/html"),
        arguments("/data", "*/*", "application/trig"),
        arguments("/data", "application/n-quads", "application/n-quads"),
        arguments("/data?default", "text/turtle", "text/turtle"),
        arguments(
            "/data?graph=" + Served.DOCUMENT, "application/n-triples", "application/n-triples"),
        arguments(OBJECTIVE, "text/html", "text/html"),
        arguments(OBJECTIVE, "text/turtle", "text/turtle"),
        arguments(OBJECTIVE + "&format=jsonld", "text/html", "application/ld+json"),
        arguments("/list?class=" + Served.encoded(Served.TERMS + "Image"), "*/*", "text/html"));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("forms")
  void hasItsForm(String path, String accept, String type) {
    HttpResponse<String> answer = served.get(path, accept);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Served.type(answer)).isEqualTo(type);
    assertThat(answer.body()).isNotBlank();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().map().keySet()).noneMatch(name -> name.contains("fuseki"));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("forms")
  void saysTheSameOfItselfWithoutContent(String path, String accept, String type) {
    HttpResponse<String> answer =
        served.send(
            served
                .to(path)
                .header("Accept", accept)
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tellsWhatOneMayAsk(String path, String accept, String type) {
    HttpResponse<String> answer =
        served.send(
            served
                .to(path)
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "HEAD");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("GET");
  }

  static Stream<Arguments> tagged() {
    return Stream.of(
        arguments(NA, "text/html"),
        arguments(NA, "text/turtle"),
        arguments("/context.jsonld", "*/*"),
        arguments("/ontology", "text/turtle"),
        arguments("/shapes", "text/turtle"),
        arguments("/pages.css", "*/*"),
        arguments(OBJECTIVE, "text/html"),
        arguments("/.well-known/void", "text/turtle"));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("tagged")
  void isSentOnceToWhoKeepsIt(String path, String accept) {
    String tag = served.get(path, accept).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        served.send(
            served
                .to(path)
                .header("Accept", accept)
                .header("If-None-Match", "\"other\", W/" + tag));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
  }

  @Test
  void tagsDifferBetweenForms() {
    assertThat(served.get(NA, "text/turtle").headers().firstValue("ETag"))
        .isNotEqualTo(served.get(NA, "text/html").headers().firstValue("ETag"));
    assertThat(served.get(NA, "text/turtle").headers().firstValue("Vary")).contains("Accept");
  }

  @Test
  void whatHasNoSuchFormSaysWhichItHas() {
    HttpResponse<String> answer = served.get("/ontology", "application/pdf");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle, text/html");
    for (String accept : new String[] {"image/png", "text/csv;q=0", "text/turtle;q=0.0"}) {
      assertThat(served.get(SELECT, accept).statusCode()).as(accept).isEqualTo(406);
      assertThat(served.get(CONSTRUCT, accept).statusCode()).as(accept).isEqualTo(406);
      assertThat(served.get("/data", accept).statusCode()).as(accept).isEqualTo(406);
    }
    assertThat(served.get(SELECT, "text/turtle").statusCode()).isEqualTo(406);
    assertThat(served.get(SELECT, "text/turtle, text/csv;q=0.2").statusCode()).isEqualTo(200);
    assertThat(served.get(SELECT + "&format=json", "image/png").statusCode()).isEqualTo(200);
  }

  @Test
  void aValueOfAListLeadsToThePageOfTheList() {
    HttpResponse<String> answer = served.get("/4dn-bina-ome/ImmersionType-Oil", "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/enumerations/ImmersionType.html#ImmersionType-Oil");
  }

  @Test
  void saysOfATermWhatTheOntologySays() {
    Node term = NodeFactory.createURI(Served.TERMS + "lensNA");
    Graph expected = Served.NBO.ontology().graph();
    for (String type : new String[] {"text/turtle", "application/ld+json", "application/rdf+xml"}) {
      Graph said = graph(served.get(NA, type));
      assertThat(said.find(term, RDFS.label.asNode(), Node.ANY).toList())
          .as(type)
          .isNotEmpty()
          .allMatch(expected::contains);
    }
  }

  @Test
  void knowsNothingOfOtherTerms() {
    assertThat(served.get("/4dn-bina-ome/NoSuchTerm", "text/html").statusCode()).isEqualTo(404);
    assertThat(served.get("/4dn-bina-ome/NoSuchTerm", "text/turtle").statusCode()).isEqualTo(404);
    assertThat(served.get("/nothing", "*/*").statusCode()).isEqualTo(404);
    assertThat(served.get("/about?iri=urn:x-no:thing", "text/html").statusCode()).isEqualTo(404);
    assertThat(served.get("/data?graph=urn:x-no:graph", "text/turtle").statusCode()).isEqualTo(404);
  }

  @Test
  void saysOfAThingWhatTheDataSay() {
    Graph said = graph(served.get(OBJECTIVE, "text/turtle"));

    assertThat(
            said.contains(
                NodeFactory.createURI(Served.DOCUMENT + "#Objective:0"),
                RDF.type.asNode(),
                NodeFactory.createURI(Served.TERMS + "Objective")))
        .isTrue();
  }

  @Test
  void countsWhatThereIs() {
    Graph said = graph(served.get("/.well-known/void", "text/turtle"));
    Graph data = graph(served.get("/data?default", "application/n-triples"));

    assertThat(said.find(Node.ANY, VOID.triples.asNode(), Node.ANY).toList())
        .extracting(t -> t.getObject().getLiteralLexicalForm())
        .contains(Integer.toString(data.size()));
    Node image = NodeFactory.createURI(Served.TERMS + "Image");
    Node part = said.find(Node.ANY, VOID._class.asNode(), image).next().getSubject();
    assertThat(said.find(part, VOID.entities.asNode(), Node.ANY).next().getObject())
        .extracting(Node::getLiteralLexicalForm)
        .isEqualTo(Integer.toString(data.find(Node.ANY, RDF.type.asNode(), image).toList().size()));
  }

  @Test
  void tellsTheOntologyFromWhatWasLifted() {
    Graph said = graph(served.get("/.well-known/void", "text/turtle"));
    Node part = said.find(Node.ANY, VOID.subset.asNode(), Node.ANY).next().getObject();
    String dump = said.find(part, VOID.dataDump.asNode(), Node.ANY).next().getObject().getURI();
    Graph ontology =
        graph(
            served.get(
                dump.substring(served.server.address().length() - 1), "application/n-triples"));

    assertThat(said.find(part, VOID.triples.asNode(), Node.ANY).next().getObject())
        .extracting(Node::getLiteralLexicalForm)
        .isEqualTo(Integer.toString(ontology.size()));
    assertThat(ontology.size()).isPositive();
  }

  @Test
  void allGraphsTogetherAreTheDefaultGraph() {
    assertThat(served.query("SELECT ?i { ?i a nbo:Image }").body())
        .contains(Served.DOCUMENT + "#Image:0");
    assertThat(served.query("SELECT ?g { GRAPH ?g { ?i a nbo:Image } }").body().lines().distinct())
        .contains(Served.DOCUMENT);
  }

  @Test
  void answersAQueryInAForm() {
    HttpResponse<String> answer =
        served.post(
            "/sparql",
            "application/x-www-form-urlencoded",
            "query=" + Served.encoded("ASK { ?i a nbo:Image }") + "&output=json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("true");
  }

  @Test
  void countsRequests() {
    served.get("/health", "*/*");

    assertThat(served.get("/metrics", "*/*").body())
        .containsPattern(
            "nbo_http_requests_seconds_count\\{address=\"/health\",status=\"200\"} [1-9]")
        .contains("jvm_memory_used_bytes");
  }

  static Graph graph(HttpResponse<String> answer) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(answer.body()))
        .lang(RDFLanguages.contentTypeToLang(Served.type(answer)))
        .parse(graph);
    return graph;
  }
}
