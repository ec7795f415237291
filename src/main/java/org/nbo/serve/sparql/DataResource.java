package org.nbo.serve.sparql;

import java.io.IOException;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.riot.web.HttpNames;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Negotiation;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/**
 * The address of graphs: one of them, all together as the default graph, or each by itself. Who
 * asks for the latter in a syntax that has no graphs means all of them together.
 */
public final class DataResource implements Resource {
  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.response().setHeader("Vary", "Accept");
    boolean isOfOne =
        exchange.request().getParameter(HttpNames.paramGraph) != null
            || exchange.request().getParameter(HttpNames.paramGraphDefault) != null;
    if (isOfOne) {
      check(exchange, DEF.rdfOffer);
      Trouble.pass(exchange);
    } else {
      Trouble.pass(isOfQuads(exchange) ? exchange : exchange.asking(HttpNames.paramGraphDefault));
    }
  }

  private static boolean isOfQuads(Exchange exchange) {
    try {
      check(exchange, DEF.quadsOffer);
      return true;
    } catch (Refusal e) {
      check(exchange, DEF.rdfOffer);
      return false;
    }
  }

  private static void check(Exchange exchange, AcceptList offer) {
    Negotiation.best(exchange.request().getHeader("Accept"), offer);
  }
}
