package org.nbo.export.jsonld;

import jakarta.json.Json;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.nbo.export.JsonText;

/**
 * A JSON-LD document written while its statements come: the whole context, then an object for each
 * thing, within an object for each named graph.
 */
final class StreamedDocument {
  private static final Layout OUTER = Layout.indented(8);
  private static final Layout INNER = Layout.indented(16);

  private final Terms terms;
  private final OpenThings things;
  private final Utf8 out;
  private Node graph = Quad.defaultGraphNodeGenerated;
  private boolean first = true;

  /**
   * @param out stays open
   */
  StreamedDocument(OutputStream out, Terms terms) {
    this.out = new Utf8(out);
    this.terms = terms;
    this.things = new OpenThings(terms, this::write);
    start();
  }

  private void start() {
    String context =
        JsonText.of(Json.createObjectBuilder().add("@context", terms.context()).build());
    out.raw(
            context
                .substring(0, context.lastIndexOf('}'))
                .stripTrailing()
                .getBytes(StandardCharsets.UTF_8))
        .ascii(",\n    \"@graph\": [");
  }

  void quad(Quad quad) {
    Node next = quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
    if (!next.equals(graph)) {
      leave();
      enter(next);
    }
    things.add(quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  private void enter(Node next) {
    graph = next;
    if (isNamed()) {
      separate(OUTER);
      out.raw('{').raw(OUTER.member()).ascii("\"@id\": ").string(Values.id(next)).raw(',');
      out.raw(OUTER.member()).ascii("\"@graph\": [");
      first = true;
    }
  }

  private boolean isNamed() {
    return graph != Quad.defaultGraphNodeGenerated;
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
