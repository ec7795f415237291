package org.nbo.kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.vocab.NboTerm;

/** A thing about which the document is still speaking. Used again for others. */
final class Open {
  private static final int FIRST = 32;
  private static final String ADDED = NboTerm.ADDED_BY_UPGRADE.getURI();

  /** How many things that one refers to are kept by name; the others are kept by number. */
  private static final int MENTIONS = 10_000;

  Iri iri;
  PredicateUse by;
  Open outer;
  int line;
  int order;

  /** Whether the source has a place for it, not only a mention. */
  boolean located;

  /** Its number among the things that are kept apart; -1 where it is not one of them. */
  int index;

  /** Whether all that is said of it is kept. */
  boolean whole;

  /** Whether a shape minds one of its values. */
  boolean odd;

  /** The same for things that have the same properties and constants, as often. */
  private long shape;

  private int said;
  private PredicateUse[] predicates = new PredicateUse[FIRST];
  private Datatype[] datatypes = new Datatype[FIRST];
  private Object[] objects = new Object[FIRST];
  private double[] numbers = new double[FIRST];
  private boolean[] none = new boolean[FIRST];
  private Tally[][] tallies;
  private final List<PredicateUse> partsBy = new ArrayList<>(4);
  private final List<String> added = new ArrayList<>(2);
  private int[] starts = new int[FIRST];
  private int[] lengths = new int[FIRST];
  private byte[] bytes = new byte[16 * FIRST];
  private int end;
  private int itemCount;
  private int[] items = new int[FIRST];
  private int mentionCount;
  private PredicateUse[] mentionedBy = new PredicateUse[4];
  private Iri[] mentioned = new Iri[4];
  private Map<Integer, Group> groups = new LinkedHashMap<>();

  void begin(Iri newIri, PredicateUse newBy, Open newOuter, int newLine, int newOrder) {
    iri = newIri;
    by = newBy;
    outer = newOuter;
    line = newLine;
    order = newOrder;
    index = -1;
    whole = false;
    odd = false;
    shape = 0;
    said = 0;
    end = 0;
    itemCount = 0;
    mentionCount = 0;
    tallies = null;
    partsBy.clear();
    added.clear();
    if (!groups.isEmpty()) {
      groups = new LinkedHashMap<>();
    }
  }

  /** Takes a value, unless it has been said already. */
  void literal(PredicateUse predicate, CharSequence text, Datatype datatype) {
    boolean again = false;
    for (int i = 0; i < said; i++) {
      if (predicates[i] == predicate && datatypes[i] != null) {
        if (datatypes[i] == datatype && text(i).contentEquals(text)) {
          return;
        }
        again = true;
      }
    }
    next(predicate, datatype);
    has(predicate);
    if (text instanceof Ascii ascii) {
      int length = ascii.length();
      if (end + length > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (end + length));
      }
      ascii.copy(bytes, end);
      objects[said] = null;
      starts[said] = end;
      lengths[said] = length;
      end += length;
    } else {
      objects[said] = text;
    }
    int item = predicate.literal(text, datatype);
    numbers[said] = predicate.value();
    none[said] = predicate.isNone();
    said++;
    odd |= predicate.isOdd();
    item(item);
    if (again && predicate.isCounted()) {
      item(predicate.several(0));
    }
  }

  /** Takes a link to a term of a vocabulary or something else that is no thing of a document. */
  void constant(PredicateUse predicate, Iri object) {
    next(predicate, null);
    objects[said++] = object;
    if (predicate.name().equals(ADDED)) {
      added.add(object.text());
    }
    int item = predicate.constant(object);
    shape += Hash.mix(item);
    item(item);
  }

  /** Takes a link to a thing of a document that is not a part of this one. */
  void mention(PredicateUse predicate, Iri object) {
    if (mentionCount == mentioned.length) {
      mentioned = Arrays.copyOf(mentioned, 2 * mentionCount);
      mentionedBy = Arrays.copyOf(mentionedBy, 2 * mentionCount);
    }
    has(predicate);
    mentionedBy[mentionCount] = predicate;
    mentioned[mentionCount++] = object;
  }

  private void has(PredicateUse property) {
    shape += Hash.mix(-1L - property.number());
  }

  private void next(PredicateUse predicate, Datatype datatype) {
    if (said == predicates.length) {
      int more = 2 * said;
      predicates = Arrays.copyOf(predicates, more);
      datatypes = Arrays.copyOf(datatypes, more);
      numbers = Arrays.copyOf(numbers, more);
      none = Arrays.copyOf(none, more);
      objects = Arrays.copyOf(objects, more);
      starts = Arrays.copyOf(starts, more);
      lengths = Arrays.copyOf(lengths, more);
    }
    predicates[said] = predicate;
    datatypes[said] = datatype;
  }

  void item(int item) {
    if (itemCount == items.length) {
      items = Arrays.copyOf(items, 2 * itemCount);
    }
    items[itemCount++] = item;
  }

  /** The place of the value last said. */
  int last() {
    return said - 1;
  }

  /** The next place of a value of a property that stands for something; -1 where there is none. */
  int next(PredicateUse property, int from) {
    for (int i = from; i < said; i++) {
      if (predicates[i] == property
          && datatypes[i] != null
          && !none[i]
          && (added.isEmpty() || !added.contains(property.name()))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a value stands for none. */
  boolean isNone(int at) {
    return none[at];
  }

  /** A value as a number, or NaN. */
  double number(int at) {
    if (Double.isNaN(numbers[at]) && datatypes[at] != Datatype.STRING) {
      NodeValue value = NodeValue.makeNode(value(at));
      numbers[at] = value.isNumber() ? value.getDouble() : Double.NaN;
    }
    return numbers[at];
  }

  Node value(int at) {
    return NodeFactory.createLiteralDT(text(at), datatypes[at].jena());
  }

  Datatype datatype(int at) {
    return datatypes[at];
  }

  /** A hash of the text of a value. */
  long hash(int at) {
    if (objects[at] != null) {
      return Hash.of(text(at).getBytes(StandardCharsets.UTF_8));
    }
    return Hash.of(Arrays.copyOfRange(bytes, starts[at], starts[at] + lengths[at]));
  }

  /** What a summary counted of its parts; null where there were none. */
  Tally[] tallies(int summary) {
    return tallies == null ? null : tallies[summary];
  }

  void tallies(int summary, int summaries, Tally[] begun) {
    if (tallies == null) {
      tallies = new Tally[summaries][];
    }
    tallies[summary] = begun;
  }

  boolean hasTallies() {
    return tallies != null;
  }

  /** Adds what queries see of its values. */
  void look() {
    for (int i = 0; i < said; i++) {
      if (datatypes[i] != null && !predicates[i].uses().isEmpty()) {
        look(i);
      }
    }
  }

  private void look(int at) {
    String text = null;
    for (Use use : predicates[at].uses()) {
      if (use.concerns(shape, this::hasOne, this::isOne)) {
        text = text == null ? text(at) : text;
        int item = use.item(text, datatypes[at], predicates[at]::seen);
        if (item > 0) {
          item(item);
        }
      }
    }
  }

  private boolean hasOne(Set<String> properties) {
    for (int i = 0; i < said; i++) {
      if (properties.contains(predicates[i].name())) {
        return true;
      }
    }
    for (int i = 0; i < mentionCount; i++) {
      if (properties.contains(mentionedBy[i].name())) {
        return true;
      }
    }
    for (PredicateUse property : partsBy) {
      if (properties.contains(property.name())) {
        return true;
      }
    }
    return false;
  }

  /** Takes note that a part begins. */
  void part(PredicateUse property) {
    for (int i = 0; i < partsBy.size(); i++) {
      if (partsBy.get(i) == property) {
        return;
      }
    }
    has(property);
    partsBy.add(property);
  }

  private boolean isOne(Set<String> classes) {
    return hasConstant(object -> classes.contains(object.text()));
  }

  String text(int at) {
    return objects[at] == null
        ? new String(bytes, starts[at], lengths[at], StandardCharsets.ISO_8859_1)
        : (String) objects[at];
  }

  /** Ends the thing. Gives a hash of its class, its fields and its parts. */
  long close() {
    groups.forEach(
        (item, group) -> {
          group.close();
          item(item);
          if (group.isSeveral() && group.by().isCounted()) {
            item(group.by().several(item));
          }
        });
    Arrays.sort(items, 0, itemCount);
    long hash = 0;
    for (int i = 0; i < itemCount; i++) {
      if (i == 0 || items[i] != items[i - 1]) {
        hash = Hash.of(hash, items[i]);
      }
    }
    return hash;
  }

  Said said() {
    Node[] nodes = new Node[said];
    Node[] values = new Node[said];
    for (int i = 0; i < said; i++) {
      nodes[i] = predicates[i].node();
      values[i] =
          datatypes[i] == null
              ? ((Iri) objects[i]).node()
              : NodeFactory.createLiteralDT(text(i), datatypes[i].jena());
    }
    int kept = Math.min(mentionCount, MENTIONS);
    Node[] pairs = new Node[2 * kept];
    for (int i = 0; i < kept; i++) {
      pairs[2 * i] = mentionedBy[i].node();
      pairs[2 * i + 1] = mentioned[i].node();
    }
    return new Said(iri.node(), nodes, values, pairs);
  }

  Example example() {
    return new Example(iri.text(), line, order);
  }

  Map<Integer, Group> groups() {
    return groups;
  }

  int mentionCount() {
    return mentionCount;
  }

  PredicateUse mentionedBy(int at) {
    return mentionedBy[at];
  }

  Iri mentioned(int at) {
    return mentioned[at];
  }

  boolean hasConstant(Predicate<Iri> test) {
    for (int i = 0; i < said; i++) {
      if (datatypes[i] == null && test.test((Iri) objects[i])) {
        return true;
      }
    }
    return false;
  }
}
