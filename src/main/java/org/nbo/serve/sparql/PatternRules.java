package org.nbo.serve.sparql;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.XSD;
import org.nbo.serve.web.Refusal;

/**
 * What patterns of queries and updates may hold: nothing that leads elsewhere or runs code, and not
 * so much that planning them takes long, which nothing can end.
 */
final class PatternRules {
  /** More than people and programs ask at once; the time to plan grows with the square of it. */
  private static final int MOST_PARTS = 500;

  /** Each level takes a multiple of the time to plan of the one above. */
  private static final int DEEPEST_EXISTS = 8;

  private static final List<String> FUNCTIONS =
      List.of(XSD.NS, ARQConstants.fnPrefix, ARQConstants.mathPrefix);

  private final String where;
  private int parts;

  private PatternRules(String where) {
    this.where = where;
  }

  /**
   * @throws Refusal where a query has what it may not
   */
  static void check(Query query) {
    new PatternRules("a query here").query(query, 0);
  }

  /**
   * @throws Refusal where the pattern of an update has what it may not
   */
  static void check(Element pattern) {
    new PatternRules("an update here").element(pattern, 0);
  }

  private void query(Query query, int depth) {
    expressions(query.getProject(), depth);
    expressions(query.getGroupBy(), depth);
    query.getHavingExprs().forEach(each -> expression(each, depth));
    query.getAggregators().forEach(each -> expression(each, depth));
    if (query.getOrderBy() != null) {
      for (SortCondition condition : query.getOrderBy()) {
        expression(condition.getExpression(), depth);
      }
    }
    if (query.getQueryPattern() != null) {
      element(query.getQueryPattern(), depth);
    }
  }

  private void expressions(VarExprList list, int depth) {
    list.getExprs().values().forEach(each -> expression(each, depth));
  }

  private void expression(Expr expression, int depth) {
    if (expression instanceof ExprFunctionOp exists) {
      if (depth == DEEPEST_EXISTS) {
        throw new Refusal(
            400, where + " has no EXISTS more than " + DEEPEST_EXISTS + " levels deep");
      }
      element(exists.getElement(), depth + 1);
    } else if (expression instanceof ExprAggregator aggregate) {
      if (aggregate.getAggregator().getExprList() != null) {
        aggregate.getAggregator().getExprList().forEach(each -> expression(each, depth));
      }
    } else if (expression != null && expression.isFunction()) {
      if (expression instanceof ExprFunctionN function) {
        function(function);
      }
      expression.getFunction().getArgs().forEach(each -> expression(each, depth));
    }
  }

  private void function(ExprFunctionN function) {
    String iri = function.getFunctionIRI();
    if (function instanceof E_Call
        || iri != null && FUNCTIONS.stream().noneMatch(iri::startsWith)) {
      throw new Refusal(
          400,
          where
              + " has no functions"
              + (iri == null ? "" : " such as <" + iri + ">")
              + " but those of SPARQL, of XPath, and casts to XSD's types");
    }
  }

  private void count(int more) {
    parts += Math.min(more, MOST_PARTS + 1);
    if (parts > MOST_PARTS) {
      throw new Refusal(
          400,
          where
              + " has no more than "
              + MOST_PARTS
              + " triple patterns, filters and groups; ask in several steps, or put values into"
              + " VALUES");
    }
  }

  /** How many triple patterns a path can become. */
  private static int steps(Path path) {
    if (path instanceof P_Path2 two) {
      return sum(steps(two.getLeft()), steps(two.getRight()));
    }
    int times = 1;
    if (path instanceof P_FixedLength fixed) {
      times = bounded(fixed.getCount());
    } else if (path instanceof P_Mod mod) {
      times = Math.max(bounded(mod.getMin()), bounded(mod.getMax()));
    }
    return path instanceof P_Path1 one ? bounded(times * steps(one.getSubPath())) : 1;
  }

  private static int sum(int one, int other) {
    return bounded((long) one + other);
  }

  private static int bounded(long number) {
    return (int) Math.max(1, Math.min(number, MOST_PARTS + 1));
  }

  private void element(Element pattern, int depth) {
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService service) {
            throw new Refusal(400, where + " has no SERVICE: this server asks no other one");
          }

          @Override
          public void visit(ElementSubQuery inner) {
            query(inner.getQuery(), depth);
          }

          @Override
          public void visit(ElementGroup group) {
            count(1);
          }

          @Override
          public void visit(ElementTriplesBlock block) {
            count(block.getPattern().size());
          }

          @Override
          public void visit(ElementPathBlock block) {
            for (TriplePath step : block.getPattern()) {
              count(step.isTriple() ? 1 : steps(step.getPath()));
            }
          }

          @Override
          public void visit(ElementFilter filter) {
            count(1);
            expression(filter.getExpr(), depth);
          }

          @Override
          public void visit(ElementBind bind) {
            count(1);
            expression(bind.getExpr(), depth);
          }

          @Override
          public void visit(ElementAssign assign) {
            count(1);
            expression(assign.getExpr(), depth);
          }
        });
  }
}
