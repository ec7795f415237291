package org.nbo.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_IsNumeric;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Reads a query that states facts of a whole and its parts. */
final class SummaryReader {
  private final Query query;

  SummaryReader(Query query) {
    this.query = query;
  }

  List<Summary> read() {
    Element pattern = query.getQueryPattern();
    if (pattern instanceof ElementGroup group
        && group.size() == 1
        && group.get(0) instanceof ElementUnion union) {
      return union.getElements().stream().map(e -> new One((ElementGroup) e).summary()).toList();
    }
    return List.of(new One((ElementGroup) pattern).summary());
  }

  private static IllegalArgumentException unknown(Object what) {
    return new IllegalArgumentException("a summary cannot ask for " + what);
  }

  /** One summary, out of a group. */
  private final class One {
    private final List<Triple> triples = new ArrayList<>();
    private final List<Summary.Value> optionals = new ArrayList<>();
    private final List<Node> optionalOf = new ArrayList<>();
    private final List<Expr> filters = new ArrayList<>();
    private final List<Summary.Step> steps = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final List<Tally.Of> tallies = new ArrayList<>();
    private final List<Summary.Condition> conditions = new ArrayList<>();
    private Optional<Summary.Place> place = Optional.empty();
    private Optional<Summary.Value> listed = Optional.empty();
    private One inner;
    private Var grouped;

    One(ElementGroup group) {
      group.getElements().forEach(this::read);
    }

    private void read(Element element) {
      if (element instanceof ElementPathBlock block) {
        for (TriplePath triple : block.getPattern()) {
          if (!triple.isTriple() || !triple.getPredicate().isURI()) {
            throw unknown(triple);
          }
          triples.add(triple.asTriple());
        }
      } else if (element instanceof ElementOptional optional) {
        optional((ElementGroup) optional.getOptionalElement());
      } else if (element instanceof ElementFilter filter) {
        filter(filter.getExpr());
      } else if (element instanceof ElementBind bind) {
        steps.add(new Summary.Step(bind.getVar(), bind.getExpr()));
      } else if (element instanceof ElementSubQuery sub) {
        sub(sub.getQuery());
      } else if (element instanceof ElementGroup group
          && group.size() == 1
          && group.get(0) instanceof ElementSubQuery sub) {
        sub(sub.getQuery());
      } else {
        throw unknown(element);
      }
    }

    private void filter(Expr expression) {
      if (expression instanceof E_Exists exists) {
        One other = new One((ElementGroup) exists.getElement());
        seen.add(other.triples.get(0).getPredicate().getURI());
      } else {
        filters.add(expression);
        steps.add(new Summary.Step(null, expression));
      }
    }

    private void optional(ElementGroup group) {
      One other = new One(group);
      Triple triple = other.triples.get(0);
      List<Summary.Condition> only = new ArrayList<>();
      other.filters.forEach(filter -> conditions(filter, only));
      optionals.add(
          new Summary.Value(
              triple.getPredicate().getURI(),
              Var.alloc(triple.getObject()),
              Double.NaN,
              true,
              only));
      optionalOf.add(triple.getSubject());
    }

    private void sub(Query sub) {
      if (sub.isDistinct() && !sub.hasGroupBy()) {
        Triple triple = new One((ElementGroup) sub.getQueryPattern()).triples.get(0);
        listed = Optional.of(value(triple));
        return;
      }
      inner = new One((ElementGroup) sub.getQueryPattern());
      grouped = sub.getGroupBy().getVars().get(0);
      sub.getProject().getExprs().forEach((v, e) -> tallies.add(tally(v, (ExprAggregator) e)));
    }

    private Tally.Of tally(Var name, ExprAggregator expression) {
      Aggregator aggregator = expression.getAggregator();
      Tally.Kind kind;
      if (aggregator instanceof AggMax) {
        kind = Tally.Kind.MAX;
      } else if (aggregator instanceof AggMin) {
        kind = Tally.Kind.MIN;
      } else if (aggregator instanceof AggSum) {
        kind = Tally.Kind.SUM;
      } else if (aggregator instanceof AggCountVar) {
        kind = Tally.Kind.COUNT;
      } else if (aggregator instanceof AggCountVarDistinct) {
        kind = Tally.Kind.DISTINCT;
      } else {
        throw unknown(aggregator);
      }
      Expr over = aggregator.getExprList().get(0);
      if (over instanceof E_Coalesce first) {
        return new Tally.Of(
            kind, first.getArg(1).asVar(), first.getArg(2).getConstant().asNode(), name);
      }
      return new Tally.Of(kind, over.asVar(), null, name);
    }

    Summary summary() {
      One parts = inner == null ? this : inner;
      List<Summary.Fact> facts = new ArrayList<>();
      Node subject = null;
      for (Triple fact : query.getConstructTemplate().getTriples()) {
        subject = fact.getSubject();
        facts.add(new Summary.Fact(fact.getPredicate(), Var.alloc(fact.getObject())));
      }
      Triple link = parts.link();
      Var whole = Var.alloc(link.getSubject());
      Var part = Var.alloc(link.getObject());
      parts.readPlace();
      parts.filters.forEach(filter -> conditions(filter, parts.conditions));
      boolean ofParts = subject.equals(part);
      if (inner != null && !grouped.equals(whole) || !ofParts && !subject.equals(whole)) {
        throw unknown("a fact about " + subject);
      }
      return new Summary(
          link.getPredicate().getURI(),
          whole,
          part,
          ofParts,
          parts.values(part, link),
          parts.conditions,
          parts.place,
          tallies,
          values(whole, link),
          ofParts ? List.of() : steps,
          listed,
          seen,
          facts);
    }

    /** The triple between whole and part. */
    private Triple link() {
      return triples.stream()
          .filter(t -> t.getObject().isVariable())
          .filter(
              t ->
                  triples.stream().anyMatch(o -> o.getSubject().equals(t.getObject()))
                      || optionalOf.contains(t.getObject()))
          .findFirst()
          .orElseThrow(() -> unknown("no parts"));
    }

    private List<Summary.Value> values(Node thing, Triple link) {
      List<Summary.Value> values = new ArrayList<>();
      triples.stream()
          .filter(t -> t.getSubject().equals(thing) && !t.equals(link))
          .forEach(t -> values.add(value(t)));
      for (int i = 0; i < optionals.size(); i++) {
        if (optionalOf.get(i).equals(thing)) {
          values.add(optionals.get(i));
        }
      }
      return values;
    }

    private Summary.Value value(Triple triple) {
      Node object = triple.getObject();
      return new Summary.Value(
          triple.getPredicate().getURI(),
          object.isVariable() ? Var.alloc(object) : null,
          object.isVariable() ? Double.NaN : ((Number) object.getLiteralValue()).doubleValue(),
          false,
          List.of());
    }

    /** The texts of several values put together. */
    private void readPlace() {
      for (Summary.Step step : steps) {
        if (step.expression() instanceof E_StrConcat together) {
          List<Var> of =
              together.getArgs().stream()
                  .filter(E_Str.class::isInstance)
                  .map(text -> ((E_Str) text).getArg().asVar())
                  .toList();
          place = Optional.of(new Summary.Place(step.variable(), of));
        }
      }
    }
  }

  private static void conditions(Expr expression, List<Summary.Condition> into) {
    if (expression instanceof E_LogicalAnd and) {
      conditions(and.getArg1(), into);
      conditions(and.getArg2(), into);
    } else if (expression instanceof E_IsNumeric numeric) {
      Var v = numeric.getArg().asVar();
      into.add(new Summary.Condition("=", v, Double.NaN, v, Double.NaN));
    } else if (expression instanceof ExprFunction2 both) {
      into.add(
          new Summary.Condition(
              sign(both),
              variable(both.getArg1()),
              number(both.getArg1()),
              variable(both.getArg2()),
              number(both.getArg2())));
    } else {
      throw unknown(expression);
    }
  }

  private static String sign(ExprFunction2 comparison) {
    if (comparison instanceof E_LessThan) {
      return "<";
    } else if (comparison instanceof E_LessThanOrEqual) {
      return "<=";
    } else if (comparison instanceof E_GreaterThan) {
      return ">";
    } else if (comparison instanceof E_GreaterThanOrEqual) {
      return ">=";
    } else if (comparison instanceof E_NotEquals) {
      return "!=";
    } else if (comparison instanceof E_Equals) {
      return "=";
    }
    throw unknown(comparison);
  }

  private static Var variable(Expr expression) {
    return expression.isVariable() ? expression.asVar() : null;
  }

  private static double number(Expr expression) {
    return expression.isVariable() ? Double.NaN : expression.getConstant().getDouble();
  }
}
