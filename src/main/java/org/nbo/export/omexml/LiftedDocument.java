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
import org.nbo.export.Experiment;
import org.nbo.export.OwnStatements;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.model.naming.Naming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Qudt;

/** The graph of one document, with the outermost thing in it. */
final class LiftedDocument {
  private static final Node SYMBOL = uri(Qudt.SYMBOL);

  private final String file;
  private final Terms terms;
  private final Graph own;
  private final SortedMap<String, Integer> lost;
  private final Node root;
  private final ModelClass type;
  private final boolean fromOme;
  private final Map<String, List<String>> symbols = new HashMap<>();
  private final SortedMap<String, Integer> closest = new TreeMap<>();

  private LiftedDocument(
      String file,
      Graph graph,
      SortedMap<String, Integer> lost,
      Graph own,
      Node root,
      ModelClass type,
      boolean fromOme) {
    this.lost = lost;
    this.file = file;
    this.own = own;
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
   * Of an experiment.
   *
   * @param naming of OME
   */
  static LiftedDocument of(Experiment experiment, Naming naming) {
    boolean fromOme = experiment.formats().stream().allMatch(naming::isOf);
    Graph graph = OwnStatements.of(experiment.stated());
    Optional<Completed> completed =
        fromOme ? Optional.empty() : Optional.of(Completed.of(graph, experiment, naming.model()));
    return new LiftedDocument(
        experiment.file(),
        completed.map(Completed::graph).orElse(graph),
        completed.map(Completed::lost).orElseGet(TreeMap::new),
        experiment.own(),
        experiment.root(),
        experiment.type(),
        fromOme);
  }

  /** What was read, for messages. */
  String file() {
    return file;
  }

  Graph graph() {
    return terms.graph();
  }

  /** References that lead to what is not in the document, and how often each occurs. */
  SortedMap<String, Integer> lost() {
    return lost;
  }

  /** Whether the document itself describes a thing, and no companion alone. */
  boolean isOwn(Node thing) {
    return fromOme || own.contains(thing, Node.ANY, Node.ANY);
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

  /** Notes that a value is written as one that says less. */
  void isWrittenAs(String value, String closestValue) {
    closest.merge(value + " as " + closestValue, 1, Integer::sum);
  }

  /** What was written as a value that says less, and how often. */
  SortedMap<String, Integer> closest() {
    return closest;
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
    return terms.number(thing, NboTerm.INDEX).orElse(0);
  }

  /** The IRIs of the classes that the graph gives a thing. */
  Set<String> types(Node thing) {
    return terms.kinds(thing).stream().map(Node::getURI).collect(Collectors.toSet());
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
