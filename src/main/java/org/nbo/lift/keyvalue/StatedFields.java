package org.nbo.lift.keyvalue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nbo.finding.Finding;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.value.Decimal;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;

/**
 * Writes what key–value pairs say as fields of the things that they are about, and of each that it
 * comes from the pair. A pair that does not say clearly what it is about, or contradicts the file,
 * stays an annotation and is noted.
 */
public final class StatedFields {
  private static final byte[] STATED = IriMinter.partSuffix("stated");
  private static final Iri STATED_FIELD = Iri.of(NboTerm.Iri.STATED_FIELD);
  private static final Iri STATED_OF = Iri.of(NboTerm.Iri.STATED_OF);
  private static final Iri STATED_PROPERTY = Iri.of(NboTerm.Iri.STATED_PROPERTY);
  private static final Iri DERIVED_FROM = Iri.of(Prov.WAS_DERIVED_FROM);

  private final KeyNames keyNames;
  private final Surroundings surroundings;
  private final QuadSink sink;
  private final KeySearch search;
  private final NewThings newThings;
  private final StatedValues values;
  private final PairNotes notes = new PairNotes();
  private final Map<SourceThing, Set<String>> stated = new HashMap<>();
  private final Set<List<String>> said = new HashSet<>();
  private final Map<String, Integer> statedBy = new HashMap<>();

  public StatedFields(
      Naming naming, KeyNames keyNames, Surroundings surroundings, QuadSink sink, IriMinter iris) {
    this.keyNames = keyNames;
    this.surroundings = surroundings;
    this.sink = sink;
    this.search = new KeySearch(keyNames, surroundings);
    this.newThings = new NewThings(surroundings, sink, iris);
    this.values = new StatedValues(naming, iris);
  }

  /** Writes what the pairs state, and gives what was in their way. */
  public List<Finding> write(List<KeyValues.Pairs> annotations) {
    for (KeyValues.Pairs annotation : annotations) {
      for (SourceThing about : surroundings.annotatedBy(annotation.iri())) {
        for (KeyValues.Pair pair : annotation.pairs()) {
          if (!pair.value().isEmpty()) {
            state(pair, annotation.unitOf(pair), about);
          }
        }
      }
    }
    return notes.findings();
  }

  private void state(KeyValues.Pair pair, String unit, SourceThing about) {
    if (pair.names().get(0).isOfThing()) {
      answer(pair, pair.names().get(0), about);
      return;
    }
    List<KeySearch.Found> searches = search.find(pair.names(), about);
    for (KeySearch.Found found : searches) {
      if (found.things().size() == 1) {
        fill(pair, unit, found.name(), found.things().get(0));
        return;
      }
    }
    for (KeySearch.Found found : searches) {
      if (found.things().size() > 1) {
        notes.several(pair, about, found.things());
        return;
      }
    }
    for (KeySearch.Found found : searches) {
      if (!found.name().isBare()) {
        if (found.name().owner().index() > 0) {
          notes.fewer(pair, about, found.name().owner().index());
        } else {
          make(pair, unit, found.name(), about);
        }
        return;
      }
    }
  }

  /** States a field of a thing that the file describes. */
  private void fill(KeyValues.Pair pair, String unit, KeyName name, SourceThing thing) {
    Field field = keyNames.field(thing.type(), name.field()).orElseThrow();
    Optional<Iri> none = NoneSaid.by(pair.value());
    if (none.isPresent()) {
      answer(pair, thing, field, none.get());
      return;
    }
    List<Statement> statements =
        values.statements(pair, unit, name, thing.iri(), thing.type(), field);
    if (!statements.isEmpty()) {
      fill(pair, thing, field, statements);
    } else if (!name.isBare() && !values.isPlaceholder(pair, field)) {
      notes.noValue(pair, thing, field);
    }
  }

  /** States a field of a thing that only pairs describe. */
  private void make(KeyValues.Pair pair, String unit, KeyName name, SourceThing about) {
    List<ModelClass> types =
        name.owner().classes().stream()
            .filter(c -> !c.isAbstract() && keyNames.field(c, name.field()).isPresent())
            .toList();
    if (types.size() != 1) {
      notes.unclearKind(pair, about);
      return;
    }
    ModelClass type = types.get(0);
    List<NewThings.Place> places = newThings.places(about, type);
    if (places.size() != 1) {
      notes.unclearPlace(pair, about, type, places.stream().map(NewThings.Place::outer).toList());
      return;
    }
    NewThings.Place place = places.get(0);
    List<SourceThing> others = name.isTelling() ? List.of() : ofAnotherKind(place, type);
    if (!others.isEmpty()) {
      notes.described(pair, about, others);
      return;
    }
    Iri iri = newThings.iri(place, type);
    Field field = keyNames.field(type, name.field()).orElseThrow();
    List<Statement> statements = values.statements(pair, unit, name, iri, type, field);
    if (!statements.isEmpty()) {
      fill(pair, newThings.make(place, iri, type, pair), field, statements);
    } else if (!values.isPlaceholder(pair, field)) {
      notes.noValue(pair, about, field);
    }
  }

  /**
   * What stands already where the thing would: by a key without signs, a laser is not added to a
   * microscope of which another light source is described.
   */
  private List<SourceThing> ofAnotherKind(NewThings.Place place, ModelClass type) {
    String kind = place.field().target().orElseThrow();
    return type.iri().equals(kind)
        ? List.of()
        : surroundings.all().filter(thing -> thing.type().isA(kind)).toList();
  }

  private void fill(
      KeyValues.Pair pair, SourceThing thing, Field field, List<Statement> statements) {
    String property = field.property().iri();
    List<String> newValues = Statement.values(statements, property);
    List<String> present =
        thing.values(property).isEmpty()
            ? thing.values(property + NboTerm.AS_WRITTEN)
            : thing.values(property);
    Set<String> ours = stated.computeIfAbsent(thing, t -> new HashSet<>());
    if (present.isEmpty()) {
      statements.forEach(s -> s.write(thing.iri(), sink));
      newValues.forEach(value -> thing.add(property, value));
      ours.add(property);
      notes.filled(pair, thing, field);
    } else if (!newValues.stream().allMatch(v -> present.stream().anyMatch(p -> same(v, p)))) {
      notes.conflict(pair, thing, field, present, ours.contains(property));
      return;
    }
    if (ours.contains(property)
        && said.add(List.of(pair.iri().text(), thing.iri().text(), property))) {
      origin(pair, thing, field);
    }
  }

  /** States that there is no thing of a kind, where the file describes none. */
  private void answer(KeyValues.Pair pair, KeyName name, SourceThing about) {
    List<SourceThing> there =
        surroundings.all().filter(thing -> name.owner().means(thing.type())).toList();
    if (!there.isEmpty()) {
      notes.described(pair, about, there);
      return;
    }
    List<ModelClass> kinds = List.copyOf(name.owner().classes());
    List<NewThings.Place> places =
        kinds.stream().flatMap(kind -> newThings.places(about, kind).stream()).distinct().toList();
    if (places.size() == 1) {
      answer(
          pair, places.get(0).outer(), places.get(0).field(), NoneSaid.byPart(pair.value()).get());
    } else {
      notes.unclearPlace(
          pair, about, kinds.get(0), places.stream().map(NewThings.Place::outer).toList());
    }
  }

  /** States that a field has no value to hold, where the file gives it none. */
  private void answer(KeyValues.Pair pair, SourceThing thing, Field field, Iri none) {
    String property = field.property().iri();
    if (thing.values(property).isEmpty()
        && said.add(List.of(pair.iri().text(), thing.iri().text(), property))) {
      sink.link(thing.iri(), none, Iri.of(property));
      origin(pair, thing, field);
    }
  }

  private void origin(KeyValues.Pair pair, SourceThing thing, Field field) {
    int number = statedBy.merge(pair.iri().text(), 1, Integer::sum) - 1;
    Iri origin = pair.iri().child(STATED, number);
    sink.link(origin, Iri.TYPE, STATED_FIELD);
    sink.link(origin, STATED_OF, thing.iri());
    sink.link(origin, STATED_PROPERTY, Iri.of(field.property().iri()));
    sink.link(origin, DERIVED_FROM, pair.iri());
  }

  private static boolean same(String value, String other) {
    if (value.strip().equalsIgnoreCase(other.strip())) {
      return true;
    }
    Optional<BigDecimal> number = Decimal.value(value);
    return number.isPresent()
        && Decimal.value(other).filter(o -> o.compareTo(number.get()) == 0).isPresent();
  }
}
