package org.nbo.serve.data;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * What takes long to make of the data: made aside from requests, once for each state of the data.
 * For all threads.
 *
 * @param <T> what is made
 */
public final class Kept<T> {
  private final Holdings holdings;
  private final String name;
  private final Supplier<T> maker;
  private CompletableFuture<T> current;
  private long state;

  /**
   * @param name of the thread that makes it
   * @param maker makes it
   */
  public Kept(Holdings holdings, String name, Supplier<T> maker) {
    this.holdings = holdings;
    this.name = name;
    this.maker = maker;
  }

  /** Begins to make it, where nobody has. */
  public synchronized CompletableFuture<T> begin() {
    if (current == null || state != holdings.state() || current.isCompletedExceptionally()) {
      CompletableFuture<T> future = new CompletableFuture<>();
      state = holdings.state();
      Thread making =
          new Thread(
              () -> {
                try {
                  future.complete(maker.get());
                } catch (RuntimeException | Error e) { // who waits for it is told
                  future.completeExceptionally(e);
                }
              },
              name);
      making.setDaemon(true);
      making.start();
      current = future;
    }
    return current;
  }

  /**
   * What was made; nothing where that takes longer than somebody waits.
   *
   * @param milliseconds how long to wait
   */
  public Optional<T> within(long milliseconds) {
    try {
      return Optional.of(begin().get(milliseconds, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
