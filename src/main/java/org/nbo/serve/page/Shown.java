package org.nbo.serve.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.data.Kept;
import org.nbo.serve.data.Register;
import org.nbo.serve.data.Registrar;
import org.nbo.serve.web.Refusal;

/** The lists of all that is here, and answers to what was asked of them, kept for a while. */
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
  private final Map<Object, Object> answers = new ConcurrentHashMap<>();

  Shown(Nbo nbo, Holdings holdings, Labels labels) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.labels = labels;
    this.registers =
        new Kept<>(holdings, "nbo-registers", () -> Registrar.registers(holdings, nbo.shelves()));
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

  /** One of them, as soon as it is there. */
  Register register(String name) {
    return registers()
        .map(all -> all.get(name))
        .orElseThrow(() -> new Refusal(503, "the data are still being read; ask again"));
  }

  Conditions conditions() {
    return conditions;
  }

  private record Question(Register register, Object of) {}

  /** An answer that was given before, or is made now. */
  @SuppressWarnings("unchecked") // the same question always has the same kind of answer
  private <T> T answer(Question question, java.util.function.Supplier<T> maker) {
    Object known = answers.get(question);
    if (known == null) {
      known = maker.get();
      if (answers.size() >= MOST_ANSWERS) {
        answers.clear();
      }
      answers.put(question, known);
    }
    return (T) known;
  }

  /** Which entries meet a condition. */
  BitSet places(Register register, Condition condition) {
    return answer(
        new Question(register, condition.toString()),
        () ->
            holdings.read(
                data -> {
                  BitSet places =
                      new Reached(nbo.model(), nbo.recordClasses(), data, register)
                          .places(condition, condition.test(node -> words(node)));
                  if (condition.is() == Condition.Is.MISSING) {
                    places.flip(0, register.size());
                  }
                  return places;
                }));
  }

  private String words(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : labels.of(node, org.apache.jena.graph.Graph.emptyGraph);
  }

  /**
   * By what things can do what was asked for, by their IRI; only of the newest description of each.
   *
   * @throws Refusal where a value is none
   */
  Map<String, String> able(Register register, Map<String, String> wanted) {
    return answer(
        new Question(register, wanted),
        () -> {
          Ability ability = register.shelf().ability().orElseThrow();
          Prepared query;
          try {
            query = ability.with(wanted);
          } catch (IllegalArgumentException e) {
            throw new Refusal(400, "a number is wanted, such as 561, not '" + e.getMessage() + "'");
          }
          return Txn.calculateRead(holdings.data(), () -> able(register, query));
        });
  }

  /** Where there are few entries each is asked, which spares the older descriptions. */
  private Map<String, String> able(Register register, Prepared query) {
    Map<String, Map<String, List<String>>> found = new TreeMap<>();
    try {
      if (register.size() <= FEW) {
        for (Entry entry : register.entries()) {
          Node thing = NodeFactory.createURI(entry.iri());
          ask(query, Map.of(THING.getVarName(), thing), register, found);
        }
      } else {
        ask(query, Map.of(), register, found);
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
      Register register,
      Map<String, Map<String, List<String>>> found) {
    try (QueryExec answer = query.patiently(holdings.united(), values)) {
      answer
          .select()
          .forEachRemaining(
              row -> {
                String iri = row.get(THING).toString();
                var place = register.place(iri);
                if (place.isPresent()
                    && register.entries().get(place.getAsInt()).iri().equals(iri)) {
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
