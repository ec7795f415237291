package org.nbo.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.nbo.lift.quad.Datatype;

/**
 * How a query looks at the values of a property. For one document.
 *
 * @param asked what the query looks for
 * @param now when the document is read
 * @param shapes of things, 1 for those that the query looks at
 * @param known answers that were given already
 * @param digitsMatter whether texts that differ only in their digits may not be alike
 */
record Use(
    Asked asked,
    FunctionEnv now,
    LongTable shapes,
    Map<Datatype, Map<String, Integer>> known,
    boolean digitsMatter) {
  private static final int KNOWN = 10_000;
  private static final int FEW = 1 << 4;
  private static final int DATE = "2026-11-28".length();

  /** Where a value makes no difference to the query. */
  private static final String NONE = "";

  /**
   * What a query looks for.
   *
   * @param number of its own
   * @param variable for the value
   * @param others what other variables are, wherever this is asked
   * @param how what it sees of a value
   * @param properties of each of these, a thing has one that the query looks at
   * @param classes of each of these, a thing is of one that the query looks at
   */
  record Asked(
      int number,
      Var variable,
      Binding others,
      How how,
      List<Set<String>> properties,
      List<Set<String>> classes) {}

  /**
   * What a query sees of a value.
   *
   * @param guards conditions without which it does not look at it
   * @param seen what comes of these
   * @param exact whether it sees the value itself
   * @param shown whether a finding tells it
   * @param equal the only value that it asks for, or null
   */
  record How(List<Expr> guards, List<Expr> seen, boolean exact, boolean shown, Node equal) {}

  static Use of(Asked asked, FunctionEnv now) {
    How how = asked.how();
    boolean digitsMatter =
        how.exact()
            || how.shown()
            || how.equal() != null
            || !Stream.concat(how.guards().stream(), how.seen().stream())
                .allMatch(expression -> Digits.doNotMatter(expression, asked.variable()));
    return new Use(asked, now, new LongTable(FEW), new HashMap<>(), digitsMatter);
  }

  /**
   * Whether the query looks at a thing with some properties, of some classes.
   *
   * @param shape the same for things with the same properties and classes
   */
  boolean concerns(long shape, Predicate<Set<String>> properties, Predicate<Set<String>> classes) {
    if (asked.properties().isEmpty() && asked.classes().isEmpty()) {
      return true;
    }
    int before = shapes.get(shape);
    if (before >= 0) {
      return before == 1;
    }
    boolean concerns =
        asked.properties().stream().allMatch(properties)
            && asked.classes().stream().allMatch(classes);
    if (shapes.size() == KNOWN) {
      shapes.clear();
    }
    shapes.putIfAbsent(shape, concerns ? 1 : 0);
    return concerns;
  }

  /**
   * The item for a value: the same for those that are alike, 0 for those that do not matter.
   *
   * @param items gives the item for what is seen
   */
  int item(String written, Datatype datatype, ToIntFunction<String> items) {
    String text = digitsMatter || datatype != Datatype.STRING ? written : Digits.alike(written);
    Map<String, Integer> ofType = known.computeIfAbsent(datatype, type -> new HashMap<>());
    Integer item = ofType.get(text);
    if (item == null) {
      Node literal = NodeFactory.createLiteralDT(text, datatype.jena());
      String key = key(literal, datatype.iri() + ' ' + text);
      item = key.isEmpty() ? 0 : items.applyAsInt(key);
      if (ofType.size() < KNOWN) {
        ofType.put(text, item);
      }
    }
    return item;
  }

  private String key(Node literal, String value) {
    How how = asked.how();
    if (how.equal() != null) {
      return literal.sameValueAs(how.equal()) ? asked.number() + "=" : NONE;
    }
    BindingBuilder builder = BindingFactory.builder(asked.others());
    Binding binding = builder.add(asked.variable(), literal).build();
    for (Expr guard : how.guards()) {
      if (!isTrue(guard, binding, now)) {
        return NONE;
      }
    }
    if (how.exact()) {
      return asked.number() + "=" + value;
    }
    List<String> seen = new ArrayList<>();
    if (how.shown()) {
      seen.add(told(literal.getLiteralLexicalForm(), literal.getLiteralDatatypeURI()));
    }
    for (Expr expression : how.seen()) {
      seen.add(text(expression, binding, now));
    }
    return asked.number() + seen.toString();
  }

  /** In which expressions are evaluated: the time stands still in it. */
  static FunctionEnv environment() {
    Context context = ARQ.getContext().copy();
    context.set(ARQConstants.sysCurrentTime, NodeFactoryExtra.nowAsDateTime());
    return new FunctionEnvBase(context);
  }

  /** A value as findings tell it: a day without the time. */
  private static String told(String text, String datatype) {
    return Datatype.DATE_TIME.iri().equals(datatype) && text.length() > DATE
        ? text.substring(0, DATE)
        : text;
  }

  private static boolean isTrue(Expr expression, Binding binding, FunctionEnv now) {
    try {
      return expression.isSatisfied(binding, now);
    } catch (ExprEvalException e) {
      return false;
    }
  }

  private static String text(Expr expression, Binding binding, FunctionEnv now) {
    try {
      NodeValue value = expression.eval(binding, now);
      return value.asNode().toString();
    } catch (ExprEvalException e) {
      return "?";
    }
  }
}
