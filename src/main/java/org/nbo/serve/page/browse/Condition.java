package org.nbo.serve.page.browse;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Language;
import org.nbo.serve.page.Pages;

/**
 * What a field of something has to be.
 *
 * @param number of the condition in its address
 * @param field what it is about
 * @param is how its value is held against another
 * @param value the other, as it was asked for
 * @param quantity the same as a number in the unit of the data, where it is one
 */
record Condition(
    int number, Searched.Known field, Is is, String value, Optional<BigDecimal> quantity) {
  static final String FIELD = "field";
  static final String COMPARES = "is";
  static final String VALUE = "value";

  /** How values are compared. */
  enum Is {
    /** The same. */
    EQUALS(Language.phrase("is")),
    /** Has it in it. */
    CONTAINS(Language.phrase("contains")),
    /** Not less. */
    LEAST(Language.phrase("at least")),
    /** Not more. */
    MOST(Language.phrase("at most")),
    /** Has any value. */
    GIVEN(Language.phrase("is given")),
    /** Has none. */
    MISSING(Language.phrase("is missing"));

    private final String words;

    Is(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** In addresses. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean takesValue() {
      return this != GIVEN && this != MISSING;
    }

    boolean isOfSizes() {
      return this == LEAST || this == MOST;
    }
  }

  /** Whether values meet it; of one that asks for what is missing, whether they do not. */
  Predicate<Node> test(java.util.function.Function<Node, String> words) {
    if (!is.takesValue()) {
      return node -> true;
    }
    String wanted = value.strip().toLowerCase(Locale.ROOT);
    return node -> {
      Optional<BigDecimal> number = quantity.isPresent() ? number(node) : Optional.empty();
      if (number.isPresent() && is != Is.CONTAINS) {
        int order = number.get().compareTo(quantity.get());
        return is == Is.EQUALS ? order == 0 : is == Is.LEAST ? order >= 0 : order <= 0;
      }
      String text = words.apply(node).toLowerCase(Locale.ROOT);
      return switch (is) {
        case EQUALS -> text.equals(wanted);
        case CONTAINS -> text.contains(wanted);
        case LEAST -> text.compareTo(wanted) >= 0;
        case MOST -> text.compareTo(wanted) <= 0 || text.startsWith(wanted);
        case GIVEN, MISSING -> true;
      };
    };
  }

  private static Optional<BigDecimal> number(Node node) {
    if (node.isLiteral() && node.getLiteral().isWellFormed()) {
      Object value = node.getLiteralValue();
      if (value instanceof Number && Double.isFinite(((Number) value).doubleValue())) {
        return Optional.of(new BigDecimal(value.toString()));
      }
    }
    return Optional.empty();
  }

  Browsed.Chip chip(Address address, Pages in) {
    return new Browsed.Chip(
        field.label(),
        is.takesValue() ? in.say(is.words()) + " " + value : in.say(is.words()),
        address.without(FIELD + number, COMPARES + number, VALUE + number).href());
  }
}
