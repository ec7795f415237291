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
  private final Semaphore texts;
  private final Semaphore uploads;
  private final Duration patience;

  Rooms(Limits limits) {
    int processors = Runtime.getRuntime().availableProcessors();
    put(Resource.Room.QUERY, limits.parallel(), limits.parallel());
    put(Resource.Room.HEAVY, Math.max(1, processors - 1), 2 * processors);
    put(Resource.Room.WRITING, 1, 2 * processors);
    texts = new Semaphore(limits.parallel());
    uploads = new Semaphore(limits.parallel());
    patience = limits.queryTime();
  }

  private void put(Resource.Room room, int atATime, int othersWait) {
    places.put(room, new Semaphore(atATime, true));
    waiting.put(room, othersWait);
  }

  /** The most threads that they take, with those that wait. */
  static int threads(Limits limits) {
    return 4 * limits.parallel() + 8 * Runtime.getRuntime().availableProcessors();
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
      throw busy();
    }
    return free::release;
  }

  /**
   * Begins to receive what a client sends, which takes as long as the client likes. Who sends files
   * keeps nobody from sending queries.
   *
   * @throws Refusal where too many send something
   */
  Place receive(Resource.Room room) {
    Semaphore free = room == Resource.Room.QUERY ? texts : uploads;
    if (!free.tryAcquire()) {
      throw busy();
    }
    return free::release;
  }

  private static Refusal busy() {
    return new Refusal(503, "the server is busy; ask again in a while");
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
