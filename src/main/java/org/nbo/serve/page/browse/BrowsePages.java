package org.nbo.serve.page.browse;

import org.nbo.Nbo;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Pages;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** The pages on which one looks through all that is here, and where they are. */
public final class BrowsePages {
  private final Nbo nbo;
  private final Holdings holdings;
  private final Pages pages;
  private final Shown shown;

  /** Of these data. */
  public BrowsePages(Nbo nbo, Holdings holdings, Pages pages, Labels labels) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.pages = pages;
    this.shown = new Shown(nbo, holdings, labels);
  }

  /** Makes the lists, so that who asks first need not wait. */
  public void begin() {
    shown.begin();
  }

  /** How one comes from elsewhere to these pages. */
  public Ways ways() {
    return new Ways(shown);
  }

  /** Adds the pages. */
  public void add(Routes.Plan plan) {
    plan.below(BrowseResource.FOLDER, Room.QUERY, new BrowseResource(shown, pages))
        .at("/search", Room.QUERY, new SearchResource(shown, holdings, nbo.shelves(), pages))
        .at("/compare", Room.QUERY, new CompareResource(nbo, shown, holdings, pages))
        .at("/history", Room.QUERY, new HistoryResource(shown, new Past(nbo, holdings), pages))
        .at("/standing", Room.QUERY, new StandingResource(nbo, holdings, pages));
    pages.addFiles(plan, "browse/browse.css");
  }
}
