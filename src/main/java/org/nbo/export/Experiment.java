package org.nbo.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.InferredModality;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;

/**
 * What there is to write: one document, with all that is known of what it describes. Immutable.
 *
 * @param file what was read, for messages
 * @param root the outermost thing of the document
 * @param type its class
 * @param formats formats and versions of the file and of what was merged with it; of a graph whose
 *     source nobody told, none
 * @param own what the document itself says
 * @param stated what the document and its companions say; things that several describe have the IRI
 *     of the first
 * @param inferred what follows from that by rules
 * @param companions what was merged with it
 * @param images those to write, in the order of the document
 * @param conclusions what stages found, each asked for when it is needed
 */
public record Experiment(
    String file,
    Node root,
    ModelClass type,
    List<String> formats,
    Graph own,
    Graph stated,
    Graph inferred,
    List<Companion> companions,
    List<Node> images,
    Conclusions conclusions) {
  private static final Node DERIVED_FROM = NodeFactory.createURI(Prov.WAS_DERIVED_FROM);
  private static final Node FORMAT = NodeFactory.createURI(DCTerms.NS + "format");

  public Experiment {
    formats = List.copyOf(formats);
    companions = List.copyOf(companions);
    images = List.copyOf(images);
  }

  /**
   * A file that was merged with the document.
   *
   * @param file as the user named it
   * @param graph what it says
   * @param same by things of the experiment: what it calls them
   */
  public record Companion(String file, Graph graph, Map<Node, Node> same) {}

  /**
   * All documents in the graphs of a dataset, by their IRI; each as it stands, without companions
   * and without what follows from it.
   *
   * @param file what was read, for messages
   */
  public static List<Experiment> in(DatasetGraph data, String file, Model model) {
    Map<String, Experiment> found = new TreeMap<>();
    for (ModelClass type : model.classes()) {
      if (type.isDocumentRoot()) {
        data.find(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type.iri()))
            .forEachRemaining(
                quad -> {
                  Experiment document = of(data, file, quad, type, model);
                  found.putIfAbsent(document.document(), document);
                });
      }
    }
    return List.copyOf(found.values());
  }

  private static Experiment of(
      DatasetGraph data, String file, Quad quad, ModelClass type, Model model) {
    Graph graph = quad.isDefaultGraph() ? data.getDefaultGraph() : data.getGraph(quad.getGraph());
    Graph own = model.replacements().in(graph);
    Node root = quad.getSubject();
    return new Experiment(
        file,
        root,
        type,
        formats(data, NodeFactory.createURI(document(root))),
        own,
        own,
        Graph.emptyGraph,
        List.of(),
        images(own),
        Conclusions.NONE);
  }

  private static List<String> formats(DatasetGraph data, Node document) {
    Terms provenance = new Terms(data.getDefaultGraph());
    return provenance.objects(document, DERIVED_FROM).stream()
        .flatMap(source -> provenance.texts(source, FORMAT).stream())
        .sorted()
        .toList();
  }

  private static List<Node> images(Graph graph) {
    return inOrder(graph, NboTerm.IMAGE);
  }

  /** The microscopes of the document and of its companions, in their order. */
  public List<Node> microscopes() {
    return inOrder(stated, NboTerm.INSTRUMENT);
  }

  private static List<Node> inOrder(Graph graph, Node type) {
    Terms terms = new Terms(graph);
    return terms.subjects(RDF.type.asNode(), type).stream()
        .sorted(
            Comparator.comparingInt((Node thing) -> terms.number(thing, NboTerm.INDEX).orElse(0))
                .thenComparing(thing -> thing.toString()))
        .toList();
  }

  /** IRI of the document. */
  public String document() {
    return document(root);
  }

  private static String document(Node root) {
    ThingIri iri = ThingIri.of(root.toString());
    return iri.isInDocument() ? iri.document() : iri.iri();
  }

  /** The techniques by which the images were taken, each once, in the order of the images. */
  public List<InferredModality> techniques() {
    Map<String, InferredModality> found = new LinkedHashMap<>();
    images.forEach(
        image ->
            conclusions
                .modality(image.toString())
                .forEach(technique -> found.putIfAbsent(technique.iri(), technique)));
    return List.copyOf(found.values());
  }

  /** All that is known: what is stated, and what follows from it. */
  public Graph known() {
    return new MultiUnion(new Graph[] {stated, inferred});
  }

  /** The same with what others say of it, and what follows from all that. */
  public Experiment with(
      Graph all, Graph follows, List<Companion> others, List<String> theirFormats, Conclusions c) {
    List<String> allFormats = new ArrayList<>(formats);
    allFormats.addAll(theirFormats);
    return new Experiment(file, root, type, allFormats, own, all, follows, others, images, c);
  }

  /** The same where the document and its companions say something else. */
  public Experiment stating(Graph other) {
    return new Experiment(
        file, root, type, formats, own, other, inferred, companions, images, conclusions);
  }

  /**
   * The same with one of its images only.
   *
   * @param choice the number of the image in its document, from 0, or its IRI or ID
   * @throws NboException where there is none
   */
  public Experiment only(String choice) {
    Node image =
        chosen(choice)
            .orElseThrow(
                () ->
                    NboException.usage(
                        "NBO-USAGE",
                        images.isEmpty()
                            ? noImage()
                            : file + ": holds no image " + choice + "; it holds " + choices()));
    return new Experiment(
        file,
        root,
        type,
        formats,
        without(own, image),
        without(stated, image),
        without(inferred, image),
        companions,
        List.of(image),
        conclusions);
  }

  private Optional<Node> chosen(String choice) {
    for (int i = 0; i < images.size(); i++) {
      Node image = images.get(i);
      if (choice.equals(Integer.toString(i))
          || choice.equals(image.toString())
          || choice.equals(id(image))) {
        return Optional.of(image);
      }
    }
    return Optional.empty();
  }

  private Graph without(Graph graph, Node kept) {
    return images.size() == 1
        ? graph
        : new WithoutThings(
            graph, images.stream().filter(i -> !i.equals(kept)).collect(Collectors.toSet()));
  }

  /** What the source calls a thing: what the graph states, else the end of its IRI. */
  public String id(Node thing) {
    return new Terms(stated)
        .text(thing, NboTerm.ID)
        .orElseGet(() -> ThingIri.of(thing.toString()).local());
  }

  /**
   * The image of an experiment for a format that holds just one.
   *
   * @param format its name, for the message
   * @throws NboException where there is none, or there are several
   */
  public Node oneImage(String format) {
    atLeastOneImage();
    if (images.size() > 1) {
      throw NboException.usage(
          "NBO-USAGE",
          file
              + ": holds several images, and "
              + format
              + " takes one; choose it with --image: "
              + choices());
    }
    return images.get(0);
  }

  /**
   * The images, for a format that is about images.
   *
   * @throws NboException where there is none
   */
  public List<Node> atLeastOneImage() {
    if (images.isEmpty()) {
      throw NboException.unreadable("NBO-EXPORT-004", noImage());
    }
    return images;
  }

  private String noImage() {
    return file + ": describes no image; give a file that does, and this one with --microscope";
  }

  private String choices() {
    int named = 5;
    return images.stream().limit(named).map(this::id).collect(Collectors.joining(", "))
        + (images.size() > named ? " … (" + images.size() + " in all)" : "");
  }

  /** How many things stand in the graph as summaries only, by the labels of their classes. */
  public SortedMap<String, Integer> summarized(Model model) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    Terms terms = new Terms(own);
    own.find(Node.ANY, NboTerm.HAS_SUMMARY, Node.ANY)
        .filterDrop(t -> own.contains(t.getSubject(), NboTerm.THING_COUNT, Node.ANY))
        .mapWith(Triple::getObject)
        .forEach(
            summary ->
                counts.merge(
                    label(terms, summary, model),
                    terms.number(summary, NboTerm.THING_COUNT).orElse(0),
                    Integer::sum));
    return counts;
  }

  private static String label(Terms terms, Node summary, Model model) {
    return terms.objects(summary, NboTerm.SUMMARIZES).stream()
        .map(Node::toString)
        .map(iri -> model.classOf(iri).map(ModelClass::label).orElse(iri))
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}
