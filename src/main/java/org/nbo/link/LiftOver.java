package org.nbo.link;

import java.util.Optional;
import org.nbo.link.Sequences.Place;

/**
 * Leads places from one assembly to another where there is a chain file, and counts what it loses.
 */
final class LiftOver {
  private final Optional<Chain> chain;
  private final Sequences sequences;
  private long lost;

  LiftOver(Optional<Chain> chain, Sequences sequences) {
    this.chain = chain;
    this.sequences = sequences;
  }

  /** Where a place lies in the other assembly; null where no chain leads from it. */
  Place lifted(Place place) {
    if (chain.isEmpty()) {
      return null;
    }
    Optional<Place> lifted = chain.get().lift(place, sequences);
    if (lifted.isEmpty() && name(place).equals(chain.get().from().name())) {
      lost++;
    }
    return lifted.orElse(null);
  }

  private String name(Place place) {
    return sequences.sequence(place.sequence()).assembly();
  }

  /** How many places had no counterpart in the other assembly. */
  long lost() {
    return lost;
  }

  /** By what it leads; empty where it leads nowhere. */
  Optional<Chain> chain() {
    return chain;
  }

  /** Where an imaged place was led, in words. */
  String words(Place lifted) {
    return ", lifted over from "
        + chain.orElseThrow().from().name()
        + " to "
        + sequences.words(lifted)
        + " of "
        + chain.get().to().name()
        + " by "
        + chain.get().name()
        + ',';
  }

  /** The features, in the assembly to which the chain leads where it leads from theirs. */
  Features lifted(Features features) {
    if (chain.isEmpty()) {
      return features;
    }
    Features all = new Features();
    int[] numbers = new int[features.size()];
    for (int i = 0; i < features.size(); i++) {
      numbers[i] = all.add(features.iri(i), features.name(i), features.kind(i), features.source(i));
    }
    for (int i = 0; i < features.places(); i++) {
      Place place = features.place(i);
      Place lifted = lifted(place);
      all.addPlace(
          numbers[features.owner(i)],
          lifted == null ? place : lifted,
          features.anchor(i),
          lifted == null ? "" : note(place));
    }
    return all;
  }

  private String note(Place from) {
    return "; the feature was lifted over from "
        + chain.orElseThrow().from().name()
        + ' '
        + sequences.words(from)
        + " by "
        + chain.get().name();
  }
}
