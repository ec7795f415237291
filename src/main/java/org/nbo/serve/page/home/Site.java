package org.nbo.serve.page.home;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.nbo.Nbo;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.WebJars;
import org.nbo.serve.page.ask.AskPages;
import org.nbo.serve.page.assess.AssessPages;
import org.nbo.serve.page.assess.Profiles;
import org.nbo.serve.page.browse.BrowsePages;
import org.nbo.serve.page.fill.FillPages;
import org.nbo.serve.page.links.LinkPages;
import org.nbo.serve.page.terms.TermPages;
import org.nbo.serve.page.things.ThingPage;
import org.nbo.serve.page.things.ThingPages;
import org.nbo.serve.sparql.AnswerPage;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** All pages and descriptions; each room says where its own are. */
public final class Site {
  private final Nbo nbo;
  private final Holdings holdings;
  private final Pages pages = new Pages();
  private final Labels labels;
  private final Addresses addresses;
  private final AskPages questions;

  /**
   * @param address at which clients know the server, where its administrator says it
   */
  public Site(Nbo nbo, Holdings holdings, Optional<String> address) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.labels = new Labels(nbo.ontology().graph());
    this.addresses = new Addresses(address);
    this.questions = new AskPages(nbo, pages);
  }

  /** How answers are shown in browsers. */
  public AnswerPage answers() {
    return questions.answers(holdings, labels);
  }

  /** Describes the service of queries. */
  public Graph service(Exchange exchange) {
    return Catalog.service(addresses.of(exchange));
  }

  /** Adds all that is here. */
  public void add(Routes.Plan plan, boolean writable) {
    Profiles profiles = new Profiles(nbo);
    BrowsePages lists = new BrowsePages(nbo, holdings, pages, labels);
    ThingPage thing = new ThingPage(pages, labels, lists.ways());
    addOwn(plan, new HomeResource(nbo, holdings, profiles, lists, pages, labels, writable));
    lists.add(plan);
    new ThingPages(holdings, pages, labels, thing).add(plan);
    new TermPages(nbo, pages, thing).add(plan);
    new LinkPages(nbo, holdings, pages, labels).add(plan);
    new AssessPages(nbo, profiles, pages).add(plan);
    new FillPages(profiles, pages).add(plan);
    questions.add(plan);
  }

  private void addOwn(Routes.Plan plan, HomeResource home) {
    Document icon = Document.of(pages.text("icon.svg"), "image/svg+xml");
    Catalog catalog = new Catalog(holdings, addresses);
    plan.at("/", Room.QUERY, home)
        .at("/icon.svg", Room.SMALL, exchange -> exchange.send(icon))
        .at("/favicon.ico", Room.SMALL, exchange -> exchange.send(icon))
        .at("/.well-known/void", Room.QUERY, catalog)
        .at("/dcat", Room.QUERY, catalog)
        .forAll("/health", Room.SMALL, new HealthResource(holdings))
        .below(WebJars.FOLDER, Room.SMALL, new WebJars());
    pages.addFiles(plan, "serve.css");
  }
}
