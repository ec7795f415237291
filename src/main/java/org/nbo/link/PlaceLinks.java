package org.nbo.link;

import java.util.List;
import java.util.function.Consumer;
import org.nbo.finding.Link;
import org.nbo.link.MetadataRules.Placed;
import org.nbo.link.Sequences.Place;
import org.nbo.model.genome.ReferenceSequence;

/**
 * Links what lies at overlapping places. Of most places there is nothing to say, so words are found
 * only for those that meet something.
 */
final class PlaceLinks {
  private static final int USUAL_LENGTH = 256;

  private final Sequences sequences;
  private final Material imaging;
  private final Material genomic;
  private final LiftOver liftOver;
  private final Features features;
  private final LocusJoin join;
  private final Consumer<Link> to;
  private final StringBuilder words = new StringBuilder(USUAL_LENGTH);
  private final String asked;

  PlaceLinks(
      Sequences sequences,
      Material imaging,
      Material genomic,
      LiftOver liftOver,
      Thresholds thresholds,
      Consumer<Link> to) {
    this.sequences = sequences;
    this.imaging = imaging;
    this.genomic = genomic;
    this.liftOver = liftOver;
    this.to = to;
    this.asked =
        thresholds.equals(Thresholds.STANDARD) ? "" : "; asked for was " + thresholds.words();
    this.features = liftOver.lifted(genomic.features());
    this.join = new LocusJoin(features, sequences.size(), thresholds);
  }

  /**
   * Finds the links, those of things with names first, then those of many in the order of the
   * genome.
   *
   * @param named things of the imaging side that lie at places and are no rows of a table
   */
  void find(List<Placed> named) {
    for (Placed thing : named) {
      sequences.place(thing.locus().toString()).ifPresent(place -> meet(thing, place));
    }
    imaging.loci().forEach(this::meet);
  }

  private void meet(Placed thing, Place place) {
    Place lifted = liftOver.lifted(place);
    Place compared = lifted == null ? place : lifted;
    if (join.find(compared) > 0) {
      int source = imaging.sourceOf(thing.thing());
      String where = thing.what() + " at " + sequences.words(place);
      links(
          thing.thing().toString(),
          where + " (" + imaging.name(source) + ')' + said(lifted),
          "",
          source,
          compared);
    }
  }

  private void meet(Place place, int count, int source, int kind, String images) {
    Place lifted = liftOver.lifted(place);
    Place compared = lifted == null ? place : lifted;
    if (join.find(compared) > 0) {
      String name = imaging.kindName(kind);
      words.setLength(0);
      sequences.words(place, words);
      words.append(" (").append(count).append(' ').append(name.isEmpty() ? "thing" : name);
      words.append(count == 1 ? " of " : "s of ").append(imaging.name(source));
      words.append(images.isEmpty() ? "" : ", seen in ").append(images).append(')');
      links(sequences.iri(place), words.append(said(lifted)).toString(), images, source, compared);
    }
  }

  private String said(Place lifted) {
    return lifted == null ? "" : liftOver.words(lifted);
  }

  private void links(String thing, String imaged, String images, int source, Place place) {
    for (int i = 0; i < join.found(); i++) {
      to.accept(link(thing, imaged, images, source, place, join.place(i), join.bases(i)));
    }
  }

  private Link link(
      String thing, String imaged, String images, int source, Place place, int number, int bases) {
    int feature = features.owner(number);
    Place other = features.place(number);
    int anchor = features.anchor(number);
    String kind = genomic.kindName(features.kind(feature));
    ReferenceSequence sequence = sequences.sequence(other.sequence());
    double strength = (double) bases / Math.min(place.length(), other.length());
    return new Link(
        thing,
        features.iri(feature),
        Relations.SAME_LOCUS,
        strength,
        evidence(imaged, number, feature, kind, bases),
        images,
        source,
        imaging.sources() + features.source(feature),
        new Link.Overlap(
            sequence.assembly(),
            sequence.chromosome(),
            place.first(),
            place.last(),
            other.first(),
            other.last(),
            bases,
            kind,
            anchor),
        List.of());
  }

  private String evidence(String imaged, int number, int feature, String kind, int bases) {
    Place other = features.place(number);
    int anchor = features.anchor(number);
    String name = features.name(feature);
    words.setLength(0);
    words.append(imaged).append(" overlaps ");
    if (anchor > 0) {
      words.append(anchor == 1 ? "the first anchor " : "the second anchor ");
    }
    sequences.words(other, words);
    if (!kind.isEmpty()) {
      words.append(anchor == 0 ? ", a " : " of a ").append(kind);
    }
    if (name != null) {
      words.append(" '").append(name).append('\'');
    }
    words.append(" of ").append(genomic.name(features.source(feature))).append(", in ");
    words.append(bases).append(bases == 1 ? " base of " : " bases of ");
    words.append(sequences.sequence(other.sequence()).assembly());
    return words.append(features.note(number)).append(asked).toString();
  }
}
