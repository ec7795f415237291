package org.nbo.export;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.vocabulary.RDF;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;

/**
 * What a source says at its own places. Fields that key–value pairs fill, and things made for them,
 * stand in the source as these pairs; what an upgrade had no place for has none in the newest
 * version.
 */
public final class OwnStatements {
  private static final Node DERIVED_FROM = NodeFactory.createURI(Prov.WAS_DERIVED_FROM);

  private final Graph graph;
  private final Delta view;

  private OwnStatements(Graph graph) {
    this.graph = graph;
    this.view = new Delta(graph);
    graph.find(Node.ANY, RDF.type.asNode(), uri(NboTerm.Iri.STATED_FIELD)).forEach(this::hideField);
    graph
        .find(Node.ANY, DERIVED_FROM, Node.ANY)
        .mapWith(Triple::getSubject)
        .forEach(this::hideThing);
    graph
        .find(Node.ANY, RDF.type.asNode(), uri(NboTerm.Iri.DROPPED_CLASS))
        .mapWith(Triple::getSubject)
        .forEach(this::hideThing);
    hide(Node.ANY, NboTerm.ADDED_BY_UPGRADE, Node.ANY);
  }

  /** A view of a lifted graph; the graph itself where nothing is to be hidden. */
  public static Graph of(Graph graph) {
    Delta view = new OwnStatements(graph).view;
    return view.getDeletions().isEmpty() ? graph : view;
  }

  private void hideField(Triple origin) {
    Node field = origin.getSubject();
    for (Triple of : graph.find(field, uri(NboTerm.Iri.STATED_OF), Node.ANY).toList()) {
      for (Triple by : graph.find(field, uri(NboTerm.Iri.STATED_PROPERTY), Node.ANY).toList()) {
        String property = by.getObject().toString();
        for (String wording : List.of("", NboTerm.AS_WRITTEN, NboTerm.IN_SOURCE_UNIT)) {
          hide(of.getObject(), uri(property + wording), Node.ANY);
        }
        hide(of.getObject(), uri(NboTerm.Iri.HAS_NONE), by.getObject());
        hide(of.getObject(), uri(NboTerm.Iri.NOT_APPLICABLE), by.getObject());
      }
    }
  }

  private void hideThing(Node thing) {
    hide(thing, Node.ANY, Node.ANY);
    hide(Node.ANY, Node.ANY, thing);
  }

  private void hide(Node subject, Node property, Node object) {
    graph.find(subject, property, object).toList().forEach(view::delete);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
