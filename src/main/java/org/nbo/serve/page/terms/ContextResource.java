package org.nbo.serve.page.terms;

import java.io.IOException;
import org.nbo.Nbo;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;

/** The JSON-LD context, which other documents can name. */
final class ContextResource implements Resource {
  private final Nbo nbo;
  private volatile Document context;

  ContextResource(Nbo nbo) {
    this.nbo = nbo;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    if (context == null) {
      context = Document.of(nbo.context(), "application/ld+json");
    }
    exchange.send(context);
  }
}
