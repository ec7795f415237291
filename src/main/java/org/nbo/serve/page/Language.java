package org.nbo.serve.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.ontology.Beside;

/**
 * A language of the pages. Phrases are written in English where they are said; what they are in
 * another language stands in a table beside this class.
 */
public final class Language {
  /** Parameter of addresses that chooses one, and name of the cookie that keeps the choice. */
  static final String PARAMETER = "lang";

  /** Headers on which the choice depends. */
  static final String[] VARIES = {"Accept-Language", "Cookie"};

  /** Longer headers are of no browser, and take long to read. */
  private static final int LONGEST_HEADER = 1000;

  static final Language ENGLISH = new Language("en", Map.of());

  /** All that there are. */
  static final List<Language> ALL = List.of(ENGLISH, new Language("de", table("de.tsv")));

  private static final Pattern SAID =
      Pattern.compile("\\{\\{#say}}(.*?)\\{\\{/say}}", Pattern.DOTALL);

  private final String tag;
  private final Map<String, String> phrases;

  private Language(String tag, Map<String, String> phrases) {
    this.tag = tag;
    this.phrases = phrases;
  }

  private static Map<String, String> table(String name) {
    Map<String, String> phrases = new HashMap<>();
    Beside.rows(Language.class, name, 2).forEach(row -> phrases.put(row.get(0), row.get(1)));
    return phrases;
  }

  /** What a request asks for: by its address, else by a choice before that, else by its browser. */
  static Language of(HttpServletRequest request) {
    return named(request.getParameter(PARAMETER))
        .or(() -> chosenBefore(request))
        .or(() -> accepted(request.getHeader("Accept-Language")))
        .orElse(ENGLISH);
  }

  /** The one of a tag, where there is such. */
  static Optional<Language> named(String tag) {
    return ALL.stream().filter(language -> language.tag.equals(tag)).findFirst();
  }

  private static Optional<Language> chosenBefore(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(PARAMETER))
        .map(Cookie::getValue)
        .flatMap(tag -> named(tag).stream())
        .findFirst();
  }

  private static Optional<Language> accepted(String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      List<String> tags = ALL.stream().map(Language::tag).toList();
      return named(Locale.lookupTag(Locale.LanguageRange.parse(header), tags));
    } catch (IllegalArgumentException e) { // a header that is none asks for none
      return Optional.empty();
    }
  }

  String tag() {
    return tag;
  }

  /** What it calls itself. */
  String name() {
    return locale().getDisplayLanguage(locale());
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** Marks a phrase that is said elsewhere, so that who looks for phrases finds it. */
  public static String phrase(String english) {
    return english;
  }

  /**
   * A phrase.
   *
   * @param english the phrase in English, with gaps {@code {0}}, {@code {1}}
   */
  String say(String english, Object... gaps) {
    String said = phrases.getOrDefault(english, english);
    for (int i = 0; i < gaps.length; i++) {
      said = said.replace("{" + i + "}", String.valueOf(gaps[i]));
    }
    return said;
  }

  /** A template whose phrases, between {@code say}, are said in this language. */
  String template(String english) {
    return SAID.matcher(english)
        .replaceAll(
            found -> Matcher.quoteReplacement(say(found.group(1).strip().replaceAll("\\s+", " "))));
  }
}
