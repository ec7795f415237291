package org.nbo.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema allows in elements, read from its files where it is asked for: most documents use
 * few of them. Knows as much of XML Schema as the schemas of OME need; of the rest it says that it
 * does not know. For all threads.
 */
final class ElementTypes {
  private final SimpleTypes simple;
  private final Set<String> namespaces = new HashSet<>();
  private final Map<String, SchemaElement> global = new HashMap<>();
  private final Map<String, List<SchemaElement>> substitutes = new HashMap<>();
  private final Map<SchemaElement, Optional<Type>> known = new IdentityHashMap<>();

  /**
   * What may be in an element.
   *
   * @param required how many of its attributes it must have
   * @param text the test for its text; null where it holds elements or nothing
   * @param content the elements in it; null where it holds text
   */
  record Type(
      Map<String, Attribute> attributes,
      long required,
      SimpleTypes.Test text,
      ContentModel content) {
    static Type of(Map<String, Attribute> attributes, SimpleTypes.Test text, ContentModel content) {
      long required = attributes.values().stream().filter(Attribute::required).count();
      return new Type(attributes, required, text, content);
    }
  }

  /** An attribute of an element. */
  record Attribute(boolean required, SimpleTypes.Test test) {}

  /**
   * @param schemas the files of a schema
   * @param simple its simple types
   */
  ElementTypes(List<SchemaElement> schemas, SimpleTypes simple) {
    this.simple = simple;
    for (SchemaElement schema : schemas) {
      namespaces.add(schema.get("targetNamespace"));
      for (SchemaElement declared : schema.children()) {
        String name = declared.get("name");
        global.putIfAbsent(key(declared.name(), declared.target(), name), declared);
        if (!declared.get("substitutionGroup").isEmpty()) {
          substitutes
              .computeIfAbsent(
                  key(declared, declared.get("substitutionGroup")), k -> new ArrayList<>())
              .add(declared);
        }
      }
    }
  }

  /** Whether the schema is about elements of a namespace. */
  boolean knows(String namespace) {
    return namespaces.contains(namespace);
  }

  /** How the outermost element is declared, where it may be one. */
  Optional<SchemaElement> root(String namespace, String name) {
    return Optional.ofNullable(global.get(key("element", namespace, name)))
        .filter(declared -> !isAbstract(declared));
  }

  /** What may be in an element; empty where that is not known. */
  synchronized Optional<Type> of(SchemaElement declared) {
    Optional<Type> type = known.get(declared);
    if (type == null) {
      try {
        type = Optional.of(read(declared));
      } catch (ContentModel.Unknown more) {
        type = Optional.empty();
      }
      known.put(declared, type);
    }
    return type;
  }

  private Type read(SchemaElement declared) {
    for (String unknown : List.of("fixed", "default", "nillable", "block")) {
      if (declared.has(unknown)) {
        throw new ContentModel.Unknown(unknown);
      }
    }
    for (SchemaElement child : declared.children()) {
      if (child.name().equals("complexType")) {
        return complex(child);
      }
    }
    String type = declared.get("type");
    SchemaElement complex = type.isEmpty() ? null : global.get(key(declared, "complexType", type));
    if (complex != null) {
      return complex(complex);
    }
    if (type.isEmpty() && !declared.get("substitutionGroup").isEmpty()) {
      throw new ContentModel.Unknown("type of another");
    }
    if (type.isEmpty() && declared.children().isEmpty()) {
      return Type.of(Map.of(), SimpleTypes.ANY, null); // anything, but that is not looked into
    }
    return Type.of(Map.of(), simple.ofDeclared(declared), null);
  }

  /** What a complex type has, with what it has from those that it extends. */
  private final class Collected {
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final List<SchemaElement> particles = new ArrayList<>();
    private SimpleTypes.Test text;

    void add(SchemaElement complex) {
      if (complex.has("mixed")) {
        throw new ContentModel.Unknown("mixed");
      }
      for (SchemaElement part : complex.children()) {
        switch (part.name()) {
          case "sequence", "choice" -> particles.add(part);
          case "attribute" -> attribute(part);
          case "complexContent", "simpleContent" -> extension(part);
          default -> throw new ContentModel.Unknown(part.name());
        }
      }
    }

    private void extension(SchemaElement content) {
      for (SchemaElement extension : content.children()) {
        if (!extension.name().equals("extension") || content.has("mixed")) {
          throw new ContentModel.Unknown(extension.name());
        }
        SchemaElement base = global.get(key(extension, "complexType", extension.get("base")));
        if (base != null) {
          add(base);
        } else if (content.name().equals("simpleContent")) {
          text = simple.ofBase(extension);
        } else {
          throw new ContentModel.Unknown("base");
        }
        add(extension);
      }
    }

    private void attribute(SchemaElement declared) {
      if (declared.get("name").isEmpty()
          || declared.has("fixed")
          || declared.get("use").equals("prohibited")) {
        throw new ContentModel.Unknown("attribute");
      }
      attributes.put(
          declared.get("name"),
          new Attribute(declared.get("use").equals("required"), simple.ofDeclared(declared)));
    }
  }

  private Type complex(SchemaElement complex) {
    if (isAbstract(complex)) {
      throw new ContentModel.Unknown("abstract");
    }
    Collected all = new Collected();
    all.add(complex);
    if (all.text != null && !all.particles.isEmpty()) {
      throw new ContentModel.Unknown("text and elements");
    }
    return Type.of(
        all.attributes,
        all.text,
        all.text != null ? null : new ContentModel(all.particles, this::named));
  }

  /** The declarations that an element within a type stands for, by name. */
  private Map<String, SchemaElement> named(SchemaElement particle) {
    String reference = particle.get("ref");
    if (reference.isEmpty()) {
      if (!particle.file().get("elementFormDefault").equals("qualified")) {
        throw new ContentModel.Unknown("form");
      }
      return Map.of(particle.get("name"), particle);
    }
    Map<String, SchemaElement> all = new HashMap<>();
    add(key(particle, reference), all);
    return all;
  }

  private void add(String key, Map<String, SchemaElement> all) {
    SchemaElement declared = global.get("element " + key);
    if (declared == null) {
      throw new ContentModel.Unknown(key);
    }
    if (!isAbstract(declared)) {
      all.put(declared.get("name"), declared);
    }
    for (SchemaElement other : substitutes.getOrDefault(key, List.of())) {
      add(other.target() + ' ' + other.get("name"), all);
    }
  }

  private static boolean isAbstract(SchemaElement declared) {
    return declared.get("abstract").equals("true");
  }

  private static String key(String kind, String namespace, String name) {
    return kind + ' ' + namespace + ' ' + name;
  }

  private static String key(SchemaElement at, String kind, String qualified) {
    return kind + ' ' + key(at, qualified);
  }

  /** A name with prefix as it stands in a schema, with its namespace. */
  private static String key(SchemaElement at, String qualified) {
    return at.namespace(qualified) + ' ' + qualified.substring(qualified.indexOf(':') + 1);
  }
}
