package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.nbo.store.Store;

/** Kills a server while it takes updates: each is there as a whole, and those it answered are. */
final class KilledServer {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");

  private final Path folder;
  private final Random random;

  /**
   * @param folder in which to work
   * @param seed of the moments
   */
  KilledServer(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Does so a number of times. */
  Kills.Tally kill(int times) throws IOException, InterruptedException {
    Path token = folder.resolve("token");
    Files.writeString(token, "0123456789abcdef0123456789abcdef\n");
    Path store = folder.resolve("served");
    assertThat(
            CommandLineRun.of("load", "--quiet", "--no-assess", "--store=" + store, "" + IMAGE)
                .exitCode())
        .isZero();
    HttpClient client = HttpClient.newHttpClient();
    int unchanged = 0;
    for (int i = 0; i < times; i++) {
      Process server =
          NboProcess.startWith(
              Kills.QUICK,
              "serve",
              "--store=" + store,
              "--port=0",
              "--writable",
              "--token-file=" + token);
      String address = server.inputReader().readLine();
      assertThat(address).as("address of the server").isNotNull();
      Set<String> answered = new HashSet<>();
      AtomicInteger done = new AtomicInteger();
      int enough = random.nextInt(20);
      long more = (long) (random.nextDouble() * 5e7);
      Thread killer =
          new Thread(
              () -> {
                while (done.get() < enough) {
                  Thread.onSpinWait();
                }
                LockSupport.parkNanos(more);
                server.destroyForcibly();
              });
      killer.start();
      int sent = 0;
      try {
        while (killer.isAlive()) {
          String graph = "urn:kill:" + i + ":" + sent++;
          HttpRequest update =
              HttpRequest.newBuilder(URI.create(address.strip().replaceAll("/$", "") + "/update"))
                  .header("Authorization", "Bearer 0123456789abcdef0123456789abcdef")
                  .header("Content-Type", "application/sparql-update")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "INSERT DATA { GRAPH <" + graph + "> { <urn:a> <urn:b> 1, 2, 3 } }"))
                  .build();
          int status = client.send(update, HttpResponse.BodyHandlers.discarding()).statusCode();
          assertThat(status).as("answer to an update").isBetween(200, 299);
          answered.add(graph);
          done.incrementAndGet();
        }
      } catch (IOException e) {
        // killed while it answered
      }
      killer.join();
      server.waitFor();
      unchanged += whole(store, "urn:kill:" + i + ":", sent, answered) == 0 ? 1 : 0;
    }
    return new Kills.Tally("serve", times, 0, unchanged);
  }

  private static int whole(Path folder, String prefix, int sent, Set<String> answered) {
    try (Store store = Store.open(folder, Store.Mode.READ)) {
      return Txn.calculateRead(
          store.dataset(),
          () -> {
            int there = 0;
            for (int i = 0; i < sent; i++) {
              int size =
                  (int)
                      store.dataset().getGraph(NodeFactory.createURI(prefix + i)).stream().count();
              assertThat(size)
                  .as(prefix + i)
                  .isIn(answered.contains(prefix + i) ? List.of(3) : List.of(0, 3));
              there += size / 3;
            }
            return there;
          });
    }
  }
}
