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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a schema allows in elements, read from its files where it is asked for: most documents use
 * few of them. Knows as much of XML Schema as the schemas of OME need; of the rest it says that it
 * does not know. For all threads.
 */
final class ElementTypes {
  private final SimpleTypes simple;
  private final Set<String> namespaces = new HashSet<>();
  private final Map<String, Element> global = new HashMap<>();
  private final Map<String, List<Element>> substitutes = new HashMap<>();
  private final Map<Element, Optional<Type>> known = new IdentityHashMap<>();

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
  ElementTypes(List<Document> schemas, SimpleTypes simple) {
    this.simple = simple;
    for (Document schema : schemas) {
      namespaces.add(schema.getDocumentElement().getAttribute("targetNamespace"));
      for (Element declared : ContentModel.children(schema.getDocumentElement())) {
        String name = declared.getAttribute("name");
        global.putIfAbsent(key(declared.getLocalName(), namespace(declared), name), declared);
        if (!declared.getAttribute("substitutionGroup").isEmpty()) {
          substitutes
              .computeIfAbsent(
                  key(declared, declared.getAttribute("substitutionGroup")), k -> new ArrayList<>())
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
  Optional<Element> root(String namespace, String name) {
    return Optional.ofNullable(global.get(key("element", namespace, name)))
        .filter(declared -> !isAbstract(declared));
  }

  /** The namespace of an element that is declared. */
  static String namespace(Element declared) {
    return declared.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
  }

  /** What may be in an element; empty where that is not known. */
  synchronized Optional<Type> of(Element declared) {
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

  private Type read(Element declared) {
    for (String unknown : List.of("fixed", "default", "nillable", "block")) {
      if (declared.hasAttribute(unknown)) {
        throw new ContentModel.Unknown(unknown);
      }
    }
    for (Element child : ContentModel.children(declared)) {
      if (child.getLocalName().equals("complexType")) {
        return complex(child);
      }
    }
    String type = declared.getAttribute("type");
    Element complex = type.isEmpty() ? null : global.get(key(declared, "complexType", type));
    if (complex != null) {
      return complex(complex);
    }
    if (type.isEmpty() && !declared.getAttribute("substitutionGroup").isEmpty()) {
      throw new ContentModel.Unknown("type of another");
    }
    return Type.of(Map.of(), simple.ofDeclared(declared), null);
  }

  /** What a complex type has, with what it has from those that it extends. */
  private final class Collected {
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final List<Element> particles = new ArrayList<>();
    private SimpleTypes.Test text;

    void add(Element complex) {
      if (complex.hasAttribute("mixed")) {
        throw new ContentModel.Unknown("mixed");
      }
      for (Element part : ContentModel.children(complex)) {
        switch (part.getLocalName()) {
          case "sequence", "choice" -> particles.add(part);
          case "attribute" -> attribute(part);
          case "complexContent", "simpleContent" -> extension(part);
          default -> throw new ContentModel.Unknown(part.getLocalName());
        }
      }
    }

    private void extension(Element content) {
      for (Element extension : ContentModel.children(content)) {
        if (!extension.getLocalName().equals("extension") || content.hasAttribute("mixed")) {
          throw new ContentModel.Unknown(extension.getLocalName());
        }
        Element base = global.get(key(extension, "complexType", extension.getAttribute("base")));
        if (base != null) {
          add(base);
        } else if (content.getLocalName().equals("simpleContent")) {
          text = simple.ofBase(extension);
        } else {
          throw new ContentModel.Unknown("base");
        }
        add(extension);
      }
    }

    private void attribute(Element declared) {
      if (declared.getAttribute("name").isEmpty()
          || declared.hasAttribute("fixed")
          || declared.getAttribute("use").equals("prohibited")) {
        throw new ContentModel.Unknown("attribute");
      }
      attributes.put(
          declared.getAttribute("name"),
          new Attribute(
              declared.getAttribute("use").equals("required"), simple.ofDeclared(declared)));
    }
  }

  private Type complex(Element complex) {
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
  private Map<String, Element> named(Element particle) {
    String reference = particle.getAttribute("ref");
    if (reference.isEmpty()) {
      if (!particle
          .getOwnerDocument()
          .getDocumentElement()
          .getAttribute("elementFormDefault")
          .equals("qualified")) {
        throw new ContentModel.Unknown("form");
      }
      return Map.of(particle.getAttribute("name"), particle);
    }
    Map<String, Element> all = new HashMap<>();
    add(key(particle, reference), all);
    return all;
  }

  private void add(String key, Map<String, Element> all) {
    Element declared = global.get("element " + key);
    if (declared == null) {
      throw new ContentModel.Unknown(key);
    }
    if (!isAbstract(declared)) {
      all.put(declared.getAttribute("name"), declared);
    }
    for (Element other : substitutes.getOrDefault(key, List.of())) {
      add(namespace(other) + ' ' + other.getAttribute("name"), all);
    }
  }

  private static boolean isAbstract(Element declared) {
    return declared.getAttribute("abstract").equals("true");
  }

  private static String key(String kind, String namespace, String name) {
    return kind + ' ' + namespace + ' ' + name;
  }

  private static String key(Element at, String kind, String qualified) {
    return kind + ' ' + key(at, qualified);
  }

  /** A name with prefix as it stands in a schema, with its namespace. */
  private static String key(Element at, String qualified) {
    int colon = qualified.indexOf(':');
    return at.lookupNamespaceURI(colon < 0 ? null : qualified.substring(0, colon))
        + ' '
        + qualified.substring(colon + 1);
  }
}
