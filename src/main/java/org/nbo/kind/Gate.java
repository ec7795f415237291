package org.nbo.kind;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.LongText;
import org.nbo.lift.quad.NQuadsSink;
import org.nbo.lift.quad.Position;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.quad.StreamRdfSink;

/**
 * Holds the first statements of a document back until it is known whether it has many. Those of a
 * small document can be had whole; from a larger one all go on to a sink for much.
 */
public final class Gate implements QuadSink {
  private final int small;
  private final long smallText;
  private final Supplier<QuadSink> forMuch;
  private List<Statement> first = new ArrayList<>();
  private QuadSink open;
  private long characters;

  /** One call, to be made again. */
  private interface Statement {
    void on(QuadSink sink);
  }

  /**
   * @param small how many statements a small document has at most
   * @param smallText how many characters all texts of a small document have at most
   * @param forMuch makes the sink for the statements of a larger one
   */
  public Gate(int small, long smallText, Supplier<QuadSink> forMuch) {
    this.small = small;
    this.smallText = smallText;
    this.forMuch = forMuch;
  }

  /** Whether the document has many statements, so that all have gone on. */
  public boolean isOpen() {
    return open != null;
  }

  /**
   * Hands on the statements of a small document.
   *
   * @param locations receives each thing with the line on which it begins
   */
  public void replay(StreamRDF to, ObjIntConsumer<Node> locations) {
    replay(new StreamRdfSink(to, locations));
  }

  /** Writes the statements of a small document as N-Quads, as they came. */
  public void writeNQuads(OutputStream out) {
    try (NQuadsSink sink = new NQuadsSink(out, true)) {
      replay(sink);
      sink.finish();
    }
  }

  private void replay(QuadSink to) {
    first.forEach(statement -> statement.on(to));
  }

  @Override
  public void graph(Iri graph) {
    if (open == null) {
      first.add(sink -> sink.graph(graph));
    } else {
      open.graph(graph);
    }
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    if (!isFull()) {
      first.add(sink -> sink.link(subject, predicate, object));
    } else {
      open.link(subject, predicate, object);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    characters += lexical.length();
    if (!isFull()) {
      first.add(sink -> sink.literal(subject, predicate, lexical, datatype));
    } else {
      open.literal(subject, predicate, lexical, datatype);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    if (!isFull()) {
      String text = lexical.toString();
      first.add(sink -> sink.literal(subject, predicate, text, datatype));
    } else {
      open.literal(subject, predicate, lexical, datatype);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, LongText lexical, Datatype datatype) {
    if (characters + lexical.size() <= smallText && !isFull()) {
      literal(subject, predicate, lexical.toString(), datatype);
      return;
    }
    characters += lexical.size();
    isFull();
    open.literal(subject, predicate, lexical, datatype);
  }

  @Override
  public void located(Iri subject, Position at) {
    if (open == null) {
      int line = at.line();
      first.add(sink -> sink.located(subject, () -> line));
    } else {
      open.located(subject, at);
    }
  }

  /** Whether there were too many; hands on what was held back when that is first so. */
  private boolean isFull() {
    if (open == null && (first.size() >= small || characters > smallText)) {
      open = forMuch.get();
      replay(open);
      first = List.of();
    }
    return open != null;
  }
}
