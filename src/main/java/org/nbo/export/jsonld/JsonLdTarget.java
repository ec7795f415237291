package org.nbo.export.jsonld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.Background;
import org.nbo.export.Experiment;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;
import org.nbo.export.Written;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;

/**
 * JSON-LD 1.1 with images and instruments as trees, readable enough to be quoted. It says the same
 * as the graph: what the document and its companions say.
 *
 * @param contextIri names the context instead of holding its terms
 */
public record JsonLdTarget(Optional<String> contextIri) implements ExportTarget {
  @Override
  public String name() {
    return "jsonld";
  }

  @Override
  public String title() {
    return "JSON-LD 1.1";
  }

  @Override
  public String mediaType() {
    return "application/ld+json";
  }

  @Override
  public String ending() {
    return ".jsonld";
  }

  @Override
  public Exporter open(Background background) {
    byte[] context = background.context().get();
    return (experiments, to) -> {
      Experiment experiment = experiments.get(0);
      JsonLd document = new JsonLd();
      experiment.stated().find().forEach(document::triple);
      document.write(
          context,
          new Nesting(outermost(experiment, background.model())),
          contextIri.orElse(null),
          to.document());
      return Written.whole();
    };
  }

  /** The images, then whatever else stands for itself, then the document. */
  private static List<String> outermost(Experiment experiment, Model model) {
    List<String> all = new ArrayList<>();
    experiment.images().forEach(image -> all.add(image.toString()));
    Graph graph = experiment.stated();
    model.classes().stream()
        .filter(c -> c.lineage().stream().anyMatch(ModelClass::standsAlone))
        .flatMap(
            c ->
                new Terms(graph)
                    .subjects(RDF.type.asNode(), NodeFactory.createURI(c.iri())).stream())
        .map(Node::toString)
        .sorted(Comparator.naturalOrder())
        .forEach(all::add);
    all.add(experiment.root().toString());
    return all;
  }
}
