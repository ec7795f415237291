package org.nbo.serve.page.ask;

import org.nbo.Nbo;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Pages;
import org.nbo.serve.sparql.AnswerPage;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** The pages on which one asks and is answered, and where they are. */
public final class AskPages {
  private final Nbo nbo;
  private final Pages pages;

  /** For questions about what this knows. */
  public AskPages(Nbo nbo, Pages pages) {
    this.nbo = nbo;
    this.pages = pages;
  }

  /** How answers are shown in browsers. */
  public AnswerPage answers(Holdings holdings, Labels labels) {
    return new TableOfAnswers(holdings, pages, labels);
  }

  /** Adds the pages. */
  public void add(Routes.Plan plan) {
    plan.at(AskResource.PATH, Room.QUERY, new AskResource(nbo, pages))
        .at("/questions", Room.QUERY, new QuestionsResource(nbo))
        .at("/prefixes.json", Room.SMALL, Completions.prefixes())
        .at("/terms.json", Room.SMALL, Completions.terms(nbo));
    pages.addFiles(plan, "ask/ask.css", "ask/ask.js", "ask/chart.js");
  }
}
