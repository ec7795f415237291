package org.nbo.lift.keyvalue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Severity;
import org.nbo.lift.keyvalue.Surroundings.Thing;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.value.Lexical;
import org.nbo.lift.value.ValueMapping;
import org.nbo.lift.value.ValueMappings;
import org.nbo.model.Crosswalk;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.vocab.NboTerm;

/**
 * Writes what key–value pairs say as fields of the things that they are about, and of each that it
 * comes from the pair. A pair that does not say clearly what it is about, or contradicts the file,
 * stays an annotation and is noted.
 */
public final class StatedFields {
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(.*)");
  private static final byte[] STATED = IriMinter.partSuffix("stated");
  private static final Iri STATED_FIELD = Iri.of(NboTerm.Iri.STATED_FIELD);
  private static final Iri STATED_OF = Iri.of(NboTerm.Iri.STATED_OF);
  private static final Iri STATED_PROPERTY = Iri.of(NboTerm.Iri.STATED_PROPERTY);
  private static final Iri DERIVED_FROM = Iri.of("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final Iri ID = Iri.of(NboTerm.Iri.ID);
  private static final Iri INDEX = Iri.of(NboTerm.Iri.INDEX);

  private final Crosswalk crosswalk;
  private final KeyNames keyNames;
  private final Surroundings surroundings;
  private final QuadSink sink;
  private final IriMinter iris;
  private final ValueMappings mappings;
  private final Map<Field, ValueMapping> mappingByField = new HashMap<>();
  private final Map<Thing, Set<String>> stated = new HashMap<>();
  private final Set<List<String>> said = new HashSet<>();
  private final Map<String, Integer> statedBy = new HashMap<>();
  private final List<Finding> notes = new ArrayList<>();

  public StatedFields(
      Crosswalk crosswalk,
      KeyNames keyNames,
      Surroundings surroundings,
      QuadSink sink,
      IriMinter iris) {
    this.crosswalk = crosswalk;
    this.keyNames = keyNames;
    this.surroundings = surroundings;
    this.sink = sink;
    this.iris = iris;
    this.mappings = new ValueMappings(crosswalk, false);
  }

  /** What a pair is about, as far as that is clear. */
  private record Search(KeyName name, List<Thing> found) {}

  /** A thing that a field of another one may lead to. */
  private record Place(Thing outer, Field field) {}

  /** Writes what the pairs state, and gives what was in their way. */
  public List<Finding> write(List<KeyValues.Pairs> annotations) {
    for (KeyValues.Pairs annotation : annotations) {
      for (Thing about : surroundings.annotatedBy(annotation.iri())) {
        for (KeyValues.Pair pair : annotation.pairs()) {
          state(pair, about);
        }
      }
    }
    return notes;
  }

  private void state(KeyValues.Pair pair, Thing about) {
    if (pair.value().isEmpty()) {
      return;
    }
    List<Search> searches =
        pair.names().stream().map(name -> new Search(name, find(name, about))).toList();
    for (Search search : searches) {
      if (search.found().size() == 1) {
        fill(pair, search.name(), search.found().get(0));
        return;
      }
    }
    for (Search search : searches) {
      if (search.found().size() > 1) {
        note(pair, about, several(search.found()));
        return;
      }
    }
    for (Search search : searches) {
      if (!search.name().isBare()) {
        make(pair, search.name(), about);
        return;
      }
    }
  }

  private List<Thing> find(KeyName name, Thing about) {
    Thing from = about;
    List<KeyName.Step> path = name.path();
    for (KeyName.Step step : path.subList(0, Math.max(0, path.size() - 1))) {
      List<Thing> found = surroundings.find(from, thing -> step.means(thing.type()));
      if (step.index() >= 0 && step.index() < found.size()) {
        from = found.get(step.index());
      }
    }
    Predicate<Thing> fits =
        thing ->
            name.mayMean(thing.type()) && keyNames.field(thing.type(), name.field()).isPresent();
    List<Thing> found = surroundings.find(from, fits);
    int index = name.isBare() ? -1 : name.owner().index();
    return index >= 0 && index < found.size() ? List.of(found.get(index)) : found;
  }

  // ---- a thing that the file describes

  private void fill(KeyValues.Pair pair, KeyName name, Thing thing) {
    Field field = keyNames.field(thing.type(), name.field()).orElseThrow();
    List<Statement> statements = statements(pair, name, thing.iri(), thing.type(), field);
    if (statements.isEmpty()) {
      unfit(pair, name, thing, field);
      return;
    }
    fill(pair, thing, field, statements);
  }

  private void fill(KeyValues.Pair pair, Thing thing, Field field, List<Statement> statements) {
    String property = field.property().iri();
    List<String> values = values(statements, property);
    List<String> present =
        thing.values(property).isEmpty()
            ? thing.values(property + NboTerm.AS_WRITTEN)
            : thing.values(property);
    Set<String> ours = stated.computeIfAbsent(thing, t -> new HashSet<>());
    if (present.isEmpty()) {
      statements.forEach(s -> s.write(thing.iri(), sink));
      values.forEach(value -> thing.add(property, value));
      ours.add(property);
    } else if (!values.stream().allMatch(v -> present.stream().anyMatch(p -> same(v, p)))) {
      conflict(pair, thing, field, present, ours.contains(property));
      return;
    }
    if (ours.contains(property)
        && said.add(List.of(pair.iri().text(), thing.iri().text(), property))) {
      origin(pair, thing, field);
    }
  }

  private void origin(KeyValues.Pair pair, Thing thing, Field field) {
    int number = statedBy.merge(pair.iri().text(), 1, Integer::sum) - 1;
    Iri origin = pair.iri().child(STATED, number);
    sink.link(origin, Iri.TYPE, STATED_FIELD);
    sink.link(origin, STATED_OF, thing.iri());
    sink.link(origin, STATED_PROPERTY, Iri.of(field.property().iri()));
    sink.link(origin, DERIVED_FROM, pair.iri());
  }

  // ---- a thing that only pairs describe

  private void make(KeyValues.Pair pair, KeyName name, Thing about) {
    List<ModelClass> types =
        name.owner().classes().stream()
            .filter(c -> !c.isAbstract() && keyNames.field(c, name.field()).isPresent())
            .toList();
    if (types.size() != 1) {
      note(pair, about, "the file describes no such thing, and its kind is not clear; name it");
      return;
    }
    ModelClass type = types.get(0);
    List<Place> places = places(about, type);
    if (places.size() != 1) {
      note(
          pair,
          about,
          places.isEmpty()
              ? "the file describes no " + type.label() + " that belongs to it"
              : "the file describes no "
                  + type.label()
                  + ", and it is not clear where it would belong: "
                  + names(places.stream().map(Place::outer)));
      return;
    }
    Place place = places.get(0);
    Iri iri = newIri(place.outer(), type);
    Field field = keyNames.field(type, name.field()).orElseThrow();
    List<Statement> statements = statements(pair, name, iri, type, field);
    if (statements.isEmpty()) {
      unfit(pair, name, about, field);
      return;
    }
    sink.link(place.outer().iri(), Iri.of(place.field().property().iri()), iri);
    sink.link(iri, Iri.TYPE, Iri.of(type.iri()));
    if (place.field().repeatable()) {
      sink.literal(iri, INDEX, "0", Datatype.INTEGER);
    }
    if (type.field(NboTerm.Iri.ID).isPresent()) {
      sink.literal(iri, ID, iris.localPart(iri), Datatype.STRING);
    }
    sink.link(iri, DERIVED_FROM, pair.iri());
    fill(pair, surroundings.add(place.outer(), iri, type), field, statements);
  }

  /** Where a new thing may belong: below the annotated one, else below one that belongs to it. */
  private List<Place> places(Thing about, ModelClass type) {
    List<Place> own = places(about, type, false).toList();
    if (own.isEmpty()) {
      own = places(about, type, true).toList();
    }
    return own.isEmpty()
        ? surroundings.near(about).stream().flatMap(t -> places(t, type, false)).toList()
        : own;
  }

  private static Stream<Place> places(Thing outer, ModelClass type, boolean reference) {
    return outer.type().fields().stream()
        .filter(f -> !f.isUnit() && f.reference() == reference)
        .filter(f -> f.property().kind() == ModelProperty.Kind.THING)
        .filter(f -> f.target().filter(type::isA).isPresent())
        .map(f -> new Place(outer, f));
  }

  private Iri newIri(Thing outer, ModelClass type) {
    byte[] suffix = IriMinter.partSuffix(type.localName());
    int number = 0;
    while (surroundings.holds(outer.iri().child(suffix, number))) {
      number++;
    }
    return outer.iri().child(suffix, number);
  }

  // ---- values

  /**
   * The statements that a value makes, as if it stood in the place that the file has for the field;
   * none where it is no value of the field.
   */
  private List<Statement> statements(
      KeyValues.Pair pair, KeyName name, Iri subject, ModelClass type, Field field) {
    if (crosswalk.model().isPlaceholder(field.property().iri(), pair.value())) {
      return List.of();
    }
    String written = pair.value();
    Optional<String> unit = Optional.ofNullable(name.unit());
    Optional<Field> unitField = crosswalk.unitField(type, field);
    if (unitField.isPresent()) {
      Matcher parts = NUMBER_AND_UNIT.matcher(written);
      if (!parts.matches()) {
        return List.of();
      }
      written = parts.group(1);
      boolean isStated = unit.isPresent() || !parts.group(2).isEmpty();
      unit = symbol(parts.group(2).isEmpty() ? name.unit() : parts.group(2), unitField.get());
      if (isStated && unit.isEmpty()) {
        return List.of();
      }
    } else if (unit.isPresent()) {
      return List.of();
    }
    String stated = unit.orElse(null);
    Captured captured = new Captured();
    mappingByField
        .computeIfAbsent(field, f -> mappings.of(type, f))
        .write(
            subject,
            listed(field, written),
            attribute -> isUnitOf(unitField, attribute) ? stated : null,
            new ValueMapping.Writer(captured, iris));
    List<Statement> statements = captured.statements;
    return values(statements, field.property().iri()).isEmpty() ? List.of() : statements;
  }

  /** A symbol that the units of a field have; u stands for the micro sign where that is missing. */
  private static Optional<String> symbol(String written, Field unitField) {
    return Stream.ofNullable(written)
        .flatMap(symbol -> Stream.of(symbol, symbol.replaceFirst("^u", "µ")))
        .filter(symbol -> unitField.unitType().unit(symbol).isPresent())
        .findFirst();
  }

  private static boolean isUnitOf(Optional<Field> unitField, String attribute) {
    return unitField
        .filter(f -> attribute.equals(f.specName()) || attribute.equals(f.omeName()))
        .isPresent();
  }

  /** The spelling that the list has of a value; people do not mind its case. */
  private String listed(Field field, String written) {
    if (field.property().kind() != ModelProperty.Kind.ENUMERATION) {
      return written;
    }
    Enumeration list = crosswalk.model().enumeration(field.property().range()).orElseThrow();
    if (list.value(written).isPresent()) {
      return written;
    }
    return list.byName().keySet().stream()
        .filter(known -> KeyNames.normal(known).equals(KeyNames.normal(written)))
        .sorted()
        .findFirst()
        .orElse(written);
  }

  private static List<String> values(List<Statement> statements, String property) {
    return statements.stream()
        .filter(s -> s.predicate().text().equals(property))
        .map(Statement::value)
        .toList();
  }

  private static boolean same(String value, String other) {
    if (value.strip().equalsIgnoreCase(other.strip())) {
      return true;
    }
    Optional<BigDecimal> number = exact(value);
    return number.isPresent()
        && exact(other).filter(o -> o.compareTo(number.get()) == 0).isPresent();
  }

  private static Optional<BigDecimal> exact(String text) {
    return Lexical.number(text).filter(n -> !Lexical.isSpecial(n)).flatMap(Lexical::exact);
  }

  /**
   * A statement that is to be written once it is clear that it may.
   *
   * @param object the object, or null where it is a literal
   * @param lexical the literal, or null
   */
  private record Statement(Iri predicate, Iri object, String lexical, Datatype datatype) {
    String value() {
      return object == null ? lexical : object.text();
    }

    public void write(Iri subject, QuadSink to) {
      if (object == null) {
        to.literal(subject, predicate, lexical, datatype);
      } else {
        to.link(subject, predicate, object);
      }
    }
  }

  /** Keeps the statements about one thing. */
  private static final class Captured implements QuadSink {
    private final List<Statement> statements = new ArrayList<>();

    @Override
    public void graph(Iri graph) {
      // the graph of the source
    }

    @Override
    public void link(Iri subject, Iri predicate, Iri object) {
      statements.add(new Statement(predicate, object, null, null));
    }

    @Override
    public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
      statements.add(new Statement(predicate, null, lexical, datatype));
    }
  }

  // ---- notes

  private void conflict(
      KeyValues.Pair pair, Thing thing, Field field, List<String> present, boolean ours) {
    notes.add(
        new Finding(
            FindingKind.CONFLICT,
            Severity.WARNING,
            "key-value-conflict",
            thing.iri().text(),
            thing.type().label(),
            field.name(),
            "",
            null,
            (ours ? "Another key–value pair says " : "The file itself says ")
                + String.join(", ", present.stream().map(StatedFields::shortValue).toList())
                + ", which stands; the key '"
                + pair.key()
                + "' of a map annotation contradicts it. Correct one of the two.",
            pair.value(),
            pair.line()));
  }

  private static String shortValue(String value) {
    return value.startsWith(NboTerm.NS) ? NboTerm.localName(value) : '\'' + value + '\'';
  }

  private void unfit(KeyValues.Pair pair, KeyName name, Thing thing, Field field) {
    if (!name.isBare() && !crosswalk.model().isPlaceholder(field.property().iri(), pair.value())) {
      note(
          pair,
          thing,
          "'"
              + pair.value()
              + "' is no value of "
              + field.name()
              + " ("
              + field.property().label()
              + ")");
    }
  }

  private static String several(List<Thing> things) {
    return "several things have such a field, "
        + names(things.stream())
        + "; attach the annotation to the one it is about";
  }

  private static String names(Stream<Thing> things) {
    List<String> names =
        things.map(t -> t.iri().text()).map(StatedFields::shortName).distinct().toList();
    return names.size() <= 3
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 3)) + " …";
  }

  private static String shortName(String iri) {
    return iri.substring(iri.indexOf('#') + 1).replace('~', '/');
  }

  private void note(KeyValues.Pair pair, Thing about, String why) {
    notes.add(
        new Finding(
            FindingKind.UNMAPPED,
            Severity.INFO,
            "key-value",
            about.iri().text(),
            about.type().label(),
            pair.key(),
            "",
            null,
            "The key '"
                + pair.key()
                + "' of a map annotation names a field, but "
                + why
                + ". It stays an annotation.",
            "",
            pair.line()));
  }
}
