package org.nbo.serve.page.terms;

import org.nbo.Nbo;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.things.ThingPage;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** The terms of the ontology as RDF and as pages, and where they are. */
public final class TermPages {
  private final Nbo nbo;
  private final Pages pages;
  private final ThingPage thing;

  /**
   * @param thing shows a term that has no page of its own
   */
  public TermPages(Nbo nbo, Pages pages, ThingPage thing) {
    this.nbo = nbo;
    this.pages = pages;
    this.thing = thing;
  }

  /** Adds the pages. */
  public void add(Routes.Plan plan) {
    TermSource terms = new TermSource(nbo);
    FileResource files = new FileResource(terms);
    ContextResource context = new ContextResource(nbo);
    plan.at("/context.jsonld", Room.QUERY, context)
        .at(TermResource.FOLDER + "context.jsonld", Room.QUERY, context) // where its IRI leads
        .at("/ontology", Room.QUERY, new OntologyResource(terms))
        .at("/shapes", Room.QUERY, new Shapes(nbo, pages))
        .below(TermResource.FOLDER, Room.QUERY, new TermResource(terms, thing));
    for (String file :
        new String[] {"index", "properties", "enumerations", "deprecated", "search"}) {
      plan.at("/" + file + ".html", Room.QUERY, files);
    }
    for (String file : new String[] {"pages.css", "pages.js", "search-index.js"}) {
      plan.at("/" + file, Room.QUERY, files);
    }
    for (String folder : new String[] {"classes", "enumerations", "properties", "download"}) {
      plan.below("/" + folder + "/", Room.QUERY, files);
    }
  }
}
