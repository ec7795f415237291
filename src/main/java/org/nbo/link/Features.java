package org.nbo.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nbo.link.Sequences.Place;
import org.nbo.model.Printable;

/** Genomic features and the places at which they lie, in little memory. */
final class Features {
  private final Iris iris = new Iris();
  private final List<String> names = new ArrayList<>();
  private final Map<Integer, String> notes = new HashMap<>();
  private int[] kinds = new int[16];
  private int[] sources = new int[16];
  private int[] owners = new int[16];
  private int[] sequences = new int[16];
  private int[] firsts = new int[16];
  private int[] lasts = new int[16];
  private byte[] anchors = new byte[16];
  private int places;

  /**
   * Adds a feature.
   *
   * @param name for people; null where it has none
   * @param kind number of its class
   * @param source number of the document that lists it
   * @return its number
   */
  int add(String iri, String name, int kind, int source) {
    int number = iris.size();
    if (number == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * number);
      sources = Arrays.copyOf(sources, 2 * number);
    }
    iris.add(iri);
    names.add(name == null ? null : Printable.line(name));
    kinds[number] = kind;
    sources[number] = source;
    return number;
  }

  /**
   * Adds a place at which a feature lies.
   *
   * @param anchor 1 or 2 where it is an anchor of a loop, else 0
   */
  void addPlace(int feature, Place place, int anchor) {
    addPlace(feature, place, anchor, "");
  }

  /**
   * Adds a place at which a feature lies.
   *
   * @param note what is to be said of it
   */
  void addPlace(int feature, Place place, int anchor, String note) {
    if (!note.isEmpty()) {
      notes.put(places, note);
    }
    if (places == owners.length) {
      owners = Arrays.copyOf(owners, 2 * places);
      sequences = Arrays.copyOf(sequences, 2 * places);
      firsts = Arrays.copyOf(firsts, 2 * places);
      lasts = Arrays.copyOf(lasts, 2 * places);
      anchors = Arrays.copyOf(anchors, 2 * places);
    }
    owners[places] = feature;
    sequences[places] = place.sequence();
    firsts[places] = place.first();
    lasts[places] = place.last();
    anchors[places] = (byte) anchor;
    places++;
  }

  int size() {
    return iris.size();
  }

  String iri(int feature) {
    return iris.get(feature);
  }

  /** Its name for people, or null. */
  String name(int feature) {
    return names.get(feature);
  }

  int kind(int feature) {
    return kinds[feature];
  }

  int source(int feature) {
    return sources[feature];
  }

  /** How many places all features have. */
  int places() {
    return places;
  }

  /** The feature that lies at a place. */
  int owner(int place) {
    return owners[place];
  }

  Place place(int number) {
    return new Place(sequences[number], firsts[number], lasts[number]);
  }

  /** What is to be said of a place; mostly nothing. */
  String note(int place) {
    return notes.getOrDefault(place, "");
  }

  int anchor(int place) {
    return anchors[place];
  }
}
