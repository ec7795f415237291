package org.nbo.export.omexml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.OmeNaming;
import org.nbo.vocab.NboTerm;

/** The graph of one document, with the outermost thing in it. */
public final class LiftedDocument {
  private static final Node SYMBOL = uri("http://qudt.org/schema/qudt/symbol");
  private static final Node DERIVED_FROM = uri("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final Node FORMAT = uri("http://purl.org/dc/terms/format");

  private final String file;
  private final Graph graph;
  private final Node root;
  private final ModelClass type;
  private final boolean fromOme;
  private final Map<String, List<String>> symbols = new HashMap<>();

  private LiftedDocument(String file, Graph graph, Node root, ModelClass type, boolean fromOme) {
    this.file = file;
    this.graph = graph;
    this.root = root;
    this.type = type;
    this.fromOme = fromOme;
    graph
        .find(Node.ANY, SYMBOL, Node.ANY)
        .filterKeep(t -> t.getObject().isLiteral())
        .forEach(
            t ->
                symbols
                    .computeIfAbsent(t.getSubject().toString(), unit -> new ArrayList<>())
                    .add(t.getObject().getLiteralLexicalForm()));
    symbols.values().forEach(names -> names.sort(Comparator.naturalOrder()));
  }

  /**
   * All documents in the graphs of a dataset, by their IRI.
   *
   * @param file what was read, for messages
   */
  public static List<LiftedDocument> in(DatasetGraph data, String file, Model model) {
    Map<String, LiftedDocument> found = new TreeMap<>();
    Naming ome = new OmeNaming(model);
    for (ModelClass type : model.classes()) {
      if (type.isDocumentRoot()) {
        data.find(Node.ANY, Node.ANY, RDF.type.asNode(), uri(type.iri()))
            .forEachRemaining(
                quad -> {
                  LiftedDocument document = of(data, file, quad, type, ome);
                  found.putIfAbsent(document.iri(), document);
                });
      }
    }
    return List.copyOf(found.values());
  }

  private static LiftedDocument of(
      DatasetGraph data, String file, Quad quad, ModelClass type, Naming ome) {
    Graph graph = quad.isDefaultGraph() ? data.getDefaultGraph() : data.getGraph(quad.getGraph());
    Node document = uri(document(quad.getSubject()));
    return new LiftedDocument(
        file, OwnStatements.of(graph), quad.getSubject(), type, isFrom(ome, data, document));
  }

  /** Whether the source was in a format; so it is where its provenance says of no other. */
  private static boolean isFrom(Naming naming, DatasetGraph data, Node document) {
    Graph provenance = data.getDefaultGraph();
    return provenance
        .find(document, DERIVED_FROM, Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .flatMap(source -> provenance.find(source, FORMAT, Node.ANY).toList().stream())
        .map(Triple::getObject)
        .noneMatch(f -> f.isLiteral() && !naming.isOf(f.getLiteralLexicalForm()));
  }

  /** IRI of the document. */
  public String iri() {
    return document(root);
  }

  private static String document(Node root) {
    String iri = root.toString();
    int fragment = iri.indexOf('#');
    return fragment < 0 ? iri : iri.substring(0, fragment);
  }

  /** How many things stand in the graph as summaries only, by the labels of their classes. */
  public SortedMap<String, Integer> summarized(Model model) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    graph
        .find(Node.ANY, NboTerm.HAS_SUMMARY, Node.ANY)
        .filterDrop(t -> graph.contains(t.getSubject(), NboTerm.THING_COUNT, Node.ANY))
        .mapWith(Triple::getObject)
        .forEach(
            summary ->
                counts.merge(
                    label(summary, model), number(summary, NboTerm.THING_COUNT), Integer::sum));
    return counts;
  }

  private String label(Node summary, Model model) {
    return graph
        .find(summary, NboTerm.SUMMARIZES, Node.ANY)
        .mapWith(t -> t.getObject().toString())
        .mapWith(iri -> model.classOf(iri).map(ModelClass::label).orElse(iri))
        .toList()
        .stream()
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  /** What was read, for messages. */
  String file() {
    return file;
  }

  Graph graph() {
    return graph;
  }

  Node root() {
    return root;
  }

  ModelClass type() {
    return type;
  }

  /** Whether the source was OME-XML, so that everything in the graph has its place there. */
  boolean isFromOme() {
    return fromOme;
  }

  /** The symbols by which the source named a unit; none where it never wrote it. */
  List<String> symbols(String unitIri) {
    return symbols.getOrDefault(unitIri, List.of());
  }

  /** The identifier of a thing in the source: what the graph states, else what its IRI tells. */
  String id(Node thing) {
    Optional<String> stated =
        graph
            .find(thing, NboTerm.ID, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral)
            .mapWith(Node::getLiteralLexicalForm)
            .toList()
            .stream()
            .sorted()
            .findFirst();
    return stated.orElseGet(() -> decoded(thing.toString()));
  }

  /** Whether lifting made up the identifier; those of a source never hold a tilde in an IRI. */
  static boolean isMinted(Node thing, String id) {
    return id.indexOf('~') >= 0 && thing.toString().endsWith(id);
  }

  private String decoded(String iri) {
    String base = iri() + '#';
    String encoded = iri.startsWith(base) ? iri.substring(base.length()) : iri;
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return encoded;
    }
  }

  /** The position of a thing or mention among those of its kind. */
  int index(Node thing) {
    return number(thing, NboTerm.INDEX);
  }

  private int number(Node thing, Node property) {
    return graph
        .find(thing, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(o -> o.isLiteral() && o.getLiteralValue() instanceof Integer)
        .mapWith(o -> (Integer) o.getLiteralValue())
        .toList()
        .stream()
        .min(Comparator.naturalOrder())
        .orElse(0);
  }

  /** The IRIs of the classes that the graph gives a thing. */
  Set<String> types(Node thing) {
    return graph
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(t -> t.getObject().toString())
        .toSet();
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
