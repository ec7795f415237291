package org.nbo.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.XSD;
import org.nbo.vocab.NboTerm;

/** Tells of one property which texts and numbers stand where it has no value. For all threads. */
final class NoValue {
  private static final int ASCII = 128;

  /** Longer texts say something. */
  private static final int LONGEST = 60;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{L})[\\s_-]+(?=\\p{L})");
  // constants of the compiler: the class itself would start Jena
  private static final String DOUBLE = XSD.NS + "double";
  private static final String INTEGER = XSD.NS + "integer";

  private static final String OPENING = "([{<\"'";
  private static final String CLOSING = ")]}>\"'";

  private final List<Texts> texts;

  private final Forms forms;

  private final Set<String> exceptions;
  private final double[] numbers;
  private final boolean isNumeric;

  /**
   * Texts that stand where there is no value.
   *
   * @param texts each as {@link #normal} gives it
   * @param numbers those of them that are numbers
   */
  private record Texts(Set<String> texts, Set<Double> numbers) {
    static Texts of(Set<String> all) {
      Set<String> texts = new HashSet<>();
      Set<Double> numbers = new HashSet<>();
      for (String text : all) {
        texts.add(normal(text));
        number(text).ifPresent(numbers::add);
      }
      return new Texts(texts, numbers);
    }

    boolean mayBegin(String beginning) {
      return texts.stream().anyMatch(text -> text.startsWith(beginning));
    }
  }

  /**
   * Forms of texts that stand where there is no value.
   *
   * @param pattern all in one; never matches where there are none
   * @param beginnings by an ASCII character, whether one can begin with it; 0 where that is not
   *     known yet
   */
  private record Forms(Pattern pattern, byte[] beginnings) {
    private static final byte MAY = 1;
    private static final byte CANNOT = 2;

    static Forms of(List<String> all) {
      Pattern pattern =
          Pattern.compile(
              all.isEmpty()
                  ? "(?!)"
                  : all.stream().map(p -> "(?:" + p + ')').collect(Collectors.joining("|")),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      return new Forms(pattern, new byte[128]);
    }

    boolean match(String text) {
      return mayBegin(text) && pattern.matcher(text).matches();
    }

    private boolean mayBegin(String text) {
      if (text.isEmpty() || text.charAt(0) >= beginnings.length) {
        return true;
      }
      int first = text.charAt(0);
      if (beginnings[first] == 0) {
        beginnings[first] = mayGoOn(text.substring(0, 1)) ? MAY : CANNOT;
      }
      return beginnings[first] == MAY;
    }

    /** Whether a text with this beginning can match. */
    boolean mayGoOn(String beginning) {
      Matcher matcher = pattern.matcher(beginning);
      return matcher.matches() || matcher.hitEnd();
    }
  }

  /** What many properties share: the texts and patterns of a kind of field. For all threads. */
  static final class Known {
    private final Placeholders placeholders;
    private final Map<String, Texts> texts = new ConcurrentHashMap<>();
    private final Map<List<String>, Forms> forms = new ConcurrentHashMap<>();

    Known(Placeholders placeholders) {
      this.placeholders = placeholders;
    }

    private Texts texts(String kind) {
      return texts.computeIfAbsent(
          kind, k -> Texts.of(placeholders.texts().getOrDefault(k, Set.of())));
    }

    private Forms forms(List<String> kinds) {
      return forms.computeIfAbsent(
          kinds.stream()
              .flatMap(kind -> placeholders.patterns().getOrDefault(kind, Set.of()).stream())
              .sorted()
              .toList(),
          Forms::of);
    }
  }

  /**
   * @param known what holds for several properties
   * @param range the IRI of its datatype, or null
   */
  NoValue(Known known, String property, String range) {
    Placeholders placeholders = known.placeholders;
    List<String> kinds =
        Stream.of(NboTerm.Iri.FIELD_CLASS, range, property)
            .filter(kind -> kind != null)
            .distinct()
            .toList();
    this.texts = kinds.stream().map(known::texts).toList();
    Optional<Placeholders.LowerBound> bound =
        Optional.ofNullable(placeholders.lowerBounds().get(property));
    Stream<Double> outOfRange =
        known.texts(NboTerm.Iri.BOUNDED_FIELD).numbers().stream()
            .filter(number -> bound.filter(b -> b.leavesOut(number)).isPresent());
    this.numbers =
        Stream.concat(texts.stream().flatMap(some -> some.numbers().stream()), outOfRange)
            .mapToDouble(number -> number)
            .sorted()
            .toArray();
    this.forms = known.forms(kinds);
    this.exceptions =
        placeholders.exceptions().getOrDefault(property, Set.of()).stream()
            .map(NoValue::normal)
            .collect(Collectors.toSet());
    this.isNumeric = DOUBLE.equals(range) || INTEGER.equals(range);
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
    return !exceptions.contains(normal) && (isKnown(normal) || forms.match(normal));
  }

  /** Whether a number is written where there is no value. */
  boolean is(double value) {
    return Arrays.binarySearch(numbers, value + 0.0) >= 0; // makes one of 0 and -0
  }

  /**
   * Whether a text for which {@link #is} holds can begin with two characters: such a text is a
   * number, a known text or one of a form, in upper or lower case, perhaps enclosed or after
   * blanks.
   *
   * @param second 0 where the text has only one
   */
  boolean mayBegin(char first, char second) {
    if (first >= ASCII
        || isBlank(first)
        || OPENING.indexOf(first) >= 0
        || mayBeNumber(first) && (second == 0 || isBlank(second) || mayBeNumber(second))) {
      return true;
    }
    boolean one = second == 0 || second >= ASCII || isBlank(second) || "_-".indexOf(second) >= 0;
    String beginning = (one ? "" + first : "" + first + second).toLowerCase(Locale.ROOT);
    return forms.mayGoOn(beginning) || texts.stream().anyMatch(some -> some.mayBegin(beginning));
  }

  /** Whether a character is one of the first two of a number, or one that is none. */
  private static boolean mayBeNumber(char c) {
    return c >= '0' && c <= '9' || "+-.eENaI".indexOf(c) >= 0;
  }

  private boolean isKnown(String normal) {
    for (Texts some : texts) {
      if (some.texts().contains(normal)) {
        return true;
      }
    }
    return false;
  }

  /** The same of a number as a source writes it, which may be followed by its unit. */
  boolean isWritten(String wording) {
    int unit = withoutBlanks(wording).lastIndexOf(' ');
    return is(wording) || unit > 0 && is(withoutBlanks(wording).substring(0, unit));
  }

  /** Looks first, since most texts are no numbers and an exception for each takes long. */
  private static OptionalDouble numberIn(String text) {
    boolean mayBe = true;
    for (int i = 0; mayBe && i < text.length(); i++) {
      char c = text.charAt(i);
      mayBe = c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0;
    }
    return mayBe || text.equals("NaN") || text.endsWith("INF")
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
    String plain =
        isAscii(stripped) ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    while (plain.length() > 2
        && OPENING.indexOf(plain.charAt(0)) >= 0
        && OPENING.indexOf(plain.charAt(0)) == CLOSING.indexOf(plain.charAt(plain.length() - 1))) {
      plain = withoutBlanks(plain.substring(1, plain.length() - 1));
    }
    return (mayHaveWords(plain) ? BETWEEN_WORDS.matcher(plain).replaceAll(" ") : plain)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Whether there may be a blank between two letters; looks first, as above. */
  private static boolean mayHaveWords(String text) {
    int blank = -1;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' || c == '-' || Character.isWhitespace(c)) {
        blank = blank < 0 ? i : blank;
      } else {
        if (blank > 0 && mayBeLetter(c) && mayBeLetter(text.charAt(blank - 1))) {
          return true;
        }
        blank = -1;
      }
    }
    return false;
  }

  private static boolean mayBeLetter(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
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
