package org.nbo.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.nbo.query.Aspect;
import org.nbo.query.Prepared;
import org.nbo.query.Shelf;

/** Makes the registers of all lists. */
public final class Registrar {
  private static final Var THING = Var.alloc("thing");
  private static final Var NAME = Var.alloc("name");
  private static final Var VALUE = Var.alloc("value");
  private static final int LONGEST = 200;
  private static final int SO_MANY_MORE = 20;

  private final Holdings holdings;
  private final Map<String, String> texts = new HashMap<>();

  private Registrar(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The registers of lists, by their names. */
  public static Map<String, Register> registers(Holdings holdings, List<Shelf> shelves) {
    return Txn.calculateRead(
        holdings.data(),
        () -> {
          Registrar registrar = new Registrar(holdings);
          Map<String, Register> all = new LinkedHashMap<>();
          shelves.forEach(shelf -> all.put(shelf.name(), registrar.register(shelf)));
          return all;
        });
  }

  private Register register(Shelf shelf) {
    Map<String, String> names = new TreeMap<>();
    ask(
        shelf.things(),
        row -> {
          Node thing = row.get(THING);
          if (thing.isURI()) {
            names.merge(
                thing.getURI(),
                row.contains(NAME) ? text(row.get(NAME)) : "",
                (one, other) -> one.compareTo(other) >= 0 ? one : other);
          }
        });
    Map<String, Set<String>> moments = of(shelf, Aspect.Shown.MOMENT, names.keySet());
    List<List<String>> gathered =
        gathered(names.keySet(), of(shelf, Aspect.Shown.GATHERS, names.keySet())).stream()
            .map(things -> inTime(things, moments))
            .toList();
    Set<String> newest = new LinkedHashSet<>();
    gathered.forEach(things -> newest.add(things.get(things.size() - 1)));
    boolean fewAreNewest = newest.size() * SO_MANY_MORE < names.size();
    List<Map<String, Set<String>>> values =
        shelf.aspects().stream()
            .map(
                aspect ->
                    aspect.is(Aspect.Shown.MOMENT) ? moments : values(aspect, newest, fewAreNewest))
            .toList();
    List<Entry> entries = new ArrayList<>();
    gathered.forEach(things -> entries.add(entry(things, names, values, moments)));
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.name().isEmpty())
            .thenComparing(Entry::name, Values.AS_TEXT)
            .thenComparing(Entry::iri));
    return new Register(shelf, entries, happenings(shelf, names.keySet()));
  }

  private Map<String, Set<String>> of(Shelf shelf, Aspect.Shown how, Set<String> things) {
    return shelf.shown(how).stream()
        .findFirst()
        .map(aspect -> values(aspect, things, false))
        .orElse(Map.of());
  }

  private static List<List<String>> gathered(Set<String> things, Map<String, Set<String>> by) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String thing : things) {
      String key = by.containsKey(thing) ? "=" + by.get(thing) : thing;
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(thing);
    }
    return List.copyOf(groups.values());
  }

  private static List<String> inTime(List<String> things, Map<String, Set<String>> moments) {
    return things.stream().sorted(Comparator.comparing(thing -> moment(thing, moments))).toList();
  }

  /** The newest says what all are like. */
  private static Entry entry(
      List<String> inTime,
      Map<String, String> names,
      List<Map<String, Set<String>>> values,
      Map<String, Set<String>> moments) {
    String newest = inTime.get(inTime.size() - 1);
    return new Entry(
        names.get(newest),
        inTime.stream().map(thing -> new Entry.State(thing, moment(thing, moments))).toList(),
        values.stream().map(said -> List.copyOf(said.getOrDefault(newest, Set.of()))).toList());
  }

  private static String moment(String thing, Map<String, Set<String>> moments) {
    return moments.getOrDefault(thing, Set.of()).stream().reduce("", (first, last) -> last);
  }

  /**
   * What is said of things.
   *
   * @param each whether each is asked for by itself, because there are many others
   */
  private Map<String, Set<String>> values(Aspect aspect, Set<String> things, boolean each) {
    Map<String, List<String>> found = new HashMap<>();
    Consumer<Binding> adding =
        row -> {
          Node thing = row.get(THING);
          if (thing.isURI() && row.contains(VALUE) && things.contains(thing.getURI())) {
            found
                .computeIfAbsent(thing.getURI(), t -> new ArrayList<>(1))
                .add(text(row.get(VALUE)));
          }
        };
    if (each) {
      things.forEach(
          thing ->
              ask(
                  aspect.query(),
                  Map.of(THING.getVarName(), NodeFactory.createURI(thing)),
                  adding));
    } else {
      ask(aspect.query(), adding);
    }
    Map<String, Set<String>> values = new HashMap<>();
    Map<List<String>, Set<String>> shared = new HashMap<>();
    found.forEach((thing, all) -> values.put(thing, shared.computeIfAbsent(all, this::ordered)));
    return values;
  }

  private Map<String, List<Entry.Happening>> happenings(Shelf shelf, Set<String> things) {
    Map<String, List<Entry.Happening>> all = new HashMap<>();
    for (Shelf.Event event : shelf.events()) {
      ask(
          event.query(),
          row -> {
            String thing = row.get(THING).toString();
            if (things.contains(thing)) {
              all.computeIfAbsent(thing, t -> new ArrayList<>())
                  .add(
                      new Entry.Happening(
                          said(row, "when"), event.label(), said(row, "words"), said(row, "link")));
            }
          });
    }
    return all;
  }

  private String said(Binding row, String name) {
    Node node = row.get(Var.alloc(name));
    return node == null ? "" : text(node);
  }

  private Set<String> ordered(List<String> values) {
    return new LinkedHashSet<>(
        values.stream()
            .sorted(Values.areNumbers(values) ? Values.BY_SIZE : Values.AS_TEXT)
            .toList());
  }

  private String text(Node node) {
    String text = Values.text(node).strip();
    return texts.computeIfAbsent(
        text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …", t -> t);
  }

  private void ask(Prepared query, Consumer<Binding> row) {
    ask(query, Map.of(), row);
  }

  /** What takes too long is left out, so that the rest can be browsed. */
  private void ask(Prepared query, Map<String, Node> values, Consumer<Binding> row) {
    try (QueryExec answer = query.patiently(holdings.united(), values)) {
      answer.select().forEachRemaining(row);
    } catch (QueryCancelledException e) {
      return;
    }
  }
}
