package org.nbo.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.ontology.Asked;
import org.nbo.ontology.QueryHeader;

/**
 * A query that selects what is wrong, and what the comments above it say.
 *
 * @param name for example {@code nyquist-lateral}
 * @param rule kind and severity of its findings, and the name
 * @param finds what it finds, in a few words
 * @param problem what a finding says, with names of variables in braces
 * @param solution what to do
 * @param basis why that is wrong, by whose word, with which numbers
 * @param supersedes names of checks that say nothing new about a thing where this one finds
 *     something
 * @param asked selects the things, see {@code queries/checks/README.md}
 * @param statedIn the community extension that brings it, or an empty text
 */
public record Check(
    String name,
    Rule rule,
    String finds,
    String problem,
    String solution,
    String basis,
    Set<String> supersedes,
    Asked asked,
    String statedIn) {

  /** Alphabetically. */
  static final Comparator<Check> BY_NAME = Comparator.comparing(Check::name);

  /** What checks find, if their comments say no other kind and severity. The name is added. */
  static final Rule FAMILY = new Rule(FindingKind.IMPLAUSIBLE, Severity.WARNING, "check");

  /**
   * Reads one.
   *
   * @param text comments and a SPARQL query
   * @throws org.apache.jena.query.QueryParseException where the query is none
   * @throws IllegalArgumentException where a comment is missing, or has another word than it may
   */
  static Check of(String name, String text, String statedIn) {
    Asked asked = Asked.parsed(text);
    Query query = asked.query();
    if (!query.isSelectType() || !query.getResultVars().contains("thing")) {
      throw new IllegalArgumentException("a check SELECTs ?thing");
    }
    return of(name, asked, statedIn);
  }

  /** One that is known to be a check. */
  static Check of(String name, Asked asked, String statedIn) {
    Map<String, String> headers = QueryHeader.all(asked.text());
    Rule rule =
        new Rule(
            word(FindingKind.class, said(headers, "Kind")),
            word(Severity.class, said(headers, "Severity")),
            FAMILY.id());
    return new Check(
        name,
        rule.about(name),
        said(headers, "Finds"),
        said(headers, "Problem"),
        said(headers, "Solution"),
        said(headers, "Basis"),
        headers.containsKey("Supersedes") ? names(headers.get("Supersedes")) : Set.of(),
        asked,
        statedIn);
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + word + "' is no " + type.getSimpleName()));
  }

  private static String said(Map<String, String> headers, String header) {
    String said = headers.get(header);
    if (said == null) {
      throw new IllegalArgumentException("no comment says '" + header + ": …'");
    }
    return said;
  }
}
