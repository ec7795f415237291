package org.nbo.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.ontology.Beside;
import org.nbo.ontology.Terms;

/** What things and terms are called. */
public final class Labels {
  private final List<Node> properties =
      Beside.lines(Labels.class, "labels.txt").filter(l -> !l.isBlank()).map(Terms::uri).toList();
  private final Graph ontology;

  public Labels(Graph ontology) {
    this.ontology = ontology;
  }

  /** By the first property of the list that it has; else the end of its IRI. */
  public String of(Node thing, Graph data) {
    return in(ontology, thing).or(() -> in(data, thing)).orElseGet(() -> ending(thing));
  }

  private Optional<String> in(Graph graph, Node thing) {
    for (Node property : properties) {
      Optional<String> label =
          graph
              .find(thing, property, Node.ANY)
              .mapWith(t -> t.getObject())
              .filterKeep(Node::isLiteral)
              .mapWith(Node::getLiteralLexicalForm)
              .filterDrop(String::isBlank)
              .toList()
              .stream()
              .min(Comparator.naturalOrder());
      if (label.isPresent()) {
        return label;
      }
    }
    return Optional.empty();
  }

  private static String ending(Node thing) {
    return thing.isURI() ? ending(thing.getURI()) : thing.toString();
  }

  /** The part of an IRI by which people tell it from others of the same file. */
  public static String ending(String iri) {
    String whole = iri.replaceFirst("[#/]$", "");
    int end = Math.max(whole.lastIndexOf('#'), whole.lastIndexOf('/')) + 1;
    return end == whole.length() ? iri : whole.substring(end);
  }
}
