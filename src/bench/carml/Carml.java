import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.XPathResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Maps an XML file by an RML mapping with CARML and writes N-Quads as they come.
 *
 * <pre>
 *   java Carml.java MAPPING FILE
 * </pre>
 */
final class Carml {
  public static void main(String[] arguments) throws Exception {
    RdfRmlMapper mapper =
        RdfRmlMapper.builder()
            .triplesMaps(
                RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(arguments[0])))
            .setLogicalSourceResolver(Rdf.Ql.XPath, XPathResolver::getInstance)
            .build();
    try (InputStream in = Files.newInputStream(Path.of(arguments[1]));
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
      RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, out);
      writer.startRDF();
      mapper.map(in).doOnNext(writer::handleStatement).blockLast();
      writer.endRDF();
    }
  }
}
