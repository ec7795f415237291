package org.nbo.lift.upgrade;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nbo.lift.source.ElementPlace;
import org.nbo.lift.source.SourceValue;
import org.nbo.lift.source.ValueReader;
import org.nbo.lift.value.Decimal;

/**
 * What two versions of a document say differently. A value of the one is looked for in the other
 * where it stood, then step by step farther away, since elements and attributes were renamed and
 * moved between the versions; each value answers for one only. Spelling of numbers, case and white
 * space do not matter. Knows no name of an element or attribute.
 */
final class ValueDifference {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PLAIN = Pattern.compile("[-+.\\de]+|true|false");

  /** Shorter values, such as 1 or red, stand in too many places to be found again by themselves. */
  private static final int TELLING = 5;

  private final Map<String, String> renamed;
  private final Map<String, String> earlier = new HashMap<>();
  private final Set<String> things;
  private final Map<String, String> normals = new HashMap<>();
  private List<SourceValue> dropped;
  private List<SourceValue> added;

  ValueDifference(ValueReader before, ValueReader after) {
    Set<String> ids = ids(after);
    renamed = renamed(ids(before), ids);
    renamed.forEach((old, id) -> earlier.put(id, old));
    things = ids;
    dropped = before.values();
    added = after.values();
    match(v -> key(v.numberedPath(), owner(v), normal(v)));
    match(v -> key(v.path(), owner(v), normal(v)));
    match(v -> key(v.place().name() + v.name(), owner(v), normal(v)));
    match(v -> key(v.name(), owner(v), normal(v)));
    match(this::link);
    match(v -> v.identifies() ? null : key(owner(v), normal(v)));
    match(v -> v.identifies() ? null : key(v.name(), normal(v)));
    match(v -> isTelling(v) ? normal(v) : null);
  }

  /** What only the first document says, in its order. */
  List<SourceValue> dropped() {
    return dropped;
  }

  /** What only the second document says. */
  Collection<SourceValue> added() {
    return added;
  }

  /** The identifier in the second document of the thing that a value of the first is about. */
  String subject(SourceValue value) {
    ElementPlace place = value.identifies() ? value.place().outer() : value.place();
    for (; place != null; place = place.outer()) {
      if (place.id() != null && things.contains(current(place.id()))) {
        return current(place.id());
      }
    }
    return "";
  }

  /** The identifier in the first document of something in the second; null of null. */
  String before(String id) {
    return id == null ? null : earlier.getOrDefault(id, id);
  }

  private void match(Function<SourceValue, String> key) {
    Map<String, Deque<SourceValue>> there = new LinkedHashMap<>();
    List<SourceValue> others = new ArrayList<>();
    for (SourceValue value : added) {
      String k = key.apply(value);
      if (k == null) {
        others.add(value);
      } else {
        there.computeIfAbsent(k, x -> new ArrayDeque<>(1)).add(value);
      }
    }
    List<SourceValue> missing = new ArrayList<>();
    for (SourceValue value : dropped) {
      String k = key.apply(value);
      Deque<SourceValue> same = k == null ? null : there.get(k);
      if (same == null || same.poll() == null) {
        missing.add(value);
      }
    }
    there.values().forEach(others::addAll);
    dropped = missing;
    added = others;
  }

  /** A reference between two things, whichever of them states it. */
  private String link(SourceValue value) {
    String from = owner(value);
    String to = current(value.value());
    if (!value.identifies() || from.isEmpty()) {
      return null;
    }
    return from.compareTo(to) < 0 ? key(from, to) : key(to, from);
  }

  private String owner(SourceValue value) {
    return current(value.owner());
  }

  private String current(String id) {
    return renamed.getOrDefault(id, id);
  }

  private String normal(SourceValue value) {
    return value.identifies()
        ? current(value.value())
        : normals.computeIfAbsent(value.value(), ValueDifference::normal);
  }

  private static String normal(String value) {
    if (value.length() < 40) {
      String number = Decimal.value(value).map(ValueDifference::plain).orElse(null);
      if (number != null) {
        return number;
      }
    }
    String form = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(form).replaceAll(" ");
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }

  private boolean isTelling(SourceValue value) {
    String normal = normal(value);
    return !value.identifies() && normal.length() >= TELLING && !PLAIN.matcher(normal).matches();
  }

  private static String key(String... parts) {
    return String.join("\n", parts);
  }

  private static Set<String> ids(ValueReader document) {
    return document.places().stream()
        .map(ElementPlace::id)
        .filter(id -> id != null)
        .collect(Collectors.toSet());
  }

  /** Identifiers that got a prefix: {@code Group:0} became {@code ExperimenterGroup:Group:0}. */
  private static Map<String, String> renamed(Set<String> before, Set<String> after) {
    Map<String, String> renamed = new HashMap<>();
    for (String id : after) {
      String rest = id.substring(id.indexOf(':') + 1);
      if (!before.contains(id) && before.contains(rest) && !after.contains(rest)) {
        renamed.put(rest, id);
      }
    }
    return renamed;
  }
}
