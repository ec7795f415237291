package org.nbo.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.nbo.link.Sequences.Place;

/** Which features lie at which places that were imaged. For one thread. */
final class LocusJoin {
  private final Features features;
  private final Thresholds thresholds;
  private final List<IntervalIndex> indexes = new ArrayList<>();
  private final List<int[]> members = new ArrayList<>();
  private final IntConsumer adding = this::add;
  private int[] here = {};
  private int[] places = new int[8];
  private int[] bases = new int[8];
  private int found;

  /**
   * @param sequences how many chromosomes there are
   */
  LocusJoin(Features features, int sequences, Thresholds thresholds) {
    this.features = features;
    this.thresholds = thresholds;
    int[] sizes = new int[sequences];
    for (int i = 0; i < features.places(); i++) {
      sizes[features.place(i).sequence()]++;
    }
    int[][] starts = new int[sequences][];
    int[][] ends = new int[sequences][];
    for (int s = 0; s < sequences; s++) {
      starts[s] = new int[sizes[s]];
      ends[s] = new int[sizes[s]];
      members.add(new int[sizes[s]]);
    }
    int[] filled = new int[sequences];
    for (int i = 0; i < features.places(); i++) {
      Place place = features.place(i);
      int at = filled[place.sequence()]++;
      starts[place.sequence()][at] = place.first();
      ends[place.sequence()][at] = place.last();
      members.get(place.sequence())[at] = i;
    }
    for (int s = 0; s < sequences; s++) {
      indexes.add(IntervalIndex.of(starts[s], ends[s], sizes[s]));
    }
  }

  /**
   * Finds the places of features that overlap another enough, in the order of the features, and
   * keeps them until the next time.
   *
   * @return how many there are
   */
  int find(Place imaged) {
    found = 0;
    if (imaged.sequence() < indexes.size()) {
      here = members.get(imaged.sequence());
      indexes.get(imaged.sequence()).meeting(imaged.first(), imaged.last(), adding);
      if (found > 0) {
        Arrays.sort(places, 0, found);
        keep(imaged);
      }
    }
    return found;
  }

  private void add(int place) {
    if (found == places.length) {
      places = Arrays.copyOf(places, 2 * found);
      bases = Arrays.copyOf(bases, 2 * found);
    }
    places[found++] = here[place];
  }

  /** Keeps those that have enough in common with a place. */
  private void keep(Place imaged) {
    int kept = 0;
    for (int i = 0; i < found; i++) {
      Place other = features.place(places[i]);
      int common =
          Math.min(imaged.last(), other.last()) - Math.max(imaged.first(), other.first()) + 1;
      if (common >= thresholds.bases()
          && common >= thresholds.share() * Math.min(imaged.length(), other.length())) {
        places[kept] = places[i];
        bases[kept++] = common;
      }
    }
    found = kept;
  }

  /** How many were found the last time. */
  int found() {
    return found;
  }

  /** The number of one of those among the places of the features. */
  int place(int number) {
    return places[number];
  }

  /** How many bases it has in common with what was asked for. */
  int bases(int number) {
    return bases[number];
  }
}
