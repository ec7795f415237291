package org.nbo.export.omexml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.Experiment;
import org.nbo.export.QueriesBeside;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * A graph of other formats as OME-XML can hold it: what companions describe stands in the same
 * document, things that are only referred to have a place in it, references lead to what is in it,
 * and pixels say that they are not here.
 */
final class Completed {
  private static final QueriesBeside QUESTIONS = new QueriesBeside(Completed.class);

  private final Graph graph;
  private final Model model;
  private final Node root;
  private final ModelClass type;
  private final Delta view;
  private final SortedMap<String, Integer> lost = new TreeMap<>();

  private Completed(Graph graph, Experiment experiment, Model model) {
    this.graph = graph;
    this.model = model;
    this.root = experiment.root();
    this.type = experiment.type();
    this.view = new Delta(graph);
    adopt();
    placeReferred();
    markPixels();
  }

  static Completed of(Graph graph, Experiment experiment, Model model) {
    return new Completed(graph, experiment, model);
  }

  /** A view of the graph. */
  Graph graph() {
    return view;
  }

  /**
   * The references that lead out of the document: class and property, and how often each occurs.
   */
  SortedMap<String, Integer> lost() {
    return lost;
  }

  /** What stands in the documents of companions stands in this one. */
  private void adopt() {
    for (Node other : new Terms(graph).subjects(RDF.type.asNode(), node(type.iri()))) {
      for (Field field : type.fields()) {
        if (field.holdsThings() && !other.equals(root)) {
          new Terms(graph)
              .objects(other, node(field.property().iri()))
              .forEach(part -> view.add(Triple.create(root, node(field.property().iri()), part)));
        }
      }
    }
  }

  /** Where a thing stands only in the one that refers to it, the document holds it. */
  private void placeReferred() {
    List<Field> outermost = type.fields().stream().filter(Field::holdsThings).toList();
    Set<String> references =
        model.classes().stream()
            .flatMap(c -> c.ownFields().stream())
            .filter(Field::reference)
            .map(f -> f.property().iri())
            .collect(Collectors.toSet());
    for (String property : references) {
      for (Triple link : view.find(Node.ANY, node(property), Node.ANY).toList()) {
        Node target = link.getObject();
        List<ModelClass> kinds = target.isURI() ? model.classesOf(view, target) : List.of();
        if (target.isURI() && kinds.isEmpty()) {
          view.delete(link);
          mentions(link).forEach(view::delete);
          model.classesOf(view, link.getSubject()).stream()
              .findFirst()
              .ifPresent(
                  owner ->
                      lost.merge(
                          owner.localName() + '/' + NboTerm.localName(property), 1, Integer::sum));
        }
        Optional<Field> place =
            outermost.stream()
                .filter(
                    f -> f.target().filter(t -> kinds.stream().anyMatch(k -> k.isA(t))).isPresent())
                .findFirst();
        place.ifPresent(f -> view.add(Triple.create(root, node(f.property().iri()), target)));
      }
    }
  }

  private List<Triple> mentions(Triple link) {
    return new Terms(view)
        .objects(link.getSubject(), NboTerm.HAS_REFERENCE).stream()
            .filter(m -> view.contains(m, NboTerm.REFERS_TO, link.getObject()))
            .map(m -> Triple.create(link.getSubject(), NboTerm.HAS_REFERENCE, m))
            .toList();
  }

  private void markPixels() {
    for (QueriesBeside.Row row : QUESTIONS.ask("pixels-without-data", view)) {
      Node pixels = row.get("pixels");
      Node mark = node(pixels.toString() + ThingIri.PART + "MetadataOnly:0");
      view.add(Triple.create(pixels, row.get("link"), mark));
      view.add(Triple.create(mark, RDF.type.asNode(), row.get("kind")));
    }
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
