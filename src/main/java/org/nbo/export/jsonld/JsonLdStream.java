package org.nbo.export.jsonld;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Takes any number of statements and writes them as one JSON-LD document, in memory that does not
 * grow with them: few as {@link JsonLd} does, many while they come. Ends with {@link #write}, not
 * with {@code finish}, so that several sources can go into one document.
 */
public final class JsonLdStream extends StreamRDFBase {
  /** Up to here a document is small: it is held and sorted, with the terms that it uses. */
  private static final int SMALL = 5_000;

  private final OutputStream out;
  private final byte[] context;
  private final List<Quad> few = new ArrayList<>();
  private StreamedDocument many;

  /**
   * @param out stays open
   * @param context the bytes of a JSON-LD context file
   */
  public JsonLdStream(OutputStream out, byte[] context) {
    this.out = out;
    this.context = context.clone();
  }

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
  }

  @Override
  public void quad(Quad quad) {
    if (many != null) {
      many.quad(quad);
      return;
    }
    few.add(quad);
    if (few.size() > SMALL) {
      many = new StreamedDocument(out, new Terms(context));
      few.forEach(many::quad);
      few.clear();
    }
  }

  /** Writes what is still to be written. */
  public void write() {
    if (many != null) {
      many.finish();
      return;
    }
    JsonLd small = new JsonLd();
    few.forEach(small::quad);
    small.write(context, out);
  }
}
