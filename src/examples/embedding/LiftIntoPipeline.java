import java.nio.file.Path;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.nbo.*;

/**
 * Lifts all images in a folder into one stream, from which a filter of Jena takes what nobody asks
 * for here: the provenance, which is in the default graph.
 */
final class LiftIntoPipeline {
  public static void main(String[] arguments) {
    Nbo nbo = Nbo.bundled();
    StreamRDF trig = StreamRDFWriter.getWriterStream(System.out, RDFFormat.TRIG_BLOCKS);
    StreamRDF statements = new NamedGraphsOnly(trig);
    statements.start();
    nbo.prefixes().forEach(statements::prefix);
    for (Path image : nbo.find(Path.of(arguments[0])).documents()) {
      Lifted lifted = nbo.lift(Source.of(image)).to(statements);
      System.err.println(image + ": " + lifted.format() + ", <" + lifted.document() + ">");
    }
    statements.finish();
  }

  private static final class NamedGraphsOnly extends StreamRDFWrapper {
    NamedGraphsOnly(StreamRDF next) {
      super(next);
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.isDefaultGraph()) {
        super.quad(quad);
      }
    }
  }
}
