package org.nbo.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JsonObject;

/** Says why a request is not answered: as JSON to programs that ask for it, else as plain text. */
public final class Problem {
  private static final int LONGEST = 4000;

  private Problem() {}

  /**
   * Sends it; where an answer is on its way already, that is cut, so that it is not taken as whole.
   */
  public static void send(HttpServletRequest request, HttpServletResponse response, Refusal why)
      throws IOException {
    if (response.isCommitted()) {
      throw new CutException(why.getMessage());
    }
    response.resetBuffer();
    response.setHeader("ETag", null);
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(why.status());
    if (why.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"nbo\", Basic realm=\"nbo\"");
    }
    if (why.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "10");
    }
    byte[] content = text(request, why).getBytes(StandardCharsets.UTF_8);
    response.setContentType(
        (takesJson(request) ? "application/json" : "text/plain") + ";charset=utf-8");
    response.setContentLength(content.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(content);
    }
    response.flushBuffer();
    LeftBody.forget(request, why.status());
  }

  private static String text(HttpServletRequest request, Refusal why) {
    String sentence = why.getMessage();
    if (sentence.length() > LONGEST) {
      sentence = sentence.substring(0, LONGEST) + " …";
    }
    if (!takesJson(request)) {
      return sentence + '\n';
    }
    JsonObject problem = new JsonObject();
    problem.put("status", why.status());
    problem.put("detail", sentence);
    return problem.toString() + '\n';
  }

  private static boolean takesJson(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  /** Ends a connection whose answer cannot be completed. */
  public static final class CutException extends IOException {
    private static final long serialVersionUID = 1L;

    CutException(String why) {
      super(why);
    }
  }
}
