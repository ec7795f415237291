package org.nbo.serve.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.nbo.query.Aspect;
import org.nbo.query.Shelf;

/** All things of a list with what is said of them, at hand to be chosen from. Immutable. */
public final class Register {
  private final Shelf shelf;
  private final List<Entry> entries;
  private final Map<String, List<Entry.Happening>> happenings;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> aspects = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();

  /**
   * @param entries in the order in which they are shown
   * @param happenings by the IRI of what they happened to
   */
  Register(Shelf shelf, List<Entry> entries, Map<String, List<Entry.Happening>> happenings) {
    this.shelf = shelf;
    this.happenings = Map.copyOf(happenings);
    this.entries = List.copyOf(entries);
    for (int i = 0; i < entries.size(); i++) {
      int place = i;
      entries.get(i).states().forEach(state -> places.put(state.iri(), place));
    }
    for (Aspect aspect : shelf.aspects()) {
      int index = aspects.size();
      aspects.put(aspect.name(), index);
      if (Values.areNumbers(
          entries.stream().flatMap(e -> e.values().get(index).stream()).toList())) {
        numbers.add(aspect.name());
      }
    }
  }

  /**
   * What somebody wants to see.
   *
   * @param chosen values by the names of aspects; an entry has one of each
   * @param words that stand in names; empty where all will do
   * @param within places of entries that will do besides; each set has to have them
   */
  public record Selection(Map<String, Set<String>> chosen, String words, List<BitSet> within) {}

  /**
   * What there is of a selection.
   *
   * @param entries those that have all of it
   * @param counts for each filter, how many entries each value would leave
   */
  public record Found(List<Entry> entries, Map<String, Map<String, Integer>> counts) {}

  public Shelf shelf() {
    return shelf;
  }

  public int size() {
    return entries.size();
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Where the entry with a thing stands. */
  public OptionalInt place(String iri) {
    Integer place = places.get(iri);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** The entry with a thing. */
  public Optional<Entry> entry(String iri) {
    return Optional.ofNullable(places.get(iri)).map(entries::get);
  }

  /** What happened to an entry, each once. */
  public List<Entry.Happening> happenings(Entry entry) {
    return entry.states().stream()
        .flatMap(state -> happenings.getOrDefault(state.iri(), List.of()).stream())
        .distinct()
        .toList();
  }

  /** What an aspect says of an entry. */
  public List<String> values(Entry entry, String aspect) {
    return entry.values().get(aspects.get(aspect));
  }

  /** The different values of an aspect. */
  public List<String> values(String aspect) {
    int index = aspects.get(aspect);
    return entries.stream()
        .flatMap(e -> e.values().get(index).stream())
        .distinct()
        .sorted(order(aspect))
        .toList();
  }

  /** Whether an aspect says anything of any entry. */
  public boolean says(String aspect) {
    int index = aspects.get(aspect);
    return entries.stream().anyMatch(entry -> !entry.values().get(index).isEmpty());
  }

  /** Whether all that an aspect says are numbers. */
  public boolean isNumber(String aspect) {
    return numbers.contains(aspect);
  }

  /** Selects, and counts what else could be chosen. */
  public Found find(Selection selection) {
    List<Aspect> filters = shelf.shown(Aspect.Shown.FILTER);
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    filters.forEach(filter -> counts.put(filter.name(), new HashMap<>()));
    List<Entry> found = new ArrayList<>();
    String words = selection.words().toLowerCase(Locale.ROOT);
    for (int place = 0; place < entries.size(); place++) {
      int at = place;
      Entry entry = entries.get(place);
      if (!entry.name().toLowerCase(Locale.ROOT).contains(words)
          || selection.within().stream().anyMatch(set -> !set.get(at))) {
        continue;
      }
      List<String> lacking =
          selection.chosen().entrySet().stream()
              .filter(c -> values(entry, c.getKey()).stream().noneMatch(c.getValue()::contains))
              .map(Map.Entry::getKey)
              .limit(2)
              .toList();
      if (lacking.isEmpty()) {
        found.add(entry);
      }
      for (Aspect filter : filters) {
        if (lacking.isEmpty() || lacking.equals(List.of(filter.name()))) {
          values(entry, filter.name())
              .forEach(value -> counts.get(filter.name()).merge(value, 1, Integer::sum));
        }
      }
    }
    counts.replaceAll((filter, each) -> inOrder(filter, each));
    return new Found(found, counts);
  }

  /** Numbers by their size; else what is most frequent first. */
  private Map<String, Integer> inOrder(String aspect, Map<String, Integer> counts) {
    Comparator<String> order = order(aspect);
    if (!isNumber(aspect) && !Values.areDays(counts.keySet())) {
      order = Comparator.<String>comparingInt(counts::get).reversed().thenComparing(order);
    }
    Map<String, Integer> sorted = new TreeMap<>(order);
    sorted.putAll(counts);
    return new LinkedHashMap<>(sorted);
  }

  private Comparator<String> order(String aspect) {
    return isNumber(aspect) ? Values.BY_SIZE : Values.AS_TEXT;
  }

  /** In the order of what an aspect says; what it says nothing of comes last. */
  public List<Entry> sorted(List<Entry> some, String aspect, boolean downwards) {
    Comparator<String> order = order(aspect);
    Comparator<Entry> byFirst =
        Comparator.comparing(
            entry -> values(entry, aspect).stream().findFirst().orElse(null),
            Comparator.nullsLast(downwards ? order.reversed() : order));
    return some.stream().sorted(byFirst).toList();
  }
}
