package org.nbo.export.crate;

import org.nbo.export.about.Facts;

/** People as entities of a crate, each with the group to which they belong. */
final class Persons {
  private Persons() {}

  /** Someone whom the graph names; what the entity is called. */
  static String of(Entities entities, Facts.Person found) {
    of(
        entities,
        found.iri(),
        found.name(),
        found.email().orElse(null),
        found.institution().orElse(null));
    return found.iri();
  }

  /**
   * Someone; nothing where there is an entity of this identifier.
   *
   * @param email null where nobody said
   * @param affiliation null where nobody said
   */
  static void of(Entities entities, String id, String name, String email, String affiliation) {
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
}
