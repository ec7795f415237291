package org.nbo.export.ngff;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Beside;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Qudt;

/**
 * The words that OME-Zarr has for units: UDUNITS-2, as the specification lists them ({@code
 * udunits.txt}). The ontology calls its units so too, so that its labels lead to them.
 */
final class Udunits {
  private static final String MICRO_SIGN = "\u00b5";
  private static final String GREEK_MU = "\u03bc";

  private final Map<String, Unit> byWriting = new HashMap<>();
  private final Map<String, Unit> byIri = new HashMap<>();

  /**
   * A unit.
   *
   * @param word of UDUNITS-2
   * @param multiplier factor to the base unit of its kind
   */
  record Unit(String word, BigDecimal multiplier) {}

  /** A number with its unit. */
  record Quantity(BigDecimal number, Unit unit) {}

  Udunits(Graph ontology) {
    Terms terms = new Terms(ontology);
    Set<String> words =
        Beside.lines(Udunits.class, "udunits.txt").collect(Collectors.toUnmodifiableSet());
    Node multiplier = NodeFactory.createURI(Qudt.CONVERSION_MULTIPLIER);
    ontology
        .find(Node.ANY, multiplier, Node.ANY)
        .forEach(
            triple -> {
              Node unit = triple.getSubject();
              terms.texts(unit, RDFS.label.asNode()).stream()
                  .map(Udunits::plain)
                  .filter(words::contains)
                  .findFirst()
                  .map(
                      word ->
                          new Unit(
                              word, new BigDecimal(triple.getObject().getLiteralLexicalForm())))
                  .ifPresent(known -> add(terms, unit, known));
            });
  }

  private void add(Terms terms, Node unit, Unit known) {
    byIri.put(unit.getURI(), known);
    terms.objects(unit, SKOS.exactMatch.asNode()).forEach(o -> byIri.put(o.toString(), known));
    terms.texts(unit, SKOS.notation.asNode()).forEach(symbol -> byWriting.put(symbol, known));
    terms
        .texts(unit, NboTerm.MISSPELLING)
        .forEach(spelling -> byWriting.putIfAbsent(spelling, known));
  }

  /** Without accents: ångström is angstrom there. */
  private static String plain(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** The unit of an IRI, where there is a word for it. */
  Optional<Unit> unit(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** What a source wrote, where it has a unit with a word, for example {@code 108 nm}. */
  Optional<Quantity> written(String wording) {
    int blank = wording.indexOf(' ');
    if (blank < 0) {
      return Optional.empty();
    }
    String symbol = wording.substring(blank + 1).strip().replace(GREEK_MU, MICRO_SIGN);
    return Optional.ofNullable(byWriting.get(symbol))
        .flatMap(unit -> number(wording.substring(0, blank)).map(n -> new Quantity(n, unit)));
  }

  /** A finite number; empty for a text that is none. */
  static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }
}
