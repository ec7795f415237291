package org.nbo.serve.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.nbo.Nbo;
import org.nbo.Querying;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/**
 * The questions that come along, each a form with what one may choose; leads to their answers, and
 * has their queries.
 */
final class QuestionsResource implements Resource {
  private static final MediaType QUERY = MediaType.create("application/sparql-query");
  private static final AcceptList OFFER = AcceptList.create(MediaType.create("text/html"), QUERY);

  private final Nbo nbo;
  private final Pages pages;

  QuestionsResource(Nbo nbo, Pages pages) {
    this.nbo = nbo;
    this.pages = pages;
  }

  /** What the page shows. */
  private record All(List<Querying.Known> questions) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Optional<String> asked = exchange.parameter("ask");
    if (asked.isEmpty()) {
      Pages spoken = pages.in(exchange);
      exchange.send(spoken.page("questions", spoken.say("Questions"), new All(nbo.questions())));
      return;
    }
    Querying.Known question =
        nbo.questions().stream()
            .filter(known -> known.name().equals(asked.orElseThrow()))
            .findFirst()
            .orElseThrow(() -> new Refusal(404, "there is no such question; /questions has all"));
    Map<String, String> values = new HashMap<>();
    for (Querying.Choice choice : question.parameters()) {
      exchange.parameter(choice.name()).ifPresent(value -> values.put(choice.name(), value));
    }
    String text = nbo.question(question.name(), values);
    if (exchange.accepted(OFFER).equals(QUERY)) {
      exchange.send(Document.of(text, QUERY.getContentTypeStr()));
      return;
    }
    String query = "query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    exchange.seeOther(
        exchange.parameter("show").isPresent()
            ? "/ask?" + query + "#query"
            : "/sparql?output=html&" + query);
  }
}
