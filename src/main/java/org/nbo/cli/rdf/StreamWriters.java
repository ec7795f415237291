package org.nbo.cli.rdf;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Jena's writers that stream: Turtle and TriG in blocks, and Jelly; in the order of the source. */
final class StreamWriters {
  private StreamWriters() {}

  static StreamRdfOutput open(OutputStream out, RDFFormat format, Map<String, String> prefixes) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    StreamRDF writer = RDFLanguages.isQuads(format.getLang()) ? stream : new WithoutGraphs(stream);
    writer.start();
    prefixes.forEach(writer::prefix);
    return new StreamRdfOutput(writer, writer::finish);
  }

  /** For syntaxes that know no named graphs. */
  private static final class WithoutGraphs extends StreamRDFWrapper {
    WithoutGraphs(StreamRDF stream) {
      super(stream);
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }
  }
}
