package org.nbo.serve.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.nbo.Nbo;
import org.nbo.export.links.LinkDrawings;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.sparql.AnswerPage;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** All pages and descriptions, and where they are. */
public final class Site {
  /** Scripts and styles of our own that stand beside the templates. */
  private static final List<String> OWN =
      List.of(
          "serve.css",
          "browse.css",
          "assess.js",
          "fill.js",
          "ask.css",
          "ask.js",
          "chart.js",
          "links.css",
          "links.js");

  private final Nbo nbo;
  private final Holdings holdings;
  private final Pages pages = new Pages();
  private final Labels labels;
  private final Addresses addresses;
  private final Shown shown;

  /**
   * @param address at which clients know the server, where its administrator says it
   */
  public Site(Nbo nbo, Holdings holdings, Optional<String> address) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.labels = new Labels(nbo.ontology().graph());
    this.addresses = new Addresses(address);
    this.shown = new Shown(nbo, holdings, labels);
  }

  /** How answers are shown in browsers. */
  public AnswerPage answers() {
    return new TableOfAnswers(holdings, pages, labels);
  }

  /** Describes the service of queries. */
  public Graph service(Exchange exchange) {
    return Catalog.service(addresses.of(exchange));
  }

  /** Adds all that is here. */
  public void add(Routes.Plan plan, boolean writable) {
    TermSource terms = new TermSource(nbo);
    ThingPages things = new ThingPages(pages, labels, new Ways(shown));
    FileResource files = new FileResource(terms);
    Catalog catalog = new Catalog(holdings, addresses);
    ContextResource context = new ContextResource(nbo);
    Profiles profiles = new Profiles(nbo);
    Document icon = Document.of(pages.text("icon.svg"), "image/svg+xml");
    plan.at("/", Room.QUERY, new HomeResource(nbo, profiles, shown, pages, labels, writable))
        .at("/icon.svg", Room.SMALL, exchange -> exchange.send(icon))
        .at("/favicon.ico", Room.SMALL, exchange -> exchange.send(icon))
        .below(BrowseResource.FOLDER, Room.QUERY, new BrowseResource(shown, pages))
        .at("/search", Room.QUERY, new SearchResource(shown, holdings, nbo.shelves(), pages))
        .at("/compare", Room.QUERY, new CompareResource(nbo, shown, holdings, pages))
        .at("/history", Room.QUERY, new HistoryResource(shown, new Past(nbo, holdings), pages))
        .at("/standing", Room.QUERY, new StandingResource(nbo, holdings, pages))
        .at("/about", Room.QUERY, new AboutResource(holdings, things))
        .at("/list", Room.QUERY, new ListResource(holdings, pages, labels))
        .at("/context.jsonld", Room.QUERY, context)
        .at(TermResource.FOLDER + "context.jsonld", Room.QUERY, context) // where its IRI leads
        .at("/ontology", Room.QUERY, new OntologyResource(terms))
        .at("/shapes", Room.QUERY, new Shapes(nbo, pages))
        .at("/.well-known/void", Room.QUERY, catalog)
        .at("/dcat", Room.QUERY, catalog)
        .forAll("/health", Room.SMALL, new HealthResource(holdings))
        .at("/questions", Room.QUERY, new QuestionsResource(nbo))
        .at("/export", Room.HEAVY, List.of("POST"), new ExportResource(nbo))
        .at("/fill", Room.HEAVY, List.of("POST"), new FillResource(profiles, pages))
        .at("/filled", Room.QUERY, List.of("POST"), new FilledResource(profiles, pages))
        .at("/assess", Room.HEAVY, List.of("POST"), new AssessResource(profiles))
        .at(AskResource.PATH, Room.QUERY, new AskResource(nbo, pages))
        .at("/links", Room.QUERY, new LinksResource(nbo, holdings, pages, labels))
        .at("/prefixes.json", Room.SMALL, Completions.prefixes())
        .at("/terms.json", Room.SMALL, Completions.terms(nbo))
        .below(WebJars.FOLDER, Room.SMALL, new WebJars())
        .below(TermResource.FOLDER, Room.QUERY, new TermResource(terms, things));
    for (String file :
        new String[] {"index", "properties", "enumerations", "deprecated", "search"}) {
      plan.at("/" + file + ".html", Room.QUERY, files);
    }
    for (String name : OWN) {
      Document own =
          Document.of(pages.text(name), name.endsWith(".js") ? "text/javascript" : "text/css");
      plan.at("/" + name, Room.SMALL, exchange -> exchange.send(own));
    }
    Document drawing = Document.of(LinkDrawings.script(), "text/javascript");
    plan.at("/drawing.js", Room.SMALL, exchange -> exchange.send(drawing));
    Document drawingStyle = Document.of(LinkDrawings.style(), "text/css");
    plan.at("/drawing.css", Room.SMALL, exchange -> exchange.send(drawingStyle));
    for (String file : new String[] {"pages.css", "pages.js", "search-index.js"}) {
      plan.at("/" + file, Room.QUERY, files);
    }
    for (String folder : new String[] {"classes", "enumerations", "properties", "download"}) {
      plan.below("/" + folder + "/", Room.QUERY, files);
    }
  }
}
