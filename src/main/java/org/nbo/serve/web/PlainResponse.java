package org.nbo.serve.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/** An answer that does not tell what made it. */
final class PlainResponse extends HttpServletResponseWrapper {
  private static final Set<String> UNSAID = Set.of("server", "fuseki-request-id", "x-powered-by");

  PlainResponse(HttpServletResponse response) {
    super(response);
  }

  private static boolean isSaid(String name) {
    return !UNSAID.contains(name.toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public void setHeader(String name, String value) {
    if (isSaid(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (isSaid(name)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    throw new Refusal(status, "HTTP status " + status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    throw new Refusal(status, message == null ? "HTTP status " + status : message);
  }
}
