package org.nbo.ontology;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A Turtle file read before, kept as a table of its terms and numbers for its statements, which are
 * read in a fraction of the time. It is good for as long as the Turtle is the same.
 */
final class KeptGraph {
  private static final int FORMAT = 1;
  private static final byte IRI = 0;
  private static final byte BLANK = 1;
  private static final byte TYPED = 2;
  private static final byte TAGGED = 3;

  /** No other blank node begins so: Jena's are hexadecimal. A number takes no random bits. */
  private static final String BLANKS = "kept";

  private static final AtomicLong COUNT = new AtomicLong();

  private final Path file;

  /**
   * @param file where it is kept
   */
  KeptGraph(Path file) {
    this.file = file;
  }

  /**
   * The graph of a Turtle file.
   *
   * @param turtle the file's content
   * @param parser reads it where nothing is kept
   */
  Graph get(byte[] turtle, Supplier<Graph> parser) {
    long stamp = KeptFile.sum(turtle, turtle.length) << Integer.SIZE | turtle.length;
    Optional<Graph> kept = read(stamp);
    if (kept.isPresent()) {
      return kept.get();
    }
    Graph graph = parser.get();
    KeptFile.write(file, () -> bytes(stamp, graph));
    return graph;
  }

  private Optional<Graph> read(long stamp) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] content = Files.readAllBytes(file);
      int length = content.length - Long.BYTES;
      ByteBuffer in = ByteBuffer.wrap(content);
      if (length < Long.BYTES
          || in.getLong(length) != KeptFile.sum(content, length)
          || in.getInt() != FORMAT
          || in.getLong() != stamp) {
        return Optional.empty();
      }
      return Optional.of(graph(in));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whatever is wrong with it, the Turtle is there
    }
  }

  private static Graph graph(ByteBuffer in) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = in.getInt(); i > 0; i--) {
      graph.getPrefixMapping().setNsPrefix(text(in), text(in));
    }
    Node[] nodes = new Node[in.getInt()];
    TypeMapper types = TypeMapper.getInstance();
    for (int i = 0; i < nodes.length; i++) {
      byte kind = in.get();
      nodes[i] =
          switch (kind) {
            case IRI -> NodeFactory.createURI(text(in));
            case BLANK -> NodeFactory.createBlankNode(BLANKS + COUNT.getAndIncrement());
            case TYPED -> {
              String lexical = text(in);
              yield NodeFactory.createLiteralDT(lexical, types.getSafeTypeByName(text(in)));
            }
            default -> {
              String lexical = text(in);
              yield NodeFactory.createLiteralLang(lexical, text(in));
            }
          };
    }
    for (int i = in.getInt(); i > 0; i--) {
      graph.add(Triple.create(nodes[in.getInt()], nodes[in.getInt()], nodes[in.getInt()]));
    }
    return graph;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  private static byte[] bytes(long stamp, Graph graph) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeInt(FORMAT);
      out.writeLong(stamp);
      Map<String, String> prefixes = graph.getPrefixMapping().getNsPrefixMap();
      out.writeInt(prefixes.size());
      for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
        text(prefix.getKey(), out);
        text(prefix.getValue(), out);
      }
      Map<Node, Integer> numbers = new LinkedHashMap<>();
      ByteArrayOutputStream triples = new ByteArrayOutputStream();
      DataOutputStream toTriples = new DataOutputStream(triples);
      for (Triple t : graph.find().toList()) {
        for (Node node : new Node[] {t.getSubject(), t.getPredicate(), t.getObject()}) {
          toTriples.writeInt(numbers.computeIfAbsent(node, n -> numbers.size()));
        }
      }
      out.writeInt(numbers.size());
      for (Node node : numbers.keySet()) {
        node(node, out);
      }
      out.writeInt(graph.size());
      out.write(triples.toByteArray());
      byte[] all = content.toByteArray();
      out.writeLong(KeptFile.sum(all, all.length));
    }
    return content.toByteArray();
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

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
