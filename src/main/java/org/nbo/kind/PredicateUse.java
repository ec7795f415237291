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
import org.nbo.model.ExactNumber;

/**
 * A property of a document, and which of its values are alike: those that no shape or rule can tell
 * from each other. Values that some shape minds are odd.
 */
final class PredicateUse {
  /** From how many terms on they are looked up by their texts, which takes less memory. */
  private static final int CONSTANTS = 10_000;

  /** Of how many texts it is kept whether they are placeholders. */
  private static final int TEXTS = 1_000;

  /** How many places there are that numbers have beside those among the bounds. */
  private static final int OTHER_PLACES = 5;

  private static final int ASCII = 128;
  private static final byte MAY = 1;
  private static final byte CANNOT = 2;

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

  /** By two ASCII characters, whether a placeholder can begin with them; 0 where not known yet. */
  private byte[] beginnings = {};

  private int[] plain = {};
  private int[] placed = {};
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

  /** Whether each value is one of its own. */
  boolean isCompared() {
    return compared;
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
        return placed(datatype.number(), place(text, number));
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
    if (!mayBePlaceholder(text)) {
      return false;
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

  /** Looks at how a text begins; one that does not with ASCII may do so in another form. */
  private boolean mayBePlaceholder(CharSequence text) {
    char first = text.length() == 0 ? 0 : text.charAt(0);
    char second = text.length() < 2 ? 0 : text.charAt(1);
    if (first == 0 || first >= ASCII || second >= ASCII) {
      return true;
    }
    if (beginnings.length == 0) {
      beginnings = new byte[ASCII * ASCII];
    }
    int at = first * ASCII + second;
    if (beginnings[at] == 0) {
      beginnings[at] = distinctions.mayBeginPlaceholder(name, first, second) ? MAY : CANNOT;
    }
    return beginnings[at] == MAY;
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

  private int placed(int datatype, int place) {
    int at = datatype * (2 * bounds.size() + OTHER_PLACES) + place;
    if (at >= placed.length) {
      placed = Arrays.copyOf(placed, at + OTHER_PLACES);
    }
    if (placed[at] == 0) {
      placed[at] = items.next();
    }
    return placed[at];
  }

  /** Where a number stands among the bounds, each of which has a place of its own. */
  private int place(CharSequence text, double number) {
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

  private static double number(CharSequence text, Datatype datatype) {
    boolean isNumeric = datatype == Datatype.INTEGER || datatype == Datatype.DOUBLE;
    return isNumeric ? ExactNumber.of(text) : Double.NaN;
  }

  /** INF as XML Schema writes it, or what is no number; a place for each, all odd. */
  private int infinite(String text) {
    odd = true;
    int beyond = 2 * bounds.size() + 2;
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
