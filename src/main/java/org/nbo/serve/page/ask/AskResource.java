package org.nbo.serve.page.ask;

import java.io.IOException;
import java.util.List;
import org.nbo.Nbo;
import org.nbo.Querying;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.WebJars;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;

/** A page to ask queries on: ready ones, and an editor; without script a plain form. */
final class AskResource implements Resource {
  static final String PATH = "/ask";

  private final Nbo nbo;
  private final Pages pages;

  AskResource(Nbo nbo, Pages pages) {
    this.nbo = nbo;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param script address of the editor
   * @param style address of its style
   * @param asked whether who came here brought the query
   */
  private record Ask(
      String query,
      boolean asked,
      List<Querying.Known> questions,
      List<Format> formats,
      String script,
      String style) {}

  /**
   * In what an answer can be had as a file.
   *
   * @param output as {@code /sparql} takes it
   * @param type of media
   */
  private record Format(String output, String label, String type) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format("csv", "CSV", "text/csv"),
          new Format("tsv", "TSV", "text/tab-separated-values"),
          new Format("json", "JSON", "application/sparql-results+json"),
          new Format("xml", "XML", "application/sparql-results+xml"));

  @Override
  public void answer(Exchange exchange) throws IOException {
    Pages spoken = pages.in(exchange);
    exchange.send(
        spoken.page(
            "ask/ask",
            spoken.say("Ask"),
            new Ask(
                exchange.parameter("query").orElseGet(() -> pages.text("ask/query.rq").strip()),
                exchange.parameter("query").isPresent(),
                nbo.questions(),
                FORMATS,
                WebJars.editorScript(),
                WebJars.editorStyle())));
  }
}
