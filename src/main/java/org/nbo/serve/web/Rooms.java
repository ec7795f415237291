package org.nbo.serve.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many requests of a kind be worked on at a time; some wait, and more are refused. */
final class Rooms {
  private final Map<Resource.Room, Semaphore> places = new EnumMap<>(Resource.Room.class);
  private final Map<Resource.Room, Integer> waiting = new EnumMap<>(Resource.Room.class);
  private final Duration patience;

  Rooms(Limits limits) {
    int processors = Runtime.getRuntime().availableProcessors();
    put(Resource.Room.QUERY, limits.parallel(), limits.parallel());
    put(Resource.Room.HEAVY, Math.max(1, processors - 1), 2 * processors);
    put(Resource.Room.WRITING, 1, 2 * processors);
    patience = limits.queryTime();
  }

  private void put(Resource.Room room, int atATime, int othersWait) {
    places.put(room, new Semaphore(atATime, true));
    waiting.put(room, othersWait);
  }

  /** The most threads that they take, with those that wait. */
  static int threads(Limits limits) {
    return 2 * limits.parallel() + 8 * Runtime.getRuntime().availableProcessors();
  }

  /**
   * Enters one.
   *
   * @throws Refusal where there is no place
   */
  Place enter(Resource.Room room) {
    Semaphore free = places.get(room);
    if (free == null) {
      return () -> {};
    }
    if (!free.tryAcquire() && !waitsFor(free, waiting.get(room))) {
      throw new Refusal(503, "the server is busy; ask again in a while");
    }
    return free::release;
  }

  private boolean waitsFor(Semaphore free, int most) {
    try {
      return free.getQueueLength() < most
          && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A place in a room. */
  interface Place {
    void leave();
  }
}
