package org.nbo.kind;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/**
 * What a query states of things that have many parts, or of a part, so that it can be told while a
 * document streams by and nothing of the parts needs to be kept. The query tells the same of the
 * whole graph.
 *
 * @param link the property by which the whole has the part
 * @param whole the variable for the whole
 * @param part the variable for the part
 * @param ofParts whether facts are stated of each part, not of the whole
 * @param values properties of a part, of which each row of the query has one value
 * @param conditions without which a part counts for nothing
 * @param place variables whose values together are the place of a part; empty where none is asked
 * @param tallies what is counted over parts
 * @param own properties of the whole
 * @param steps expressions that are evaluated in their order, filters without a variable
 * @param listed variables for each different value of a property in the document, with that
 * @param seen properties that the document must have used
 * @param facts what is stated
 */
record Summary(
    String link,
    Var whole,
    Var part,
    boolean ofParts,
    List<Value> values,
    List<Condition> conditions,
    Optional<Place> place,
    List<Tally.Of> tallies,
    List<Value> own,
    List<Step> steps,
    Optional<Value> listed,
    List<String> seen,
    List<Fact> facts) {
  /** What IRIs of facts begin with that are no statements of the document. */
  static final String FACTS = "urn:x-nbo:";

  /**
   * A value of a thing.
   *
   * @param property IRI
   * @param variable for it, or null where it has to be the constant
   * @param constant a number that it must be, or NaN
   * @param optional whether it may be missing
   * @param conditions without which an optional one is as if it were missing
   */
  record Value(
      String property,
      Var variable,
      double constant,
      boolean optional,
      List<Condition> conditions) {}

  /** Something computed, or a condition where there is no variable. */
  record Step(Var variable, Expr expression) {}

  /** Variables whose values are the place of a part. */
  record Place(Var variable, List<Var> of) {}

  /** A statement: its property, and the variable for its object. */
  record Fact(Node property, Var variable) {}

  /**
   * A comparison of numbers.
   *
   * @param sign less, greater, and whether equal will do
   * @param left a variable, or null for the number
   * @param right a variable, or null for the number
   */
  record Condition(String sign, Var left, double leftNumber, Var right, double rightNumber) {
    /** Whether it holds; not of what is no number. */
    boolean holds(double one, double other) {
      return switch (sign) {
        case "<" -> one < other;
        case "<=" -> one <= other;
        case ">" -> one > other;
        case ">=" -> one >= other;
        case "!=" -> one < other || one > other;
        case "=" -> one == other;
        default -> throw new IllegalStateException(sign);
      };
    }
  }

  /**
   * Those that a query states.
   *
   * @throws IllegalArgumentException where the query has a form that cannot be told while reading
   */
  static List<Summary> of(Query query) {
    return new SummaryReader(query).read();
  }
}
