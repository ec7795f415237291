package org.nbo.merge;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.XMLLiteralType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** When two files say the same. */
final class Values {
  /** More than a number loses by being written in another unit, less than any that matters. */
  static final double TOLERANCE = 1e-6;

  static final Node TRUE = NodeFactory.createLiteralByValue(true);

  private static final String MIDNIGHT = "T00:00:00";

  private static final Pattern NOT_SAID = Pattern.compile("[\\s\\p{P}]+");

  private Values() {}

  /**
   * Whether two values are the same: numbers but for rounding, texts but for case, blanks and
   * punctuation.
   */
  static boolean same(Node one, Node other) {
    if (one.equals(other)) {
      return true;
    }
    if (!one.isLiteral() || !other.isLiteral()) {
      return false;
    }
    Optional<Double> number = number(one);
    Optional<Double> otherNumber = number(other);
    if (number.isPresent() && otherNumber.isPresent()) {
      double a = number.get();
      double b = otherNumber.get();
      return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
    return isSameValue(one, other)
        || normal(one).equals(normal(other))
        || isDayOf(one, other)
        || isDayOf(other, one);
  }

  /** By datatype; of XML, which lifting leaves unparsed, the text tells. */
  private static boolean isSameValue(Node one, Node other) {
    return !XMLLiteralType.isXMLLiteral(one.getLiteralDatatype()) && one.sameValueAs(other);
  }

  /** A date without a time stands in the graph as the beginning of the day. */
  private static boolean isDayOf(Node day, Node time) {
    return day.getLiteralDatatype().equals(XSDDatatype.XSDdateTime)
        && time.getLiteralDatatype().equals(XSDDatatype.XSDdateTime)
        && day.getLiteralLexicalForm().endsWith(MIDNIGHT)
        && time.getLiteralLexicalForm()
            .startsWith(day.getLiteralLexicalForm().replace(MIDNIGHT, "T"));
  }

  static boolean isText(Node value) {
    return value.isLiteral() && value.getLiteralDatatype().getJavaClass() == String.class;
  }

  /** A literal for people: a number without an exponent or zeros at its end. */
  static String text(Node literal) {
    return number(literal)
        .filter(Double::isFinite)
        .map(n -> BigDecimal.valueOf(n).stripTrailingZeros().toPlainString())
        .orElse(literal.getLiteralLexicalForm());
  }

  static Optional<Double> number(Node value) {
    return value.isLiteral()
            && value.getLiteral().isWellFormed()
            && value.getLiteralValue() instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /** The same text for values that are the same, but for what rounding leaves. */
  static String key(Node value) {
    if (!value.isLiteral()) {
      return value.toString();
    }
    return number(value).isPresent() ? text(value) : normal(value);
  }

  private static String normal(Node text) {
    return NOT_SAID.matcher(text.getLiteralLexicalForm()).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
