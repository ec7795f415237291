package org.nbo.serve.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * What a client still sends after it got its answer. A connection that is closed over unread bytes
 * is reset, and many clients then have no answer at all; so a little more is taken and forgotten.
 */
final class LeftBody {
  /** What is answered before a body is read, or in the middle of it. */
  private static final Set<Integer> BEFORE_ITS_END = Set.of(401, 404, 405, 413, 503);

  private static final int MOST = 8 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final long PAUSE_MILLIS = 10;

  private LeftBody() {}

  /** Takes what comes in a short time; the rest is the client's trouble. */
  static void forget(HttpServletRequest request, int status) throws IOException {
    long announced = request.getContentLengthLong();
    boolean inPieces = request.getHeader("Transfer-Encoding") != null;
    if (BEFORE_ITS_END.contains(status) && (announced > 0 || inPieces)) {
      forget(request.getInputStream(), inPieces ? MOST : Math.min(MOST, announced));
    }
  }

  private static void forget(ServletInputStream body, long most) {
    byte[] taken = new byte[1 << 16];
    long end = System.nanoTime() + LONGEST.toNanos();
    long left = most;
    try {
      while (left > 0 && !body.isFinished() && System.nanoTime() - end < 0) {
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
