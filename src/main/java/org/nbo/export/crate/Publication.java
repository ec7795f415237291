package org.nbo.export.crate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nbo.export.Experiment;
import org.nbo.export.about.About;
import org.nbo.export.about.Facts;

/**
 * What the root of a crate says of the publication, and what nobody said though it is asked for.
 */
final class Publication {
  private static final String ORCID = "https://orcid.org/";

  private final Entity dataset;
  private final Entities entities;
  private final About about;
  private final Set<String> open = new TreeSet<>();

  /**
   * @param dataset the root
   */
  Publication(Entity dataset, Entities entities, About about) {
    this.dataset = dataset;
    this.entities = entities;
    this.about = about;
  }

  /** The keys of what is asked for and nobody said. */
  Set<String> open() {
    return open;
  }

  /**
   * What every crate has.
   *
   * @param title of the first image that has one
   * @param description of the first image that has one
   */
  void describe(
      List<Experiment> experiments, Optional<String> title, Optional<String> description) {
    dataset.add("name", needed("title", about.text("title").or(() -> title)));
    dataset.add(
        "description", needed("description", about.text("description").or(() -> description)));
    dataset.add("datePublished", needed("published", about.text("published")));
    license(needed("license", about.text("license")));
    about.objects("keywords").forEach(word -> dataset.add("keywords", word.get("name")));
    publisher();
    authors(experiments);
  }

  private String needed(String key, Optional<String> value) {
    if (value.isEmpty()) {
      open.add(key);
    }
    return value.orElse(null);
  }

  private void license(String license) {
    if (license == null) {
      return;
    }
    boolean isIri = license.matches("https?://\\S+");
    String id = isIri ? license : "https://spdx.org/licenses/" + license;
    entities.of(id, "CreativeWork").add("name", license).add("description", "License of the data.");
    dataset.link("license", id);
  }

  private void publisher() {
    for (Map<String, String> publisher : about.objects("publisher")) {
      String id = publisher.getOrDefault("url", "#publisher");
      entities
          .of(id, "Organization")
          .add("name", publisher.get("name"))
          .add("url", publisher.get("url"));
      dataset.link("publisher", id);
    }
  }

  private void authors(List<Experiment> experiments) {
    int number = 0;
    for (Map<String, String> author : about.objects("authors")) {
      String orcid = author.get("orcid");
      String id =
          orcid == null ? "#author-" + number++ : orcid.startsWith("http") ? orcid : ORCID + orcid;
      Persons.of(entities, id, author.get("name"), author.get("email"), author.get("affiliation"));
      dataset.link("author", id);
    }
    if (about.objects("authors").isEmpty()) {
      for (Experiment experiment : experiments) {
        for (Facts.Person found : Facts.people(experiment.known())) {
          dataset.link("author", Persons.of(entities, found));
        }
      }
    }
  }

  /**
   * The techniques, with one that the publication states.
   *
   * @param techniques those of the images, to which it is added
   */
  void technique(List<String> techniques) {
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
  void search(List<String> equipment, List<String> techniques) {
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
}
