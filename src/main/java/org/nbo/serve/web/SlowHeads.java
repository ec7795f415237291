package org.nbo.serve.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts who sends the head of a request in drops. Jetty cuts who sends nothing, and who sends the
 * body of a request in drops; of the head it waits for as long as something comes.
 */
public final class SlowHeads implements Connection.Listener {
  private final Map<Connection, State> open = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final Duration patience;

  /**
   * @param begun whether the head of the next request had begun
   */
  private record State(long requests, long bytes, boolean begun) {}

  private SlowHeads(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience;
  }

  /** Watches all that come to a connector, once the server has started. */
  public static void watch(ServerConnector connector, Duration patience) {
    SlowHeads watch = new SlowHeads(connector.getScheduler(), patience);
    connector.addBean(watch);
    watch.later();
  }

  private void later() {
    scheduler.schedule(this::look, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    open.replaceAll(
        (connection, before) -> {
          long requests = connection.getMessagesIn();
          long bytes = connection.getBytesIn();
          boolean more =
              connection.getMessagesOut() == requests
                  && requests == before.requests()
                  && bytes > before.bytes();
          if (more && before.begun()) {
            connection.close();
          }
          return new State(requests, bytes, more);
        });
    later();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new State(0, 0, false));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }
}
