package org.nbo.lift;

import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nbo.lift.plan.Frame;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.LongText;
import org.nbo.lift.quad.QuadSink;
import org.nbo.vocab.NboTerm;

/** Keeps what the model has no field for as {@code nbo:unmapped} statements, and counts it. */
final class Unmapped {
  private static final Iri HAS = Iri.of(NboTerm.Iri.UNMAPPED);
  private static final Iri CLASS = Iri.of(NboTerm.Iri.UNMAPPED_CLASS);
  private static final Iri PATH = Iri.of(NboTerm.Iri.UNMAPPED_PATH);
  private static final Iri VALUE = Iri.of(NboTerm.Iri.UNMAPPED_VALUE);
  private static final Iri INDEX = Iri.of(NboTerm.Iri.INDEX);
  private static final Iri XML = Iri.of(NboTerm.Iri.UNMAPPED_XML);
  private static final byte[] SUFFIX = IriMinter.partSuffix("unmapped");

  private final QuadSink sink;
  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private int total;

  Unmapped(QuadSink sink) {
    this.sink = sink;
  }

  void attribute(Deque<Frame> open, String name, String value) {
    String path = path(open) + "/@" + name;
    statement(open, path, VALUE, value, Datatype.STRING);
  }

  void text(Deque<Frame> open, String text) {
    statement(open, path(open) + "/text()", VALUE, text, Datatype.STRING);
  }

  void text(Deque<Frame> open, LongText text) {
    Iri node = statement(open, path(open) + "/text()");
    sink.literal(node, VALUE, text, Datatype.STRING);
    index(node);
  }

  void value(Deque<Frame> open, String value) {
    statement(open, path(open), VALUE, value, Datatype.STRING);
  }

  void element(Deque<Frame> open, String name, String xml) {
    statement(open, path(open) + '/' + name, XML, xml, Datatype.XML_LITERAL);
  }

  void element(Deque<Frame> open, String name, LongText xml) {
    Iri node = statement(open, path(open) + '/' + name);
    sink.literal(node, XML, xml, Datatype.XML_LITERAL);
    index(node);
  }

  /** How often each path occurred. */
  SortedMap<String, Integer> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  private void statement(
      Deque<Frame> open, String path, Iri property, String value, Datatype datatype) {
    Iri node = statement(open, path);
    sink.literal(node, property, value, datatype);
    index(node);
  }

  private Iri statement(Deque<Frame> open, String path) {
    counts.merge(path, 1, Integer::sum);
    Iri subject = open.peek().subject();
    Iri node = subject.child(SUFFIX, total);
    sink.link(subject, HAS, node);
    sink.link(node, Iri.TYPE, CLASS);
    sink.literal(node, PATH, path, Datatype.STRING);
    return node;
  }

  private void index(Iri node) {
    sink.literal(node, INDEX, Integer.toString(total++), Datatype.INTEGER);
  }

  private static String path(Deque<Frame> open) {
    StringBuilder path = new StringBuilder();
    for (Iterator<Frame> outermost = open.descendingIterator(); outermost.hasNext(); ) {
      path.append(path.length() == 0 ? "" : "/").append(outermost.next().name());
    }
    return path.toString();
  }
}
