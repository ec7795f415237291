package org.nbo.serve.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/** What a client wants, held against what there is. */
public final class Negotiation {
  /** A media type that a client does not take, by its weight. */
  private static final Pattern NEVER = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*$");

  private Negotiation() {}

  /**
   * What of an offer a client takes best.
   *
   * @param accept the header; null where there is none
   * @throws Refusal where it takes none of it
   */
  public static MediaType best(String accept, AcceptList offer) {
    if (accept == null || accept.isBlank()) {
      return offer.first();
    }
    String wanted =
        Arrays.stream(accept.split(","))
            .filter(type -> !NEVER.matcher(type).find())
            .collect(Collectors.joining(","));
    MediaType chosen;
    try {
      chosen = wanted.isBlank() ? null : AcceptList.match(new AcceptList(wanted), offer);
    } catch (RuntimeException e) {
      throw new Refusal(400, "the header Accept is none: " + e.getMessage());
    }
    if (chosen == null) {
      String types =
          offer.entries().stream()
              .map(MediaType::getContentTypeStr)
              .distinct()
              .collect(Collectors.joining(", "));
      throw new Refusal(406, "this can be had as " + types + ", and the header Accept has none");
    }
    return chosen;
  }
}
