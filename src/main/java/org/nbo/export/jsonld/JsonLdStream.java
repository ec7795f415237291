package org.nbo.export.jsonld;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.StatementWriter;

/**
 * Takes any number of statements and writes them as one JSON-LD document, in memory that does not
 * grow with them: few as {@link JsonLd} does, many while they come. Ends with {@link #write}, not
 * with {@code finish}, so that several sources can go into one document.
 */
public final class JsonLdStream extends StatementWriter {
  /** Up to here a document is small: it is held and sorted, with the terms that it uses. */
  private static final int SMALL = 5_000;

  private final OutputStream out;
  private final byte[] context;
  private final List<Held> few = new ArrayList<>();
  private byte[] graph;
  private StreamedDocument many;

  /**
   * A statement of a document that is small so far.
   *
   * @param text that of a literal; null for a link
   * @param type datatype or, where {@code inLanguage}, language of a literal
   */
  private record Held(
      byte[] graph,
      byte[] subject,
      byte[] predicate,
      byte[] object,
      String text,
      String type,
      boolean inLanguage) {
    void writeTo(StreamedDocument document) {
      document.graph(graph);
      if (object != null) {
        document.link(subject, predicate, object);
      } else if (inLanguage) {
        document.text(subject, predicate, text, type);
      } else {
        document.literal(subject, predicate, text, type);
      }
    }

    void writeTo(JsonLd document) {
      document.add(
          graph == null ? null : Values.text(graph),
          Values.text(subject),
          Values.text(predicate),
          object == null ? text : Values.text(object),
          inLanguage ? RDF.langString.getURI() : type,
          inLanguage ? type : null);
    }
  }

  /**
   * @param out stays open
   * @param context the bytes of a JSON-LD context file
   */
  public JsonLdStream(OutputStream out, byte[] context) {
    this.out = out;
    this.context = context.clone();
  }

  @Override
  public void graph(byte[] next) {
    graph = next;
    if (many != null) {
      many.graph(next);
    }
  }

  @Override
  public void link(byte[] subject, byte[] predicate, byte[] object) {
    if (many == null) {
      hold(new Held(graph, subject, predicate, object, null, null, false));
    } else {
      many.link(subject, predicate, object);
    }
  }

  @Override
  public void literal(byte[] subject, byte[] predicate, String text, String datatype) {
    if (many == null) {
      hold(new Held(graph, subject, predicate, null, text, datatype, false));
    } else {
      many.literal(subject, predicate, text, datatype);
    }
  }

  @Override
  public void literal(
      byte[] subject, byte[] predicate, byte[] bytes, int from, int to, String datatype) {
    if (many == null) {
      String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
      hold(new Held(graph, subject, predicate, null, text, datatype, false));
    } else {
      many.literal(subject, predicate, bytes, from, to, datatype);
    }
  }

  @Override
  protected void text(byte[] subject, byte[] predicate, String text, String language) {
    if (many == null) {
      hold(new Held(graph, subject, predicate, null, text, language, true));
    } else {
      many.text(subject, predicate, text, language);
    }
  }

  private void hold(Held statement) {
    few.add(statement);
    if (few.size() > SMALL) {
      many = new StreamedDocument(out, new Terms(context));
      few.forEach(held -> held.writeTo(many));
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
    few.forEach(held -> held.writeTo(small));
    small.write(context, out);
  }
}
