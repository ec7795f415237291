package org.nbo.serve.sparql;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.util.Context;

/**
 * Tells a query or an update that its time is up. Jena has a clock too, but one that waits for a
 * query that is being planned, and all others with it.
 */
final class Deadline {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private Deadline() {}

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "nbo-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /**
   * Does something, and tells it when its time is up.
   *
   * @param work the context of what is to end
   */
  static void within(Duration time, Context work, Runnable task) {
    AtomicBoolean cancelled = Context.getOrSetCancelSignal(work);
    ScheduledFuture<?> alarm =
        CLOCK.schedule(() -> cancelled.set(true), time.toMillis(), TimeUnit.MILLISECONDS);
    try {
      task.run();
    } finally {
      alarm.cancel(false);
    }
  }
}
