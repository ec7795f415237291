package org.nbo.serve.sparql;

import java.io.IOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;

/**
 * Carries what goes wrong in an operation of Fuseki past Fuseki, which would tell it in its own
 * words, or not at all where an answer is on its way.
 */
final class Trouble {
  private static final String KEY = Trouble.class.getName();

  private Trouble() {}

  /** Does something, and keeps with the request what it throws. */
  static void keep(HttpAction action, Runnable operation) {
    try {
      operation.run();
    } catch (ActionErrorException e) {
      action
          .getRequest()
          .setAttribute(
              KEY,
              new Refusal(
                  e.getRC(), e.getMessage() == null ? "HTTP status " + e.getRC() : e.getMessage()));
    } catch (RuntimeException | Error e) {
      action.getRequest().setAttribute(KEY, e);
    }
  }

  /** Lets Fuseki answer, and throws what went wrong. */
  static void pass(Exchange exchange) throws IOException {
    exchange.pass();
    Object trouble = exchange.request().getAttribute(KEY);
    if (trouble instanceof Error error) {
      throw error;
    }
    if (trouble instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
