package org.nbo.serve.page.terms;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;

/** All of the ontology, with its axioms. */
final class OntologyResource implements Resource {
  private final TermSource terms;
  private final Map<Syntax, Document> made = new ConcurrentHashMap<>();

  OntologyResource(TermSource terms) {
    this.terms = terms;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Syntax syntax =
        Syntax.wanted(
            exchange, Syntax.TURTLE, Syntax.HTML, Syntax.RDFXML, Syntax.JSONLD, Syntax.NTRIPLES);
    exchange.send(
        made.computeIfAbsent(
            syntax,
            wanted ->
                wanted == Syntax.HTML
                    ? Document.html(terms.file("index.html").orElseThrow())
                    : wanted.write(terms.all())));
  }
}
