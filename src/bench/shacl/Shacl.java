import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** Runs shapes over all of a lifted document with jena-shacl, and prints the number of results. */
final class Shacl {
  private Shacl() {}

  /**
   * @param arguments quads of the document, a folder with the ontology, files of shapes
   */
  public static void main(String[] arguments) {
    Graph document = GraphFactory.createDefaultGraph();
    DatasetGraph quads = RDFDataMgr.loadDatasetGraph(arguments[0]);
    quads.listGraphNodes().forEachRemaining(g -> GraphUtil.addInto(document, quads.getGraph(g)));
    Graph ontology = GraphFactory.createDefaultGraph();
    for (String file : Path.of(arguments[1]).toFile().list((in, name) -> name.endsWith(".ttl"))) {
      RDFDataMgr.read(ontology, Path.of(arguments[1], file).toString());
    }
    Graph shapes = GraphFactory.createDefaultGraph();
    Arrays.stream(arguments).skip(2).forEach(file -> RDFDataMgr.read(shapes, file));
    ValidationReport report =
        ShaclValidator.get()
            .validate(Shapes.parse(shapes), new MultiUnion(new Graph[] {document, ontology}));
    System.out.println(report.getEntries().size() + " results");
  }
}
