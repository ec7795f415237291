package org.nbo.kind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.function.FunctionEnv;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;

/**
 * A property of a document, and which of its values are alike: those that no shape or rule can tell
 * from each other. Values that some shape minds are odd.
 */
final class PredicateUse {
  /** From how many terms on they are looked up by their texts, which takes less memory. */
  private static final int CONSTANTS = 10_000;

  /** Of how many texts it is kept whether they are placeholders. */
  private static final int TEXTS = 1_000;

  /** How long a number is at most that a double holds exactly, digit by digit. */
  private static final int EXACT_DIGITS = 15;

  private final int number;
  private final Iri iri;
  private final Node node;
  private final String name;
  private final Distinctions distinctions;
  private final Items items;
  private final Bounds bounds;
  private final Set<String> constants;
  private final boolean counted;
  private final boolean compared;
  private final Map<Object, Integer> special = new HashMap<>();
  private final Map<String, Boolean> texts = new HashMap<>();
  private int[] plain = {};
  private final List<Use> uses;
  private List<Summaries.Running> summaries;
  private boolean watched;
  private boolean odd;
  private boolean none;
  private double lastNumber = Double.NaN;
  private boolean lastIsNone;
  private double value;

  PredicateUse(int number, Iri iri, Distinctions distinctions, Items items, FunctionEnv now) {
    this.number = number;
    this.iri = iri;
    this.node = iri.node();
    this.name = iri.text();
    this.distinctions = distinctions;
    this.items = items;
    this.bounds = distinctions.bounds(name);
    this.constants = distinctions.constants(name);
    this.counted = distinctions.counts(name);
    this.compared = distinctions.compares(name);
    this.uses = distinctions.uses(name).stream().map(asked -> Use.of(asked, now)).toList();
  }

  /** How queries look at the values. */
  List<Use> uses() {
    return uses;
  }

  /**
   * @param about summaries of the parts that the property leads to, or null
   * @param isWatched whether a summary is about the values of the document
   */
  void summarize(List<Summaries.Running> about, boolean isWatched) {
    summaries = about;
    watched = isWatched;
  }

  /** Summaries of the parts that the property leads to, or null. */
  List<Summaries.Running> summaries() {
    return summaries;
  }

  boolean isWatched() {
    return watched;
  }

  /** Whether the value last looked at stands for none. */
  boolean isNone() {
    return none;
  }

  /** The value last looked at, where it is a number of few digits; else NaN. */
  double value() {
    return value;
  }

  int number() {
    return number;
  }

  Node node() {
    return node;
  }

  /** The IRI as a text. */
  String name() {
    return name;
  }

  Iri iri() {
    return iri;
  }

  /** Whether it matters if a thing has one value or several. */
  boolean isCounted() {
    return counted;
  }

  /** Whether the value last looked at is one that a shape minds. */
  boolean isOdd() {
    return odd;
  }

  /** The item for a value, the same for values that are alike. */
  int literal(CharSequence text, Datatype datatype) {
    odd = false;
    none = false;
    value = Double.NaN;
    if (compared) {
      none = isPlaceholder(text, number(text, datatype));
      return special("=" + datatype.iri() + ' ' + text);
    }
    if (datatype != Datatype.XML_LITERAL) {
      if (!isSure(text, datatype) && !datatype.jena().isValid(text.toString())) {
        odd = true;
        return special("!" + datatype.iri());
      }
      double number = number(text, datatype);
      value = number;
      if (isPlaceholder(text, number)) {
        odd = true;
        none = true;
        return special("?" + datatype.iri() + ' ' + text);
      }
      if (!constants.isEmpty() && constants.contains(text.toString())) {
        return special("'" + datatype.iri() + ' ' + text);
      }
      if (bounds.size() > 0 && datatype != Datatype.STRING) {
        return special(datatype.number() * 1000L + place(text, number));
      }
    }
    return plain(datatype.number());
  }

  private boolean isPlaceholder(CharSequence text, double number) {
    if (!Double.isNaN(number)) {
      if (number != lastNumber) {
        lastNumber = number;
        lastIsNone = distinctions.isPlaceholder(name, number);
      }
      return lastIsNone;
    }
    String whole = text.toString();
    Boolean known = texts.get(whole);
    if (known == null) {
      known = distinctions.isPlaceholder(name, whole);
      if (texts.size() < TEXTS) {
        texts.put(whole, known);
      }
    }
    return known;
  }

  /** Whether a value is well-formed for certain; lifting hands over as bytes only such. */
  private static boolean isSure(CharSequence text, Datatype datatype) {
    return text instanceof Ascii || datatype == Datatype.STRING || isNumber(text, datatype);
  }

  private static boolean isNumber(CharSequence text, Datatype datatype) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return length > 0 && (datatype == Datatype.INTEGER || datatype == Datatype.DOUBLE);
  }

  private int plain(int datatype) {
    if (datatype >= plain.length) {
      plain = Arrays.copyOf(plain, datatype + 8);
    }
    if (plain[datatype] == 0) {
      plain[datatype] = items.next();
    }
    return plain[datatype];
  }

  /** Where a number stands among the bounds, each of which has a place of its own. */
  private long place(CharSequence text, double number) {
    double value = number;
    if (Double.isNaN(value)) {
      try {
        value = Double.parseDouble(text.toString());
      } catch (NumberFormatException e) {
        return infinite(text.toString());
      }
    }
    odd = bounds.mayForbid(value);
    return bounds.place(value);
  }

  /**
   * A number of few digits, which is exact and so the same that parsing gives: a whole number below
   * 2 to the power of 53, divided by a power of ten that is one too. NaN for others.
   */
  private static double number(CharSequence text, Datatype datatype) {
    int length = text.length();
    boolean isNumeric = datatype == Datatype.INTEGER || datatype == Datatype.DOUBLE;
    if (!isNumeric || length == 0 || length > EXACT_DIGITS) {
      return Double.NaN;
    }
    boolean negative = text.charAt(0) == '-';
    long digits = 0;
    long scale = 0;
    for (int i = negative ? 1 : 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        scale *= 10;
      } else if (c == '.' && scale == 0 && i + 1 < length) {
        scale = 1;
      } else {
        return Double.NaN;
      }
    }
    double value = scale == 0 ? digits : (double) digits / scale;
    return negative ? -value : value;
  }

  /** INF as XML Schema writes it, or what is no number; a place for each, all odd. */
  private long infinite(String text) {
    odd = true;
    long beyond = 2L * bounds.size() + 2;
    if (text.equals("NaN")) {
      return beyond;
    }
    return text.startsWith("-") ? beyond + 1 : beyond + 2;
  }

  /** The item for a term of a vocabulary, or another constant. */
  int constant(Iri object) {
    Integer known = special.get(object);
    if (known == null) {
      known = special("<" + object.text());
      if (special.size() < CONSTANTS) {
        special.put(object, known); // found again by identity
      }
    }
    return known;
  }

  /** The item for what a query sees of a value. */
  int seen(String key) {
    return special("#" + key);
  }

  /** The item for things of a kind. */
  int things(int kind) {
    return special(-1L - kind);
  }

  /** The item for having several of another item. */
  int several(int item) {
    return special("+" + item);
  }

  private int special(Object key) {
    Integer known = special.get(key);
    if (known == null) {
      known = items.next();
      special.put(key, known);
    }
    return known;
  }
}
