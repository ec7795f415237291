package org.nbo.serve.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.nbo.serve.web.Limits;

/**
 * Ends a DESCRIBE that takes too long or says too much. Jena watches only over its pattern, and not
 * over what is then said of each thing.
 */
final class Describing implements DescribeHandler {
  private static final Symbol LIMITS = Symbol.create(Describing.class.getName());

  private Model said;
  private Limits limits;
  private AtomicBoolean cancelled;

  static {
    DescribeHandlerRegistry.get().add(Describing::of);
  }

  private Describing() {}

  static Describing of() {
    return new Describing();
  }

  /** Has a query watched over. */
  static void within(Limits limits, Context query) {
    query.set(LIMITS, limits);
  }

  @Override
  public void start(Model model, Context query) {
    said = model;
    limits = query.get(LIMITS);
    cancelled = Context.getCancelSignal(query);
  }

  @Override
  public void describe(Resource thing) {
    if (limits == null) {
      return; // not a query of a client
    }
    if (cancelled != null && cancelled.get()) {
      throw new QueryCancelledException();
    }
    if (said.size() > limits.rows()) {
      throw Limited.tooMany(limits);
    }
  }

  @Override
  public void finish() {
    said = null;
  }
}
