package org.nbo.query;

import java.util.EnumSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What in a query reaches beyond the data that it is asked of. */
public enum Reach {
  /** Asking another server. */
  SERVICE("SERVICE"),
  /** Running a class of the program, which Jena finds by the IRI of a function or property. */
  CODE("functions in Java");

  private static final String CODE_IRI = "java:";

  private final String word;

  Reach(String word) {
    this.word = word;
  }

  /** For messages. */
  public String word() {
    return word;
  }

  /** All that a query does of this. */
  public static Set<Reach> of(Query query) {
    Search search = new Search();
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), search, search.expressions);
    }
    return search.found;
  }

  /** Looks through operations and through expressions, also those to which the walker is blind. */
  private static final class Search extends OpVisitorBase {
    private final Set<Reach> found = EnumSet.noneOf(Reach.class);
    private final ExprVisitor expressions =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            String iri = function.getFunctionIRI();
            if (function instanceof E_Call || iri != null && iri.startsWith(CODE_IRI)) {
              found.add(CODE); // what CALL takes is known when it runs
            }
          }
        };

    @Override
    public void visit(OpService op) {
      found.add(SERVICE);
    }

    @Override
    public void visit(OpBGP op) {
      for (Triple triple : op.getPattern()) {
        if (triple.getPredicate().isURI() && triple.getPredicate().getURI().startsWith(CODE_IRI)) {
          found.add(CODE);
        }
      }
    }

    @Override
    public void visit(OpPath op) {
      if (op.getTriplePath().getPath().toString().contains("<" + CODE_IRI)) {
        found.add(CODE);
      }
    }

    @Override
    public void visit(OpOrder op) {
      op.getConditions().forEach(condition -> look(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup op) {
      for (ExprAggregator each : op.getAggregators()) {
        if (each.getAggregator().getExprList() != null) {
          each.getAggregator().getExprList().forEach(this::look);
        }
      }
    }

    private void look(Expr expression) {
      Walker.walk(expression, this, expressions);
    }
  }
}
