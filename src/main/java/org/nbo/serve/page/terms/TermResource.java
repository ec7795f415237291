package org.nbo.serve.page.terms;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.serve.page.things.ThingPage;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;

/**
 * The terms under the path of their IRIs. A term with a page of its own is that page; one that has
 * a place on the page of another leads there.
 */
final class TermResource implements Resource {
  static final String FOLDER = "/4dn-bina-ome/";

  private final TermSource terms;
  private final ThingPage things;
  private final Map<String, Document> made = new ConcurrentHashMap<>();

  TermResource(TermSource terms, ThingPage things) {
    this.terms = terms;
    this.things = things;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String local;
    try {
      local =
          URLDecoder.decode(
              exchange.path().substring(FOLDER.length()).replace("+", "%2B"),
              StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "this is no address");
    }
    Node term = TermSource.term(local);
    Syntax syntax =
        Syntax.wanted(
            exchange, Syntax.HTML, Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);
    Optional<String> page = syntax == Syntax.HTML ? terms.address(term.getURI()) : Optional.empty();
    if (page.filter(address -> address.contains("#")).isPresent()) {
      exchange.seeOther("/" + page.orElseThrow());
      return;
    }
    if (syntax == Syntax.HTML && page.isEmpty()) {
      exchange.send(things.of(exchange, term, description(term)));
      return;
    }
    String key = syntax + " " + local;
    Document known = made.get(key);
    if (known == null) {
      known =
          page.isPresent()
              ? Document.html(terms.file(page.orElseThrow()).orElseThrow())
              : syntax.write(description(term));
      made.put(key, known); // only for terms that there are, of which there are so many
    }
    exchange.send(known);
  }

  private Graph description(Node term) {
    return terms
        .description(term)
        .orElseThrow(() -> new Refusal(404, "there is no term of this name"));
  }
}
