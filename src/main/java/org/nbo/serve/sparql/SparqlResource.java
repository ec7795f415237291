package org.nbo.serve.sparql;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.web.HttpNames;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;

/** The address of queries. Where there is no query, it describes itself. */
public final class SparqlResource implements Resource {
  /** What Fuseki would take, and what leads elsewhere. */
  private static final List<String> REFUSED =
      List.of(HttpNames.paramQueryRef, HttpNames.paramStyleSheet);

  /** A form takes up to three bytes for one. */
  private static final long FORM_FACTOR = 3;

  private final Limits limits;
  private final Function<Exchange, Graph> description;

  /**
   * @param description of the service, in RDF
   */
  public SparqlResource(Limits limits, Function<Exchange, Graph> description) {
    this.limits = limits;
    this.description = description;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.request().getMethod().equals("POST")
        ? exchange.received(FORM_FACTOR * limits.queryBytes(), "--max-query")
        : exchange;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    boolean reads = !exchange.request().getMethod().equals("POST");
    if (reads && exchange.request().getQueryString() == null) {
      describe(exchange);
      return;
    }
    for (String parameter : REFUSED) {
      if (exchange.parameter(parameter).isPresent()) {
        throw new Refusal(400, "the parameter " + parameter + " is not taken");
      }
    }
    if (exchange.request().getParameterValues(HttpNames.paramQuery) == null
        && exchange.request().getParameter("update") != null) {
      throw new Refusal(403, "this address answers queries and changes nothing");
    }
    exchange.response().setHeader("Vary", "Accept");
    exchange.response().setHeader("Cache-Control", "no-store");
    Trouble.pass(exchange.request().getMethod().equals("HEAD") ? exchange.asGet() : exchange);
  }

  private void describe(Exchange exchange) throws IOException {
    Syntax syntax =
        Syntax.wanted(
            exchange, Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES, Syntax.HTML);
    if (syntax == Syntax.HTML) {
      exchange.seeOther("/ask");
      return;
    }
    exchange.send(syntax.write(description.apply(exchange)));
  }
}
