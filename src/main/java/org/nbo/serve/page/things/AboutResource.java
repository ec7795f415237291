package org.nbo.serve.page.things;

import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.model.Prefixes;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;

/** Everything in the data, by its IRI. */
final class AboutResource implements Resource {
  private static final Map<String, String> PREFIXES = Prefixes.OF_DATA;

  private final Holdings holdings;
  private final ThingPage pages;

  AboutResource(Holdings holdings, ThingPage pages) {
    this.holdings = holdings;
    this.pages = pages;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String iri =
        exchange
            .parameter("iri")
            .orElseThrow(() -> new Refusal(400, "the parameter iri says what is asked about"));
    Syntax syntax =
        Syntax.wanted(
            exchange, Syntax.HTML, Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);
    Node thing = NodeFactory.createURI(iri);
    exchange.send(holdings.read(data -> describe(exchange, thing, data, syntax)));
  }

  private Document describe(Exchange exchange, Node thing, Graph data, Syntax syntax) {
    boolean isSubject = data.contains(thing, Node.ANY, Node.ANY);
    if (!isSubject && !data.contains(Node.ANY, Node.ANY, thing)) {
      throw new Refusal(404, "nothing is known here about this IRI");
    }
    if (syntax == Syntax.HTML) {
      return pages.of(exchange, thing, data);
    }
    Graph said = Description.of(thing, data);
    said.getPrefixMapping().clearNsPrefixMap();
    said.getPrefixMapping().setNsPrefixes(PREFIXES);
    return syntax.write(said);
  }
}
