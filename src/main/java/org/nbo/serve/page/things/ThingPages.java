package org.nbo.serve.page.things;

import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Pages;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** The pages of each thing in the data, and where they are. */
public final class ThingPages {
  private final Holdings holdings;
  private final Pages pages;
  private final Labels labels;
  private final ThingPage page;

  /**
   * @param page shows a thing
   */
  public ThingPages(Holdings holdings, Pages pages, Labels labels, ThingPage page) {
    this.holdings = holdings;
    this.pages = pages;
    this.labels = labels;
    this.page = page;
  }

  /** Where the things of a class are. */
  public static String ofClass(String type) {
    return ListResource.address(type, 0);
  }

  /** Adds the pages. */
  public void add(Routes.Plan plan) {
    plan.at("/about", Room.QUERY, new AboutResource(holdings, page))
        .at("/list", Room.QUERY, new ListResource(holdings, pages, labels));
  }
}
