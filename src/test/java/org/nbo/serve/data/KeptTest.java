package org.nbo.serve.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** What is made aside from requests. */
class KeptTest {
  private static final long LONG = 60_000;

  private final Holdings holdings = new Holdings(DatasetGraphFactory.createTxnMem(), false);

  @Test
  void isMadeOnceForEachStateOfTheData() {
    AtomicInteger times = new AtomicInteger();
    Kept<Integer> kept = new Kept<>(holdings, times::incrementAndGet);

    assertThat(kept.within(LONG)).contains(1);
    assertThat(kept.within(LONG)).contains(1);
    holdings.changed();
    assertThat(kept.within(LONG)).contains(2);
  }

  @Test
  void whatFailsIsToldAndMadeAgain() {
    AtomicInteger times = new AtomicInteger();
    Kept<Integer> kept =
        new Kept<>(
            holdings,
            () -> {
              if (times.incrementAndGet() == 1) {
                throw new IllegalArgumentException("first");
              }
              return times.get();
            });

    assertThatThrownBy(() -> kept.within(LONG)).hasMessageContaining("first");
    assertThat(kept.within(LONG)).contains(2);
  }

  @Test
  void howeverMuchIsBegunFewThreadsMakeItAndWhatIsOutdatedIsLeftOut() {
    CountDownLatch entered = new CountDownLatch(2);
    CountDownLatch hold = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    Supplier<Integer> maker =
        () -> {
          entered.countDown();
          await(hold);
          return made.incrementAndGet();
        };
    new Kept<>(holdings, maker).begin();
    new Kept<>(holdings, maker).begin();
    await(entered);
    Kept<Integer> often = new Kept<>(holdings, maker);
    List<CompletableFuture<Integer>> begun = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      begun.add(often.begin());
      holdings.changed();
    }

    assertThat(threads()).isEqualTo(2);
    assertThat(begun.get(0)).isCancelled();
    assertThat(often.within(1)).isEmpty();
    hold.countDown();
    Kept<Integer> other = new Kept<>(holdings, made::get);
    Optional<Integer> afterwards = Optional.empty();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONG);
    while (afterwards.isEmpty() && System.nanoTime() < end) {
      afterwards = other.within(100);
    }
    assertThat(afterwards).hasValueSatisfying(m -> assertThat(m).isLessThanOrEqualTo(2));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(LONG, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nothing came in " + LONG + " ms");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("nbo-aside"))
        .filter(KeptTest::isMakingOurs)
        .count();
  }

  private static boolean isMakingOurs(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(KeptTest.class.getName()));
  }
}
