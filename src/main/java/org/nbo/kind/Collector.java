package org.nbo.kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.function.FunctionEnv;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.LongText;
import org.nbo.lift.quad.Position;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.ThingIri;

/**
 * Takes the statements of a document as they come and keeps little of them: parts that nothing
 * refers to are counted with those that are alike as soon as they end; of things that others can
 * refer to a few numbers are kept each until the end, when it is known which are alike. What a
 * source says twice or out of its order is kept whole, for which it has to be read again.
 */
public final class Collector implements QuadSink {
  /** Of how many things of a kind all that is said is kept. */
  private static final int SAMPLES = 100;

  /** The same where a shape minds one of the values. */
  private static final int ODD_SAMPLES = 10_000;

  /** How many things are told from each other at most where they are alike. */
  private static final int MOST_APART = 2_000;

  /** Of a text so many characters are enough to judge it. */
  private static final int LONGEST = 1 << 16;

  private static final byte[] URN = "<urn:".getBytes(StandardCharsets.US_ASCII);

  private final Distinctions distinctions;
  private final Set<String> wholeThings;
  private final Set<String> wholeClasses;
  private final Constants wholeConstants;
  private final Constants apartConstants;
  private final Items items = new Items();
  private final Map<Iri, PredicateUse> uses = new IdentityHashMap<>();
  private final Map<String, PredicateUse> usesByName = new HashMap<>();
  private final List<PredicateUse> predicates = new ArrayList<>();
  private final FunctionEnv now = Use.environment();
  private final Summaries summaries;
  private final Things things = new Things();
  private final LongTable kinds = new LongTable();
  private final Ints seen = new Ints();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> outOfOrder = new HashSet<>();
  private final Map<Node, Integer> again = new LinkedHashMap<>();
  private final Set<String> lateThings = new HashSet<>();
  private final List<Open> stack = new ArrayList<>();
  private int depth;
  private byte[] inDocument;
  private boolean inGraph;
  private int begun;
  private PredicateUse pendingBy;
  private Iri pendingTo;

  /**
   * @param wholeThings IRIs of which all is kept that is said, as {@link #outOfOrder} gave them
   * @param wholeClasses IRIs of classes of which all things are kept whole
   */
  public Collector(Distinctions distinctions, Set<String> wholeThings, Set<String> wholeClasses) {
    this.distinctions = distinctions;
    this.summaries = new Summaries(distinctions.summaries(), this::use, now);
    this.wholeThings = wholeThings;
    this.wholeClasses = wholeClasses;
    this.wholeConstants = new Constants(wholeClasses);
    this.apartConstants = new Constants(distinctions.apart());
  }

  /**
   * Things that cannot be told by what was kept, because the source speaks of them twice or out of
   * its order. Where there are any, the document has to be read again, with these kept whole.
   */
  public Set<String> outOfOrder() {
    return outOfOrder;
  }

  /** What came of the document; after its end. */
  public Kinds kinds() {
    settle(null);
    closeTo(0);
    distinctions.linkCounts().forEach(count -> count.count(things, this::use));
    boolean apart = things.findApart(MOST_APART);
    return new KindsBuilder(things, predicates, lines, again).build(apart, !summaries.hadTooMany());
  }

  @Override
  public void graph(Iri graph) {
    inGraph = graph != null;
    if (inGraph) {
      byte[] bytes = graph.bytes();
      inDocument = bytes.clone();
      inDocument[bytes.length - 1] = ThingIri.IN_DOCUMENT;
      things.document(inDocument);
    }
  }

  @Override
  public void located(Iri subject, Position at) {
    int order = ++begun;
    if (pendingTo == subject) {
      begin(subject, at.line(), order, true);
    } else {
      settle(subject);
      closeTo(0);
      push(subject, null, at.line(), order, true);
    }
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    if (!inGraph) {
      return;
    }
    PredicateUse use = use(predicate);
    Open open = at(subject);
    if (open == null) {
      late(subject).link(use, object, isOfDocument(object));
      lateThings.add(object.text());
    } else if (predicate != Iri.TYPE && isOfDocument(object)) {
      pendingBy = use;
      pendingTo = object;
    } else {
      open.constant(use, object);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    boolean isLong = lexical.length() > LONGEST;
    value(subject, predicate, isLong ? beginning(lexical, datatype) : lexical, datatype);
  }

  @Override
  public void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    value(subject, predicate, lexical, datatype);
  }

  @Override
  public void literal(Iri subject, Iri predicate, LongText lexical, Datatype datatype) {
    value(subject, predicate, beginning(lexical.beginning(), datatype), datatype);
  }

  /** The beginning of a text; that of XML as a text in XML, so that it is well-formed too. */
  private static String beginning(String text, Datatype datatype) {
    int length = Math.min(LONGEST, text.length());
    boolean isCut = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    String beginning = text.substring(0, isCut ? length - 1 : length);
    return datatype.is(Datatype.XML_LITERAL)
        ? beginning.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        : beginning;
  }

  private void value(Iri subject, Iri predicate, CharSequence text, Datatype datatype) {
    if (!inGraph) {
      return;
    }
    PredicateUse use = use(predicate);
    Open open = at(subject);
    if (open == null) {
      late(subject).literal(use, text.toString(), datatype);
      return;
    }
    open.literal(use, text, datatype);
    if (use.isWatched()) {
      summaries.watch(use.name(), open);
    }
    if (use.isCompared()) {
      number(open);
    }
  }

  private PredicateUse use(Iri predicate) {
    PredicateUse use = uses.get(predicate);
    if (use == null) {
      use = usesByName.get(predicate.text());
      if (use == null) {
        use = made(predicate);
      }
      uses.put(predicate, use);
    }
    return use;
  }

  private PredicateUse use(String property) {
    PredicateUse use = usesByName.get(property);
    return use == null ? made(Iri.of(property)) : use;
  }

  private PredicateUse made(Iri predicate) {
    PredicateUse made = new PredicateUse(predicates.size(), predicate, distinctions, items, now);
    made.summarize(summaries.of(made.name()), summaries.watches(made.name()));
    predicates.add(made);
    usesByName.put(made.name(), made);
    return made;
  }

  /** Whether an IRI is of a thing of this document or another, and no term. */
  private boolean isOfDocument(Iri object) {
    return startsWith(object.bytes(), inDocument, inDocument.length)
        || startsWith(object.bytes(), URN, URN.length);
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning, int length) {
    if (bytes.length < length) {
      return false;
    }
    for (int i = length - 1; i >= 0; i--) {
      if (bytes[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  /** The open thing of which the document speaks now; null where it is none. */
  private Open at(Iri subject) {
    if (pendingTo == subject && pendingTo != null) {
      return begin(subject, 0, stack.get(depth - 1).order, false);
    }
    settle(subject);
    for (int i = depth - 1; i >= 0; i--) {
      if (stack.get(i).iri == subject) {
        closeTo(i + 1);
        return stack.get(i);
      }
    }
    return null;
  }

  /** A thing begins that the last statement has linked to the one around it. */
  private Open begin(Iri subject, int line, int order, boolean located) {
    PredicateUse by = pendingBy;
    pendingTo = null;
    return push(subject, by, line, order, located);
  }

  /** The last statement was a link to something that did not begin thereupon. */
  private void settle(Iri next) {
    if (pendingTo != null && pendingTo != next) {
      stack.get(depth - 1).mention(pendingBy, pendingTo);
      pendingTo = null;
    }
  }

  private Open push(Iri iri, PredicateUse by, int line, int order, boolean located) {
    Open outer = depth == 0 ? null : stack.get(depth - 1);
    if (depth == stack.size()) {
      stack.add(new Open());
    }
    Open open = stack.get(depth++);
    open.begin(iri, by, outer, line, order);
    open.located = located;
    if (by != null) {
      outer.part(by);
    }
    boolean part = outer != null && isPart(iri.bytes(), outer.iri.bytes());
    open.whole =
        !wholeThings.isEmpty() && (part && outer.whole || wholeThings.contains(iri.text()));
    if (!part || open.whole) {
      number(open);
    }
    return open;
  }

  private static boolean isPart(byte[] part, byte[] whole) {
    int end = whole.length - 1;
    return part.length > end && part[end] == ThingIri.PART && startsWith(part, whole, end);
  }

  /** Makes a thing one of those that are kept apart, and what it belongs to too. */
  private int number(Open open) {
    if (open.index >= 0) {
      return open.index;
    }
    int outer = open.outer == null ? -1 : number(open.outer);
    long hash = Hash.of(open.iri.bytes());
    int known = things.find(hash);
    if (known >= 0 && open.whole) {
      if (open.located) {
        again.putIfAbsent(open.iri.node(), open.line);
      }
      open.index = known;
      if (outer >= 0) {
        things.link(outer, open.by, open.iri);
      }
    } else {
      if (known >= 0) {
        outOfOrder.add(open.iri.text());
      }
      open.index =
          things.add(
              open.iri.bytes(),
              hash,
              open.line,
              open.order,
              outer,
              open.by == null ? -1 : open.by.number());
    }
    return open.index;
  }

  private void closeTo(int newDepth) {
    while (depth > newDepth) {
      close(stack.get(--depth));
    }
  }

  private void close(Open open) {
    boolean kept =
        open.whole || !wholeClasses.isEmpty() && open.hasConstant(wholeConstants::contains);
    if (kept || open.mentionCount() > 0 || open.outer == null) {
      number(open);
    }
    if (open.by != null && open.by.summaries() != null && !open.outer.whole) {
      summaries.end(open);
    }
    if (open.hasTallies()) {
      summaries.tell(open);
    }
    open.look();
    int kind = kinds.intern(open.close());
    if (kind == seen.size()) {
      seen.add(0);
    }
    int before = seen.get(kind);
    seen.set(kind, before + 1);
    boolean sample = kept || before < (open.odd ? ODD_SAMPLES : SAMPLES);
    if (before < SAMPLES && open.line > 0 && open.index < 0) {
      lines.putIfAbsent(open.iri.text(), open.line);
    }
    if (open.index < 0) {
      int item = open.by.things(kind);
      Group known = open.outer.groups().get(item);
      if (known == null) {
        open.outer
            .groups()
            .put(
                item,
                Group.first(
                    open.by, kind, sample ? open.said() : null, open.example(), open.groups()));
      } else if (known.keepsMore()) {
        known.add(open.example(), open.groups());
      } else {
        known.addOne(open.groups());
      }
      if (sample) {
        things.sample(kind, open);
      }
      return;
    }
    for (int i = 0; i < open.mentionCount(); i++) {
      things.link(open.index, open.mentionedBy(i), open.mentioned(i));
    }
    things.close(open, kind, kept, sample);
    if (open.hasConstant(apartConstants::contains)) {
      things.apart(open.index);
    }
  }

  /** What is said of a thing after it has ended. */
  private Late late(Iri subject) {
    long hash = Hash.of(subject.bytes());
    int index = things.find(hash);
    if (index < 0) {
      String iri = subject.text();
      boolean part = iri.indexOf(ThingIri.PART) >= 0;
      if (part && !lateThings.contains(iri) && !wholeThings.contains(iri)) {
        outOfOrder.add(iri);
      }
      index = things.add(subject.bytes(), hash, 0, 0, -1, -1);
      things.endUnseen(index, kinds.intern(0));
      while (seen.size() < kinds.size()) {
        seen.add(0);
      }
    }
    return things.late(index);
  }
}
