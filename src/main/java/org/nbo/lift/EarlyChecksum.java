package org.nbo.lift;

/**
 * Works out the checksum of a large file while it is lifted, on a thread of its own, so that it is
 * there when the provenance needs it.
 */
final class EarlyChecksum implements AutoCloseable {
  private static final long LARGE = 1 << 20;

  private final Thread thread;

  EarlyChecksum(SourceFile file) {
    if (file.size() < LARGE) {
      thread = null;
    } else {
      thread = new Thread(() -> attempt(file), "nbo-checksum");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void attempt(SourceFile file) {
    try {
      file.checksum();
    } catch (RuntimeException e) {
      // whoever asks the file for its checksum hears of it
    }
  }

  /** Waits for the checksum; the file has it from now on. */
  void await() {
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  /** Stops where nobody waits for the checksum any more. */
  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
