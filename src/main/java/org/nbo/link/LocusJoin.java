package org.nbo.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nbo.link.Sequences.Place;

/** Which features lie at which places that were imaged. */
final class LocusJoin {
  private final Features features;
  private final Thresholds thresholds;
  private final List<IntervalIndex> indexes = new ArrayList<>();
  private final List<int[]> members = new ArrayList<>();

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

  /** Receives what lies at a place. */
  @FunctionalInterface
  interface Meeting {
    /**
     * @param place number of the place among those of the features
     * @param bases how many both have
     */
    void at(int place, int bases);
  }

  /** Names the places of features that overlap another enough, in the order of the features. */
  void meeting(Place imaged, Meeting meeting) {
    if (imaged.sequence() >= indexes.size()) {
      return;
    }
    int[] here = members.get(imaged.sequence());
    IntList found = new IntList();
    indexes.get(imaged.sequence()).meeting(imaged.first(), imaged.last(), i -> found.add(here[i]));
    for (int place : found.sorted()) {
      Place other = features.place(place);
      int bases =
          Math.min(imaged.last(), other.last()) - Math.max(imaged.first(), other.first()) + 1;
      if (bases >= thresholds.bases()
          && bases >= thresholds.share() * Math.min(imaged.length(), other.length())) {
        meeting.at(place, bases);
      }
    }
  }

  private static final class IntList {
    private int[] values = new int[8];
    private int size;

    private void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    private int[] sorted() {
      int[] all = Arrays.copyOf(values, size);
      Arrays.sort(all);
      return all;
    }
  }
}
