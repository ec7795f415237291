package org.nbo.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nbo.vocab.NboTerm;

/** A class of the ontology with its fields, inherited ones included. */
public final class ModelClass {
  private final String iri;
  private final String label;
  private final String extension;
  private final boolean isAbstract;
  private final boolean isDocumentRoot;
  private final boolean notInOme;
  private final boolean summarizable;
  private final Set<String> specNames;
  private final Set<String> omeNames;
  private final List<Condition> conditions;
  private final List<Field> ownFields;
  private final List<ModelClass> parents = new ArrayList<>();
  private List<Field> fields;

  ModelClass(
      String iri,
      String label,
      String extension,
      boolean isAbstract,
      boolean isDocumentRoot,
      boolean notInOme,
      boolean summarizable,
      Set<String> specNames,
      Set<String> omeNames,
      List<Condition> conditions,
      List<Field> ownFields) {
    this.iri = iri;
    this.label = label;
    this.extension = extension;
    this.isAbstract = isAbstract;
    this.isDocumentRoot = isDocumentRoot;
    this.notInOme = notInOme;
    this.summarizable = summarizable;
    this.specNames = specNames;
    this.omeNames = omeNames;
    this.conditions = conditions;
    this.ownFields = ownFields;
  }

  /**
   * What an OME element must say to be of a class ({@code nbo:omeWhen}).
   *
   * @param attribute name of an attribute
   * @param value the value it must have
   */
  public record Condition(String attribute, String value) {}

  void addParent(ModelClass parent) {
    parents.add(parent);
  }

  /** The classes directly above it. */
  public List<ModelClass> parents() {
    return List.copyOf(parents);
  }

  public String iri() {
    return iri;
  }

  /** A name for people, for example "objective settings". */
  public String label() {
    return label;
  }

  public String localName() {
    return NboTerm.Iri.localName(iri);
  }

  /** IRI of the extension that the class belongs to, or null. */
  public String extension() {
    return extension;
  }

  /** Whether the class stands only for things whose kind is not known. */
  public boolean isAbstract() {
    return isAbstract;
  }

  /** Whether the outermost element of a document is of this class. */
  public boolean isDocumentRoot() {
    return isDocumentRoot;
  }

  /** Whether OME 2016-06 has no element for it. */
  public boolean notInOme() {
    return notInOme;
  }

  /** Whether the class itself says that counts and ranges can stand for its things. */
  public boolean isSummarizable() {
    return summarizable;
  }

  /** Element names in NBO, the name of its substitution group included. */
  public Set<String> specNames() {
    return specNames;
  }

  /** Element names in OME 2016-06 where they differ. */
  public Set<String> omeNames() {
    return omeNames;
  }

  /** Alternatives of what an OME element must say; empty where it need say nothing. */
  public List<Condition> conditions() {
    return conditions;
  }

  /** The fields that the class itself has, without inherited ones. */
  public List<Field> ownFields() {
    return ownFields;
  }

  /** Whether this is the other class or a subclass of it. */
  public boolean isA(String otherIri) {
    return iri.equals(otherIri) || parents.stream().anyMatch(p -> p.isA(otherIri));
  }

  /** The class itself and all that it descends from, nearest first. */
  public Set<ModelClass> lineage() {
    Set<ModelClass> line = new LinkedHashSet<>();
    List<ModelClass> level = List.of(this);
    while (!level.isEmpty()) {
      line.addAll(level);
      level = level.stream().flatMap(c -> c.parents.stream()).distinct().toList();
    }
    return line;
  }

  /** All fields, inherited ones included; of two with the same property the nearest one holds. */
  public List<Field> fields() {
    if (fields == null) {
      Map<String, Field> nearest = new LinkedHashMap<>();
      for (ModelClass c : lineage()) {
        for (Field field : c.ownFields) {
          nearest.putIfAbsent(field.isUnit() + field.name() + field.property().iri(), field);
        }
      }
      fields = List.copyOf(nearest.values());
    }
    return fields;
  }

  /** The field that holds its values in this property. */
  public Optional<Field> field(String propertyIri) {
    return fields().stream()
        .filter(f -> !f.isUnit() && f.property().iri().equals(propertyIri))
        .findFirst();
  }

  @Override
  public String toString() {
    return localName();
  }
}
