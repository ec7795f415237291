package org.nbo.export.omexml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.OmeNaming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;
import org.nbo.vocab.Qudt;

/** The graph of one document, with the outermost thing in it. */
public final class LiftedDocument {
  private static final Node SYMBOL = uri(Qudt.SYMBOL);
  private static final Node DERIVED_FROM = uri(Prov.WAS_DERIVED_FROM);
  private static final Node FORMAT = uri(DCTerms.NS + "format");

  private final String file;
  private final Terms terms;
  private final Node root;
  private final ModelClass type;
  private final boolean fromOme;
  private final Map<String, List<String>> symbols = new HashMap<>();

  private LiftedDocument(String file, Graph graph, Node root, ModelClass type, boolean fromOme) {
    this.file = file;
    this.terms = new Terms(graph);
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
                  LiftedDocument document = of(data, file, quad, type, ome, model);
                  found.putIfAbsent(document.iri(), document);
                });
      }
    }
    return List.copyOf(found.values());
  }

  private static LiftedDocument of(
      DatasetGraph data, String file, Quad quad, ModelClass type, Naming ome, Model model) {
    Graph graph = quad.isDefaultGraph() ? data.getDefaultGraph() : data.getGraph(quad.getGraph());
    Node document = uri(document(quad.getSubject()));
    return new LiftedDocument(
        file,
        OwnStatements.of(model.replacements().in(graph)),
        quad.getSubject(),
        type,
        isFrom(ome, data, document));
  }

  /** Whether the source was in a format; so it is where its provenance says of no other. */
  private static boolean isFrom(Naming naming, DatasetGraph data, Node document) {
    Terms provenance = new Terms(data.getDefaultGraph());
    return provenance.objects(document, DERIVED_FROM).stream()
        .flatMap(source -> provenance.texts(source, FORMAT).stream())
        .allMatch(naming::isOf);
  }

  /** IRI of the document. */
  public String iri() {
    return document(root);
  }

  private static String document(Node root) {
    ThingIri iri = ThingIri.of(root.toString());
    return iri.isInDocument() ? iri.document() : iri.iri();
  }

  /** How many things stand in the graph as summaries only, by the labels of their classes. */
  public SortedMap<String, Integer> summarized(Model model) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    graph()
        .find(Node.ANY, NboTerm.HAS_SUMMARY, Node.ANY)
        .filterDrop(t -> graph().contains(t.getSubject(), NboTerm.THING_COUNT, Node.ANY))
        .mapWith(Triple::getObject)
        .forEach(
            summary ->
                counts.merge(
                    label(summary, model), number(summary, NboTerm.THING_COUNT), Integer::sum));
    return counts;
  }

  private String label(Node summary, Model model) {
    return terms.objects(summary, NboTerm.SUMMARIZES).stream()
        .map(Node::toString)
        .map(iri -> model.classOf(iri).map(ModelClass::label).orElse(iri))
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  /** What was read, for messages. */
  String file() {
    return file;
  }

  Graph graph() {
    return terms.graph();
  }

  Terms terms() {
    return terms;
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
    return terms.text(thing, NboTerm.ID).orElseGet(() -> decoded(thing.toString()));
  }

  /** Whether lifting made up the identifier. */
  static boolean isMinted(Node thing, String id) {
    return ThingIri.of(thing.toString()).isMinted(id);
  }

  private String decoded(String iri) {
    ThingIri thing = ThingIri.of(iri);
    String encoded = thing.isInSameDocument(ThingIri.of(root.toString())) ? thing.local() : iri;
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
    return terms.objects(thing, property).stream()
        .filter(o -> o.isLiteral() && o.getLiteralValue() instanceof Integer)
        .map(o -> (Integer) o.getLiteralValue())
        .min(Comparator.naturalOrder())
        .orElse(0);
  }

  /** The IRIs of the classes that the graph gives a thing. */
  Set<String> types(Node thing) {
    return terms.kinds(thing).stream().map(Node::getURI).collect(Collectors.toSet());
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
