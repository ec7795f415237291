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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.Background;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.Making;
import org.nbo.export.Outlet;
import org.nbo.export.QueriesBeside;
import org.nbo.export.QueriesBeside.Row;
import org.nbo.export.Written;
import org.nbo.export.about.About;
import org.nbo.export.about.Facts;
import org.nbo.export.about.Organisms;
import org.nbo.finding.InferredModality;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.vocab.RoCrate;

/** Writes experiments as an RO-Crate. For use by one thread at a time. */
final class Crate implements Exporter {
  private static final String DESCRIPTOR = "ro-crate-metadata.json";
  private static final String ORCID = "https://orcid.org/";

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
    Set<String> open = new TreeSet<>();
    entities
        .of(DESCRIPTOR, "CreativeWork")
        .link("conformsTo", RoCrate.SPECIFICATION + target.version())
        .link("about", root);
    Entity dataset = entities.of(root, "Dataset");
    dataset.add("name", needed(open, "title", about.text("title").or(() -> title(experiments))));
    dataset.add(
        "description",
        needed(open, "description", about.text("description").or(() -> description(experiments))));
    dataset.add("datePublished", needed(open, "published", about.text("published")));
    license(dataset, entities, needed(open, "license", about.text("license")));
    about.objects("keywords").forEach(word -> dataset.add("keywords", word.get("name")));
    publisher(dataset, entities, about);
    authors(dataset, entities, experiments, about);
    SortedMap<String, Integer> unheld = new TreeMap<>();
    List<String> equipment = new ArrayList<>();
    List<String> techniques = new ArrayList<>();
    for (Experiment experiment : experiments) {
      new CratedExperiment(experiment, entities, dataset, equipment, techniques).write(unheld);
    }
    technique(dataset, entities, about, techniques);
    if (target.search()) {
      search(dataset, entities, open, equipment, techniques, about);
    }
    if (!open.isEmpty()) {
      throw NboException.usage(
          "NBO-ABOUT-001",
          experiments.get(0).file()
              + ": "
              + target.name()
              + " asks for what neither the file nor an option says: "
              + String.join(", ", open)
              + "; write it into a file for --about");
    }
    try {
      to.document().write(entities.document(target.version()));
    } catch (IOException e) {
      throw NboException.unwritable(DESCRIPTOR, e);
    }
    return Written.without(unheld);
  }

  private static String needed(Set<String> open, String key, Optional<String> value) {
    if (value.isEmpty()) {
      open.add(key);
    }
    return value.orElse(null);
  }

  private Optional<String> title(List<Experiment> experiments) {
    return first(experiments, "name");
  }

  private Optional<String> description(List<Experiment> experiments) {
    return first(experiments, "description");
  }

  private Optional<String> first(List<Experiment> experiments, String what) {
    return experiments.stream()
        .flatMap(e -> questions.ask("images", e.known()).stream())
        .flatMap(row -> row.text(what).stream())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static void license(Entity dataset, Entities entities, String license) {
    if (license == null) {
      return;
    }
    boolean isIri = license.matches("https?://\\S+");
    String id = isIri ? license : "https://spdx.org/licenses/" + license;
    entities.of(id, "CreativeWork").add("name", license).add("description", "License of the data.");
    dataset.link("license", id);
  }

  private static void publisher(Entity dataset, Entities entities, About about) {
    for (Map<String, String> publisher : about.objects("publisher")) {
      String id = publisher.getOrDefault("url", "#publisher");
      entities
          .of(id, "Organization")
          .add("name", publisher.get("name"))
          .add("url", publisher.get("url"));
      dataset.link("publisher", id);
    }
  }

  private void authors(
      Entity dataset, Entities entities, List<Experiment> experiments, About about) {
    int number = 0;
    for (Map<String, String> author : about.objects("authors")) {
      String orcid = author.get("orcid");
      String id =
          orcid == null ? "#author-" + number++ : orcid.startsWith("http") ? orcid : ORCID + orcid;
      person(entities, id, author.get("name"), author.get("email"), author.get("affiliation"));
      dataset.link("author", id);
    }
    if (about.objects("authors").isEmpty()) {
      for (Experiment experiment : experiments) {
        for (Facts.Person found : Facts.people(experiment.known())) {
          dataset.link("author", person(entities, found));
        }
      }
    }
  }

  private static String person(Entities entities, Facts.Person found) {
    person(
        entities,
        found.iri(),
        found.name(),
        found.email().orElse(null),
        found.institution().orElse(null));
    return found.iri();
  }

  private static void person(
      Entities entities, String id, String name, String email, String affiliation) {
    if (entities.has(id)) {
      return;
    }
    Entity person = entities.of(id, "Person").add("name", name).add("email", email);
    if (affiliation != null && !affiliation.isBlank()) {
      String group = "#" + affiliation.strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
      entities.of(group, "Organization").add("name", affiliation);
      person.link("affiliation", group);
    }
  }

  private static void technique(
      Entity dataset, Entities entities, About about, List<String> techniques) {
    about
        .text("technique", "id")
        .ifPresent(
            id -> {
              entities
                  .of(id, "DefinedTerm")
                  .add("name", about.text("technique", "name").orElse(id));
              techniques.add(id);
            });
    techniques.forEach(id -> dataset.link("measurementTechnique", id));
  }

  /** What the profile for searching asks for beyond RO-Crate. */
  private static void search(
      Entity dataset,
      Entities entities,
      Set<String> open,
      List<String> equipment,
      List<String> techniques,
      About about) {
    if (about.text("url").filter(url -> url.matches("https?://\\S+")).isEmpty()) {
      open.add("url");
    }
    if (about.objects("publisher").size() != 1) {
      open.add("publisher");
    }
    if (dataset.json().get("author") == null) {
      open.add("authors");
    }
    if (entities.ids().stream().noneMatch(id -> id.contains("NCBITaxon_"))) {
      open.add("organism");
    }
    if (techniques.isEmpty()) {
      open.add("technique");
    }
    Entity protocol =
        entities
            .of("#imaging", "LabProtocol")
            .add("name", about.text("method").orElse("Imaging"))
            .add(
                "description",
                about
                    .text("method", "description")
                    .orElse("Images were taken with " + String.join("; ", equipment) + "."))
            .add("labEquipment", String.join("; ", equipment));
    dataset.link("measurementMethod", protocol.id());
    techniques.forEach(
        id -> {
          protocol.link("measurementTechnique", id);
          dataset.link("measurementMethod", id);
        });
  }

  /** One experiment on its way into the crate. */
  private final class CratedExperiment {
    private final Experiment experiment;
    private final Entities entities;
    private final Entity dataset;
    private final Making making;
    private final Things things;
    private final List<String> equipment;
    private final List<String> techniques;

    CratedExperiment(
        Experiment experiment,
        Entities entities,
        Entity dataset,
        List<String> equipment,
        List<String> techniques) {
      this.experiment = experiment;
      this.entities = entities;
      this.dataset = dataset;
      this.making = Facts.making(experiment.known(), model, experiment.images());
      this.things = new Things(making, ontology, entities);
      this.equipment = equipment;
      this.techniques = techniques;
    }

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
      techniques.forEach(id -> image.link("measurementTechnique", id));
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
      instruments.forEach(id -> action.link("instrument", id));
      samples.forEach(id -> action.link("object", id));
      own.things("Experimenter").stream()
          .map(Node::toString)
          .forEach(
              id -> {
                Facts.people(experiment.known()).stream()
                    .filter(p -> p.iri().equals(id))
                    .forEach(p -> person(entities, p));
                action.link("agent", id);
              });
      dataset.link("mentions", action.id());
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
