package org.nbo.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Resources;
import org.nbo.vocab.NboTerm;

/**
 * What NBO's terms are in another vocabulary, as {@code ontology/alignment/} says: the terms that
 * mean the same or more, so that what is said with NBO's holds with theirs.
 */
public final class Alignment {
  private static final String FOLDER = "alignment/";
  private static final List<Node> IMPLIES =
      List.of(
          OWL.equivalentClass.asNode(),
          OWL.equivalentProperty.asNode(),
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          SKOS.exactMatch.asNode());

  private final Model model;
  private final String name;
  private final Graph graph;

  private Alignment(Model model, String name, Graph graph) {
    this.model = model;
    this.name = name;
    this.graph = graph;
  }

  /** The vocabularies that there is an alignment with, for example {@code ome-core}. */
  public static List<String> names(Resources resources) {
    return Ontology.bundledFiles(resources).stream()
        .filter(file -> file.startsWith(FOLDER))
        .map(file -> file.substring(FOLDER.length()).replace(".ttl", ""))
        .sorted()
        .toList();
  }

  /**
   * Loads an alignment; empty where there is none of this name.
   *
   * @param resources where it is
   * @param name one of {@link #names}
   */
  public static Optional<Alignment> load(Resources resources, Model model, String name) {
    return names(resources).contains(name)
        ? Optional.of(
            new Alignment(model, name, Ontology.bundled(resources, FOLDER + name + ".ttl")))
        : Optional.empty();
  }

  /** All that the alignment says. */
  public Graph graph() {
    return graph;
  }

  /** The IRI of the alignment as an ontology. */
  public String iri() {
    return NboTerm.NS + FOLDER + name;
  }

  /**
   * The terms of the other vocabulary for one of NBO's; for a class without one, those of the
   * nearest class above it. In the order of their IRIs.
   */
  public List<String> of(String iri) {
    Set<ModelClass> level = new LinkedHashSet<>();
    model.classOf(iri).ifPresent(level::add);
    List<String> terms = direct(iri);
    while (terms.isEmpty() && !level.isEmpty()) {
      Set<ModelClass> above = new LinkedHashSet<>();
      level.forEach(c -> above.addAll(c.parents()));
      terms = above.stream().flatMap(c -> direct(c.iri()).stream()).distinct().sorted().toList();
      level = above;
    }
    return terms;
  }

  private List<String> direct(String iri) {
    List<String> terms = new ArrayList<>();
    for (Node relation : IMPLIES) {
      graph
          .find(NodeFactory.createURI(iri), relation, Node.ANY)
          .mapWith(t -> t.getObject())
          .filterKeep(Node::isURI)
          .forEach(term -> terms.add(term.getURI()));
    }
    return terms.stream().distinct().sorted().toList();
  }
}
