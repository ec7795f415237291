package org.nbo.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * How far two values say the same: from 1 (yes) over 0 (does not tell) to -1 (no). For many
 * threads.
 */
final class Names {
  /** A code that is a serial number in one file and a catalog number in the other tells little. */
  static final double OTHER_KIND_OF_CODE = -0.1;

  /** A slip of the pen, or the next number in the catalog. */
  private static final double NEARLY_SAME_CODE = 0;

  private static final double PARTLY = 0.5;

  private static final int SHORTEST_CODE = 4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Words models;
  private final Words makers;
  private final Map<String, String> makerOf;
  private final Map<String, Set<String>> makerWords = new ConcurrentHashMap<>();
  private final Set<String> littleOfMakers;

  private Names(Words models, Words makers, Map<String, String> makerOf, Set<String> little) {
    this.models = models;
    this.makers = makers;
    this.makerOf = makerOf;
    this.littleOfMakers = little;
  }

  /** With the spellings that an ontology knows. */
  static Names of(Graph ontology) {
    Terms terms = new Terms(ontology);
    Map<String, String> makerOf = new TreeMap<>();
    groups(ontology, NboTerm.OF_MAKERS)
        .forEach((spelling, group) -> makerOf.put(plain(spelling), plain(group)));
    Set<String> littleOfMakers =
        new HashSet<>(terms.texts(NboTerm.NAMES_MAKER, NboTerm.SAYS_LITTLE));
    return new Names(
        new Words(
            groups(ontology, NboTerm.OF_WORDS),
            new HashSet<>(terms.texts(NboTerm.NAMES_MODEL, NboTerm.SAYS_LITTLE))),
        new Words(Map.of(), littleOfMakers),
        makerOf,
        littleOfMakers);
  }

  /** One spelling for each; groups that share a spelling are one. */
  private static Map<String, String> groups(Graph ontology, Node kind) {
    Map<String, Set<String>> groups = new HashMap<>();
    ontology
        .find(Node.ANY, kind, Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .forEach(
            node -> {
              Set<String> group = new HashSet<>();
              for (String spelling : new Terms(ontology).texts(node, NboTerm.SPELLED_AS)) {
                String word = spelling.toLowerCase(Locale.ROOT);
                group.add(word);
                group.addAll(groups.getOrDefault(word, Set.of()));
              }
              group.forEach(word -> groups.put(word, group));
            });
    Map<String, String> first = new TreeMap<>();
    groups.forEach(
        (word, group) -> first.put(word, group.stream().min(String::compareTo).orElseThrow()));
    return first;
  }

  /** How far two values of a property say the same. */
  double agreement(Weight weight, Node one, Node other) {
    if (one.equals(other)) {
      return 1;
    }
    if (one.isURI() && other.isURI()) {
      return terms(one, other);
    }
    if (!one.isLiteral() || !other.isLiteral()) {
      return 0;
    }
    var number = Values.number(one);
    var otherNumber = Values.number(other);
    if (number.isPresent() && otherNumber.isPresent()) {
      return weight.allows(number.get(), otherNumber.get()) ? 1 : -1;
    }
    String text = one.getLiteralLexicalForm();
    String otherText = other.getLiteralLexicalForm();
    return switch (weight.role()) {
      case MAKER -> makers(text, otherText);
      case PRODUCT -> codes(text, otherText);
      case NAME -> plain(text).equals(plain(otherText)) ? 1 : 0;
      case MODEL, VALUE -> Values.same(one, other) ? 1 : models.agreement(text, otherText);
    };
  }

  /** Terms of lists, of which one may be the broader: oil, and mineral oil. */
  private double terms(Node one, Node other) {
    String name = NboTerm.localName(one.getURI());
    String otherName = NboTerm.localName(other.getURI());
    String word = name.substring(name.indexOf('-') + 1);
    String otherWord = otherName.substring(otherName.indexOf('-') + 1);
    if (models.saysNothing(word) || models.saysNothing(otherWord)) {
      return 0;
    }
    return models.contained(word, otherWord) ? PARTLY : -1;
  }

  /** Whether two texts name one maker. */
  double makers(String one, String other) {
    if (plain(one).equals(plain(other))) {
      return 1;
    }
    Set<String> words = makerWords(one);
    Set<String> otherWords = makerWords(other);
    if (words.isEmpty() || otherWords.isEmpty()) {
      return 0;
    }
    boolean known = words.stream().anyMatch(makerOf::containsValue);
    boolean otherKnown = otherWords.stream().anyMatch(makerOf::containsValue);
    if (words.containsAll(otherWords) || otherWords.containsAll(words)) {
      return 1;
    }
    if (known && otherKnown) {
      return words.stream().anyMatch(w -> makerOf.containsValue(w) && otherWords.contains(w))
          ? 1
          : -1;
    }
    return makers.contained(String.join(" ", words), String.join(" ", otherWords)) ? 1 : -1;
  }

  /** The words of a maker's name that tell it from others, known makers as one word each. */
  private Set<String> makerWords(String name) {
    return makerWords.computeIfAbsent(name, this::splitMaker);
  }

  private Set<String> splitMaker(String name) {
    String whole = makerOf.get(plain(name));
    if (whole != null) {
      return Set.of(whole);
    }
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .filter(w -> !w.isEmpty())
            .toList();
    Set<String> told = new HashSet<>();
    int next = 0;
    while (next < words.size()) {
      int end = words.size();
      while (end > next && !makerOf.containsKey(String.join("", words.subList(next, end)))) {
        end--;
      }
      if (end > next) {
        told.add(makerOf.get(String.join("", words.subList(next, end))));
        next = end;
      } else {
        if (!littleOfMakers.contains(words.get(next))) {
          told.add(knownMaker(words.get(next)));
        }
        next++;
      }
    }
    return told.isEmpty() ? new HashSet<>(words) : told;
  }

  /** The maker that a word misspells, else the word. */
  private String knownMaker(String word) {
    List<String> meant =
        makerOf.entrySet().stream()
            .filter(e -> Words.isMisspelling(word, e.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return meant.size() == 1 ? meant.get(0) : word;
  }

  /** Whether two texts are one catalog, serial or lot number. */
  double codes(String one, String other) {
    String code = plain(one);
    String otherCode = plain(other);
    if (code.isEmpty() || otherCode.isEmpty()) {
      return 0;
    }
    if (code.equals(otherCode)) {
      return 1;
    }
    String shorter = code.length() < otherCode.length() ? code : otherCode;
    String longer = shorter.equals(code) ? otherCode : code;
    if (shorter.length() > SHORTEST_CODE
        && parts(longer.equals(code) ? one : other).contains(shorter)) {
      return PARTLY;
    }
    if (shorter.length() > SHORTEST_CODE && Words.slips(shorter, longer) == 1) {
      return NEARLY_SAME_CODE;
    }
    return form(one).equals(form(other)) ? -1 : OTHER_KIND_OF_CODE;
  }

  /** Whether one text is a code that another one is too, whatever they are called. */
  static boolean isSameCode(String one, String other) {
    return plain(one).length() >= SHORTEST_CODE && plain(one).equals(plain(other));
  }

  /** What a code may be among: "CLAS2-660-120C (03080114)" has two. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[\\s()/,;:]+")) {
      parts.add(plain(part));
    }
    return parts;
  }

  /** What a code looks like: runs of letters and digits and what is between; digits alone count. */
  private static String form(String code) {
    String form = code.strip().toLowerCase(Locale.ROOT);
    return form.chars().allMatch(Character::isDigit)
        ? "9".repeat(form.length())
        : form.replaceAll("\\p{L}+", "a").replaceAll("\\d+", "9").replaceAll("[^a9]+", "-");
  }

  /** Letters and digits alone. */
  static String plain(String text) {
    return BETWEEN_WORDS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
