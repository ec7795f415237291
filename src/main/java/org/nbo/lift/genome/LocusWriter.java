package org.nbo.lift.genome;

import java.util.HashMap;
import java.util.Map;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.genome.Locus;
import org.nbo.model.genome.ReferenceSequence;
import org.nbo.vocab.Faldo;
import org.nbo.vocab.NboTerm;

/**
 * Writes loci in the terms of FALDO, each once however many things lie at it. Of very many not all
 * are remembered, so that memory stays small; the later ones may be written again.
 */
public final class LocusWriter {
  /** So many places are remembered, and as many positions. */
  private static final int MOST = 1 << 19;

  /** So many IRIs of places are at hand, a power of two. */
  private static final int AT_HAND = 1 << 14;

  private static final int LONGEST_PLACE = 41;
  private static final byte[] NOTHING = {};

  private static final Iri REGION = Iri.of(Faldo.REGION);
  private static final Iri EXACT_POSITION = Iri.of(Faldo.EXACT_POSITION);
  private static final Iri BEGIN = Iri.of(Faldo.BEGIN);
  private static final Iri END = Iri.of(Faldo.END);
  private static final Iri POSITION = Iri.of(Faldo.POSITION);
  private static final Iri REFERENCE = Iri.of(Faldo.REFERENCE);
  private static final Iri SEQUENCE = Iri.of(NboTerm.NS + "ReferenceSequence");
  private static final Iri ASSEMBLY = Iri.of(NboTerm.NS + "GenomicAssembly");
  private static final Iri OF_ASSEMBLY = Iri.of(NboTerm.NS + "ofAssembly");

  private final QuadSink sink;
  private final boolean describes;
  private final Map<String, Writing> sequences = new HashMap<>();
  private final Place[] atHand = new Place[AT_HAND];
  private final byte[] digits = new byte[LONGEST_PLACE];
  private final Ascii number = new Ascii();
  private ReferenceSequence last;
  private Writing lastWriting;
  private int regionsKnown;
  private int positionsKnown;

  public LocusWriter(QuadSink sink) {
    this(sink, true);
  }

  /**
   * @param describes whether to write what loci are; their IRIs tell the same
   */
  public LocusWriter(QuadSink sink, boolean describes) {
    this.sink = sink;
    this.describes = describes;
  }

  /** Writes a locus, where that is still to be done, and gives its IRI. */
  public Iri write(Locus locus) {
    return write(locus.sequence(), locus.first(), locus.last());
  }

  /**
   * The same with the locus from one base to another, which the sequence has.
   *
   * @param first counted from 1
   * @param end the last base, counted from 1
   */
  Iri write(ReferenceSequence sequence, long first, long end) {
    if (sequence != last) {
      last = sequence;
      lastWriting = sequences.computeIfAbsent(sequence.places(), s -> new Writing(sequence));
    }
    return lastWriting.write(first, end);
  }

  /** Puts the digits of a number before others; gives where they begin. */
  private int digits(long value, int before) {
    int at = before;
    long rest = value;
    do {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return at;
  }

  /** A place whose IRI is at hand. */
  private record Place(Writing on, long key, Iri iri) {
    boolean is(Writing sequence, long other) {
      return on == sequence && key == other;
    }
  }

  /** What was written on one chromosome. */
  private final class Writing {
    private final ReferenceSequence sequence;
    private final Iri places;
    private final LongSet regions = new LongSet();
    private final LongSet positions = new LongSet();
    private Iri iri;

    private Writing(ReferenceSequence sequence) {
      this.sequence = sequence;
      this.places = Iri.of(sequence.places());
    }

    private Iri write(long first, long end) {
      if (end > Integer.MAX_VALUE) {
        Iri region = region(first, end);
        describe(region, first, end);
        return region;
      }
      long key = first << Integer.SIZE | end;
      int hand = (int) ((key ^ key >>> Integer.SIZE) * 0x9E3779B9 >>> 12) & AT_HAND - 1;
      Place place = atHand[hand];
      if (place == null || !place.is(this, key)) {
        place = new Place(this, key, region(first, end));
        atHand[hand] = place;
        if (!regions.contains(key)) {
          describe(place.iri(), first, end);
          if (regionsKnown < MOST) {
            regionsKnown++;
            regions.add(key);
          }
        }
      }
      return place.iri();
    }

    private Iri region(long first, long end) {
      int to = digits.length;
      int dash = digits(end, to) - 1;
      digits[dash] = '-';
      return places.child(NOTHING, digits, digits(first, dash), to);
    }

    private void describe(Iri region, long first, long end) {
      if (!describes) {
        return;
      }
      if (iri == null) {
        iri = Iri.of(sequence.iri());
        Iri assembly = Iri.of(sequence.assemblyIri());
        sink.link(iri, Iri.TYPE, SEQUENCE);
        sink.link(iri, OF_ASSEMBLY, assembly);
        sink.link(assembly, Iri.TYPE, ASSEMBLY);
      }
      sink.link(region, Iri.TYPE, REGION);
      sink.link(region, BEGIN, position(first));
      sink.link(region, END, position(end));
    }

    private Iri position(long base) {
      int from = digits(base, digits.length);
      Iri position = places.child(NOTHING, digits, from, digits.length);
      if (!positions.contains(base)) {
        if (positionsKnown < MOST) {
          positionsKnown++;
          positions.add(base);
        }
        sink.link(position, Iri.TYPE, EXACT_POSITION);
        sink.literal(position, POSITION, number.of(digits, from, digits.length), Datatype.INTEGER);
        sink.link(position, REFERENCE, iri);
      }
      return position;
    }
  }
}
