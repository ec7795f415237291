package org.nbo.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Genome;
import org.nbo.model.genome.Locus;
import org.nbo.model.genome.ReferenceSequence;
import org.nbo.vocab.NboTerm;

/** Numbers for chromosomes of known assemblies, by which places are kept in little memory. */
final class Sequences {
  static final String LOCI = NboTerm.NS + "locus/";

  private final Assemblies assemblies;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<ReferenceSequence> all = new ArrayList<>();
  private final Map<ReferenceSequence, Integer> identities = new IdentityHashMap<>();

  Sequences(Assemblies assemblies) {
    this.assemblies = assemblies;
  }

  /**
   * A place.
   *
   * @param sequence number of the chromosome
   * @param first base of it, from 1
   * @param last base of it
   */
  record Place(int sequence, int first, int last) {
    int length() {
      return last - first + 1;
    }
  }

  /** The place that an IRI means; empty where it is in no known assembly. */
  Optional<Place> place(String iri) {
    int colon = iri.lastIndexOf(':');
    int dash = iri.indexOf('-', colon);
    if (!iri.startsWith(LOCI) || dash < 0) {
      return Optional.empty();
    }
    String sequence = iri.substring(LOCI.length(), colon);
    Integer number = numbers.get(sequence);
    if (number == null) {
      Optional<Locus> locus = Locus.of(iri, assemblies);
      if (locus.isEmpty()) {
        return Optional.empty();
      }
      number = number(locus.get().sequence());
      numbers.put(sequence, number);
    }
    int first = digits(iri, colon + 1, dash);
    int last = digits(iri, dash + 1, iri.length());
    return first < 1 || last < first
        ? Optional.empty()
        : Optional.of(new Place(number, first, last));
  }

  private static int digits(String text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      value = digit < 0 || digit > 9 || value > Integer.MAX_VALUE ? -1 : 10 * value + digit;
      if (value < 0) {
        return -1;
      }
    }
    return value > Integer.MAX_VALUE || from == to ? -1 : (int) value;
  }

  /** The number of a chromosome of a known assembly. */
  int numbered(ReferenceSequence sequence) {
    return identities.computeIfAbsent(sequence, this::number);
  }

  private int number(ReferenceSequence sequence) {
    int known = all.indexOf(sequence);
    if (known >= 0) {
      return known;
    }
    all.add(sequence);
    return all.size() - 1;
  }

  /** The place on a chromosome of another assembly, where both are known. */
  Optional<Place> place(String assembly, String chromosome, int first, int last) {
    return assemblies
        .named(assembly)
        .map(a -> new Genome(a).sequence(chromosome))
        .filter(sequence -> sequence.wrong(first, last).isEmpty())
        .map(sequence -> new Place(number(sequence), first, last));
  }

  ReferenceSequence sequence(int number) {
    return all.get(number);
  }

  int size() {
    return all.size();
  }

  /** The IRI of a place. */
  String iri(Place place) {
    return new Locus(all.get(place.sequence()), place.first(), place.last()).iri();
  }

  /** A place for people, for example {@code chr1:1000-2000}. */
  String words(Place place) {
    StringBuilder words = new StringBuilder();
    words(place, words);
    return words.toString();
  }

  /** The same behind other words. */
  void words(Place place, StringBuilder words) {
    words.append(all.get(place.sequence()).chromosome()).append(':').append(place.first());
    words.append('-').append(place.last());
  }
}
