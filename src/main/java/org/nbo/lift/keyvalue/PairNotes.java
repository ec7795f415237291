package org.nbo.lift.keyvalue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.vocab.NboTerm;

/** Why pairs stay annotations although their keys name fields. */
final class PairNotes {
  /** A pair that contradicts the file, or another pair. */
  static final Rule CONTRADICTED =
      new Rule(FindingKind.CONFLICT, Severity.WARNING, "key-value-conflict");

  /** A pair whose key names a field, but not clearly of what. */
  static final Rule UNCLEAR = new Rule(FindingKind.UNMAPPED, Severity.INFO, "key-value");

  /** A pair that fills a field. */
  static final Rule FILLED = new Rule(FindingKind.REPAIR, Severity.INFO, "key-value-filled");

  private static final int MOST_NAMES = 3;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<List<String>, Filled> filled = new LinkedHashMap<>();
  private final Map<List<String>, Integer> counts = new HashMap<>();

  List<Finding> findings() {
    filled.forEach((what, first) -> findings.add(first.finding(counts.get(what))));
    filled.clear();
    return findings;
  }

  /** The first of the things whose field pairs fill under the same key. */
  private record Filled(KeyValues.Pair pair, SourceThing thing, Field field) {
    Finding finding(int times) {
      return Finding.of(
              FILLED.about(field.property().localName()),
              on(thing, pair),
              FieldName.of(field.name()),
              "The key–value pair “"
                  + pair.key()
                  + "” was read as "
                  + field.property().label()
                  + (times == 1 ? "." : " of " + times + " things."))
          .found(pair.value());
    }
  }

  /** The field of a thing has its value from a pair. */
  void filled(KeyValues.Pair pair, SourceThing thing, Field field) {
    List<String> what = List.of(pair.key(), thing.type().iri(), field.property().iri());
    filled.putIfAbsent(what, new Filled(pair, thing, field));
    counts.merge(what, 1, Integer::sum);
  }

  /** The key counts further than there are such things. */
  void fewer(KeyValues.Pair pair, SourceThing about, int index) {
    note(pair, about, "the file describes no such thing number " + (index + 1));
  }

  /**
   * The field has another value.
   *
   * @param present that value, or these
   * @param ours whether another pair has said so
   */
  void conflict(
      KeyValues.Pair pair, SourceThing thing, Field field, List<String> present, boolean ours) {
    findings.add(
        Finding.of(
                CONTRADICTED,
                on(thing, pair),
                FieldName.of(field.name()),
                (ours ? "Another key–value pair says " : "The file itself says ")
                    + String.join(", ", present.stream().map(PairNotes::shortValue).toList())
                    + ", which stands; the key “"
                    + pair.key()
                    + "” of a map annotation contradicts it. Correct one of the two.")
            .found(pair.value()));
  }

  private static String shortValue(String value) {
    return value.startsWith(NboTerm.NS) ? NboTerm.localName(value) : '“' + value + '”';
  }

  void noValue(KeyValues.Pair pair, SourceThing thing, Field field) {
    note(
        pair,
        thing,
        "“"
            + pair.value()
            + "” is no value of "
            + field.name()
            + " ("
            + field.property().label()
            + ")");
  }

  void several(KeyValues.Pair pair, SourceThing about, List<SourceThing> found) {
    note(
        pair,
        about,
        "several things have such a field, "
            + names(found.stream())
            + "; attach the annotation to the one it is about");
  }

  /** The key says that there is none of a kind, and there is. */
  void described(KeyValues.Pair pair, SourceThing about, List<SourceThing> there) {
    note(pair, about, "the file describes " + names(there.stream()));
  }

  void unclearKind(KeyValues.Pair pair, SourceThing about) {
    note(pair, about, "the file describes no such thing, and its kind is not clear; name it");
  }

  /**
   * A new thing has no place, or more than one.
   *
   * @param outer the things that it could belong to
   */
  void unclearPlace(
      KeyValues.Pair pair, SourceThing about, ModelClass type, List<SourceThing> outer) {
    note(
        pair,
        about,
        outer.isEmpty()
            ? "the file describes no " + type.label() + " that belongs to it"
            : "the file describes no "
                + type.label()
                + ", and it is not clear where it would belong: "
                + names(outer.stream()));
  }

  private static String names(Stream<SourceThing> things) {
    List<String> names =
        things.map(t -> t.iri().text()).map(PairNotes::shortName).distinct().toList();
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES)) + " …";
  }

  private static String shortName(String iri) {
    return ThingIri.of(iri).path();
  }

  private void note(KeyValues.Pair pair, SourceThing about, String why) {
    findings.add(
        Finding.of(
            UNCLEAR,
            on(about, pair),
            FieldName.of(pair.key()),
            "The key “"
                + pair.key()
                + "” of a map annotation names a field, but "
                + why
                + ". It stays an annotation."));
  }

  private static Thing on(SourceThing about, KeyValues.Pair pair) {
    return Thing.of(about.iri().text(), about.type().label(), pair.line());
  }
}
