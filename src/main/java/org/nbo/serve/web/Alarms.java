package org.nbo.serve.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something when a time is up, at most some milliseconds late. Nearly all alarms are called
 * off long before; so neither setting nor calling off wakes a thread, as it does with exact clocks.
 * For any number of threads.
 */
public final class Alarms {
  /** Of all that the server does. */
  public static final Alarms OF_REQUESTS = new Alarms();

  private static final long TICK = 10_000_000; // ns

  private final Set<Alarm> set = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean asleep;

  private Alarms() {
    thread = new Thread(this::run, "nbo-alarms");
    thread.setDaemon(true);
    thread.start();
  }

  /** One that can be called off. */
  public final class Alarm {
    private final long end;
    private final Runnable action;

    private Alarm(long end, Runnable action) {
      this.end = end;
      this.action = action;
    }

    /** Where it has not begun, nothing is done any more. */
    public void callOff() {
      set.remove(this);
    }
  }

  /**
   * Sets one.
   *
   * @param action is soon done, and throws nothing
   */
  public Alarm in(Duration time, Runnable action) {
    Alarm alarm = new Alarm(System.nanoTime() + time.toNanos(), action);
    set.add(alarm);
    if (asleep) {
      LockSupport.unpark(thread);
    }
    return alarm;
  }

  private void run() {
    while (true) {
      if (set.isEmpty()) {
        asleep = true;
        if (set.isEmpty()) { // nothing was set before it said so
          LockSupport.park(this);
        }
        asleep = false;
      }
      LockSupport.parkNanos(this, TICK);
      long now = System.nanoTime();
      for (Alarm alarm : set) {
        if (now - alarm.end >= 0 && set.remove(alarm)) {
          alarm.action.run();
        }
      }
    }
  }
}
