package org.nbo.cli.rdf;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.nbo.Lifted;
import org.nbo.Lifting;

/** Turtle and TriG in blocks, and Jelly; in the order of the source. */
final class StreamOutput implements RdfOutput {
  private final StreamRDF writer;

  /**
   * @param lazyFormat gives the format once Jena has started, before which it knows only its own
   */
  StreamOutput(OutputStream out, Supplier<RDFFormat> lazyFormat, Map<String, String> prefixes) {
    JenaSystem.init();
    RDFFormat format = lazyFormat.get();
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    writer = RDFLanguages.isQuads(format.getLang()) ? stream : new WithoutGraphs(stream);
    writer.start();
    prefixes.forEach(writer::prefix);
  }

  @Override
  public Lifted lift(Lifting lifting) {
    return lifting.to(writer);
  }

  @Override
  public Lifted lift(Lifting lifting, OutputStream aside) {
    return ThriftStatements.lift(lifting, aside);
  }

  @Override
  public void append(InputStream aside) {
    ThriftStatements.read(aside, writer);
  }

  @Override
  public void finish() {
    writer.finish();
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
