package org.nbo.serve.page.assess;

import java.io.IOException;
import org.nbo.Assessing;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Axes;
import org.nbo.serve.page.AxesOf;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;

/**
 * Files that were sent together, and what they are to be held against.
 *
 * @param nbo that knows the profile
 * @param profile empty where none is named
 */
public record SentRequest(Nbo nbo, String profile, Axes axes, Sent sent) {
  /**
   * Reads one from a form, or from the address and the body.
   *
   * @throws Refusal where there is no such profile, or what was sent cannot be assessed
   */
  public static SentRequest of(Exchange exchange, Profiles profiles) throws IOException {
    String profile = exchange.field("profile").orElse("");
    Nbo nbo = profiles.knowing(profile);
    Axes axes = AxesOf.parameters(exchange::field, nbo, Axes.tier(1));
    return new SentRequest(nbo, profile, axes, Sent.of(exchange, nbo));
  }

  public Assessing assessing() {
    return nbo.assessing(axes, companions());
  }

  public Source[] companions() {
    return sent.companions().toArray(Source[]::new);
  }
}
