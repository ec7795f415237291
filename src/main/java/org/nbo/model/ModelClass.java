package org.nbo.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nbo.vocab.NboTerm;

/** A class of the ontology with its fields, inherited ones included. */
public final class ModelClass {
  private final ClassDescription described;
  private final List<ModelClass> parents = new ArrayList<>();
  private final List<ModelClass> bases = new ArrayList<>();
  private List<Field> fields;
  private volatile Map<String, Field> byProperty;

  /** IRIs of the class itself and all above it, once somebody asked; the same for all threads. */
  private volatile Set<String> kinds;

  private volatile Set<ModelClass> lineage;

  private List<UnitField> units;

  ModelClass(ClassDescription described) {
    this.described = described;
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

  void addBase(ModelClass base) {
    bases.add(base);
  }

  /** The classes directly above it. */
  public List<ModelClass> parents() {
    return List.copyOf(parents);
  }

  /** The classes whose fields it has without being of their kind ({@code nbo:specBase}). */
  public List<ModelClass> bases() {
    return List.copyOf(bases);
  }

  /** The classes that it has fields from directly: parents and bases. */
  List<ModelClass> above() {
    return Stream.of(parents, bases).flatMap(List::stream).distinct().toList();
  }

  public String iri() {
    return described.iri();
  }

  /** A name for people, for example "objective settings". */
  public String label() {
    return described.label();
  }

  public String localName() {
    return NboTerm.Iri.localName(iri());
  }

  /** IRI of the extension that the class belongs to, or null. */
  public String extension() {
    return described.extension();
  }

  /** Whether the class stands only for things whose kind is not known. */
  public boolean isAbstract() {
    return described.isAbstract();
  }

  /** Whether the outermost element of a document is of this class. */
  public boolean isDocumentRoot() {
    return described.isDocumentRoot();
  }

  /** Whether OME 2016-06 has no element for it. */
  public boolean notInOme() {
    return described.notInOme();
  }

  /** Whether the class itself says that counts and ranges can stand for its things. */
  public boolean isSummarizable() {
    return described.summarizable();
  }

  /** Whether the class itself says that its things are records of their own. */
  public boolean standsAlone() {
    return described.standsAlone();
  }

  /** Element names in NBO, the name of its substitution group included. */
  public Set<String> specNames() {
    return described.specNames();
  }

  /** Element names in OME 2016-06 where they differ. */
  public Set<String> omeNames() {
    return described.omeNames();
  }

  /** Alternatives of what an OME element must say; empty where it need say nothing. */
  public List<Condition> conditions() {
    return described.conditions();
  }

  /** The fields that the class itself has, without inherited ones. */
  public List<Field> ownFields() {
    return described.fields();
  }

  /** The units that the class itself has a place for, without inherited ones. */
  public List<UnitField> ownUnits() {
    return described.units();
  }

  /** Whether this is the other class or a subclass of it. */
  public boolean isA(String otherIri) {
    Set<String> known = kinds;
    if (known == null) {
      known = new HashSet<>(Set.of(iri()));
      for (ModelClass parent : parents) {
        parent.isA(otherIri);
        known.addAll(parent.kinds);
      }
      kinds = known;
    }
    return known.contains(otherIri);
  }

  /** Those of some classes of which none of the others is a subclass, in their order. */
  public static List<ModelClass> mostSpecific(Collection<ModelClass> classes) {
    return classes.stream()
        .filter(c -> classes.stream().noneMatch(other -> other != c && other.isA(c.iri())))
        .toList();
  }

  /** The class itself and all that it has fields from, by kind or by base, nearest first. */
  public Set<ModelClass> lineage() {
    if (lineage == null) {
      Set<ModelClass> line = new LinkedHashSet<>();
      List<ModelClass> level = List.of(this);
      while (!level.isEmpty()) {
        line.addAll(level);
        level = level.stream().flatMap(c -> c.above().stream()).distinct().toList();
      }
      lineage = Collections.unmodifiableSet(line);
    }
    return lineage;
  }

  /** Whether its things can have values; the classes above those of the specification have none. */
  public boolean hasFields() {
    return lineage().stream().anyMatch(c -> !c.ownFields().isEmpty());
  }

  /** All fields, inherited ones included; of two with the same property the nearest one holds. */
  public List<Field> fields() {
    if (fields == null) {
      fields = nearest(described -> described.fields());
    }
    return fields;
  }

  /** Where sources write the units of its quantities, inherited ones included. */
  public List<UnitField> units() {
    if (units == null) {
      units = nearest(described -> described.units());
    }
    return units;
  }

  private <T extends Named> List<T> nearest(Function<ClassDescription, List<T>> own) {
    Map<String, T> nearest = new LinkedHashMap<>();
    for (ModelClass c : lineage()) {
      for (T named : own.apply(c.described)) {
        nearest.putIfAbsent(named.name() + named.property().iri(), named);
      }
    }
    return List.copyOf(nearest.values());
  }

  /** The field that holds its values in this property. */
  public Optional<Field> field(String propertyIri) {
    Map<String, Field> known = byProperty;
    if (known == null) {
      known = new HashMap<>();
      for (Field field : fields()) {
        known.putIfAbsent(field.property().iri(), field);
      }
      byProperty = known;
    }
    return Optional.ofNullable(known.get(propertyIri));
  }

  /** The field for the text of an element that also has attributes. */
  public Optional<Field> textContent() {
    return fields().stream().filter(Field::textContent).findFirst();
  }

  /** Where sources write the unit of a quantity; empty where the value of the field is none. */
  public Optional<UnitField> unitOf(Field quantity) {
    return units().stream()
        .filter(u -> u.property().equals(quantity.property()) && u.type() != null)
        .findFirst();
  }

  @Override
  public String toString() {
    return localName();
  }
}
