package org.nbo.serve.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Values as texts: how they are written and compared. */
final class Values {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int MOST_PLACES = 20;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

  /** Without regard to case, unless nothing else differs. */
  static final Comparator<String> AS_TEXT =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  /** Of numbers. */
  static final Comparator<String> BY_SIZE = Comparator.comparing(BigDecimal::new);

  private Values() {}

  static boolean areNumbers(Collection<String> values) {
    return !values.isEmpty() && values.stream().allMatch(v -> NUMBER.matcher(v).matches());
  }

  static boolean areDays(Collection<String> values) {
    return !values.isEmpty() && values.stream().allMatch(v -> DAY.matcher(v).matches());
  }

  /** A number without zeros that say nothing. */
  static String text(Node node) {
    if (!node.isLiteral()) {
      return node.toString();
    }
    String text = node.getLiteralLexicalForm();
    if (node.getLiteral().isWellFormed() && node.getLiteralValue() instanceof Number) {
      try {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Math.abs(number.scale()) > MOST_PLACES ? text : number.toPlainString();
      } catch (NumberFormatException e) { // INF and NaN stay what they are
        return text;
      }
    }
    return text;
  }
}
