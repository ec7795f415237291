package org.nbo.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Difference;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Answer;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;
import org.nbo.vocab.Prov;

/**
 * What somebody says in RDF of a microscope or an image: a whole description as lifting gives it,
 * or a few statements on things that another file describes.
 *
 * @param said without where the statements come from
 * @param formats formats and versions of what it was lifted from; none where nobody tells
 * @param things what it describes
 * @param classes IRIs of classes that things can have of which it says something
 */
record GivenGraph(Graph said, List<String> formats, Set<Node> things, Set<String> classes) {
  /** Predicates whose object is the property that a thing has no value of. */
  private static final Set<Node> ANSWERS =
      Set.of(Answer.HAS_NONE.node(), Answer.NOT_APPLICABLE.node());

  private static final Node DERIVED_FROM = NodeFactory.createURI(Prov.WAS_DERIVED_FROM);
  private static final Node FORMAT = DCTerms.format.asNode();

  /** The graphs of a dataset that say something. */
  static List<GivenGraph> in(DatasetGraph data, Model model) {
    Graph common = data.getDefaultGraph();
    List<GivenGraph> given = new ArrayList<>();
    given.add(of(common, formats(common, Node.ANY), model));
    data.listGraphNodes()
        .forEachRemaining(name -> given.add(of(data.getGraph(name), formats(common, name), model)));
    return given.stream().filter(g -> !g.said.isEmpty()).toList();
  }

  private static List<String> formats(Graph provenance, Node document) {
    return provenance
        .find(document, DERIVED_FROM, Node.ANY)
        .mapWith(t -> new Terms(provenance).texts(t.getObject(), FORMAT))
        .toList()
        .stream()
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  private static GivenGraph of(Graph graph, List<String> formats, Model model) {
    Graph said = withoutProvenance(model.replacements().in(graph));
    Set<Node> things = new HashSet<>();
    Set<String> classes = new HashSet<>();
    for (Node subject : said.find().mapWith(Triple::getSubject).toSet()) {
      List<ModelClass> known = model.classesOf(said, subject);
      if (known.isEmpty()) {
        classes.addAll(withFieldsOf(said, subject, model));
      } else {
        things.add(subject);
        known.forEach(c -> classes.add(c.iri()));
      }
    }
    return new GivenGraph(said, formats, things, classes);
  }

  /** The classes that have a field which is filled or answered for; its class says nobody. */
  private static Set<String> withFieldsOf(Graph said, Node subject, Model model) {
    Set<String> classes = new HashSet<>();
    said.find(subject, Node.ANY, Node.ANY)
        .mapWith(t -> ANSWERS.contains(t.getPredicate()) ? t.getObject() : t.getPredicate())
        .filterKeep(Node::isURI)
        .forEach(
            property ->
                model.classes().stream()
                    .filter(c -> c.field(property.getURI()).isPresent())
                    .forEach(c -> classes.add(c.iri())));
    return classes;
  }

  /** Turtle has what lifting says of its source in the same graph. */
  private static Graph withoutProvenance(Graph graph) {
    Graph told = GraphFactory.createDefaultGraph();
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getObject().isURI() && t.getObject().getURI().startsWith(Prov.NS))
        .forEach(t -> graph.find(t.getSubject(), Node.ANY, Node.ANY).forEach(told::add));
    return told.isEmpty() ? graph : new Difference(graph, told);
  }
}
