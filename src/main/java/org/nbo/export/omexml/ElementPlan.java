package org.nbo.export.omexml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;

/**
 * How things of one class are written as one element of the schema. Each name of the schema is
 * looked up in the same tables as lifting asks, so that what it read comes back.
 */
final class ElementPlan {
  private static final String XML_LITERAL = RDF.uri + "XMLLiteral";

  private final ModelClass type;
  private final ValueWordings wordings;
  private final Optional<String> identifier;
  private final Map<String, String> conditions;
  private final List<Attribute> attributes = new ArrayList<>();
  private final ValueWording text;
  private final List<Child> children = new ArrayList<>();
  private final Set<String> properties = new HashSet<>();

  /**
   * An attribute.
   *
   * @param name its name
   * @param wording its value
   * @param declared as the schema has it; null where that has no such attribute
   */
  record Attribute(String name, ValueWording wording, OmeSchema.Attribute declared) {}

  /** What a nested element is. */
  enum Kind {
    /** A thing of its own. */
    THING,
    /** The identifier of a thing that stands elsewhere. */
    REFERENCE,
    /** A text. */
    TEXT,
    /** Any XML. */
    XML
  }

  /**
   * A nested element.
   *
   * @param repeatable whether there may be several
   * @param candidates for things, the classes that are written so
   * @param wording for texts and XML, what it holds
   * @param attributes for texts, their attributes; for references, the one that identifies
   */
  record Child(
      Kind kind,
      OmeSchema.Element element,
      boolean repeatable,
      String property,
      List<ModelClass> candidates,
      ValueWording wording,
      List<Attribute> attributes) {
    String name() {
      return element.name();
    }
  }

  ElementPlan(ModelClass type, OmeSchema.Element element, Naming naming) {
    this.type = type;
    this.conditions = new HashMap<>();
    naming
        .conditions(type)
        .forEach(condition -> conditions.putIfAbsent(condition.attribute(), condition.value()));
    this.wordings = new ValueWordings(naming);
    this.identifier = type.field(NboTerm.Iri.ID).flatMap(f -> naming.identifier(type));
    for (OmeSchema.Attribute attribute : element.attributes()) {
      naming
          .attribute(type, attribute.name())
          .map(f -> wording(f, element.attributes(), attribute.listed()))
          .ifPresent(
              wording -> attributes.add(new Attribute(attribute.name(), wording, attribute)));
    }
    this.text =
        type.textContent().map(f -> wording(f, List.of(), List.of())).orElse(ValueWording.NONE);
    for (OmeSchema.Element nested : element.children()) {
      naming
          .child(type, nested.name())
          .ifPresent(child -> children.add(child(nested, element.repeats(nested), child, naming)));
    }
  }

  private ValueWording wording(Named field, List<OmeSchema.Attribute> beside, List<String> listed) {
    properties.add(field.property().iri());
    return wordings.of(type, field, beside, listed);
  }

  private Child child(
      OmeSchema.Element nested, boolean repeatable, Naming.Child child, Naming naming) {
    Field field = child.field();
    Kind kind = kind(child);
    properties.add(field.property().iri());
    List<Attribute> named = new ArrayList<>();
    for (OmeSchema.Attribute attribute : nested.attributes()) {
      if (kind == Kind.REFERENCE) {
        if (naming.identifiersOfReferences().contains(attribute.name())) {
          named.add(new Attribute(attribute.name(), ValueWording.NONE, attribute));
        }
      } else if (kind != Kind.THING) {
        naming
            .attribute(type, nested.name() + "/@" + attribute.name())
            .map(f -> wording(f, nested.attributes(), attribute.listed()))
            .ifPresent(wording -> named.add(new Attribute(attribute.name(), wording, attribute)));
      }
    }
    ValueWording wording =
        kind == Kind.TEXT || kind == Kind.XML
            ? wording(field, nested.attributes(), List.of())
            : ValueWording.NONE;
    return new Child(
        kind,
        nested,
        repeatable,
        field.property().iri(),
        child.candidates(),
        wording,
        List.copyOf(named));
  }

  private static Kind kind(Naming.Child child) {
    if (child.field().reference()) {
      return Kind.REFERENCE;
    }
    if (!child.candidates().isEmpty()) {
      return Kind.THING;
    }
    return XML_LITERAL.equals(child.field().property().range()) ? Kind.XML : Kind.TEXT;
  }

  ModelClass type() {
    return type;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  /** The text of the element itself. */
  ValueWording text() {
    return text;
  }

  /** The nested elements, in an order in which the schema allows them. */
  List<Child> children() {
    return children;
  }

  /** The attribute that identifies its things. */
  Optional<String> identifier() {
    return identifier;
  }

  /** The value without which the element would not be taken for one of this class. */
  Optional<String> condition(String attribute) {
    return Optional.ofNullable(conditions.get(attribute));
  }

  /**
   * An attribute for a value that the schema has no place for, though an OME file had it, under a
   * name of the specification.
   */
  Optional<Attribute> beyondSchema(String property) {
    return properties.contains(property)
        ? Optional.empty()
        : type.field(property)
            .filter(f -> !f.holdsThings() && !f.textContent())
            .filter(f -> f.name().indexOf('/') < 0)
            .map(f -> new Attribute(f.name(), wordings.of(type, f, List.of(), List.of()), null));
  }
}
