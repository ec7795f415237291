import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** Fills a store with copies of a lifted document, each under an IRI of its own. */
final class Fill {
  private Fill() {}

  /** Arguments: the folder of the store, the document as N-Quads, its IRI, how many statements. */
  public static void main(String[] arguments) throws Exception {
    DatasetGraph document = DatasetGraphFactory.create();
    try (InputStream in = Files.newInputStream(Path.of(arguments[1]))) {
      RDFParser.source(in).lang(Lang.NQUADS).parse(document);
    }
    String iri = arguments[2];
    List<Quad> quads =
        org.apache.jena.atlas.iterator.Iter.toList(document.find()).stream()
            .map(
                q ->
                    q.isDefaultGraph()
                        ? Quad.create(NodeFactory.createURI(iri + "#provenance"), q.asTriple())
                        : q)
            .toList();
    long wanted = Long.parseLong(arguments[3]);
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(Location.create(arguments[0]));
    DataLoader loader = LoaderFactory.basicLoader(store, null);
    loader.startBulk();
    StreamRDF to = loader.stream();
    long copies = 0;
    for (long made = 0; made < wanted; made += quads.size(), copies++) {
      String other = "urn:uuid:00000000-0000-4000-8000-%012d".formatted(copies);
      for (Quad q : quads) {
        to.quad(
            Quad.create(
                moved(q.getGraph(), iri, other),
                moved(q.getSubject(), iri, other),
                q.getPredicate(),
                moved(q.getObject(), iri, other)));
      }
    }
    loader.finishBulk();
    System.out.println(copies);
  }

  private static Node moved(Node node, String from, String to) {
    return node.isURI() && node.getURI().startsWith(from)
        ? NodeFactory.createURI(to + node.getURI().substring(from.length()))
        : node;
  }
}
