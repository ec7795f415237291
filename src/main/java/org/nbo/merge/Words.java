package org.nbo.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names compared by their words, in any order: "Plan-Apochromat 63x/1.40" is "63X PLAN APO, NA
 * 1.4". For many threads.
 */
final class Words {
  /** No word is left that tells anything. */
  private static final double SAYS_NOTHING = -1;

  /** Names that share this much may be one or not. */
  private static final double DOES_NOT_TELL = 0.6;

  /** Names with different numbers share no more than this: "iXon 888" and "iXon 897" are two. */
  private static final double OTHER_NUMBER = 0.3;

  /** What a word counts that only the longer name has. */
  private static final double FURTHER = 0.15;

  /** What a slip of the pen takes from the weight of a word. */
  private static final double MISSPELT = 0.9;

  private static final int SHORTEST_BEGINNING = 3;
  private static final int SHORTEST_MISSPELT = 5;
  private static final int LONG = 8;

  /** One or two letters and a number belong together: IX71, Z1, M27. */
  private static final Pattern WORD =
      Pattern.compile("(?<!\\p{L})\\p{L}{1,2}-?\\d+(?![\\d.])|\\d+(?:\\.\\d+)?|\\p{L}+");

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu})");
  private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s?[xX×](?![\\p{L}\\d])");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

  private final Map<String, String> spellings;
  private final Set<String> little;
  private final Map<String, List<String>> split = new ConcurrentHashMap<>();

  /**
   * @param spellings one spelling for each of several
   * @param little words that tell nothing
   */
  Words(Map<String, String> spellings, Set<String> little) {
    this.spellings = spellings;
    this.little = little;
  }

  /** From -1, no word in common, to 1, all words in common. */
  double agreement(String one, String other) {
    double share = shared(one, other);
    if (share == SAYS_NOTHING) {
      return 0;
    }
    return share >= DOES_NOT_TELL
        ? (share - DOES_NOT_TELL) / (1 - DOES_NOT_TELL)
        : (share - DOES_NOT_TELL) / DOES_NOT_TELL;
  }

  /** Whether a name has no word that tells anything. */
  boolean saysNothing(String name) {
    return of(name).isEmpty();
  }

  /** Whether all words of the shorter name are in the longer one. */
  boolean contained(String one, String other) {
    List<String> left = new ArrayList<>(of(one));
    List<String> right = new ArrayList<>(of(other));
    boolean told = !left.isEmpty() && !right.isEmpty();
    common(left, right);
    return told && (left.isEmpty() || right.isEmpty());
  }

  /** Takes out what two names have in common, and says how much it weighs. */
  private static double common(List<String> left, List<String> right) {
    return take(left, right, String::equals, 1)
        + joined(left, right)
        + joined(right, left)
        + take(left, right, Words::isAbbreviation, 1)
        + take(left, right, Words::isMisspelling, MISSPELT);
  }

  /**
   * The share of the weight of all words that is in common; what only the longer name has counts
   * little.
   */
  private double shared(String one, String other) {
    List<String> left = new ArrayList<>(of(one));
    List<String> right = new ArrayList<>(of(other));
    if (left.isEmpty() || right.isEmpty()) {
      return SAYS_NOTHING;
    }
    double common = common(left, right);
    double apart =
        Math.min(weight(left), weight(right)) + FURTHER * Math.max(weight(left), weight(right));
    double share = common + apart == 0 ? 0 : common / (common + apart);
    boolean numbersDiffer =
        left.stream().anyMatch(Words::isNumber) && right.stream().anyMatch(Words::isNumber);
    return numbersDiffer ? Math.min(share, OTHER_NUMBER) : share;
  }

  private interface Likeness {
    boolean alike(String one, String other);
  }

  /** Takes pairs out, and says how much they weigh. */
  private static double take(
      List<String> left, List<String> right, Likeness likeness, double factor) {
    double common = 0;
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = 0; j < right.size(); j++) {
        if (likeness.alike(left.get(i), right.get(j))) {
          common += factor * Math.max(weight(left.get(i)), weight(right.get(j)));
          left.remove(i);
          right.remove(j);
          break;
        }
      }
    }
    return common;
  }

  /** Takes words of one name that are two neighbors in the other. */
  private static double joined(List<String> left, List<String> right) {
    double common = 0;
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = 0; j + 1 < right.size(); j++) {
        String both = right.get(j) + right.get(j + 1);
        if (left.get(i).equals(both) || isAbbreviation(left.get(i), both)) {
          common += weight(left.remove(i));
          right.subList(j, j + 2).clear();
          break;
        }
      }
    }
    return common;
  }

  private List<String> of(String name) {
    return split.computeIfAbsent(name, this::split);
  }

  private List<String> split(String name) {
    String spaced = CAMEL.matcher(name).replaceAll(" ");
    spaced = TIMES.matcher(DECIMAL_COMMA.matcher(spaced).replaceAll(".")).replaceAll(" ");
    Matcher matcher = WORD.matcher(spaced.toLowerCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (matcher.find()) {
      String word = matcher.group().replace("-", "");
      String spelled = isNumber(word) ? withoutZeros(word) : spellings.getOrDefault(word, word);
      if (!little.contains(spelled) && seen.add(spelled)) {
        words.add(spelled);
      }
    }
    return List.copyOf(words);
  }

  private static String withoutZeros(String number) {
    return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static double weight(List<String> words) {
    return words.stream().mapToDouble(Words::weight).sum();
  }

  /** Long words and long numbers tell most. */
  private static double weight(String word) {
    long signs = word.chars().filter(Character::isLetterOrDigit).count();
    boolean mixed = word.chars().anyMatch(Character::isDigit);
    if (isNumber(word)) {
      return signs >= 3 ? 2 : signs / 2.0;
    }
    return mixed ? 1 : signs >= 3 ? 1 : signs / 4.0;
  }

  private static boolean isAbbreviation(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    return shorter.length() >= SHORTEST_BEGINNING
        && shorter.chars().allMatch(Character::isLetter)
        && longer.startsWith(shorter);
  }

  /** Whether one word may be a slip of the pen for another one. */
  static boolean isMisspelling(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return length >= SHORTEST_MISSPELT
        && one.chars().allMatch(Character::isLetter)
        && other.chars().allMatch(Character::isLetter)
        && slips(one, other) <= (length >= LONG ? 2 : 1);
  }

  /** How many letters are wrong, missing, too many or exchanged with the next one. */
  static int slips(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }
}
