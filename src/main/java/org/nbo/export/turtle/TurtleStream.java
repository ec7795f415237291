package org.nbo.export.turtle;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.nbo.export.StatementWriter;
import org.nbo.export.Utf8;

/**
 * Takes any number of statements and writes them as Turtle or TriG, in the order in which they
 * come; those about one thing that follow each other are a block. The bytes are those of Jena's
 * writer of blocks, but for blocks that are too large to be held. Ends with {@link #write}, not
 * with {@code finish}, so that several sources can go into one document.
 */
public final class TurtleStream extends StatementWriter {
  /** How deep blocks stand in a named graph, and in the default graph between its braces. */
  private static final int NAMED = 4;

  private static final int DEFAULT = 2;

  /** Stands for no graph: Turtle, and what of TriG comes without saying in which graph it is. */
  private static final byte[] BARE = {};

  private final Utf8 out;
  private final TurtleTerms terms;
  private final boolean withGraphs;
  private final Block block = new Block();
  private byte[] next = BARE;
  private byte[] graph = BARE;
  private byte[] subject;
  private byte[] braces;
  private boolean inBraces;
  private boolean isEmpty;

  /**
   * @param out stays open
   * @param prefixes the IRIs of namespaces, by prefix
   * @param withGraphs whether to write TriG; Turtle does not say which graph a statement is in
   */
  public TurtleStream(OutputStream out, Map<String, String> prefixes, boolean withGraphs) {
    this.out = new Utf8(out);
    this.terms = new TurtleTerms(prefixes);
    this.withGraphs = withGraphs;
    graph(null);
    this.isEmpty = prefixes.isEmpty();
    prefixes.forEach((name, iri) -> this.out.text("PREFIX " + name + ": <" + iri + ">\n"));
  }

  /** The graph of the statements that follow; it counts once there is one. */
  @Override
  public void graph(byte[] iri) {
    next = withGraphs ? iri : BARE;
  }

  @Override
  public void triple(Triple triple) {
    next = BARE;
    say(triple);
  }

  @Override
  public void link(byte[] about, byte[] predicate, byte[] object) {
    begin(about);
    block.row(terms.predicate(predicate)).raw(terms.name(object));
    writeIfLarge();
  }

  @Override
  public void literal(byte[] about, byte[] predicate, String text, String datatype) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    literal(about, predicate, utf8, 0, utf8.length, datatype);
  }

  @Override
  public void literal(
      byte[] about, byte[] predicate, byte[] bytes, int from, int to, String datatype) {
    begin(about);
    TurtlePredicate known = terms.predicate(predicate);
    known.literals(datatype, terms).write(bytes, from, to, block.row(known));
    writeIfLarge();
  }

  @Override
  protected void text(byte[] about, byte[] predicate, String text, String language) {
    begin(about);
    block.row(terms.predicate(predicate)).raw(terms.text(text, language));
    writeIfLarge();
  }

  /** Begins a block where the statement at hand is about another thing or in another graph. */
  private void begin(byte[] about) {
    if (subject == about && next == graph) {
      return;
    }
    if (!Arrays.equals(subject, about) || !Arrays.equals(next, graph)) {
      finishBlock();
      block.about(terms.name(about));
    }
    subject = about;
    graph = next;
  }

  private void writeIfLarge() {
    if (block.isLarge()) {
      writeRows();
    }
  }

  private void finishBlock() {
    if (!block.isEmpty()) {
      writeRows();
    }
    if (subject != null && graph == BARE) {
      out.ascii(" .\n");
    }
  }

  private void writeRows() {
    if (!block.isBegun()) {
      beginBlock();
    }
    block.writeRows(out);
  }

  private void beginBlock() {
    if (graph == BARE) {
      closeBraces();
      separate();
      block.begin(out, 0, 0);
    } else if (inBraces && Arrays.equals(braces, graph)) {
      out.ascii(" .\n");
      block.begin(out, indent(), 0);
    } else {
      closeBraces();
      openBraces();
    }
  }

  private int indent() {
    return braces == null ? DEFAULT : NAMED;
  }

  private void openBraces() {
    separate();
    inBraces = true;
    braces = graph;
    if (braces == null) {
      out.ascii("{ ");
      block.begin(out, DEFAULT, DEFAULT);
    } else {
      out.raw(terms.name(braces)).ascii(" {\n");
      block.begin(out, NAMED, 0);
    }
  }

  private void closeBraces() {
    if (inBraces) {
      out.ascii(" .\n}\n");
    }
    inBraces = false;
  }

  private void separate() {
    if (!isEmpty) {
      out.raw('\n');
    }
    isEmpty = false;
  }

  /** Writes what is still to be written; flushes. */
  public void write() {
    finishBlock();
    closeBraces();
    out.flushAll();
  }
}
