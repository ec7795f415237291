package org.nbo.lift.genome;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
  private static final int MOST = 1 << 18;

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
  private final Map<ReferenceSequence, Writing> sequences = new HashMap<>();
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
      lastWriting = sequences.computeIfAbsent(sequence, Writing::new);
    }
    return lastWriting.write(first, end);
  }

  /** What was written on one chromosome. */
  private final class Writing {
    private final ReferenceSequence sequence;
    private final Iri places;
    private final Map<Long, Iri> regions = new HashMap<>();
    private final Map<Long, Iri> positions = new HashMap<>();
    private Iri iri;

    private Writing(ReferenceSequence sequence) {
      this.sequence = sequence;
      this.places = Iri.of(sequence.places());
    }

    private Iri write(long first, long end) {
      boolean isShort = end < Integer.MAX_VALUE;
      Long key = isShort ? Long.valueOf(first << Integer.SIZE | end) : null;
      Iri known = key == null ? null : regions.get(key);
      if (known != null) {
        return known;
      }
      Iri region = named(first + "-" + end);
      if (describes) {
        if (iri == null) {
          describe();
        }
        if (key != null && regionsKnown < MOST) {
          regionsKnown++;
          regions.put(key, region);
        }
        sink.link(region, Iri.TYPE, REGION);
        sink.link(region, BEGIN, position(first));
        sink.link(region, END, position(end));
      }
      return region;
    }

    private Iri named(String place) {
      byte[] bytes = place.getBytes(StandardCharsets.US_ASCII);
      return places.child(bytes, bytes, 0, 0);
    }

    private void describe() {
      iri = Iri.of(sequence.iri());
      Iri assembly = Iri.of(sequence.assemblyIri());
      sink.link(iri, Iri.TYPE, SEQUENCE);
      sink.link(iri, OF_ASSEMBLY, assembly);
      sink.link(assembly, Iri.TYPE, ASSEMBLY);
    }

    private Iri position(long number) {
      Iri known = positions.get(number);
      if (known != null) {
        return known;
      }
      String text = Long.toString(number);
      Iri position = named(text);
      if (positionsKnown < MOST) {
        positionsKnown++;
        positions.put(number, position);
      }
      sink.link(position, Iri.TYPE, EXACT_POSITION);
      sink.literal(position, POSITION, text, Datatype.INTEGER);
      sink.link(position, REFERENCE, iri);
      return position;
    }
  }
}
