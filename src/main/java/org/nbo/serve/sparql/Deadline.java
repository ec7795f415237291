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
final class Deadline implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final ScheduledFuture<?> alarm;

  private Deadline(ScheduledFuture<?> alarm) {
    this.alarm = alarm;
  }

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
   * Begins to wait.
   *
   * @param work the context of what is to end
   */
  static Deadline of(Context work, Duration time) {
    AtomicBoolean cancelled = Context.getOrSetCancelSignal(work);
    return new Deadline(
        CLOCK.schedule(() -> cancelled.set(true), time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** It ended in time. */
  @Override
  public void close() {
    alarm.cancel(false);
  }
}
