package org.nbo.ontology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIteratorCheck;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;

/**
 * How Jena runs a query, worked out once: over a small file that takes longer than running it. For
 * all threads.
 *
 * @param steps what is done
 * @param template what is stated of each solution; nothing where the solutions are the answer
 * @param timed whether it may ask what time it is
 */
record Plan(Op steps, List<Triple> template, boolean timed) {
  private static final Pattern TIME = Pattern.compile("\\bNOW\\b", Pattern.CASE_INSENSITIVE);

  static Plan of(Query query, String text) {
    if (query.isConstructType()) {
      query.setQueryResultStar(true); // a template may use all that is found
    }
    query.ensureResultVars();
    return new Plan(
        Algebra.optimize(Algebra.compile(query)),
        query.isConstructType() ? query.getConstructTemplate().getTriples() : List.of(),
        TIME.matcher(text).find());
  }

  /** Runs it over a graph. */
  <T> T run(Graph graph, Function<QueryIterator, T> answers) {
    DatasetGraph data = DatasetGraphFactory.wrap(graph);
    Context context = Context.setupContextForDataset(ARQ.getContext(), data);
    if (timed) {
      context.set(ARQConstants.sysCurrentTime, now());
    }
    // not by Jena's engine, which asks what time it is for each query, and so starts the calendars
    ExecutionContext execution = ExecutionContext.create(data, context);
    QueryIterator found =
        QueryIteratorCheck.check(
            QC.execute(steps, QueryIterRoot.create(execution), execution), execution);
    try {
      return answers.apply(found);
    } finally {
      found.close();
    }
  }

  /** As Jena would say it, without the JDK's calendars, which take long to start. */
  private static Node now() {
    return NodeFactory.createLiteralDT(
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
  }
}
