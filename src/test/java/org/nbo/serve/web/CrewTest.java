package org.nbo.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Requests that take long keep no others from being answered, and need no more threads than they.
 */
@Timeout(60)
class CrewTest {
  private static final int MANY = 3 * Crew.few();

  private final QueuedThreadPool threads = new QueuedThreadPool(Crew.few(), 2);
  private final Server server = new Server(threads);
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch end = new CountDownLatch(1);

  @BeforeEach
  void start() throws Exception {
    server.addConnector(connector);
    server.setHandler(new Crew(new Slow(), MANY + Crew.few()));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    end.countDown();
    server.stop();
  }

  @Test
  void thoseThatWaitKeepNoOthersWaiting() throws Exception {
    assertThatOthersAreAnsweredBeside("/waits");
  }

  @Test
  void thoseThatWorkLongKeepNoOthersWaiting() throws Exception {
    assertThatOthersAreAnsweredBeside("/works");
  }

  private void assertThatOthersAreAnsweredBeside(String slow) throws Exception {
    List<CompletableFuture<HttpResponse<Void>>> slowOnes = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      slowOnes.add(client.sendAsync(request(slow), BodyHandlers.discarding()));
    }
    assertThat(client.send(request("/soon"), BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
    assertThat(slowOnes).noneMatch(CompletableFuture::isDone);
    end.countDown();
    for (CompletableFuture<HttpResponse<Void>> each : slowOnes) {
      assertThat(each.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
    while (threads.getMaxThreads() != Crew.few()) { // the last answer is sent before its turn ends
      Thread.sleep(10);
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path))
        .build();
  }

  private final class Slow extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws InterruptedException {
      switch (request.getHttpURI().getPath()) {
        case "/waits" -> end.await();
        case "/works" -> {
          while (end.getCount() > 0) {
            Thread.onSpinWait();
          }
        }
        default -> {}
      }
      response.setStatus(200);
      callback.succeeded();
      return true;
    }
  }
}
