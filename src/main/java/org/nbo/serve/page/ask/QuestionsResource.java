package org.nbo.serve.page.ask;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

/** A question that comes along, with what was chosen: leads to its answer, or has its query. */
final class QuestionsResource implements Resource {
  private static final MediaType QUERY = MediaType.create("application/sparql-query");
  private static final AcceptList OFFER = AcceptList.create(MediaType.create("text/html"), QUERY);

  private final Nbo nbo;

  QuestionsResource(Nbo nbo) {
    this.nbo = nbo;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Optional<String> asked = exchange.parameter("ask");
    if (asked.isEmpty()) {
      exchange.seeOther(AskResource.PATH);
      return;
    }
    Querying.Known question =
        nbo.questions().stream()
            .filter(known -> known.name().equals(asked.orElseThrow()))
            .findFirst()
            .orElseThrow(() -> new Refusal(404, "there is no such question; /ask has all"));
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
            ? AskResource.PATH + "?" + query + "#query"
            : "/sparql?output=html&" + query);
  }
}
