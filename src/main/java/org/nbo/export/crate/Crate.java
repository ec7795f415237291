package org.nbo.export.crate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.nbo.export.Background;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.Outlet;
import org.nbo.export.QueriesBeside;
import org.nbo.export.Written;
import org.nbo.export.about.About;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.vocab.RoCrate;

/** Writes experiments as an RO-Crate. For use by one thread at a time. */
final class Crate implements Exporter {
  private static final String DESCRIPTOR = "ro-crate-metadata.json";

  private final CrateTarget target;
  private final Model model;
  private final Graph ontology;
  private final QueriesBeside questions = new QueriesBeside(Crate.class);

  Crate(CrateTarget target, Background background) {
    this.target = target;
    this.model = background.model();
    this.ontology = background.ontology().get().graph();
  }

  @Override
  public Written write(List<Experiment> experiments, Outlet to) {
    experiments.forEach(Experiment::atLeastOneImage);
    About about = target.about();
    Entities entities = new Entities();
    String root = target.search() ? about.text("url").orElse("./") : "./";
    entities
        .of(DESCRIPTOR, "CreativeWork")
        .link("conformsTo", RoCrate.SPECIFICATION + target.version())
        .link("about", root);
    Entity dataset = entities.of(root, "Dataset");
    Publication publication = new Publication(dataset, entities, about);
    publication.describe(
        experiments, first(experiments, "name"), first(experiments, "description"));
    SortedMap<String, Integer> unheld = new TreeMap<>();
    List<String> equipment = new ArrayList<>();
    List<String> techniques = new ArrayList<>();
    for (Experiment experiment : experiments) {
      new CratedExperiment(experiment, this, entities, dataset, equipment, techniques)
          .write(unheld);
    }
    publication.technique(techniques);
    if (target.search()) {
      publication.search(equipment, techniques);
    }
    if (!publication.open().isEmpty()) {
      throw NboException.usage(
          "NBO-ABOUT-001",
          experiments.get(0).file()
              + ": "
              + target.name()
              + " asks for what neither the file nor an option says: "
              + String.join(", ", publication.open())
              + "; write it into a file for --about");
    }
    try {
      to.document().write(entities.document(target.version()));
    } catch (IOException e) {
      throw NboException.unwritable(DESCRIPTOR, e);
    }
    return Written.without(unheld);
  }

  CrateTarget target() {
    return target;
  }

  Model model() {
    return model;
  }

  Graph ontology() {
    return ontology;
  }

  QueriesBeside questions() {
    return questions;
  }

  private Optional<String> first(List<Experiment> experiments, String what) {
    return experiments.stream()
        .flatMap(e -> questions.ask("images", e.known()).stream())
        .flatMap(row -> row.text(what).stream())
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
