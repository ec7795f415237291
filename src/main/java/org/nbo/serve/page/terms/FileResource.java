package org.nbo.serve.page.terms;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/**
 * The pages that explain the terms, and what they need, under their names; no files of the host.
 */
final class FileResource implements Resource {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "ttl", "text/turtle",
          "jsonld", "application/ld+json",
          "tsv", "text/tab-separated-values",
          "txt", "text/plain");

  private final TermSource terms;
  private final Map<String, Document> made = new ConcurrentHashMap<>();

  FileResource(TermSource terms) {
    this.terms = terms;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String name = exchange.path().substring(1);
    Document known = made.get(name);
    if (known == null) {
      String content =
          terms.file(name).orElseThrow(() -> new Refusal(404, "there is no such page"));
      String ending = name.substring(name.lastIndexOf('.') + 1);
      known = Document.of(content, TYPES.getOrDefault(ending, "text/plain"));
      made.put(name, known);
    }
    exchange.send(known);
  }
}
