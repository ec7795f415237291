package org.nbo.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Puts what a query found into the sentence that tells it. */
final class Wording {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** Digits that tell measured values apart; more of them come from converting and computing. */
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private static final BigDecimal SHORTEST_AS_POWER = new BigDecimal("0.00001");
  private static final BigDecimal LONGEST = new BigDecimal("10000000");
  private static final int DATE = "2026-11-28".length();

  private final Terms ontology;

  Wording(Terms ontology) {
    this.ontology = ontology;
  }

  /**
   * A sentence with values in it.
   *
   * @param sentence with names of variables in braces
   * @param found their values, or null
   */
  String fill(String sentence, Function<String, Node> found) {
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(text(found.apply(place.group(1)))));
  }

  /** A value as one reads it: numbers short, days without the time, things by their names. */
  String text(Node value) {
    if (value == null) {
      return "?";
    }
    if (value.isURI()) {
      return ontology
          .text(value, SKOS.notation.asNode())
          .or(() -> ontology.text(value, NboTerm.OME_NAME))
          .orElseGet(() -> ThingIri.of(value.getURI()).path());
    }
    String lexical = value.getLiteralLexicalForm();
    if (XSDDatatype.XSDdateTime.getURI().equals(value.getLiteralDatatypeURI())) {
      return lexical.length() > DATE ? lexical.substring(0, DATE) : lexical;
    }
    Object number = value.getLiteralDatatype().isValid(lexical) ? value.getLiteralValue() : null;
    return number instanceof Double || number instanceof Float || number instanceof BigDecimal
        ? number(((Number) number).doubleValue())
        : lexical;
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    boolean readable =
        rounded.signum() == 0
            || rounded.abs().compareTo(SHORTEST_AS_POWER) >= 0
                && rounded.abs().compareTo(LONGEST) < 0;
    return readable ? rounded.toPlainString() : rounded.toString().toLowerCase(Locale.ROOT);
  }
}
