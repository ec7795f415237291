package org.nbo.serve.page.fill;

import java.util.List;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.assess.Profiles;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** The form of what is missing, there and back, and where it is. */
public final class FillPages {
  private final Profiles profiles;
  private final Pages pages;

  /** By these profiles. */
  public FillPages(Profiles profiles, Pages pages) {
    this.profiles = profiles;
    this.pages = pages;
  }

  /** Adds the pages. */
  public void add(Routes.Plan plan) {
    plan.at("/fill", Room.HEAVY, List.of("POST"), new FillResource(profiles, pages))
        .at("/filled", Room.QUERY, List.of("POST"), new FilledResource(profiles, pages));
    pages.addFiles(plan, "fill/fill.js");
  }
}
