package org.nbo.cli.batch;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets small files be held in memory side by side, and each large one alone. */
public final class MemoryGate {
  /** A graph takes some ten times the space of its OME-XML; compressed, several times as much. */
  private static final long SHARE = 200;

  private final ReadWriteLock door = new ReentrantReadWriteLock(true);
  private final long large = Runtime.getRuntime().maxMemory() / SHARE;

  /**
   * @param size of the file, in bytes
   */
  public <T> T with(long size, Supplier<T> work) {
    Lock lock = size > large ? door.writeLock() : door.readLock();
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
