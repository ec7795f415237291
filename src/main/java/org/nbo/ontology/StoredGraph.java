package org.nbo.ontology;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that cannot be changed, as a table of its terms and its statements by number, in three
 * orders. Opening it reads arrays; a term is made when it is first met, for most are not in a run.
 */
final class StoredGraph extends GraphBase {
  private static final byte IRI = 0;
  private static final byte BLANK = 1;
  private static final byte TYPED = 2;
  private static final byte TAGGED = 3;

  /** Any term will do. */
  private static final int ANY = -1;

  /** The term is nowhere in the graph. */
  private static final int ABSENT = -2;

  /** No other blank node begins so: Jena's are hexadecimal. A number takes no random bits. */
  private static final String BLANKS = "kept";

  private static final AtomicLong COUNT = new AtomicLong();

  private final String blanks = BLANKS + COUNT.getAndIncrement() + '-';
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final byte[] texts;
  private final int textsFrom;
  private final int[] begins;
  private final int[] slots;
  private final Node[] nodes;
  private final Order bySubject;
  private final Order byPredicate;
  private final Order byObject;

  /** Statements sorted by one position, then by a second one. */
  private record Order(int[] starts, int[] second, int[] third) {
    static Order in(ByteBuffer in) {
      return new Order(numbers(in), numbers(in), numbers(in));
    }

    /** The places with a first term and, where it is not negative, a second; from and to. */
    int[] range(int first, int wanted) {
      int from = starts[first];
      int to = starts[first + 1];
      return wanted < 0
          ? new int[] {from, to}
          : new int[] {at(wanted, from, to), at(wanted + 1, from, to)};
    }

    /** The first place between two whose second term is not before one. */
    private int at(int wanted, int from, int to) {
      int low = from;
      int high = to;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (second[middle] < wanted) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /**
   * @param in at the first byte of what {@link #write} wrote; on a byte array
   */
  StoredGraph(ByteBuffer in) {
    for (int i = in.getInt(); i > 0; i--) {
      prefixes.put(text(in), text(in));
    }
    this.begins = numbers(in);
    this.slots = numbers(in);
    this.bySubject = Order.in(in);
    this.byPredicate = Order.in(in);
    this.byObject = Order.in(in);
    this.texts = in.array();
    this.textsFrom = in.position();
    this.nodes = new Node[begins.length];
  }

  /** Not before it is asked for: Jena reads tables to see if a prefix is a name. */
  @Override
  protected PrefixMapping createPrefixMapping() {
    PrefixMapping mapping = super.createPrefixMapping();
    prefixes.forEach(mapping::setNsPrefix);
    return mapping;
  }

  @Override
  protected int graphBaseSize() {
    return bySubject.second.length;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    int s = number(pattern.getSubject());
    int p = number(pattern.getPredicate());
    int o = number(pattern.getObject());
    if (s == ABSENT || p == ABSENT || o == ABSENT) {
      return NullIterator.instance();
    } else if (s >= 0) {
      int[] range = bySubject.range(s, p);
      int to = range[1];
      if (o < 0) {
        return each(range[0], to, i -> statement(s, bySubject.second[i], bySubject.third[i]));
      }
      int[] those = IntStream.range(range[0], to).filter(i -> bySubject.third[i] == o).toArray();
      return each(0, those.length, i -> statement(s, bySubject.second[those[i]], o));
    } else if (o >= 0) {
      int[] range = byObject.range(o, p);
      return each(range[0], range[1], i -> statement(byObject.third[i], byObject.second[i], o));
    } else if (p >= 0) {
      int[] range = byPredicate.range(p, -1);
      return each(
          range[0], range[1], i -> statement(byPredicate.second[i], p, byPredicate.third[i]));
    }
    return WrappedIterator.create(
        IntStream.range(0, nodes.length)
            .boxed()
            .flatMap(
                subject ->
                    IntStream.range(bySubject.starts[subject], bySubject.starts[subject + 1])
                        .mapToObj(i -> statement(subject, bySubject.second[i], bySubject.third[i])))
            .iterator());
  }

  private Triple statement(int subject, int predicate, int object) {
    return Triple.create(node(subject), node(predicate), node(object));
  }

  private static ExtendedIterator<Triple> each(int from, int to, IntFunction<Triple> statement) {
    return WrappedIterator.create(
        new Iterator<>() {
          private int next = from;

          @Override
          public boolean hasNext() {
            return next < to;
          }

          @Override
          public Triple next() {
            return statement.apply(next++);
          }
        });
  }

  private int number(Node node) {
    if (node == null || !node.isConcrete()) {
      return ANY;
    }
    if (node.isBlank()) {
      String label = node.getBlankNodeLabel();
      return label.startsWith(blanks) ? Integer.parseInt(label.substring(blanks.length())) : ABSENT;
    }
    if (!node.isURI() && !node.isLiteral()) {
      return ABSENT;
    }
    for (int slot = hash(node) & slots.length - 1;
        slots[slot] != 0;
        slot = slot + 1 & slots.length - 1) {
      if (node(slots[slot] - 1).equals(node)) {
        return slots[slot] - 1;
      }
    }
    return ABSENT;
  }

  /** Two threads may both make a term; either will do. */
  private Node node(int number) {
    Node node = nodes[number];
    if (node == null) {
      node = read(number);
      nodes[number] = node;
    }
    return node;
  }

  private Node read(int number) {
    ByteBuffer in = ByteBuffer.wrap(texts);
    in.position(textsFrom + begins[number]);
    byte kind = in.get();
    if (kind == BLANK) {
      return NodeFactory.createBlankNode(blanks + number);
    }
    String text = text(in);
    return switch (kind) {
      case IRI -> NodeFactory.createURI(text);
      case TYPED ->
          NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(text(in)));
      default -> NodeFactory.createLiteralLang(text, text(in));
    };
  }

  /** The same in every run, unlike that of the node itself. */
  private static int hash(Node node) {
    int hash = node.isURI() ? node.getURI().hashCode() : node.getLiteralLexicalForm().hashCode();
    if (node.isLiteral()) {
      String language = node.getLiteralLanguage();
      hash =
          31 * hash
              + (language.isEmpty()
                      ? node.getLiteralDatatypeURI()
                      : language.toLowerCase(Locale.ROOT))
                  .hashCode();
    }
    return hash ^ hash >>> 16;
  }

  private static int[] numbers(ByteBuffer in) {
    int[] numbers = new int[in.getInt()];
    in.asIntBuffer().get(numbers);
    in.position(in.position() + Integer.BYTES * numbers.length);
    return numbers;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  /** Writes a graph as it is stored. */
  static void write(Graph graph, DataOutputStream out) throws IOException {
    Map<String, String> prefixes = graph.getPrefixMapping().getNsPrefixMap();
    out.writeInt(prefixes.size());
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      text(prefix.getKey(), out);
      text(prefix.getValue(), out);
    }
    Map<Node, Integer> numbers = new LinkedHashMap<>();
    List<int[]> statements = new ArrayList<>();
    for (Triple t : graph.find().toList()) {
      statements.add(
          new int[] {
            number(t.getSubject(), numbers),
            number(t.getPredicate(), numbers),
            number(t.getObject(), numbers)
          });
    }
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    DataOutputStream toTexts = new DataOutputStream(texts);
    List<Integer> begins = new ArrayList<>();
    for (Node node : numbers.keySet()) {
      begins.add(texts.size());
      node(node, toTexts);
    }
    numbers(begins.stream().mapToInt(Integer::intValue).toArray(), out);
    numbers(slots(numbers), out);
    order(statements, numbers.size(), out, 0, 1, 2);
    order(statements, numbers.size(), out, 1, 0, 2);
    order(statements, numbers.size(), out, 2, 1, 0);
    out.write(texts.toByteArray());
  }

  private static int number(Node node, Map<Node, Integer> numbers) {
    return numbers.computeIfAbsent(node, n -> numbers.size());
  }

  private static int[] slots(Map<Node, Integer> numbers) {
    int[] slots = new int[Integer.highestOneBit(Math.max(1, numbers.size())) * 4];
    numbers.forEach(
        (node, number) -> {
          if (!node.isBlank()) {
            int slot = hash(node) & slots.length - 1;
            while (slots[slot] != 0) {
              slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
          }
        });
    return slots;
  }

  private static void order(
      List<int[]> statements, int terms, DataOutputStream out, int first, int second, int third)
      throws IOException {
    List<int[]> sorted = new ArrayList<>(statements);
    sorted.sort(
        (a, b) -> {
          int byFirst = Integer.compare(a[first], b[first]);
          int bySecond = byFirst == 0 ? Integer.compare(a[second], b[second]) : byFirst;
          return bySecond == 0 ? Integer.compare(a[third], b[third]) : bySecond;
        });
    int[] starts = new int[terms + 1];
    sorted.forEach(s -> starts[s[first] + 1]++);
    for (int i = 0; i < terms; i++) {
      starts[i + 1] += starts[i];
    }
    numbers(starts, out);
    numbers(sorted.stream().mapToInt(s -> s[second]).toArray(), out);
    numbers(sorted.stream().mapToInt(s -> s[third]).toArray(), out);
  }

  private static void node(Node node, DataOutputStream out) throws IOException {
    if (node.isURI()) {
      out.writeByte(IRI);
      text(node.getURI(), out);
    } else if (node.isBlank()) {
      out.writeByte(BLANK);
    } else if (node.getLiteralLanguage().isEmpty()) {
      out.writeByte(TYPED);
      text(node.getLiteralLexicalForm(), out);
      text(node.getLiteralDatatypeURI(), out);
    } else {
      out.writeByte(TAGGED);
      text(node.getLiteralLexicalForm(), out);
      text(node.getLiteralLanguage(), out);
    }
  }

  private static void numbers(int[] numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
