package org.nbo.export.turtle;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.Utf8;

/**
 * Names as Turtle has them. Most IRIs of things are in no namespace that has a prefix and stand as
 * they are; the others are few, so that Jena is asked once for each.
 */
final class TurtleTerms {
  /** So many IRIs are kept with what became of them. */
  private static final int MANY = 1 << 12;

  /** A wider predicate does not make all objects of its block begin further right. */
  private static final int WIDE = 30;

  /** Which bytes stand in an IRI as they are. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    for (int b = 0; b < PLAIN.length; b++) {
      PLAIN[b] = b > ' ' && b != 0x7F && "<>\"{}|^`\\".indexOf(b) < 0;
    }
  }

  private final PrefixMap prefixes = PrefixMapFactory.create();
  private final NodeFormatterTTL jena =
      new NodeFormatterTTL(null, prefixes, NodeToLabel.createScopeByDocument());
  private final byte[][] starts;
  private final boolean hasRdf;
  private final Map<byte[], byte[]> names = new IdentityHashMap<>();
  private final Map<byte[], TurtlePredicate> predicates = new IdentityHashMap<>();
  private final Map<String, TurtleLiterals> literals = new HashMap<>();
  private byte[] lastPlain;

  /**
   * @param prefixes the IRIs of namespaces, by prefix
   */
  TurtleTerms(Map<String, String> prefixes) {
    prefixes.forEach(this.prefixes::add);
    this.hasRdf = prefixes.containsValue(RDF.uri);
    this.starts =
        prefixes.values().stream()
            .map(iri -> ('<' + iri).getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
  }

  /** How many columns a text takes. */
  static int columns(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8).length();
  }

  byte[] name(byte[] iri) {
    if (iri == lastPlain) {
      return iri;
    }
    if (isPlain(iri)) {
      lastPlain = iri;
      return iri;
    }
    byte[] name = names.get(iri);
    if (name == null) {
      name = jena(node(iri));
      keep(names, iri, name);
    }
    return name;
  }

  private boolean isPlain(byte[] iri) {
    for (byte[] start : starts) {
      if (startsWith(iri, start) && !hasFragment(iri, start.length)) {
        return false;
      }
    }
    int end = iri.length - 1;
    for (int i = 1; i < end; i++) {
      if (!PLAIN[iri[i] & 0xFF]) {
        return false;
      }
    }
    return iri[1] != '_';
  }

  private static boolean startsWith(byte[] iri, byte[] start) {
    if (iri.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (iri[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name would have a sign in it that no local name has. */
  private static boolean hasFragment(byte[] iri, int from) {
    for (int i = from; i < iri.length; i++) {
      if (iri[i] == '#') {
        return true;
      }
    }
    return false;
  }

  private static Node node(byte[] iri) {
    String text = new String(iri, 1, iri.length - 2, StandardCharsets.UTF_8);
    return text.startsWith("_:")
        ? NodeFactory.createBlankNode(text.substring(2))
        : NodeFactory.createURI(text);
  }

  private byte[] jena(Node node) {
    IndentedLineBuffer text = new IndentedLineBuffer();
    jena.format(text, node);
    return text.asString().getBytes(StandardCharsets.UTF_8);
  }

  private static <V> void keep(Map<byte[], V> known, byte[] iri, V value) {
    if (known.size() >= MANY) {
      known.clear();
    }
    known.put(iri, value);
  }

  TurtlePredicate predicate(byte[] iri) {
    TurtlePredicate known = predicates.get(iri);
    if (known == null) {
      known = predicate(node(iri));
      keep(predicates, iri, known);
    }
    return known;
  }

  private TurtlePredicate predicate(Node node) {
    if (!hasRdf && node.equals(RDF.type.asNode())) {
      return new TurtlePredicate(new byte[] {'a'}, 1);
    }
    String name = prefixes.abbreviate(node.getURI());
    int width = name == null ? node.getURI().length() + 2 : name.length();
    return new TurtlePredicate(jena(node), width > WIDE ? 0 : width);
  }

  TurtleLiterals literals(String datatype) {
    return literals.computeIfAbsent(datatype, type -> new TurtleLiterals(type, suffix(type)));
  }

  private byte[] suffix(String datatype) {
    return datatype.equals(XSD.xstring.getURI())
        ? new byte[0]
        : new Utf8(64).ascii("^^").raw(jena(NodeFactory.createURI(datatype))).toBytes();
  }

  byte[] text(String text, String language) {
    return jena(NodeFactory.createLiteralLang(text, language));
  }
}
