package org.nbo.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;
import org.nbo.serve.web.Negotiation;

/** Refuses what a client does not take, where Fuseki would send it something else. */
final class Accepted {
  private static final String PAGE = "text/html";

  private Accepted() {}

  /**
   * @throws org.nbo.serve.web.Refusal where the answer to a query cannot be had as the client wants
   */
  static void check(HttpServletRequest request, Query query) {
    boolean named =
        Stream.of(HttpNames.paramOutput1, HttpNames.paramOutput2, HttpNames.paramOutput3)
            .anyMatch(parameter -> request.getParameter(parameter) != null);
    String accept = request.getHeader("Accept");
    if (!named && accept != null && !accept.contains(PAGE)) {
      Negotiation.best(accept, offer(query));
    }
  }

  private static AcceptList offer(Query query) {
    if (query.isSelectType()) {
      return DEF.rsOfferTable;
    }
    if (query.isAskType()) {
      return DEF.rsOfferBoolean;
    }
    return query.isConstructQuad() ? DEF.quadsOffer : DEF.constructOffer;
  }
}
