package org.nbo.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.nbo.finding.NboException;

/** A query that is ready to be asked. Immutable. */
public final class Prepared {
  private static final Pattern DECLARATION = Pattern.compile("^PREFIX +(\\S*:) +(<[^>]*>)$");
  private static final long PATIENCE_MINUTES = 15;

  private final Query query;
  private final Map<String, Node> values;

  private Prepared(Query query, Map<String, Node> values) {
    this.query = query;
    this.values = Map.copyOf(values);
  }

  static Prepared of(
      String text, String called, Map<String, String> prefixes, Map<String, Node> values) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(prefixes);
    try {
      QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw wrong(called, e.getLine() > 0 ? "line " + e.getLine() + ": " : "", e);
    } catch (QueryException e) {
      throw wrong(called, "", e);
    }
    for (Reach reach : Reach.of(query)) {
      throw NboException.usage(
          "NBO-QUERY-004",
          called
              + ": has "
              + reach.word()
              + ", and a query stays with the data it is asked of; leave it out, or ask another"
              + " engine");
    }
    return new Prepared(query, values);
  }

  private static NboException wrong(String called, String place, QueryException e) {
    return NboException.usage(
        "NBO-QUERY-001", called + ": " + place + e.getMessage().strip().replaceAll("\\s+", " "));
  }

  /** The query, for what it asks and which prefixes it has. */
  public Query query() {
    return query;
  }

  /** The same as text, with the values in it, for any SPARQL engine. */
  public String text() {
    Map<Var, Node> terms = new HashMap<>();
    values.forEach((name, value) -> terms.put(Var.alloc(name), value));
    return withUsedPrefixes(QueryTransformOps.replaceVars(query, terms).serialize());
  }

  /** Without the declarations of prefixes that nothing uses, the others in alphabetical order. */
  private static String withUsedPrefixes(String text) {
    Map<Boolean, List<String>> lines =
        text.lines().collect(Collectors.partitioningBy(line -> DECLARATION.matcher(line).find()));
    String rest = String.join("\n", lines.get(false)).strip() + '\n';
    String declarations =
        lines.get(true).stream()
            .map(line -> DECLARATION.matcher(line).results().findFirst().orElseThrow())
            .filter(declared -> rest.contains(declared.group(1)))
            .map(declared -> "PREFIX " + declared.group(1) + ' ' + declared.group(2) + '\n')
            .sorted()
            .collect(Collectors.joining());
    return declarations.isEmpty() ? rest : declarations + '\n' + rest;
  }

  /**
   * Asks it. No request leaves the machine.
   *
   * @return what is to be closed
   */
  public QueryExec over(DatasetGraph data) {
    return asked(data, Map.of()).build();
  }

  /**
   * The same for what is asked aside from requests, and may take longer than these.
   *
   * @param more values by the names of variables
   */
  public QueryExec patiently(DatasetGraph data, Map<String, Node> more) {
    // both, for else the data's own limit holds for the first row
    long patience = TimeUnit.MINUTES.toMillis(PATIENCE_MINUTES);
    return asked(data, more).set(ARQ.queryTimeout, patience + "," + patience).build();
  }

  /**
   * The same for what is asked within a request.
   *
   * @param time how long it may take
   * @param more values by the names of variables
   */
  public QueryExec within(Duration time, DatasetGraph data, Map<String, Node> more) {
    return asked(data, more).timeout(Math.max(1, time.toMillis())).build();
  }

  private QueryExecBuilder asked(DatasetGraph data, Map<String, Node> more) {
    BindingBuilder binding = BindingFactory.builder();
    more.forEach((name, value) -> binding.add(Var.alloc(name), value));
    values.forEach((name, value) -> binding.add(Var.alloc(name), value));
    return QueryExec.dataset(data)
        .query(query)
        .substitution(binding.build())
        .set(ARQ.httpServiceAllowed, false);
  }
}
