package org.nbo.ontology;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A query with what it needs. Parsed when it is first run: most files need few. For all threads.
 */
public final class Asked {
  private final String text;
  private final Needs needs;
  private Query query;

  private Asked(String text, Needs needs, Query query) {
    this.text = text;
    this.needs = needs;
    this.query = query;
  }

  /**
   * Parses one.
   *
   * @throws org.apache.jena.query.QueryParseException where it is none
   */
  public static Asked parsed(String text) {
    Query query = QueryFactory.create(text);
    return new Asked(text, Needs.of(query), query);
  }

  /**
   * One that was parsed before.
   *
   * @param needs what it needed then
   */
  static Asked known(String text, Needs needs) {
    return new Asked(text, needs, null);
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** What it finds nothing without. */
  public Needs needs() {
    return needs;
  }

  /** The query itself. */
  public synchronized Query query() {
    if (query == null) {
      query = QueryFactory.create(text);
    }
    return query;
  }
}
