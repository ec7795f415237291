package org.nbo.serve.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Lets few requests be worked on at a time, in the order in which they come, so that each is soon
 * done: where a hundred share the processors, all wait for all others. One that takes much work, or
 * waits for its client, goes on beside the next.
 */
public final class Crew extends Handler.Wrapper {
  private static final Duration LOOKED_AT = Duration.ofMillis(100);

  /** Of work, in ns, much more than most requests take. */
  private static final long MUCH = 50_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Runnable NOTHING = () -> {};

  private final int few;
  private final int most;
  private final AtomicInteger others = new AtomicInteger();

  /**
   * @param most threads, with those of requests that take long
   */
  public Crew(Handler handler, int most) {
    super(handler);
    this.few = few();
    this.most = Math.max(most, few);
  }

  /** How many threads there are for requests that are soon done, and for Jetty itself. */
  public static int few() {
    return 4 + 2 * Runtime.getRuntime().availableProcessors();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Turn turn = new Turn();
    try {
      return super.handle(request, response, callback);
    } finally {
      turn.end();
    }
  }

  /** Changes how many others there are beside the few. */
  private void add(int number) {
    if (getServer().getThreadPool() instanceof QueuedThreadPool threads) {
      synchronized (others) {
        threads.setMaxThreads(Math.min(most, few + others.addAndGet(number)));
      }
      if (number > 0) {
        threads.execute(NOTHING); // what waits does not wait for the next that comes
      }
    }
  }

  /** What its thread does for one request. */
  private final class Turn {
    private final Thread thread = Thread.currentThread();
    private final long before = work();
    private Alarms.Alarm alarm = Alarms.OF_REQUESTS.in(LOOKED_AT, this::look);
    private boolean over;
    private boolean beside;

    private long work() {
      return THREADS.isThreadCpuTimeSupported()
          ? THREADS.getThreadCpuTime(thread.getId())
          : System.nanoTime(); // no less than its work
    }

    private synchronized void look() {
      if (over) {
        return;
      }
      // One that has not come to work yet takes no longer when others wait for it.
      if (thread.getState() == Thread.State.RUNNABLE && work() - before < MUCH) {
        alarm = Alarms.OF_REQUESTS.in(LOOKED_AT, this::look);
      } else {
        beside = true;
        add(1);
      }
    }

    synchronized void end() {
      over = true;
      alarm.callOff();
      if (beside) {
        add(-1);
      }
    }
  }
}
