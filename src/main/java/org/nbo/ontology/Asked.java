package org.nbo.ontology;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;

/**
 * A query with what it needs. Planned when it is first run: most files need few. For all threads.
 */
public final class Asked {
  private final String text;
  private final Needs needs;
  private final String written;
  private Query query;
  private Plan plan;

  private Asked(String text, Needs needs, String written, Query query) {
    this.text = text;
    this.needs = needs;
    this.written = written;
    this.query = query;
  }

  /**
   * Parses one.
   *
   * @throws org.apache.jena.query.QueryParseException where it is none
   */
  public static Asked parsed(String text) {
    Query query = QueryFactory.create(text);
    return new Asked(text, Needs.of(query), PlanText.NONE, query);
  }

  /**
   * One that was parsed before.
   *
   * @param needs what it needed then
   * @param plan its plan as {@link PlanText} wrote it
   */
  static Asked known(String text, Needs needs, String plan) {
    return new Asked(text, needs, plan, null);
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** What it finds nothing without. */
  public Needs needs() {
    return needs;
  }

  /** The query itself, which is not needed to run it. */
  public synchronized Query query() {
    if (query == null) {
      query = QueryFactory.create(text);
    }
    return query;
  }

  /** What a CONSTRUCT query finds in a graph. */
  public Graph construct(Graph from) {
    Graph found = GraphFactory.createDefaultGraph();
    Plan known = plan();
    known.run(
        from,
        rows -> {
          TemplateLib.calcTriples(known.template(), rows).forEachRemaining(found::add);
          return found;
        });
    return found;
  }

  /** The rows that a SELECT query finds in a graph. */
  public List<Binding> select(Graph from) {
    return plan()
        .run(
            from,
            rows -> {
              List<Binding> found = new ArrayList<>();
              rows.forEachRemaining(found::add);
              return found;
            });
  }

  /** How it is run. */
  synchronized Plan plan() {
    if (plan == null) {
      plan = written.equals(PlanText.NONE) ? Plan.of(query(), text) : PlanText.read(written);
    }
    return plan;
  }
}
