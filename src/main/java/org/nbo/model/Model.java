package org.nbo.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ontology as tables: which class is an element, which field an attribute, which unit a
 * quantity has, which tier asks for it. Immutable once built.
 */
public final class Model {
  private final Map<String, ModelClass> classes;
  private final Map<String, Enumeration> enumerations;
  private final List<ExtensionInfo> extensions;

  Model(
      Map<String, ModelClass> classes,
      Map<String, Enumeration> enumerations,
      List<ExtensionInfo> extensions) {
    this.classes = classes;
    this.enumerations = enumerations;
    this.extensions = extensions;
  }

  /**
   * An extension of the model.
   *
   * @param iri for example {@code nbo:AdvancedConfocal}
   * @param name the name in options and file names, for example {@code advanced-confocal}
   * @param label the name for people
   */
  public record ExtensionInfo(String iri, String name, String label) {}

  /** Reads the tables out of the ontology. */
  public static Model of(Ontology ontology) {
    return new ModelReader(ontology.graph()).read();
  }

  public Collection<ModelClass> classes() {
    return classes.values();
  }

  public Optional<ModelClass> classOf(String iri) {
    return Optional.ofNullable(classes.get(iri));
  }

  /** The closed list whose class this is. */
  public Optional<Enumeration> enumeration(String iri) {
    return Optional.ofNullable(enumerations.get(iri));
  }

  /** The extensions in the order in which they build on each other. */
  public List<ExtensionInfo> extensions() {
    return extensions;
  }

  /** The extension that a field on a class is asked for with: its own, else that of the class. */
  public Optional<String> extensionOf(ModelClass owner, Field field) {
    if (field.extension() == null || owner.extension() == null) {
      return Optional.ofNullable(owner.extension());
    }
    return Optional.of(
        rank(field.extension()) > rank(owner.extension()) ? field.extension() : owner.extension());
  }

  private int rank(String extension) {
    for (int i = 0; i < extensions.size(); i++) {
      if (extensions.get(i).iri().equals(extension)) {
        return i;
      }
    }
    return extensions.size();
  }
}
