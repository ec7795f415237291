package org.nbo.model;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Names by which people recognize the things of a graph. */
public final class ThingNames {
  private final Graph data;
  private final List<Node> properties;

  /**
   * @param marks which properties hold names
   */
  public ThingNames(Graph data, Marks marks) {
    this.data = data;
    this.properties = marks.names().stream().map(NodeFactory::createURI).toList();
  }

  /**
   * The part of the IRI that says something, for example {@code Objective:0}; where that is a UUID,
   * the name that the thing has.
   */
  public String of(String iri) {
    ThingIri thing = ThingIri.of(iri);
    return Uuid.is(thing.identifier())
        ? name(thing.whole()) + thing.parts().replace(ThingIri.PART, '/')
        : thing.path();
  }

  private String name(ThingIri whole) {
    Node thing = NodeFactory.createURI(whole.iri());
    return properties.stream()
        .flatMap(
            property ->
                data.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream())
        .map(Node::getLiteralLexicalForm)
        .filter(name -> !name.isBlank())
        .findFirst()
        .map(name -> "“" + name + "”")
        .orElse(whole.identifier());
  }
}
