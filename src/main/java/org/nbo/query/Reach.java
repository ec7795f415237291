package org.nbo.query;

import java.util.EnumSet;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What in a query reaches beyond the data that it is asked of. */
public enum Reach {
  /** Asking another server. */
  SERVICE("SERVICE"),
  /** Running a class of the program, which Jena finds by the IRI of a function. */
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
    Set<Reach> found = EnumSet.noneOf(Reach.class);
    if (query.getQueryPattern() != null) {
      Walker.walk(
          Algebra.compile(query),
          new OpVisitorBase() {
            @Override
            public void visit(OpService op) {
              found.add(SERVICE);
            }
          },
          new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionN function) {
              String iri = function.getFunctionIRI();
              if (iri != null && iri.startsWith(CODE_IRI)) {
                found.add(CODE);
              }
            }
          });
    }
    return found;
  }
}
