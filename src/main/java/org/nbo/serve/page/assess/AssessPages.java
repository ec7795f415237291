package org.nbo.serve.page.assess;

import java.util.List;
import org.nbo.Nbo;
import org.nbo.serve.page.Pages;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** Where files are sent to be assessed, or to be had in another format. */
public final class AssessPages {
  private final Nbo nbo;
  private final Profiles profiles;
  private final Pages pages;

  /** By these profiles. */
  public AssessPages(Nbo nbo, Profiles profiles, Pages pages) {
    this.nbo = nbo;
    this.profiles = profiles;
    this.pages = pages;
  }

  /** The formats in which a page offers what was sent, in its language. */
  public static List<Download> downloads(Pages spoken) {
    return Download.ALL.stream().map(download -> download.in(spoken)).toList();
  }

  /** Adds the addresses. */
  public void add(Routes.Plan plan) {
    plan.at("/assess", Room.HEAVY, List.of("POST"), new AssessResource(profiles))
        .at("/export", Room.HEAVY, List.of("POST"), new ExportResource(nbo));
    pages.addFiles(plan, "assess/assess.js");
  }
}
