package org.nbo.export.jsonld;

import jakarta.json.JsonObject;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Takes statements in the order in which lifting gives them and writes a line for each thing of
 * some classes, such as images: a JSON-LD document of its own with what stands within the thing,
 * but not with what others say of it. Memory does not grow with the statements.
 *
 * <p>A thing stands from where it is named to where something is said again of what named it. What
 * comes later about something in it still enters its line, unless {@link #MOST} bytes came between,
 * so that the line is written.
 */
public final class JsonLdLines extends StreamRDFBase {
  /** Bytes of lines that may wait for what comes later. */
  private static final long MOST = 24L << 20;

  private final Utf8 text;
  private final Set<String> classes;
  private final Terms terms;
  private final Map<Node, Line> lineOf = new HashMap<>();
  private final List<Line> held = new ArrayList<>();
  private Line current;
  private Node namer;
  private Node named;

  /**
   * @param out stays open
   * @param context the bytes of a JSON-LD context file
   * @param classes IRIs of the classes whose things have lines
   */
  public JsonLdLines(OutputStream out, byte[] context, Set<String> classes) {
    this.text = new Utf8(out);
    this.terms = new Terms(context);
    this.classes = Set.copyOf(classes);
  }

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
  }

  @Override
  public void quad(Quad quad) {
    Node subject = quad.getSubject();
    if (begins(quad)) {
      current = new Line(subject, subject.equals(named) ? namer : null, quad.getGraph());
      held.add(current);
    } else if (current != null && current.endsWith(quad)) {
      current = null;
      settle();
    }
    Line line = current == null ? lineOf.getOrDefault(subject, lineOfNamer(subject)) : current;
    if (line != null) {
      if (!line.open) {
        lineOf.put(subject, line);
      }
      line.things.add(subject, quad.getPredicate(), quad.getObject());
    }
    namer = subject;
    named = quad.getObject();
  }

  /** The line of what the statement before is about, where that named the thing. */
  private Line lineOfNamer(Node subject) {
    return subject.equals(named) ? lineOf.get(namer) : null;
  }

  private boolean begins(Quad quad) {
    return quad.getPredicate().equals(RDF.type.asNode())
        && quad.getObject().isURI()
        && classes.contains(quad.getObject().getURI())
        && !lineOf.containsKey(quad.getSubject());
  }

  /** Writes the lines where too much waits. */
  private void settle() {
    if (held.stream().mapToLong(line -> line.things.waiting()).sum() > MOST) {
      writeAll();
    }
  }

  private void writeAll() {
    held.forEach(Line::end);
    held.clear();
    lineOf.clear();
  }

  /** Writes what is still to be written. */
  public void write() {
    current = null;
    writeAll();
    text.flushAll();
  }

  /** A thing and what stands in it. */
  private final class Line {
    private final Node root;
    private final Node outer;
    private final Node graph;
    private final OpenThings things = new OpenThings(terms, this::write);
    private OpenThing self;
    private boolean begun;

    /** Whether it begins before all of it is there, so that what it says of itself stands last. */
    private boolean open;

    private int inside;

    /**
     * @param outer what named it; null where nothing did
     */
    Line(Node root, Node outer, Node graph) {
      this.root = root;
      this.outer = outer;
      this.graph = graph;
    }

    boolean endsWith(Quad quad) {
      return quad.getSubject().equals(outer) || !quad.getGraph().equals(graph);
    }

    private void write(OpenThing thing) {
      if (!begun) {
        begin();
      }
      if (self == null && thing.subject().equals(root)) {
        self = thing;
        if (!open) {
          member();
          self.writeMembers(text, Layout.LINE);
        }
        return;
      }
      if (inside++ == 0) {
        member();
        text.ascii("\"@included\": [");
      } else {
        text.ascii(", ");
      }
      thing.writeTo(text, Layout.LINE);
    }

    /** Where it begins before all of it is there, those before it are written first. */
    private void begin() {
      begun = true;
      open = this == current;
      if (open) {
        held.remove(this);
        writeAll();
        held.add(this);
      }
      JsonObject context = open ? terms.context() : terms.contextOf(things.keys());
      text.ascii("{\"@context\": ").raw(context.toString().getBytes(StandardCharsets.UTF_8));
    }

    void end() {
      things.close();
      text.ascii(inside > 0 ? "]" : "");
      if (open) {
        member();
        self.writeMembers(text, Layout.LINE);
      }
      text.ascii("}\n");
    }

    private void member() {
      text.ascii(", ");
    }
  }
}
