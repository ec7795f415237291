package org.nbo.export.crate;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.Experiment;
import org.nbo.export.Making;
import org.nbo.export.QueriesBeside;
import org.nbo.export.QueriesBeside.Row;
import org.nbo.export.about.About;
import org.nbo.export.about.Facts;
import org.nbo.export.about.Organisms;
import org.nbo.finding.InferredModality;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;

/** One experiment on its way into a crate. */
final class CratedExperiment {
  private final CrateTarget target;
  private final Model model;
  private final QueriesBeside questions;
  private final Experiment experiment;
  private final Entities entities;
  private final Entity dataset;
  private final Making making;
  private final Things things;
  private final List<String> equipment;
  private final List<String> techniques;

  /**
   * @param equipment to which the names of its hardware are added
   * @param techniques to which the IRIs of its techniques are added
   */
  CratedExperiment(
      Experiment experiment,
      Crate crate,
      Entities entities,
      Entity dataset,
      List<String> equipment,
      List<String> techniques) {
    this.target = crate.target();
    this.model = crate.model();
    this.questions = crate.questions();
    this.experiment = experiment;
    this.entities = entities;
    this.dataset = dataset;
    this.making = Facts.making(experiment.known(), model, experiment.images());
    this.things = new Things(making, crate.ontology(), entities);
    this.equipment = equipment;
    this.techniques = techniques;
  }

  /** Adds its entities; counts what has none. */
  void write(SortedMap<String, Integer> unheld) {
    Optional<String> file = file();
    List<String> used = instruments();
    List<String> samples = samples();
    for (InferredModality found : experiment.techniques()) {
      entities
          .of(found.iri(), "DefinedTerm")
          .add("name", found.label())
          .add("description", found.because());
      if (!techniques.contains(found.iri())) {
        techniques.add(found.iri());
      }
    }
    questions.ask("images", experiment.known()).stream()
        .filter(row -> experiment.images().contains(row.get("image")))
        .forEach(row -> image(row, file, used, samples));
    left(unheld);
  }

  private List<String> instruments() {
    List<String> ids = new ArrayList<>();
    List<Node> hardware = making.things("Hardware");
    for (Node instrument : making.instruments()) {
      Entity entity = things.entity(instrument, "IndividualProduct");
      for (Node part : hardware) {
        if (!making.instruments().contains(part)) {
          entity.link("hasPart", things.entity(part, "IndividualProduct").id());
        }
      }
      ids.add(entity.id());
    }
    if (ids.isEmpty()) {
      hardware.forEach(part -> ids.add(things.entity(part, "IndividualProduct").id()));
    }
    for (Node software : making.things("Software")) {
      ids.add(things.entity(software, "SoftwareApplication").id());
    }
    for (Node record : making.things("CalibrationRecord")) {
      dataset.link("mentions", things.entity(record, "StructuredValue").id());
    }
    hardware.stream()
        .map(things::name)
        .distinct()
        .filter(n -> !equipment.contains(n))
        .forEach(equipment::add);
    return ids;
  }

  private List<String> samples() {
    List<String> ids = new ArrayList<>();
    About about = target.about();
    List<Facts.Sample> rows = Facts.samples(experiment.known());
    for (Facts.Sample row : rows) {
      String organism = about.text("organism").or(row::organism).orElse("");
      ids.add(sample(row.iri(), about.text("sample").or(row::name), organism));
    }
    if (rows.isEmpty()
        && (about.text("organism").isPresent() || about.text("sample").isPresent())) {
      ids.add(sample("#sample", about.text("sample"), about.text("organism").orElse("")));
    }
    return ids;
  }

  private String sample(String id, Optional<String> name, String organism) {
    About about = target.about();
    Entity sample =
        entities
            .of(id, "BioSample")
            .add("name", name.orElse(organism.isEmpty() ? "sample" : "sample of " + organism))
            .add(
                "description",
                about
                    .text("sample", "description")
                    .orElse(
                        organism.isEmpty()
                            ? "What was imaged."
                            : "What was imaged, of " + organism + "."));
    dataset.link("about", id);
    Organisms.of(organism, about.text("organism", "taxon"))
        .ifPresent(
            taxon -> {
              entities
                  .of(taxon.iri(), "Taxon")
                  .add("name", taxon.scientific())
                  .add("scientificName", taxon.scientific());
              sample.link("taxonomicRange", taxon.iri());
              dataset.link("about", taxon.iri());
            });
    if (!organism.isEmpty() && sample.json().get("taxonomicRange") == null) {
      sample.add("taxonomicRange", organism);
    }
    return id;
  }

  private void image(
      Row row, Optional<String> file, List<String> instruments, List<String> samples) {
    Node node = row.get("image");
    Entity image = things.entity(node, "ImageObject");
    row.text("date").ifPresent(date -> image.add("dateCreated", date));
    file.ifPresent(path -> image.link("encoding", path));
    experiment
        .conclusions()
        .modality(node.toString())
        .forEach(found -> image.link("measurementTechnique", found.iri()));
    row.node("pixels")
        .ifPresent(
            pixels -> {
              Entity array = things.entity(pixels, "StructuredValue");
              image.link("mentions", array.id());
            });
    Making own = Facts.making(experiment.known(), model, List.of(node));
    own.things("Channel")
        .forEach(c -> image.link("hasChannel", things.entity(c, "StructuredValue").id()));
    for (String kind :
        List.of(
            "Settings",
            "AcquisitionDescription",
            "Material",
            "SpectralSpecification",
            "Activity")) {
      own.things(kind)
          .forEach(s -> image.link("mentions", things.entity(s, "StructuredValue").id()));
    }
    Entity action =
        entities
            .of(node.toString() + ThingIri.PART + "acquisition", "CreateAction")
            .add("name", "Acquisition of " + things.name(node))
            .link("result", image.id());
    row.text("date").ifPresent(date -> action.add("endTime", date));
    instruments.stream().filter(id -> isUsed(id, own)).forEach(id -> action.link("instrument", id));
    samples.forEach(id -> action.link("object", id));
    own.things("Experimenter").stream()
        .map(Node::toString)
        .forEach(
            id -> {
              Facts.people(experiment.known()).stream()
                  .filter(p -> p.iri().equals(id))
                  .forEach(p -> Persons.of(entities, p));
              action.link("agent", id);
            });
    dataset.link("mentions", action.id());
  }

  /** Not a microscope that another image of the experiment was taken with. */
  private boolean isUsed(String id, Making own) {
    return own.instruments().isEmpty()
        || ids(own.instruments()).contains(id)
        || !ids(making.instruments()).contains(id);
  }

  private List<String> ids(Set<Node> instruments) {
    return instruments.stream().map(i -> things.entity(i, "IndividualProduct").id()).toList();
  }

  /** The file, where it lies in the folder of the crate. */
  private Optional<String> file() {
    if (target.search() || target.folder().isEmpty()) {
      return Optional.empty();
    }
    Path folder = target.folder().get().toAbsolutePath().normalize();
    Path file = Path.of(experiment.file()).toAbsolutePath().normalize();
    if (!file.startsWith(folder) || file.equals(folder) || !Files.exists(file)) {
      return Optional.empty();
    }
    boolean isFolder = Files.isDirectory(file);
    String id = encoded(folder.relativize(file)) + (isFolder ? "/" : "");
    Entity entity =
        entities.of(id, isFolder ? "Dataset" : "File").add("name", file.getFileName().toString());
    try {
      if (!isFolder) {
        entity.add("contentSize", Json.createValue(Long.toString(Files.size(file))));
      }
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-LIFT-004", file + ": cannot be read: " + NboException.reason(e), e);
    }
    experiment.formats().forEach(format -> entity.add("encodingFormat", format));
    dataset.link("hasPart", id);
    return Optional.of(id);
  }

  private void left(SortedMap<String, Integer> unheld) {
    Set<Node> seen = new HashSet<>();
    experiment
        .own()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEach(
            triple ->
                model
                    .classOf(triple.getObject().toString())
                    .filter(ModelClass::hasFields)
                    .filter(type -> !type.isDocumentRoot() && !type.specNames().isEmpty())
                    .filter(type -> !entities.has(triple.getSubject().toString()))
                    .filter(type -> seen.add(triple.getSubject()))
                    .ifPresent(type -> unheld.merge(type.localName(), 1, Integer::sum)));
  }

  /** A path as part of an IRI. */
  private static String encoded(Path path) {
    List<String> parts = new ArrayList<>();
    path.forEach(
        part ->
            parts.add(
                URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20")));
    return String.join("/", parts);
  }
}
