package org.nbo.serve.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/** One request and its answer. */
public final class Exchange {
  private static final String UPLOAD = Upload.class.getName();

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final FilterChain next;
  private final Limits limits;

  Exchange(
      HttpServletRequest request, HttpServletResponse response, FilterChain next, Limits limits) {
    this.request = request;
    this.response = response;
    this.next = next;
    this.limits = limits;
  }

  public HttpServletRequest request() {
    return request;
  }

  public HttpServletResponse response() {
    return response;
  }

  /** Lets Fuseki answer. */
  public void pass() throws IOException {
    try {
      next.doFilter(request, response);
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  /** The same as a GET; of the answer to a HEAD, only the head is sent. */
  public Exchange asGet() {
    return with(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getMethod() {
            return "GET";
          }
        });
  }

  /** The same at an address with another query string. */
  public Exchange asking(String queryString) {
    return with(
        new ReceivedRequest(
            new HttpServletRequestWrapper(request) {
              @Override
              public String getQueryString() {
                return queryString;
              }
            }));
  }

  private Exchange with(HttpServletRequest other) {
    return new Exchange(other, response, next, limits);
  }

  /** How much may be asked for. */
  public Limits limits() {
    return limits;
  }

  /**
   * The same with its body at hand, for Fuseki, which would wait for it while it keeps a place.
   *
   * @param most how many bytes are read
   * @param option with which the server takes more
   */
  public Exchange received(long most, String option) throws IOException {
    try (InputStream in = body(most, option)) {
      return new Exchange(new ReceivedRequest(request, in.readAllBytes()), response, next, limits);
    }
  }

  /** The path of the request, as it was sent. */
  public String path() {
    return request.getRequestURI();
  }

  /** A parameter of the address; none where it is empty. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
  }

  /**
   * A parameter that is a number from 0.
   *
   * @throws Refusal where it is none
   */
  public int number(String name, int otherwise) {
    return parameter(name)
        .map(
            text -> {
              try {
                return Integer.parseUnsignedInt(text);
              } catch (NumberFormatException e) {
                throw new Refusal(400, "the parameter " + name + " takes a number from 0");
              }
            })
        .filter(number -> number >= 0)
        .orElse(otherwise);
  }

  /**
   * What of an offer a client takes best.
   *
   * @throws Refusal where it takes none of it
   */
  public MediaType accepted(AcceptList offer) {
    varies(response, "Accept");
    return Negotiation.best(request.getHeader("Accept"), offer);
  }

  /** Says which headers of a request its answer depends on, besides those that were said. */
  public static void varies(HttpServletResponse response, String... headers) {
    Set<String> all = new LinkedHashSet<>();
    Optional.ofNullable(response.getHeader("Vary"))
        .ifPresent(said -> all.addAll(List.of(said.split(", *"))));
    all.addAll(List.of(headers));
    response.setHeader("Vary", String.join(", ", all));
  }

  /** Whether a client reads pages, as browsers do. */
  public boolean isForReading() {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  /** The body; reading more than so many bytes is refused. */
  public InputStream body(long most, String option) throws IOException {
    if (request.getContentLengthLong() > most) {
      throw BoundedBody.tooLarge(most, option);
    }
    return new BoundedBody(request.getInputStream(), most, option, limits.patience());
  }

  /** The media type of the body, without what is said of it; "null" where none is named. */
  public String mediaType() {
    return String.valueOf(request.getContentType()).split(";")[0].strip();
  }

  /**
   * Keeps a file that the client sent, until its request is answered.
   *
   * @param upload deleted then
   */
  public Exchange keeping(Upload upload) {
    request.setAttribute(UPLOAD, upload);
    return this;
  }

  /** The file that the client sent, where it was kept. */
  public Upload upload() {
    return (Upload) request.getAttribute(UPLOAD);
  }

  /** What a form or the address says under a name; none where that is empty. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(upload().fields().get(name))
        .or(() -> parameter(name))
        .filter(value -> !value.isEmpty());
  }

  void discard() {
    Upload upload = upload();
    if (upload != null) {
      upload.close();
    }
  }

  /** Sends a document, or says that the client has it already. */
  public void send(Document document) throws IOException {
    send(document, "no-cache"); // to be kept, and asked for again by its tag
  }

  /** Sends what never changes at its address: the client keeps it, and need not ask again. */
  public void sendForGood(Document document) throws IOException {
    send(document, "max-age=31536000, immutable");
  }

  private void send(Document document, String keeping) throws IOException {
    response.setHeader("ETag", document.tag());
    response.setHeader("Cache-Control", keeping);
    if (isKnown(document.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    answer(document);
  }

  /** Sends what is made for this request alone. */
  public void answer(Document document) throws IOException {
    response.setContentType(document.type());
    response.setContentLength(document.content().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(document.content());
    }
  }

  private boolean isKnown(String tag) {
    String known = request.getHeader("If-None-Match");
    return known != null
        && Arrays.stream(known.split(","))
            .map(other -> other.strip().replaceFirst("^W/", ""))
            .anyMatch(other -> other.equals("*") || other.equals(tag));
  }

  /** Leads to another address on this server. */
  public void seeOther(String address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }
}
