package org.nbo.ontology;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.sse.SSE;

/**
 * A {@link Plan} as a line of text, in Jena's own form for its algebra: whether it may ask what
 * time it is, the template, the steps. Reading it takes half the time of parsing the query and
 * planning it, and neither the parser of SPARQL nor the optimizer.
 */
final class PlanText {
  /** Of a plan that is not to be had back from a text. */
  static final String NONE = "";

  private static final String TIMED = "timed";
  private static final String ANY_TIME = "any";

  /** Between the three; white space that no term has, for there it is escaped. */
  private static final char BETWEEN = '\f';

  private static final Pattern LINES = Pattern.compile("\\n *");

  private PlanText() {}

  /** One line, or {@link #NONE} where that would not give the same plan. */
  static String of(Plan plan) {
    String text =
        (plan.timed() ? TIMED : ANY_TIME)
            + BETWEEN
            + line(new OpBGP(BasicPattern.wrap(plan.template())))
            + BETWEEN
            + line(plan.steps());
    try {
      return read(text).equals(plan) ? text : NONE;
    } catch (RuntimeException e) {
      return NONE; // it is parsed and planned then
    }
  }

  private static String line(Op steps) {
    return LINES.matcher(steps.toString().strip()).replaceAll(" ");
  }

  static Plan read(String text) {
    int template = text.indexOf(BETWEEN) + 1;
    int steps = text.indexOf(BETWEEN, template) + 1;
    List<Triple> stated =
        ((OpBGP) SSE.parseOp(text.substring(template, steps - 1))).getPattern().getList();
    return new Plan(SSE.parseOp(text.substring(steps)), stated, text.startsWith(TIMED));
  }
}
