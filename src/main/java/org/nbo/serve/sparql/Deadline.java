package org.nbo.serve.sparql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.util.Context;
import org.nbo.serve.web.Alarms;

/**
 * Tells a query or an update that its time is up. Jena has a clock too, but one that waits for a
 * query that is being planned, and all others with it.
 */
final class Deadline {
  private Deadline() {}

  /**
   * Does something, and tells it when its time is up.
   *
   * @param work the context of what is to end
   */
  static void within(Duration time, Context work, Runnable task) {
    AtomicBoolean cancelled = Context.getOrSetCancelSignal(work);
    Alarms.Alarm alarm = Alarms.OF_REQUESTS.in(time, () -> cancelled.set(true));
    try {
      task.run();
    } finally {
      alarm.callOff();
    }
  }
}
