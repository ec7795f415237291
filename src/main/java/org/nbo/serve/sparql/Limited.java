package org.nbo.serve.sparql;

import java.util.Iterator;
import org.apache.jena.query.QueryCancelledException;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;

/** The rows or statements of an answer, of which there may be so many. */
final class Limited<T> implements Iterator<T> {
  private final Iterator<T> all;
  private final Limits limits;
  private long given;

  Limited(Iterator<T> all, Limits limits) {
    this.all = all;
    this.limits = limits;
  }

  @Override
  public boolean hasNext() {
    try {
      return all.hasNext();
    } catch (QueryCancelledException e) {
      throw tooSlow(limits);
    }
  }

  @Override
  public T next() {
    if (++given > limits.rows()) {
      throw tooMany(limits);
    }
    try {
      return all.next();
    } catch (QueryCancelledException e) {
      throw tooSlow(limits);
    }
  }

  static Refusal tooMany(Limits limits) {
    return new Refusal(
        422,
        "the answer has more than the "
            + limits.rows()
            + " rows or statements that this server gives; ask for less, for example with LIMIT");
  }

  static Refusal tooSlow(Limits limits) {
    return new Refusal(
        503,
        "the query takes longer than the "
            + limits.queryTime().toSeconds()
            + " seconds that this server gives it; ask for less at once");
  }
}
