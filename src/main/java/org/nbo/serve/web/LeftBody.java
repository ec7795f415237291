package org.nbo.serve.web;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * What a client still sends after it got its answer. A connection that is closed over unread bytes
 * is reset, and many clients then have no answer at all; so a little more is taken and forgotten.
 */
final class LeftBody {
  private static final int MOST = 8 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 10;

  private LeftBody() {}

  /** Takes what comes in a short time; the rest is the client's trouble. */
  static void forget(ServletInputStream body) {
    byte[] taken = new byte[1 << 16];
    long end = System.nanoTime() + LONGEST.toNanos();
    long left = MOST;
    try {
      while (left > 0 && !body.isFinished() && System.nanoTime() < end) {
        int ready = body.available();
        if (ready > 0) {
          left -= Math.max(1, body.read(taken, 0, Math.min(ready, taken.length)));
        } else {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (IOException gone) {
      // nobody is there to be answered
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
