package org.nbo.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Iterator;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;

/** SPARQL queries, as Fuseki answers them, within limits. */
public final class Queries extends SPARQL_QueryDataset {
  private static final String HTML = "html";
  private static final String TIMEOUT = "timeout";

  private final Holdings holdings;
  private final Limits limits;
  private final AnswerPage page;

  /**
   * @param page shows answers to who reads them in a browser
   */
  public Queries(Holdings holdings, Limits limits, AnswerPage page) {
    this.holdings = holdings;
    this.limits = limits;
    this.page = page;
  }

  @Override
  public void process(HttpAction action) {
    Trouble.keep(action, () -> super.process(action));
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Query query = QueryRules.read(text, limits.queryBytes());
    Accepted.check(action.getRequest(), query);
    action.beginRead();
    try {
      var asked = decideDatasetDynamic(action, query, "");
      try (QueryExec execution = createQueryExec(action, asked.getRight(), asked.getLeft())) {
        Describing.within(limits, execution.getContext());
        Deadline.within(
            time(action),
            execution.getContext(),
            () ->
                sendResults(
                    action, executeQuery(action, execution, query, ""), query.getPrologue()));
      }
    } catch (QueryCancelledException e) {
      throw Limited.tooSlow(limits);
    } catch (QueryException e) {
      throw new Refusal(400, "this query cannot be answered: " + e.getMessage());
    } finally {
      action.endRead();
    }
  }

  /** Without the clock of Jena, which each query would wake; there is a {@link Deadline}. */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph data) {
    return QueryExec.newBuilder()
        .dataset(data)
        .query(query)
        .context(action.getContext())
        .set(ARQ.queryTimeout, Timeouts.Timeout.UNSET)
        .build();
  }

  /** What a client gives the query, where that is less than what this server gives it. */
  private Duration time(HttpAction action) {
    String wanted = action.getRequestParameter(TIMEOUT);
    if (wanted == null) {
      return limits.queryTime();
    }
    try {
      Duration seconds = Duration.ofSeconds(Long.parseLong(wanted.strip()));
      return seconds.isNegative() || seconds.compareTo(limits.queryTime()) > 0
          ? limits.queryTime()
          : seconds;
    } catch (NumberFormatException | ArithmeticException e) {
      throw new Refusal(400, "the parameter " + TIMEOUT + " is a whole number of seconds");
    }
  }

  @Override
  protected DatasetGraph getDataset(HttpAction action) {
    return holdings.united();
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (query.isSelectType()) {
      RowSet rows = execution.select();
      RowSet limited = RowSetStream.create(rows.getResultVars(), new Limited<>(rows, limits));
      limited.hasNext(); // so that what is too slow for the first row is told with its status
      return new QueryExecResult(limited);
    }
    if (query.isConstructType()) {
      return new QueryExecResult(construct(execution, query));
    }
    QueryExecResult result = super.executeQuery(action, execution, query, log);
    if (result.isGraph() && result.graph().size() > limits.rows()) {
      throw Limited.tooMany(limits);
    }
    return result;
  }

  private DatasetGraph construct(QueryExec execution, Query query) {
    if (query.isConstructQuad()) {
      DatasetGraph made = DatasetGraphFactory.createGeneral();
      Iterator<Quad> quads = new Limited<>(execution.constructQuads(), limits);
      quads.forEachRemaining(made::add);
      made.prefixes().putAll(query.getPrefixMapping());
      return made;
    }
    Graph made = GraphFactory.createDefaultGraph();
    Iterator<Triple> triples = new Limited<>(execution.constructTriples(), limits);
    triples.forEachRemaining(made::add);
    made.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    return DatasetGraphFactory.wrap(made);
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    if (isForReading(action.getRequest())) {
      page.send(action.getRequest(), action.getResponse(), result);
      return;
    }
    super.sendResults(action, result, prologue);
  }

  private static boolean isForReading(HttpServletRequest request) {
    String output = request.getParameter(HttpNames.paramOutput1);
    String accept = request.getHeader("Accept");
    return output == null || output.isEmpty()
        ? accept != null && accept.contains("text/html")
        : output.equals(HTML);
  }
}
