package org.nbo.serve.page.links;

import org.nbo.Nbo;
import org.nbo.export.links.LinkDrawings;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** The page of what belongs together, with what draws it, and where these are. */
public final class LinkPages {
  private final Nbo nbo;
  private final Holdings holdings;
  private final Pages pages;
  private final Labels labels;

  /** Of these data. */
  public LinkPages(Nbo nbo, Holdings holdings, Pages pages, Labels labels) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.pages = pages;
    this.labels = labels;
  }

  /** Where what belongs to a thing is. */
  public static String around(String iri) {
    return "/links?about=" + Links.encoded(iri);
  }

  /** Adds them. */
  public void add(Routes.Plan plan) {
    Document drawing = Document.of(LinkDrawings.script(), "text/javascript");
    Document drawingStyle = Document.of(LinkDrawings.style(), "text/css");
    plan.at("/links", Room.QUERY, new LinksResource(nbo, holdings, pages, labels))
        .at("/drawing.js", Room.SMALL, exchange -> exchange.send(drawing))
        .at("/drawing.css", Room.SMALL, exchange -> exchange.send(drawingStyle));
    pages.addFiles(plan, "links/links.css", "links/links.js");
  }
}
