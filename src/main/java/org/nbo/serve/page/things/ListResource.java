package org.nbo.serve.page.things;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** The things of a class, some on each page. */
final class ListResource implements Resource {
  private static final int ON_A_PAGE = 200;
  private static final int FURTHEST = 1_000_000;

  private final Holdings holdings;
  private final Pages pages;
  private final Labels labels;
  private final Links links;

  ListResource(Holdings holdings, Pages pages, Labels labels) {
    this.holdings = holdings;
    this.pages = pages;
    this.labels = labels;
    this.links = new Links(labels);
  }

  static String address(String type, int from) {
    return "/list?class=" + Links.encoded(type) + (from == 0 ? "" : "&from=" + from);
  }

  /** What the page shows. */
  private record Things(Links.Link type, List<Links.Link> things, int start, String next) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    String type =
        exchange
            .parameter("class")
            .orElseThrow(() -> new Refusal(400, "the parameter class says which things"));
    int from = exchange.number("from", 0);
    if (from > FURTHEST) {
      throw new Refusal(400, "the parameter from goes to " + FURTHEST + "; SPARQL goes further");
    }
    Pages spoken = pages.in(exchange);
    exchange.send(holdings.read(data -> page(spoken, NodeFactory.createURI(type), from, data)));
  }

  private Document page(Pages spoken, Node type, int from, Graph data) {
    List<Links.Link> shown = new ArrayList<>();
    boolean more;
    ExtendedIterator<Triple> all = data.find(Node.ANY, RDF.type.asNode(), type);
    try {
      for (int i = 0; i < from && all.hasNext(); i++) {
        all.next();
      }
      while (shown.size() < ON_A_PAGE && all.hasNext()) {
        shown.add(links.of(all.next().getSubject(), data));
      }
      more = all.hasNext();
    } finally {
      all.close();
    }
    return spoken.page(
        "things/list",
        labels.of(type, data),
        new Things(
            links.of(type, data),
            shown,
            from + 1,
            more ? address(type.getURI(), from + ON_A_PAGE) : ""));
  }
}
