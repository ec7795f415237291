package org.nbo.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.nbo.lift.quad.Datatype;

/** The summaries of a document, while it streams by: parts are counted when they end. */
final class Summaries {
  /** How many different values of a property of a document are compared with those of parts. */
  private static final int LISTED = 1_000;

  private final List<Running> all = new ArrayList<>();
  private final Map<String, List<Running>> byLink = new HashMap<>();
  private final Map<String, Listed> listed = new HashMap<>();
  private final Map<String, Boolean> seen = new HashMap<>();
  private final Function<String, PredicateUse> uses;
  private final FunctionEnv now;
  private boolean tooMany;

  /**
   * @param uses gives a property of the document by its IRI
   */
  Summaries(List<Summary> summaries, Function<String, PredicateUse> uses, FunctionEnv now) {
    this.uses = uses;
    this.now = now;
    for (Summary summary : summaries) {
      summary.seen().forEach(property -> seen.put(property, false));
      summary.listed().ifPresent(v -> listed.computeIfAbsent(v.property(), p -> new Listed()));
      Running running = new Running(summary, all.size());
      all.add(running);
      byLink.computeIfAbsent(summary.link(), link -> new ArrayList<>()).add(running);
    }
  }

  /** The different values of a property. */
  private static final class Listed {
    private final Set<String> texts = new HashSet<>();
    private final List<Literal> values = new ArrayList<>();
  }

  private record Literal(String text, Datatype datatype, double number) {}

  /** Those about parts that a property leads to; null where there are none. */
  List<Running> of(String link) {
    return byLink.get(link);
  }

  int size() {
    return all.size();
  }

  /** Whether a property of the document matters by itself. */
  boolean watches(String property) {
    return seen.containsKey(property) || listed.containsKey(property);
  }

  /** Takes the value last said of a thing, of a property that matters by itself. */
  void watch(String property, Open open) {
    seen.computeIfPresent(property, (p, before) -> true);
    Listed values = listed.get(property);
    int at = open.last();
    if (values != null && !open.isNone(at)) {
      String text = open.text(at);
      if (!values.texts.contains(text)) {
        if (values.values.size() < LISTED) {
          values.texts.add(text);
          values.values.add(new Literal(text, open.datatype(at), open.number(at)));
        } else {
          tooMany = true;
        }
      }
    }
  }

  /** Whether a property had more different values than are compared with those of parts. */
  boolean hadTooMany() {
    return tooMany;
  }

  /** Takes a part that ends. */
  void end(Open part) {
    List<Running> about = part.by.summaries();
    if (about != null) {
      for (Running running : about) {
        running.end(part);
      }
    }
  }

  /** States what was counted of the parts of a thing that ends. */
  void tell(Open whole) {
    for (Running running : all) {
      Tally[] tallies = whole.tallies(running.number);
      if (tallies != null) {
        running.tell(whole, tallies);
      }
    }
  }

  /** A summary of this document. */
  final class Running {
    private final Summary summary;
    private final int number;
    private final List<Summary.Value> slots = new ArrayList<>();
    private final PredicateUse[] properties;
    private final int ofPart;
    private final int ofWhole;
    private final int[] left;
    private final int[] right;
    private final int[][] optionalLeft;
    private final int[][] optionalRight;
    private final int[] tallied;
    private final int[] places;
    private final int[] at;
    private final double[] numbers;
    private final Literal[] literals;

    private Running(Summary summary, int number) {
      this.summary = summary;
      this.number = number;
      slots.addAll(summary.values());
      ofPart = slots.size();
      if (summary.ofParts()) {
        slots.addAll(summary.own());
      }
      ofWhole = slots.size();
      summary.listed().ifPresent(slots::add);
      properties = new PredicateUse[slots.size()];
      at = new int[slots.size()];
      numbers = new double[slots.size()];
      literals = new Literal[slots.size()];
      left = summary.conditions().stream().mapToInt(c -> slot(c.left())).toArray();
      right = summary.conditions().stream().mapToInt(c -> slot(c.right())).toArray();
      optionalLeft = new int[slots.size()][];
      optionalRight = new int[slots.size()][];
      for (int i = 0; i < slots.size(); i++) {
        List<Summary.Condition> only = slots.get(i).conditions();
        optionalLeft[i] = only.stream().mapToInt(c -> slot(c.left())).toArray();
        optionalRight[i] = only.stream().mapToInt(c -> slot(c.right())).toArray();
      }
      tallied =
          summary.tallies().stream()
              .mapToInt(
                  t -> t.over().equals(summary.part()) || isPlace(t.over()) ? -1 : slot(t.over()))
              .toArray();
      places =
          summary.place().stream().flatMap(p -> p.of().stream()).mapToInt(this::slot).toArray();
    }

    private boolean isPlace(Var variable) {
      return summary.place().filter(p -> p.variable().equals(variable)).isPresent();
    }

    private int slot(Var variable) {
      if (variable == null) {
        return -1;
      }
      for (int i = 0; i < slots.size(); i++) {
        if (variable.equals(slots.get(i).variable())) {
          return i;
        }
      }
      throw new IllegalArgumentException("nothing gives " + variable);
    }

    private void end(Open part) {
      if (properties.length > 0 && properties[0] == null) {
        for (int i = 0; i < properties.length; i++) {
          properties[i] = uses.apply(slots.get(i).property());
        }
      }
      fill(0, part);
    }

    /** Takes each combination of values. */
    private void fill(int slot, Open part) {
      if (slot == properties.length) {
        row(part);
      } else if (slot >= ofWhole) {
        for (Literal value : listed.get(slots.get(slot).property()).values) {
          literals[slot] = value;
          numbers[slot] = value.number;
          fill(slot + 1, part);
        }
      } else {
        fill(slot, part, slot < ofPart ? part : part.outer);
      }
    }

    private void fill(int slot, Open part, Open thing) {
      Summary.Value value = slots.get(slot);
      PredicateUse property = properties[slot];
      boolean found = false;
      for (int i = thing.next(property, 0); i >= 0; i = thing.next(property, i + 1)) {
        double number = thing.number(i);
        boolean fits = value.variable() != null || number == value.constant();
        numbers[slot] = number;
        if (fits && holds(value.conditions(), optionalLeft[slot], optionalRight[slot])) {
          found = true;
          at[slot] = i;
          fill(slot + 1, part);
        }
      }
      if (!found && value.optional()) {
        at[slot] = -1;
        numbers[slot] = Double.NaN;
        fill(slot + 1, part);
      }
    }

    private boolean holds(List<Summary.Condition> conditions, int[] ones, int[] others) {
      for (int i = 0; i < ones.length; i++) {
        Summary.Condition condition = conditions.get(i);
        double one = ones[i] < 0 ? condition.leftNumber() : numbers[ones[i]];
        double other = others[i] < 0 ? condition.rightNumber() : numbers[others[i]];
        if (!condition.holds(one, other)) {
          return false;
        }
      }
      return true;
    }

    private void row(Open part) {
      if (!holds(summary.conditions(), left, right)) {
        return;
      }
      if (summary.ofParts()) {
        for (Summary.Fact fact : summary.facts()) {
          for (int i = 0; i < properties.length; i++) {
            if (fact.variable().equals(slots.get(i).variable())) {
              Open thing = i < ofPart ? part : part.outer;
              String text = i >= ofWhole ? literals[i].text : thing.text(at[i]);
              Datatype datatype = i >= ofWhole ? literals[i].datatype : thing.datatype(at[i]);
              part.literal(uses.apply(fact.property().getURI()), text, datatype);
            }
          }
        }
        return;
      }
      count(part);
    }

    private void count(Open part) {
      Tally[] tallies = part.outer.tallies(number);
      if (tallies == null) {
        tallies = summary.tallies().stream().map(t -> new Tally(t.kind())).toArray(Tally[]::new);
        part.outer.tallies(number, size(), tallies);
      }
      for (int i = 0; i < tallies.length; i++) {
        int slot = tallied[i];
        if (slot >= 0 && at[slot] >= 0) {
          tallies[i].count();
          tallies[i].number(numbers[slot], part, at[slot]);
        } else if (slot >= 0 && summary.tallies().get(i).otherwise() != null) {
          tallies[i].number(summary.tallies().get(i).otherwise());
        } else if (slot < 0 && isPlace(summary.tallies().get(i).over())) {
          tallies[i].different(place(part));
        } else if (slot < 0) {
          tallies[i].count();
        }
      }
    }

    private long place(Open part) {
      long hash = 0;
      for (int slot : places) {
        hash = Hash.of(hash, part.hash(at[slot]));
      }
      return hash;
    }

    private void tell(Open whole, Tally[] tallies) {
      for (String property : summary.seen()) {
        if (!seen.get(property)) {
          return;
        }
      }
      Map<Var, Node> row = new LinkedHashMap<>();
      for (int i = 0; i < tallies.length; i++) {
        Node value = tallies[i].value();
        if (value != null) {
          row.put(summary.tallies().get(i).name(), value);
        }
      }
      own(0, whole, row);
    }

    private void own(int next, Open whole, Map<Var, Node> row) {
      if (next == summary.own().size()) {
        state(whole, row);
        return;
      }
      Summary.Value value = summary.own().get(next);
      PredicateUse property = uses.apply(value.property());
      boolean found = false;
      for (int i = whole.next(property, 0); i >= 0; i = whole.next(property, i + 1)) {
        found = true;
        row.put(value.variable(), whole.value(i));
        own(next + 1, whole, row);
        row.remove(value.variable());
      }
      if (!found && value.optional()) {
        own(next + 1, whole, row);
      }
    }

    private void state(Open whole, Map<Var, Node> row) {
      Binding binding = BindingFactory.root();
      for (Map.Entry<Var, Node> entry : row.entrySet()) {
        binding = BindingFactory.binding(binding, entry.getKey(), entry.getValue());
      }
      for (Summary.Step step : summary.steps()) {
        try {
          if (step.variable() == null) {
            if (!step.expression().isSatisfied(binding, now)) {
              return;
            }
          } else {
            NodeValue value = step.expression().eval(binding, now);
            binding = BindingFactory.binding(binding, step.variable(), value.asNode());
          }
        } catch (ExprEvalException e) {
          if (step.variable() == null) {
            return;
          }
        }
      }
      for (Summary.Fact fact : summary.facts()) {
        Node value = binding.get(fact.variable());
        if (value != null) {
          whole.literal(
              uses.apply(fact.property().getURI()),
              value.getLiteralLexicalForm(),
              Datatype.of(value.getLiteralDatatypeURI()));
        }
      }
    }
  }
}
