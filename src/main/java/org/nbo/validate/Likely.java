package org.nbo.validate;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.nbo.model.Model;
import org.nbo.model.naming.OmeNaming;

/**
 * Which of many allowed values are shown: those that look like the one that was found, then those
 * that are the rule, then the others in their order.
 *
 * @param usual what is the rule, most frequent first
 */
record Likely(List<String> usual) {
  /** From which likeness on one value may be meant by another. */
  private static final double NEAR = 0.5;

  /** Shorter words stand within others by chance. */
  private static final int WORD = 3;

  private static final Pattern SIGNS = Pattern.compile("[\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The units of the model's fields are the rule. */
  static Likely in(Model model) {
    OmeNaming ome = new OmeNaming(model);
    Map<String, Long> symbols =
        model.classes().stream()
            .flatMap(c -> c.ownUnits().stream())
            .flatMap(
                unit -> Stream.of(Optional.ofNullable(unit.defaultUnit()), ome.defaultUnit(unit)))
            .flatMap(Optional::stream)
            .collect(
                Collectors.groupingBy(u -> u.symbol(), LinkedHashMap::new, Collectors.counting()));
    return new Likely(
        symbols.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList());
  }

  /**
   * The values in words, of many the likely ones and the number of the others.
   *
   * @param shown how many at most
   */
  String of(List<String> allowed, String found, int shown) {
    if (allowed.size() <= shown) {
      return String.join(", ", allowed);
    }
    List<String> first =
        Stream.of(
                near(allowed, found).stream(),
                usual.stream().filter(allowed::contains),
                allowed.stream())
            .flatMap(Function.identity())
            .distinct()
            .limit(shown)
            .toList();
    return String.join(", ", first) + " or " + (allowed.size() - shown) + " others";
  }

  /** Those that look like a text, most alike first. */
  static List<String> near(List<String> allowed, String found) {
    Map<String, Double> likeness =
        allowed.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), a -> likeness(a, found)));
    return allowed.stream()
        .distinct()
        .filter(a -> likeness.get(a) >= NEAR)
        .sorted(Comparator.comparing(likeness::get, Comparator.reverseOrder()))
        .toList();
  }

  /** From 0 to 1, without regard to case and signs. */
  private static double likeness(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int longer = Math.max(a.length(), b.length());
    if (longer == 0) {
      return 0;
    }
    int shorter = Math.min(a.length(), b.length());
    boolean within = shorter >= WORD && (a.contains(b) || b.contains(a));
    double distance =
        within ? (longer - shorter) / 2.0 : LevenshteinDistance.getDefaultInstance().apply(a, b);
    return 1 - distance / longer;
  }

  private static String plain(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SIGNS.matcher(normal).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
