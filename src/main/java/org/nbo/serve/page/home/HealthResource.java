package org.nbo.serve.page.home;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;

/** Whether the data can be read, for whoever watches over servers. */
final class HealthResource implements Resource {
  private final Holdings holdings;

  HealthResource(Holdings holdings) {
    this.holdings = holdings;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    boolean hasData = holdings.read(data -> data.contains(Node.ANY, Node.ANY, Node.ANY));
    exchange.response().setHeader("Cache-Control", "no-store");
    exchange.answer(
        Document.of("{\"status\": \"ok\", \"data\": " + hasData + "}\n", "application/json"));
  }
}
