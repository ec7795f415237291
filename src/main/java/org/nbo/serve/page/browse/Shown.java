package org.nbo.serve.page.browse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.nbo.Nbo;
import org.nbo.query.Ability;
import org.nbo.query.Prepared;
import org.nbo.query.Shelf;
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.data.Kept;
import org.nbo.serve.data.Register;
import org.nbo.serve.data.Registrar;
import org.nbo.serve.page.Labels;
import org.nbo.serve.sparql.TimedGraph;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;

/**
 * The lists of all that is here, and answers to what was asked of them, kept as long as the lists
 * are.
 */
final class Shown {
  private static final long WAITS = 4_000;
  private static final long READY = 300;
  private static final int MOST_ANSWERS = 100;
  private static final int FEW = 300;
  private static final Var THING = Var.alloc("thing");

  private final Nbo nbo;
  private final Holdings holdings;
  private final Labels labels;
  private final Kept<Map<String, Register>> registers;
  private final Conditions conditions;
  private final Map<Register, Map<Object, Object>> answers =
      Collections.synchronizedMap(new WeakHashMap<>());

  Shown(Nbo nbo, Holdings holdings, Labels labels) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.labels = labels;
    this.registers = new Kept<>(holdings, () -> Registrar.registers(holdings, nbo.shelves()));
    this.conditions = new Conditions(new Searched(nbo.model()));
  }

  /** The registers by the names of their lists; nothing where they are still being made. */
  Optional<Map<String, Register>> registers() {
    return registers.within(WAITS);
  }

  /** The same, if nobody has to wait for them. */
  Optional<Map<String, Register>> registersNow() {
    return registers.within(READY);
  }

  /** Makes them, so that who asks first need not wait. */
  void begin() {
    registers.begin();
  }

  /** The one of the list whose things have a history; nothing where it is still being made. */
  Optional<Register> withHistory() {
    String name =
        nbo.shelves().stream()
            .filter(shelf -> !shelf.events().isEmpty())
            .map(Shelf::name)
            .findFirst()
            .orElseThrow();
    return registers().map(all -> all.get(name));
  }

  Conditions conditions() {
    return conditions;
  }

  /** An answer that was given before, or is made now. */
  @SuppressWarnings("unchecked") // the same question always has the same kind of answer
  private <T> T answer(Register register, Object question, Supplier<T> maker) {
    Map<Object, Object> given = answers.computeIfAbsent(register, of -> new ConcurrentHashMap<>());
    Object known = given.get(question);
    if (known == null) {
      known = maker.get();
      if (given.size() >= MOST_ANSWERS) {
        given.clear();
      }
      given.put(question, known);
    }
    return (T) known;
  }

  /**
   * Which entries meet a condition.
   *
   * @throws Refusal where that takes longer than a query may
   */
  BitSet places(Register register, Condition condition, Limits limits) {
    return answer(
        register,
        condition.toString(),
        () ->
            holdings.read(
                data -> {
                  BitSet places =
                      new Reached(
                              nbo.model(),
                              nbo.recordClasses(),
                              new TimedGraph(data, limits),
                              register)
                          .places(condition, condition.test(node -> words(node)));
                  if (condition.is() == Condition.Is.MISSING) {
                    places.flip(0, register.size());
                  }
                  return places;
                }));
  }

  private String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : labels.of(node, Graph.emptyGraph);
  }

  /**
   * By what things can do what was asked for, by their IRI; only of the newest description of each.
   *
   * @throws Refusal where a value is none, or that takes longer than a query may
   */
  Map<String, String> able(Register register, Map<String, String> wanted, Limits limits) {
    return answer(
        register,
        wanted,
        () -> {
          Ability ability = register.shelf().ability().orElseThrow();
          Prepared query;
          try {
            query = ability.with(wanted);
          } catch (IllegalArgumentException e) {
            throw new Refusal(400, "a number is wanted, such as 561, not '" + e.getMessage() + "'");
          }
          return Txn.calculateRead(holdings.data(), () -> able(register, query, limits));
        });
  }

  /** Where there are few entries each is asked, which spares the older descriptions. */
  private Map<String, String> able(Register register, Prepared query, Limits limits) {
    long end = System.nanoTime() + limits.queryTime().toNanos();
    Map<String, Map<String, List<String>>> found = new TreeMap<>();
    try {
      if (register.size() <= FEW) {
        for (Entry entry : register.entries()) {
          Node thing = NodeFactory.createURI(entry.iri());
          ask(query, Map.of(THING.getVarName(), thing), end, register, found);
        }
      } else {
        ask(query, Map.of(), end, register, found);
      }
    } catch (QueryCancelledException e) {
      throw new Refusal(503, "this takes too long; ask for less at a time");
    }
    Map<String, String> because = new LinkedHashMap<>();
    found.forEach(
        (iri, parts) ->
            because.put(
                iri,
                String.join(
                    " · ",
                    parts.values().stream().map(words -> String.join(", ", words)).toList())));
    return because;
  }

  private void ask(
      Prepared query,
      Map<String, Node> values,
      long end,
      Register register,
      Map<String, Map<String, List<String>>> found) {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      throw new QueryCancelledException();
    }
    try (QueryExec answer = query.within(left, holdings.united(), values)) {
      answer
          .select()
          .forEachRemaining(
              row -> {
                String iri = row.get(THING).toString();
                if (register.entry(iri).filter(e -> e.iri().equals(iri)).isPresent()) {
                  add(row, found.computeIfAbsent(iri, i -> new LinkedHashMap<>()));
                }
              });
    }
  }

  private static void add(Binding row, Map<String, List<String>> parts) {
    row.forEach(
        (name, value) -> {
          if (!name.equals(THING)) {
            List<String> words = parts.computeIfAbsent(name.getVarName(), n -> new ArrayList<>());
            String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
            if (!words.contains(text)) {
              words.add(text);
            }
          }
        });
  }
}
