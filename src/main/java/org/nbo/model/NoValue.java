package org.nbo.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.XSD;
import org.nbo.vocab.NboTerm;

/** Tells of one property which texts and numbers stand where it has no value. For all threads. */
final class NoValue {
  /** Longer texts say something. */
  private static final int LONGEST = 60;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{L})[\\s_-]+(?=\\p{L})");
  // constants of the compiler: the class itself would start Jena
  private static final String DOUBLE = XSD.NS + "double";
  private static final String INTEGER = XSD.NS + "integer";

  private static final String OPENING = "([{<\"'";
  private static final String CLOSING = ")]}>\"'";

  private final Set<String> texts = new HashSet<>();
  private final Set<Double> numbers = new HashSet<>();

  /** All patterns in one; never matches where there are none. */
  private final Pattern patterns;

  private final Set<String> exceptions;
  private final Set<Double> outOfRange = new HashSet<>();
  private final Optional<Placeholders.LowerBound> bound;
  private final boolean isNumeric;

  /**
   * @param range the IRI of its datatype, or null
   */
  NoValue(Placeholders placeholders, String property, String range) {
    List<String> kinds =
        Stream.of(NboTerm.Iri.FIELD_CLASS, range, property)
            .filter(kind -> kind != null)
            .distinct()
            .toList();
    for (String kind : kinds) {
      for (String text : placeholders.texts().getOrDefault(kind, Set.of())) {
        texts.add(normal(text));
        number(text).ifPresent(numbers::add);
      }
    }
    this.patterns =
        kinds.stream()
            .map(kind -> placeholders.patterns().getOrDefault(kind, Set.of()))
            .flatMap(Collection::stream)
            .sorted()
            .map(p -> "(?:" + p + ')')
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining("|"),
                    all ->
                        Pattern.compile(
                            all.isEmpty() ? "(?!)" : all,
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    this.exceptions =
        placeholders.exceptions().getOrDefault(property, Set.of()).stream()
            .map(NoValue::normal)
            .collect(Collectors.toSet());
    placeholders
        .texts()
        .getOrDefault(NboTerm.Iri.BOUNDED_FIELD, Set.of())
        .forEach(text -> number(text).ifPresent(outOfRange::add));
    this.isNumeric = DOUBLE.equals(range) || INTEGER.equals(range);
    this.bound = Optional.ofNullable(placeholders.lowerBounds().get(property));
  }

  /** Whether a text is blank, or written where there is no value. */
  boolean is(String text) {
    String plain = withoutBlanks(text);
    if (plain.isEmpty()) {
      return true;
    }
    if (plain.length() > LONGEST) {
      return false;
    }
    OptionalDouble number = numberIn(plain);
    if (number.isPresent() && (isNumeric || is(number.getAsDouble()))) {
      return is(number.getAsDouble());
    }
    String normal = normal(plain);
    return !exceptions.contains(normal)
        && (texts.contains(normal) || patterns.matcher(normal).matches());
  }

  /** Whether a number is written where there is no value. */
  boolean is(double value) {
    return numbers.contains(value + 0.0) // makes one of 0 and -0
        || outOfRange.contains(value + 0.0) && bound.filter(b -> b.leavesOut(value)).isPresent();
  }

  /** The same of a number as a source writes it, which may be followed by its unit. */
  boolean isWritten(String wording) {
    int unit = withoutBlanks(wording).lastIndexOf(' ');
    return is(wording) || unit > 0 && is(withoutBlanks(wording).substring(0, unit));
  }

  /** Looks first, since most texts are no numbers and an exception for each takes long. */
  private static OptionalDouble numberIn(String text) {
    boolean mayBe =
        text.equals("NaN")
            || text.endsWith("INF")
            || text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
    return mayBe
        ? number(text).map(OptionalDouble::of).orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
  }

  private static Optional<Double> number(String text) {
    try {
      return switch (text) {
        case "INF", "+INF" -> Optional.of(Double.POSITIVE_INFINITY);
        case "-INF" -> Optional.of(Double.NEGATIVE_INFINITY);
        default -> Optional.of(Double.parseDouble(text) + 0.0); // makes one of 0 and -0
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** In lower case, without what encloses it, and with a blank between words. */
  private static String normal(String text) {
    String stripped = withoutBlanks(text);
    boolean isAscii = stripped.chars().allMatch(c -> c < 128);
    String plain = isAscii ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    while (plain.length() > 2
        && OPENING.indexOf(plain.charAt(0)) >= 0
        && OPENING.indexOf(plain.charAt(0)) == CLOSING.indexOf(plain.charAt(plain.length() - 1))) {
      plain = withoutBlanks(plain.substring(1, plain.length() - 1));
    }
    return (hasBlank(plain) ? BETWEEN_WORDS.matcher(plain).replaceAll(" ") : plain)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean hasBlank(String text) {
    return text.chars().anyMatch(c -> c == '_' || c == '-' || Character.isWhitespace(c));
  }

  /** Without blanks at both ends, those included that do not break a line. */
  private static String withoutBlanks(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
