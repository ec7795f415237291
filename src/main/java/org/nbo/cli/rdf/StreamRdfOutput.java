package org.nbo.cli.rdf;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.Lifted;
import org.nbo.Lifting;
import org.nbo.export.jsonld.JsonLdLines;
import org.nbo.export.jsonld.JsonLdStream;
import org.nbo.export.turtle.TurtleStream;

/**
 * What takes statements from Jena.
 *
 * @param end writes what is still to be written
 */
record StreamRdfOutput(StreamRDF statements, Runnable end) implements RdfOutput {
  static StreamRdfOutput of(JsonLdStream document) {
    return new StreamRdfOutput(document, document::write);
  }

  static StreamRdfOutput of(JsonLdLines lines) {
    return new StreamRdfOutput(lines, lines::write);
  }

  static StreamRdfOutput of(TurtleStream document) {
    return new StreamRdfOutput(document, document::write);
  }

  /** One of Jena's writers. */
  static StreamRdfOutput ofJena(StreamRDF writer) {
    writer.start();
    return new StreamRdfOutput(writer, writer::finish);
  }

  @Override
  public Lifted lift(Lifting lifting) {
    return lifting.to(statements);
  }

  @Override
  public Lifted lift(Lifting lifting, OutputStream aside) {
    return ThriftStatements.lift(lifting, aside);
  }

  @Override
  public void append(InputStream aside) {
    ThriftStatements.read(aside, statements);
  }

  @Override
  public void finish() {
    end.run();
  }
}
