package org.nbo.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.nbo.link.Sequences.Place;

/**
 * Places that were imaged, each once however many things lie there, in little memory: of a million
 * spots at one place, one place and a count is left.
 */
final class Loci {
  private final TreeMap<Integer, List<Group>> bySequence = new TreeMap<>();
  private Group last;

  /**
   * Adds what lies at a place.
   *
   * @param source number of the document that says so
   * @param kind number of the class of what lies there
   * @param image IRI of the image in which it was seen; null where nobody says
   */
  void add(int sequence, int first, int end, int source, int kind, String image) {
    if (last == null || !last.is(sequence, source, kind, image)) {
      last = group(sequence, source, kind, image);
    }
    last.places.add((long) first << Integer.SIZE | end);
  }

  private Group group(int sequence, int source, int kind, String image) {
    List<Group> groups = bySequence.computeIfAbsent(sequence, s -> new ArrayList<>());
    return groups.stream()
        .filter(group -> group.is(sequence, source, kind, image))
        .findFirst()
        .orElseGet(
            () -> {
              Group group = new Group(sequence, source, kind, image, new CountedLongs());
              groups.add(group);
              return group;
            });
  }

  /** What is of one class, in one document and image, on one chromosome. */
  private record Group(int sequence, int source, int kind, String image, CountedLongs places) {
    private boolean is(int otherSequence, int otherSource, int otherKind, String otherImage) {
      return sequence == otherSequence
          && source == otherSource
          && kind == otherKind
          && Objects.equals(image, otherImage);
    }
  }

  /** Receives places. */
  @FunctionalInterface
  interface Receiver {
    /**
     * @param count how many things lie there
     * @param source the first document that speaks of it
     * @param kind the class of the first thing there
     * @param images in which things there were seen; empty where nobody says
     */
    void at(Place place, int count, int source, int kind, String images);
  }

  /** Names the places in the order of the genome. */
  void forEach(Receiver receiver) {
    bySequence.forEach((sequence, groups) -> merge(sequence, groups, receiver));
  }

  private static void merge(int sequence, List<Group> groups, Receiver receiver) {
    int[] at = new int[groups.size()];
    groups.forEach(group -> group.places().sort());
    while (true) {
      int lowest = -1;
      for (int i = 0; i < at.length; i++) {
        if (at[i] < groups.get(i).places().size()
            && (lowest < 0 || value(groups, at, i) < value(groups, at, lowest))) {
          lowest = i;
        }
      }
      if (lowest < 0) {
        return;
      }
      long value = value(groups, at, lowest);
      int count = 0;
      String images = "";
      for (int i = lowest; i < at.length; i++) {
        if (at[i] < groups.get(i).places().size() && value(groups, at, i) == value) {
          count += groups.get(i).places().count(at[i]++);
          images = with(groups.get(i).image(), images);
        }
      }
      Group first = groups.get(lowest);
      Place place = new Place(sequence, (int) (value >> Integer.SIZE), (int) value);
      receiver.at(place, count, first.source(), first.kind(), images);
    }
  }

  private static String with(String image, String others) {
    return image == null ? others : others.isEmpty() ? image : others + ", " + image;
  }

  private static long value(List<Group> groups, int[] at, int group) {
    return groups.get(group).places().value(at[group]);
  }

  /** How many places there are. */
  int size() {
    int[] size = new int[1];
    forEach((place, count, source, kind, images) -> size[0]++);
    return size[0];
  }
}
