package org.nbo.lift.keyvalue;

import java.util.List;
import java.util.stream.Stream;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;

/** Makes things that only key–value pairs describe. */
final class NewThings {
  private static final Iri DERIVED_FROM = Iri.of(Prov.WAS_DERIVED_FROM);
  private static final Iri ID = Iri.of(NboTerm.Iri.ID);
  private static final Iri INDEX = Iri.of(NboTerm.Iri.INDEX);

  private final Surroundings surroundings;
  private final QuadSink sink;
  private final IriMinter iris;

  NewThings(Surroundings surroundings, QuadSink sink, IriMinter iris) {
    this.surroundings = surroundings;
    this.sink = sink;
    this.iris = iris;
  }

  /** A thing that a field of another one may lead to. */
  record Place(SourceThing outer, Field field) {}

  /** Where a new thing may belong: below the annotated one, else below one that belongs to it. */
  List<Place> places(SourceThing about, ModelClass type) {
    List<Place> own = places(about, type, false).toList();
    if (own.isEmpty()) {
      own = places(about, type, true).toList();
    }
    return own.isEmpty()
        ? surroundings.near(about).stream().flatMap(t -> places(t, type, false)).toList()
        : own;
  }

  private static Stream<Place> places(SourceThing outer, ModelClass type, boolean reference) {
    return outer.type().fields().stream()
        .filter(f -> f.holdsThings() && f.reference() == reference)
        .filter(f -> f.target().filter(type::isA).isPresent())
        .map(f -> new Place(outer, f));
  }

  /** An IRI that no thing has yet. */
  Iri iri(Place place, ModelClass type) {
    byte[] suffix = IriMinter.partSuffix(type.localName());
    int number = 0;
    while (surroundings.holds(place.outer().iri().child(suffix, number))) {
      number++;
    }
    return place.outer().iri().child(suffix, number);
  }

  /**
   * Writes that there is a thing.
   *
   * @param pair that says so
   */
  SourceThing make(Place place, Iri iri, ModelClass type, KeyValues.Pair pair) {
    sink.link(place.outer().iri(), Iri.of(place.field().property().iri()), iri);
    sink.link(iri, Iri.TYPE, Iri.of(type.iri()));
    if (place.field().repeatable()) {
      sink.literal(iri, INDEX, "0", Datatype.INTEGER);
    }
    if (type.field(NboTerm.Iri.ID).isPresent()) {
      sink.literal(iri, ID, iris.localPart(iri), Datatype.STRING);
    }
    sink.link(iri, DERIVED_FROM, pair.iri());
    return surroundings.add(place.outer(), iri, type);
  }
}
