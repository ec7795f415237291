package org.nbo.lift.quad;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** An IRI, ready both for writing as bytes and as a Jena node. */
public final class Iri {
  /** {@code rdf:type}; always this object, so that it can be told by identity. */
  public static final Iri TYPE = of(RDF.uri + "type");

  private final byte[] bytes;
  private Node node;

  private Iri(byte[] bytes) {
    this.bytes = bytes;
  }

  /** An IRI from its text, which must hold no character that N-Quads forbids. */
  public static Iri of(String iri) {
    return new Iri(('<' + iri + '>').getBytes(StandardCharsets.UTF_8));
  }

  public static Iri of(Node node) {
    return of(node.getURI());
  }

  /** The IRI followed by {@code suffix} in ASCII and a number. */
  public Iri child(byte[] suffix, int number) {
    int digits = digits(number);
    byte[] child = new byte[bytes.length + suffix.length + digits];
    int end = bytes.length - 1;
    System.arraycopy(bytes, 0, child, 0, end);
    System.arraycopy(suffix, 0, child, end, suffix.length);
    int at = child.length - 1;
    child[at--] = '>';
    int rest = number;
    for (int i = 0; i < digits; i++) {
      child[at--] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return new Iri(child);
  }

  /** The IRI followed by {@code suffix} in ASCII and a name. */
  public Iri child(byte[] suffix, String name) {
    return of(text() + new String(suffix, StandardCharsets.US_ASCII) + name);
  }

  /** The IRI followed by {@code suffix} and by a part of {@code name}, both in ASCII. */
  public Iri child(byte[] suffix, byte[] name, int from, int to) {
    int end = bytes.length - 1;
    byte[] child = new byte[bytes.length + suffix.length + to - from];
    System.arraycopy(bytes, 0, child, 0, end);
    System.arraycopy(suffix, 0, child, end, suffix.length);
    System.arraycopy(name, from, child, end + suffix.length, to - from);
    child[child.length - 1] = '>';
    return new Iri(child);
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** The IRI between angle brackets, in UTF-8. Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The IRI as a Jena node. */
  public Node node() {
    if (node == null) {
      node = NodeFactory.createURI(text());
    }
    return node;
  }

  /** The IRI without angle brackets. */
  public String text() {
    return new String(bytes, 1, bytes.length - 2, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text();
  }
}
