package org.nbo.cli.rdf;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.riot.thrift.ThriftRDF;
import org.nbo.Lifted;
import org.nbo.Lifting;

/** Statements put aside as bytes (RDF Thrift), for formats whose output is one whole. */
final class ThriftStatements {
  private ThriftStatements() {}

  static Lifted lift(Lifting lifting, OutputStream aside) {
    StreamRDF out = StreamRDFWriter.getWriterStream(aside, RDFFormat.RDF_THRIFT);
    out.start();
    Lifted result = lifting.to(out);
    out.finish();
    return result;
  }

  /** Hands the statements on; neither starts nor finishes the receiver. */
  static void read(InputStream aside, StreamRDF to) {
    ThriftRDF.inputStreamToStream(
        aside,
        new StreamRDFWrapper(to) {
          @Override
          public void start() {
            // it was started before the first file
          }

          @Override
          public void finish() {
            // more files may follow
          }
        });
  }
}
