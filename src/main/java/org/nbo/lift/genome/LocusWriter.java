package org.nbo.lift.genome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  private final Map<Locus, Iri> written = new HashMap<>();
  private final Set<String> positions = new HashSet<>();
  private final Map<String, Iri> sequences = new HashMap<>();

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
    if (!describes) {
      return Iri.of(locus.iri());
    }
    Iri known = written.get(locus);
    if (known != null) {
      return known;
    }
    Iri iri = Iri.of(locus.iri());
    if (written.size() < MOST) {
      written.put(locus, iri);
    }
    Iri sequence = sequence(locus.sequence());
    sink.link(iri, Iri.TYPE, REGION);
    sink.link(iri, BEGIN, position(locus.beginIri(), locus.first(), sequence));
    sink.link(iri, END, position(locus.endIri(), locus.last(), sequence));
    return iri;
  }

  private Iri sequence(ReferenceSequence sequence) {
    return sequences.computeIfAbsent(
        sequence.iri(),
        text -> {
          Iri iri = Iri.of(text);
          Iri assembly = Iri.of(sequence.assemblyIri());
          sink.link(iri, Iri.TYPE, SEQUENCE);
          sink.link(iri, OF_ASSEMBLY, assembly);
          sink.link(assembly, Iri.TYPE, ASSEMBLY);
          return iri;
        });
  }

  private Iri position(String text, long number, Iri sequence) {
    Iri iri = Iri.of(text);
    if (positions.contains(text)) {
      return iri;
    }
    if (positions.size() < MOST) {
      positions.add(text);
    }
    sink.link(iri, Iri.TYPE, EXACT_POSITION);
    sink.literal(iri, POSITION, Long.toString(number), Datatype.INTEGER);
    sink.link(iri, REFERENCE, sequence);
    return iri;
  }
}
