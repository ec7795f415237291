import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Many clients that ask one query after the other, and how long they wait. */
final class Clients {
  /** Each has a place for the number of a document. */
  private static final String[] QUERIES = {
    "SELECT * { <D#Objective:0> ?p ?o }",
    "SELECT ?o { GRAPH <D> { ?i a nbo:Image ; nbo:name ?o } }",
    "SELECT ?c ?n { <D#Image:0> nbo:hasPixels/nbo:hasChannel ?c . OPTIONAL { ?c nbo:name ?n } }",
    "SELECT ?i ?na { ?i nbo:hasObjectiveSettings/nbo:settingsOf ?o . ?o nbo:lensNA ?na } LIMIT 100",
    "ASK { GRAPH <D> { ?d a nbo:CMOS ; nbo:manufacturer ?m } }",
    "CONSTRUCT { ?s ?p ?o } { GRAPH <D> { ?s a nbo:Filter ; ?p ?o } }",
    "SELECT ?m (COUNT(?x) AS ?n) { GRAPH <D> { ?x nbo:manufacturer ?m } } GROUP BY ?m ORDER BY ?m",
    "SELECT ?s ?l { ?s a nbo:Laser . OPTIONAL { ?s nbo:model ?l } } ORDER BY ?l LIMIT 20"
  };

  private Clients() {}

  /** Arguments: the address of queries, how many clients, seconds, documents. */
  public static void main(String[] arguments) throws Exception {
    URI endpoint = URI.create(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    long length = Long.parseLong(arguments[2]) * 1_000_000_000L;
    int documents = Integer.parseInt(arguments[3]);
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long[] times = new long[5_000_000];
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    long start = System.nanoTime();
    Thread[] threads = new Thread[clients];
    for (int i = 0; i < clients; i++) {
      Random random = new Random(i);
      threads[i] =
          new Thread(
              () -> {
                while (System.nanoTime() - start < length) {
                  String document =
                      "urn:uuid:00000000-0000-4000-8000-%012d".formatted(random.nextInt(documents));
                  String query =
                      "PREFIX nbo: <https://w3id.org/4dn-bina-ome/> "
                          + QUERIES[random.nextInt(QUERIES.length)].replace("<D", "<" + document);
                  HttpRequest request =
                      HttpRequest.newBuilder(
                              URI.create(
                                  endpoint
                                      + "?query="
                                      + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                          .header("Accept", "application/sparql-results+json, text/turtle;q=0.9")
                          .build();
                  long before = System.nanoTime();
                  try {
                    HttpResponse<byte[]> answer =
                        http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    bytes.addAndGet(answer.body().length);
                    if (answer.statusCode() != 200) {
                      failed.incrementAndGet();
                    }
                  } catch (Exception e) {
                    failed.incrementAndGet();
                  }
                  times[asked.getAndIncrement()] = System.nanoTime() - before;
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long[] sorted = Arrays.copyOf(times, asked.get());
    Arrays.sort(sorted);
    System.out.printf(
        "%d %d %.1f %.1f %.1f %d%n",
        sorted.length,
        failed.get(),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.95)] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        bytes.get() >> 20);
  }
}
