package org.nbo.serve.sparql;

import java.io.IOException;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;

/** The address of graphs. */
public final class DataResource implements Resource {
  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.response().setHeader("Vary", "Accept");
    Trouble.pass(exchange);
  }
}
