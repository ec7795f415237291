package org.nbo.serve.data;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
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
  private final Supplier<T> maker;
  private CompletableFuture<T> current;
  private long state;

  /**
   * @param maker makes it; waits for nothing else that is kept
   */
  public Kept(Holdings holdings, Supplier<T> maker) {
    this.holdings = holdings;
    this.maker = maker;
  }

  /**
   * Begins to make it, where nobody has. What was begun for another state of the data is not
   * awaited any more; where too much else is to be made, it has to be begun again.
   */
  public synchronized CompletableFuture<T> begin() {
    if (current == null || state != holdings.state() || current.isCompletedExceptionally()) {
      if (current != null) {
        current.cancel(false);
      }
      CompletableFuture<T> future = new CompletableFuture<>();
      current = future;
      state = holdings.state();
      try {
        holdings.aside(() -> make(future));
      } catch (RejectedExecutionException e) {
        current = null;
        return future;
      }
    }
    return current;
  }

  private void make(CompletableFuture<T> future) {
    if (future.isDone()) {
      return; // the data have changed before its turn came
    }
    try {
      future.complete(maker.get());
    } catch (RuntimeException | Error e) { // who waits for it is told
      future.completeExceptionally(e);
    }
  }

  /**
   * What was made; nothing where that takes longer than somebody waits.
   *
   * @param milliseconds how long to wait
   */
  public Optional<T> within(long milliseconds) {
    try {
      return Optional.of(begin().get(milliseconds, TimeUnit.MILLISECONDS));
    } catch (TimeoutException | CancellationException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
