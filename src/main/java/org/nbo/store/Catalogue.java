package org.nbo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;
import org.nbo.vocab.SchemaOrg;

/** The graph of a store that says what was loaded, from where, when and how. */
final class Catalogue {
  private static final Node STORED = NodeFactory.createURI(NboTerm.NS + "StoredDocument");
  private static final Node PATH = NodeFactory.createURI(NboTerm.NS + "sourcePath");
  static final Node SETTINGS = NodeFactory.createURI(NboTerm.NS + "loadSettings");
  private static final Node SHA_256 = NodeFactory.createURI(SchemaOrg.SHA_256);
  private static final Node VERSION = NodeFactory.createURI(SchemaOrg.SOFTWARE_VERSION);
  private static final Node TIME = NodeFactory.createURI(Prov.NS + "generatedAtTime");
  private static final Node FORMAT = DCTerms.format.asNode();
  private static final Node STATEMENTS = VOID.triples.asNode();

  private Catalogue() {}

  /** What it says, in the order of the IRIs of the documents. */
  static List<StoredSource> read(DatasetGraph dataset) {
    Graph graph = dataset.getGraph(StoreGraphs.CATALOGUE);
    List<StoredSource> all = new ArrayList<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), STORED)
        .forEachRemaining(t -> all.add(source(graph, t.getSubject())));
    all.sort(Comparator.comparing(StoredSource::document));
    return all;
  }

  private static StoredSource source(Graph graph, Node document) {
    String size = text(graph, document, STATEMENTS);
    String time = text(graph, document, TIME);
    return new StoredSource(
        document.getURI(),
        text(graph, document, PATH),
        text(graph, document, SHA_256),
        text(graph, document, FORMAT),
        size.isEmpty() ? 0 : Long.parseLong(size),
        time.isEmpty() ? Instant.EPOCH : Instant.parse(time),
        text(graph, document, VERSION),
        text(graph, document, SETTINGS));
  }

  private static String text(Graph graph, Node document, Node property) {
    Node value = G.getZeroOrOneSP(graph, document, property);
    return value == null ? "" : value.getLiteralLexicalForm();
  }

  /** What it is to say of a source. */
  static void say(StoredSource source, Consumer<Quad> to) {
    Node document = NodeFactory.createURI(source.document());
    say(document, RDF.type.asNode(), STORED, to);
    if (!source.path().isEmpty()) {
      say(document, PATH, NodeFactory.createLiteralString(source.path()), to);
    }
    say(document, SHA_256, NodeFactory.createLiteralString(source.sha256()), to);
    say(document, FORMAT, NodeFactory.createLiteralString(source.format()), to);
    say(document, VERSION, NodeFactory.createLiteralString(source.toolVersion()), to);
    say(document, SETTINGS, NodeFactory.createLiteralString(source.settings()), to);
    say(
        document,
        STATEMENTS,
        NodeFactory.createLiteralDT(String.valueOf(source.statements()), XSDDatatype.XSDinteger),
        to);
    say(
        document,
        TIME,
        NodeFactory.createLiteralDT(source.loaded().toString(), XSDDatatype.XSDdateTime),
        to);
  }

  private static void say(Node document, Node property, Node value, Consumer<Quad> to) {
    to.accept(Quad.create(StoreGraphs.CATALOGUE, Triple.create(document, property, value)));
  }

  /** Says that a document is from elsewhere now. */
  static void move(DatasetGraph dataset, Node document, String path) {
    dataset.deleteAny(StoreGraphs.CATALOGUE, document, PATH, Node.ANY);
    say(document, PATH, NodeFactory.createLiteralString(path), dataset::add);
  }

  /** Says nothing of a document any more. */
  static void forget(DatasetGraph dataset, Node document) {
    dataset.deleteAny(StoreGraphs.CATALOGUE, document, Node.ANY, Node.ANY);
  }
}
