package org.nbo.export.jsonld;

import jakarta.json.JsonObject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nbo.export.StatementWriter;
import org.nbo.export.Utf8;
import org.nbo.export.jsonld.OpenThings.Name;

/**
 * Takes statements in the order in which lifting gives them and writes a line for each thing of
 * some classes, such as images: a JSON-LD document of its own with what stands within the thing,
 * but not with what others say of it. Memory does not grow with the statements.
 *
 * <p>A thing stands from where it is named to where something is said again of what named it. What
 * comes later about something in it still enters its line, unless {@link #MOST} bytes came between,
 * so that the line is written.
 */
public final class JsonLdLines extends StatementWriter {
  /** Bytes of lines that may wait for what comes later. */
  private static final long MOST = 24L << 20;

  private final Utf8 text;
  private final Set<String> classes;
  private final Terms terms;
  private final Values values;
  private final Map<Name, Line> lineOf = new HashMap<>();
  private final List<Line> held = new ArrayList<>();
  private Line current;
  private byte[] graph;
  private byte[] namer;
  private byte[] named;

  /** What was last found to stand in the current line. */
  private byte[] entered;

  /**
   * @param out stays open
   * @param context the bytes of a JSON-LD context file
   * @param classes IRIs of the classes whose things have lines
   */
  public JsonLdLines(OutputStream out, byte[] context, Set<String> classes) {
    this.text = new Utf8(out);
    this.terms = new Terms(context);
    this.values = new Values(terms);
    this.classes = Set.copyOf(classes);
  }

  @Override
  public void graph(byte[] iri) {
    graph = iri;
  }

  @Override
  public void link(byte[] subject, byte[] predicate, byte[] object) {
    if (begins(subject, predicate, object)) {
      entered = null;
      current = new Line(subject, Arrays.equals(subject, named) ? namer : null, graph);
      held.add(current);
    } else {
      endLineBefore(subject);
    }
    Line line = line(subject);
    if (line != null) {
      line.things.link(subject, predicate, object);
    }
    namer = subject;
    named = object;
  }

  @Override
  public void literal(byte[] subject, byte[] predicate, String text, String datatype) {
    Line line = lineOfLiteral(subject);
    if (line != null) {
      line.things.literal(subject, predicate, text, datatype);
    }
  }

  @Override
  public void literal(
      byte[] subject, byte[] predicate, byte[] bytes, int from, int to, String datatype) {
    Line line = lineOfLiteral(subject);
    if (line != null) {
      line.things.literal(subject, predicate, bytes, from, to, datatype);
    }
  }

  @Override
  protected void text(byte[] subject, byte[] predicate, String text, String language) {
    Line line = lineOfLiteral(subject);
    if (line != null) {
      line.things.text(subject, predicate, text, language);
    }
  }

  private Line lineOfLiteral(byte[] subject) {
    endLineBefore(subject);
    Line line = line(subject);
    namer = subject;
    named = null;
    return line;
  }

  private void endLineBefore(byte[] subject) {
    if (current != null && current.endsWith(subject, graph)) {
      current = null;
      settle();
    }
  }

  /** The line in which to say something of a thing; null is none. */
  private Line line(byte[] subject) {
    if (current != null && (current.open || subject == entered)) {
      return current;
    }
    Name name = new Name(subject);
    Line line = current;
    if (line == null) {
      line = lineOf.get(name);
    }
    if (line == null && Arrays.equals(subject, named)) {
      line = lineOf.get(new Name(namer));
    }
    if (line != null) {
      lineOf.put(name, line);
      entered = line == current ? subject : null;
    }
    return line;
  }

  private boolean begins(byte[] subject, byte[] predicate, byte[] object) {
    return values.isType(predicate)
        && classes.contains(Values.text(object))
        && !lineOf.containsKey(new Name(subject));
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
    entered = null;
  }

  /** Writes what is still to be written. */
  public void write() {
    current = null;
    writeAll();
    text.flushAll();
  }

  /** A thing and what stands in it. */
  private final class Line {
    private final byte[] root;
    private final byte[] outer;
    private final byte[] graph;
    private final OpenThings things = new OpenThings(values, this::write);
    private OpenThing self;
    private boolean begun;

    /** Whether it begins before all of it is there, so that what it says of itself stands last. */
    private boolean open;

    private int inside;

    /**
     * @param outer what named it; null where nothing did
     */
    Line(byte[] root, byte[] outer, byte[] graph) {
      this.root = root;
      this.outer = outer;
      this.graph = graph;
    }

    boolean endsWith(byte[] subject, byte[] inGraph) {
      return Arrays.equals(subject, outer) || !Arrays.equals(inGraph, graph);
    }

    private void write(OpenThing thing) {
      if (!begun) {
        begin();
      }
      if (self == null && Arrays.equals(thing.iri(), root)) {
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
      text.ascii("{\"@context\": ").text(context.toString());
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
