package org.nbo.kind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;

/** A thing about which the document is still speaking. Used again for others. */
final class Open {
  private static final int FIRST = 32;

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

  private int said;
  private PredicateUse[] predicates = new PredicateUse[FIRST];
  private Datatype[] datatypes = new Datatype[FIRST];
  private Object[] objects = new Object[FIRST];
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
    said = 0;
    end = 0;
    itemCount = 0;
    mentionCount = 0;
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
    said++;
    int item = predicate.literal(text, datatype);
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
    item(predicate.constant(object));
  }

  /** Takes a link to a thing of a document that is not a part of this one. */
  void mention(PredicateUse predicate, Iri object) {
    if (mentionCount == mentioned.length) {
      mentioned = Arrays.copyOf(mentioned, 2 * mentionCount);
      mentionedBy = Arrays.copyOf(mentionedBy, 2 * mentionCount);
    }
    mentionedBy[mentionCount] = predicate;
    mentioned[mentionCount++] = object;
  }

  private void next(PredicateUse predicate, Datatype datatype) {
    if (said == predicates.length) {
      int more = 2 * said;
      predicates = Arrays.copyOf(predicates, more);
      datatypes = Arrays.copyOf(datatypes, more);
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

  private String text(int at) {
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
