package org.nbo.export.jsonld;

import jakarta.json.Json;
import java.io.OutputStream;
import java.util.Arrays;
import org.nbo.export.JsonText;
import org.nbo.export.Utf8;

/**
 * A JSON-LD document written while its statements come: the whole context, then an object for each
 * thing, within an object for each named graph.
 */
final class StreamedDocument {
  private static final Layout OUTER = Layout.indented(8);
  private static final Layout INNER = Layout.indented(16);

  private final OpenThings things;
  private final Utf8 out;
  private byte[] graph;
  private byte[] next;
  private boolean first = true;

  /**
   * @param out stays open
   */
  StreamedDocument(OutputStream out, Terms terms) {
    this.out = new Utf8(out);
    this.things = new OpenThings(new Values(terms), this::write);
    start(terms);
  }

  private void start(Terms terms) {
    String context =
        JsonText.of(Json.createObjectBuilder().add("@context", terms.context()).build());
    out.text(context.substring(0, context.lastIndexOf('}')).stripTrailing())
        .ascii(",\n    \"@graph\": [");
  }

  /** The graph of the statements that follow; it counts once there is one. */
  void graph(byte[] iri) {
    next = iri;
  }

  void link(byte[] subject, byte[] predicate, byte[] object) {
    begin();
    things.link(subject, predicate, object);
  }

  void literal(byte[] subject, byte[] predicate, String text, String datatype) {
    begin();
    things.literal(subject, predicate, text, datatype);
  }

  void literal(byte[] subject, byte[] predicate, byte[] text, int from, int to, String datatype) {
    begin();
    things.literal(subject, predicate, text, from, to, datatype);
  }

  void text(byte[] subject, byte[] predicate, String text, String language) {
    begin();
    things.text(subject, predicate, text, language);
  }

  private void begin() {
    if (next != graph) {
      if (!Arrays.equals(next, graph)) {
        leave();
        enter();
      }
      graph = next;
    }
  }

  private void enter() {
    graph = next;
    if (isNamed()) {
      separate(OUTER);
      out.raw('{').raw(OUTER.member()).ascii("\"@id\": ");
      JsonStrings.writeIri(graph, out);
      out.raw(OUTER.next()).ascii("\"@graph\": [");
      first = true;
    }
  }

  private boolean isNamed() {
    return graph != null;
  }

  private void leave() {
    things.close();
    if (isNamed()) {
      out.raw(OUTER.member()).raw(']').raw(OUTER.object()).raw('}');
      first = false;
    }
  }

  private void write(OpenThing thing) {
    Layout layout = isNamed() ? INNER : OUTER;
    separate(layout);
    thing.writeTo(out, layout);
  }

  private void separate(Layout layout) {
    if (!first) {
      out.raw(',');
    }
    first = false;
    out.raw(layout.object());
  }

  /** Writes what waits and the end; flushes. */
  void finish() {
    leave();
    out.ascii("\n    ]\n}\n");
    out.flushAll();
  }
}
