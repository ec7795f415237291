package org.nbo.serve.page;

import com.samskivert.mustache.Escapers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nbo.export.Templates;
import org.nbo.model.ToolVersion;
import org.nbo.query.Wording;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Routes;

/** Fills the templates of this package, which escape what they insert, in a language. */
public final class Pages {
  private static final Map<String, Templates> TEMPLATES =
      Language.ALL.stream()
          .collect(
              Collectors.toMap(
                  Language::tag,
                  language -> new Templates(Pages.class, Escapers.HTML, language::template)));

  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private final Language language;
  private final List<Choice> choices;

  /** In English, whoever reads them. */
  public Pages() {
    this(Language.ENGLISH, List.of());
  }

  private Pages(Language language, List<Choice> choices) {
    this.language = language;
    this.choices = choices;
  }

  /**
   * A language in which a page can be had.
   *
   * @param href where
   * @param chosen whether this is it
   */
  private record Choice(String tag, String name, String href, boolean chosen) {}

  /** What every template gets. */
  private record Page(
      String title, String tool, String language, List<Choice> languages, Object content) {}

  /** In the language that a request asks for; its answer gets the headers that say so. */
  public Pages in(Exchange exchange) {
    return in(exchange.request(), exchange.response());
  }

  /** As {@link #in(Exchange)} does. */
  public Pages in(HttpServletRequest request, HttpServletResponse response) {
    Language wanted = Language.of(request);
    Exchange.varies(response, Language.VARIES);
    response.setHeader("Content-Language", wanted.tag());
    if (wanted.tag().equals(request.getParameter(Language.PARAMETER))) {
      response.setHeader(
          "Set-Cookie",
          Language.PARAMETER
              + "="
              + wanted.tag()
              + "; Path=/; Max-Age="
              + A_YEAR
              + "; SameSite=Lax");
    }
    String here = address(request);
    return new Pages(
        wanted,
        Language.ALL.stream()
            .map(
                other ->
                    new Choice(
                        other.tag(),
                        other.name(),
                        here + Language.PARAMETER + "=" + other.tag(),
                        other == wanted))
            .toList());
  }

  /**
   * The page that was asked for, with room for another parameter; of a form that was sent, none.
   */
  private static String address(HttpServletRequest request) {
    if (request.getMethod().equals("POST")) {
      return "/?";
    }
    return Arrays.stream(String.valueOf(request.getQueryString()).split("&"))
        .filter(part -> part.contains("=") && !part.startsWith(Language.PARAMETER + "="))
        .map(part -> part + "&")
        .collect(Collectors.joining("", "?", ""));
  }

  /** A phrase that a program says, as {@link Language#say} does. */
  public String say(String english, Object... gaps) {
    return language.say(english, gaps);
  }

  /** What a query says of itself. */
  public String say(Wording wording) {
    return wording.in(language.tag());
  }

  /** A number as people write it. */
  public String number(long number) {
    return String.format(language.locale(), "%,d", number);
  }

  /**
   * Says that what was asked for is still being made; the page opens by itself when it is.
   *
   * @throws Refusal to who wants no page
   */
  public void answerLater(Exchange exchange) throws IOException {
    if (Tabular.isWanted(exchange)) {
      throw new Refusal(503, "the data are still being read; ask again in a while");
    }
    exchange.response().setHeader("Refresh", "2");
    exchange.answer(page("reading", say("Being read"), true));
  }

  /**
   * A page.
   *
   * @param template with the room that it is in, such as {@code browse/search}
   * @param content what its names stand for
   */
  public Document page(String template, String title, Object content) {
    return Document.html(
        TEMPLATES
            .get(language.tag())
            .fill(
                template, new Page(title, ToolVersion.VERSION, language.tag(), choices, content)));
  }

  /** Adds scripts and styles that stand beside templates, each under its own name. */
  public void addFiles(Routes.Plan plan, String... files) {
    for (String file : files) {
      Document document =
          Document.of(text(file), file.endsWith(".js") ? "text/javascript" : "text/css");
      plan.at(
          '/' + file.substring(file.lastIndexOf('/') + 1),
          Resource.Room.SMALL,
          exchange -> exchange.send(document));
    }
  }

  /** A file that goes to browsers as it stands. */
  public String text(String name) {
    return TEMPLATES.get(language.tag()).text(name);
  }
}
