package org.nbo.serve.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.nbo.finding.NboException;
import org.nbo.store.DatabaseTrouble;

/**
 * What every request comes through: who may, what is at the address, how many at a time, what
 * headers an answer has, and how an error is told.
 */
public final class Front implements Filter {
  private static final String POLICY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self'"
          + " data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final Routes routes;
  private final Access access;
  private final Limits limits;
  private final Rooms rooms;
  private final Metrics metrics;
  private final Consumer<Throwable> bugs;

  /**
   * @param bugs hears of errors in the program and of the database
   */
  public Front(
      Routes routes, Access access, Limits limits, Metrics metrics, Consumer<Throwable> bugs) {
    this.routes = routes;
    this.access = access;
    this.limits = limits;
    this.rooms = new Rooms(limits);
    this.metrics = metrics;
    this.bugs = bugs;
  }

  /** How many threads there have to be, so that some are left for what is answered at once. */
  public static int threads(Limits limits) {
    return Rooms.threads(limits) + 24;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain next)
      throws IOException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = new PlainResponse((HttpServletResponse) answered);
    Optional<Routes.Found> found = Optional.empty();
    long start = System.nanoTime();
    try {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      found = routes.find(request.getRequestURI());
      answer(new Exchange(new ReceivedRequest(request), response, next, limits), found);
    } catch (RuntimeException | Error trouble) {
      if (hasLeft(trouble)) {
        throw new Problem.CutException("the client has gone");
      }
      Problem.send(request, response, refusal(trouble));
    } finally {
      metrics.count(
          found.map(Routes.Found::name).orElse("none"),
          response.getStatus(),
          System.nanoTime() - start);
    }
  }

  private void answer(Exchange exchange, Optional<Routes.Found> found) throws IOException {
    HttpServletRequest request = exchange.request();
    HttpServletResponse response = exchange.response();
    Resource.Placed placed =
        found
            .map(Routes.Found::placed)
            .orElseThrow(
                () -> new Refusal(404, "there is nothing at this address; what there is says /"));
    if (!placed.writes()) {
      access
          .origin()
          .ifPresent(origin -> response.setHeader("Access-Control-Allow-Origin", origin));
    }
    String method = request.getMethod();
    List<String> methods = new ArrayList<>(placed.methods());
    methods.add("OPTIONS");
    if (method.equals("OPTIONS")) {
      tellMethods(response, placed, methods);
      return;
    }
    authorize(request, placed, found.orElseThrow());
    if (!methods.contains(method)) {
      response.setHeader("Allow", String.join(", ", methods));
      throw new Refusal(
          405, printable(method) + " is not possible here, only " + String.join(", ", methods));
    }
    Exchange received = received(exchange, placed);
    try {
      Rooms.Place place = rooms.enter(placed.room());
      try {
        placed.resource().answer(received);
      } finally {
        place.leave();
      }
    } finally {
      received.discard();
    }
  }

  private Exchange received(Exchange exchange, Resource.Placed placed) throws IOException {
    if (List.of("GET", "HEAD").contains(exchange.request().getMethod())) {
      return placed.resource().receive(exchange);
    }
    Rooms.Place place = rooms.receive(placed.room());
    try {
      return placed.resource().receive(exchange);
    } finally {
      place.leave();
    }
  }

  /** Whether there is nobody any more to whom an answer could be sent. */
  private static boolean hasLeft(Throwable trouble) {
    return NboException.causes(trouble).anyMatch(EofException.class::isInstance);
  }

  private static String printable(String method) {
    return method.matches("[A-Z]{1,20}") ? method : "this method";
  }

  private void tellMethods(
      HttpServletResponse response, Resource.Placed placed, List<String> methods) {
    response.setHeader("Allow", String.join(", ", methods));
    if (!placed.writes() && access.origin().isPresent()) {
      response.setHeader("Access-Control-Allow-Methods", String.join(", ", methods));
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void authorize(HttpServletRequest request, Resource.Placed placed, Routes.Found found) {
    if (!placed.writes() && (access.open() || found.isForAll())) {
      return;
    }
    String shown = request.getHeader("Authorization");
    // A browser sends a password by itself, also for a page of others: so that is for reading only.
    if (access.token().filter(token -> token.isIn(shown, !placed.writes())).isEmpty()) {
      throw new Refusal(
          401,
          placed.writes()
              ? "writing needs the header 'Authorization: Bearer TOKEN'"
              : "reading needs the header 'Authorization: Bearer TOKEN', or the token as password");
    }
  }

  private Refusal refusal(Throwable trouble) {
    if (trouble instanceof Refusal known) {
      return known;
    }
    if (trouble instanceof StackOverflowError) {
      return new Refusal(400, "this is nested too deeply");
    }
    if (trouble instanceof OutOfMemoryError) {
      return new Refusal(503, "this takes more memory than the server has; ask for less at once");
    }
    if (trouble instanceof NboException known) {
      return new Refusal(
          known.kind() == NboException.Kind.USAGE ? 400 : 422,
          known.getMessage() + " [" + known.address() + "]");
    }
    HttpException http = http(trouble);
    if (http != null) {
      return new Refusal(
          http.getCode(), http.getReason() == null ? "not understood" : http.getReason());
    }
    bugs.accept(trouble);
    if (DatabaseTrouble.is(trouble)) {
      return new Refusal(
          503,
          "the store of this server cannot be read or written now, as where its disk is full; what the"
              + " server says on standard error says more [NBO-STORE-003]");
    }
    return new Refusal(
        500, "an error in nbo, which is in what the server says on standard error [NBO-BUG]");
  }

  /** What Jetty says of a request that it cannot read, often in another exception. */
  private static HttpException http(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException known) {
        return known;
      }
      if (cause instanceof IllegalStateException
          && String.valueOf(cause.getMessage()).startsWith("form")) {
        return new HttpException.RuntimeException(413, "the form is larger than this server takes");
      }
    }
    return null;
  }
}
