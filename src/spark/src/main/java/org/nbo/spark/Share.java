package org.nbo.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task does, one source after the other.
 *
 * @param sources in their order
 */
record Share(List<Origin> sources) implements Serializable {
  /** What opening a file takes, in bytes that could be read meanwhile. */
  private static final long OPENING = 1 << 20;

  Share {
    sources = List.copyOf(sources);
  }

  /**
   * Divides work. What is as large as a share has a task to itself; the rest is done in the order
   * in which it comes, several to a task.
   *
   * @param largest bytes that a task reads, where it has more than one source
   * @param tasks that there should at least be, so that no core is idle
   */
  static List<Share> of(List<Origin> sources, long largest, int tasks) {
    long all = sources.stream().mapToLong(source -> source.size() + OPENING).sum();
    long size = Math.max(1, Math.min(largest, all / Math.max(1, tasks)));
    List<Share> shares = new ArrayList<>();
    List<Origin> next = new ArrayList<>();
    long filled = 0;
    for (Origin source : sources) {
      long weight = source.size() + OPENING;
      if (weight >= size) {
        shares.add(new Share(List.of(source)));
        continue;
      }
      if (filled + weight > size) {
        shares.add(new Share(next));
        next.clear();
        filled = 0;
      }
      next.add(source);
      filled += weight;
    }
    if (!next.isEmpty()) {
      shares.add(new Share(next));
    }
    shares.sort((a, b) -> Long.compare(b.size(), a.size()));
    return shares;
  }

  /** What is large is begun first, so that nobody waits for it at the end. */
  private long size() {
    return sources.stream().mapToLong(Origin::size).sum();
  }
}
