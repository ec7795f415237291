package org.nbo.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.finding.Axes;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Replacements;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * The ontology as tables: which class is an element, which field an attribute, which unit a
 * quantity has, which tier asks for it. Immutable once built.
 */
public final class Model {

  private final ModelTables tables;
  private final Map<String, ModelClass> classes = new LinkedHashMap<>();
  private final Map<String, String> ranges = new HashMap<>();
  private final NoValue.Known placeholders;
  private final Map<String, NoValue> noValues = new ConcurrentHashMap<>();

  Model(ModelTables tables) {
    this.tables = tables;
    this.placeholders = new NoValue.Known(tables.placeholders());
    tables.classes().forEach(c -> classes.put(c.iri(), new ModelClass(c)));
    for (ClassDescription c : tables.classes()) {
      c.parents().forEach(parent -> classes.get(c.iri()).addParent(classes.get(parent)));
      c.fields().forEach(f -> ranges.put(f.property().iri(), f.property().range()));
      c.bases().forEach(base -> classes.get(c.iri()).addBase(classes.get(base)));
    }
  }

  /** All that it was made of. */
  ModelTables tables() {
    return tables;
  }

  /**
   * An extension of the model.
   *
   * @param iri for example {@code nbo:AdvancedConfocal}
   * @param name the name in options and file names, for example {@code advanced-confocal}
   * @param label the name for people
   */
  public record ExtensionInfo(String iri, String name, String label) {}

  /**
   * A tier, a level and some extensions under a name.
   *
   * @param name the name in options, for example {@code methods}
   * @param label the name for people
   */
  public record Profile(String name, String label, Axes axes) {}

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
    return Optional.ofNullable(tables.enumerations().get(iri));
  }

  /** The extensions in the order in which they build on each other. */
  public List<ExtensionInfo> extensions() {
    return tables.extensions();
  }

  /** What a source format calls the terms of the model, where the ontology lists that. */
  public Optional<FormatNames> format(String iri) {
    return Optional.ofNullable(tables.formats().get(iri));
  }

  /** How JSON files of the model's own application are written. */
  public Optional<JsonFormat> jsonFormat() {
    return tables.jsonFormat();
  }

  /** The profiles, by name. */
  public List<Profile> profiles() {
    return tables.profiles();
  }

  /** The classes that a graph gives a thing, as far as they are of the model. */
  public List<ModelClass> classesOf(Graph data, Node thing) {
    return new Terms(data)
        .kinds(thing).stream().flatMap(kind -> classOf(kind.getURI()).stream()).toList();
  }

  /**
   * What a thing is, for people: the labels of its classes.
   *
   * @param data in which its classes are stated
   */
  public String component(Graph data, Node thing) {
    return new Terms(data)
        .kinds(thing).stream()
            .map(
                kind ->
                    classOf(kind.getURI())
                        .map(ModelClass::label)
                        .orElseGet(() -> NboTerm.localName(kind.getURI())))
            .sorted()
            .collect(Collectors.joining(" and "));
  }

  /** What key–value pairs are, and the names that keys have of their own. */
  public KeyTerms keyTerms() {
    return tables.keyTerms();
  }

  /** Which properties and names of files have a part of their own to play. */
  public Marks marks() {
    return tables.marks();
  }

  /** The terms that were replaced, and by what. */
  public Replacements replacements() {
    return tables.replacements();
  }

  /**
   * Whether a text or number is written where a property has no value, or is blank. A term of the
   * list of a property is none, so whoever has a text of a source asks the list first.
   */
  public boolean isPlaceholder(String propertyIri, String text) {
    return noValue(propertyIri).is(text);
  }

  /**
   * The same of the wording of a source, in which a unit may follow a number.
   *
   * @param wording what stands in {@code -asWritten} of the property
   */
  public boolean isPlaceholderAsWritten(String propertyIri, String wording) {
    return noValue(propertyIri).isWritten(wording);
  }

  /** The same of a number, which tells as much as its text. */
  public boolean isPlaceholder(String propertyIri, double number) {
    return noValue(propertyIri).is(number);
  }

  /**
   * Whether a text that is written where a property has no value can begin with two characters.
   * Told by these, most texts need no closer look.
   *
   * @param second 0 where the text has only one
   */
  public boolean mayBeginPlaceholder(String propertyIri, char first, char second) {
    return noValue(propertyIri).mayBegin(first, second);
  }

  private NoValue noValue(String propertyIri) {
    return noValues.computeIfAbsent(
        propertyIri, iri -> new NoValue(placeholders, iri, ranges.get(iri)));
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
    List<ExtensionInfo> extensions = extensions();
    for (int i = 0; i < extensions.size(); i++) {
      if (extensions.get(i).iri().equals(extension)) {
        return i;
      }
    }
    return extensions.size();
  }
}
