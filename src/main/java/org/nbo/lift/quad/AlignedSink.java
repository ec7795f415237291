package org.nbo.lift.quad;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.model.Alignment;

/** Says each statement in the terms of another vocabulary too, where that has them. */
public final class AlignedSink implements QuadSink {
  private final QuadSink to;
  private final Alignment alignment;

  /** Predicates and classes are few and always the same objects. */
  private final Map<Iri, List<Iri>> terms = new IdentityHashMap<>();

  private final Map<String, List<Iri>> values = new HashMap<>();

  public AlignedSink(QuadSink to, Alignment alignment) {
    this.to = to;
    this.alignment = alignment;
  }

  @Override
  public void graph(Iri graph) {
    to.graph(graph);
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    to.link(subject, predicate, object);
    if (predicate == Iri.TYPE) {
      for (Iri type : terms(object)) {
        to.link(subject, predicate, type);
      }
      return;
    }
    for (Iri other : terms(predicate)) {
      List<Iri> sameValues = find(object.text());
      if (sameValues.isEmpty()) {
        to.link(subject, other, object);
      }
      for (Iri value : sameValues) {
        to.link(subject, other, value);
      }
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    to.literal(subject, predicate, lexical, datatype);
    for (Iri other : terms(predicate)) {
      to.literal(subject, other, lexical, datatype);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, LongText lexical, Datatype datatype) {
    to.literal(subject, predicate, lexical, datatype);
    for (Iri other : terms(predicate)) {
      to.literal(subject, other, lexical, datatype);
    }
  }

  @Override
  public void located(Iri subject, Position at) {
    to.located(subject, at);
  }

  private List<Iri> terms(Iri term) {
    return terms.computeIfAbsent(term, t -> find(t.text()));
  }

  private List<Iri> find(String iri) {
    List<Iri> known = values.get(iri);
    if (known != null) {
      return known;
    }
    List<Iri> others = alignment.of(iri).stream().map(Iri::of).toList();
    if (!others.isEmpty()) {
      values.put(iri, others);
    }
    return others;
  }
}
