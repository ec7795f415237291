package org.nbo.model.naming;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the official schema of OME 2016-06 says may stand where. */
final class OmeSchema {
  private static final String SCHEMA = "/released-schema/2016-06/ome.xsd";

  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, Element> types = new HashMap<>();
  private final Map<String, Set<String>> substitutes = new HashMap<>();

  private OmeSchema() {}

  /**
   * The content of an element.
   *
   * @param attributes names of its attributes
   * @param children its elements, each with the node that declares it
   */
  record Content(Set<String> attributes, Map<String, Element> children) {}

  static OmeSchema load() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    OmeSchema schema = new OmeSchema();
    try (var in = OmeSchema.class.getResourceAsStream(SCHEMA)) {
      Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
      for (Element child : children(root)) {
        if (child.getLocalName().equals("element")) {
          schema.elements.put(child.getAttribute("name"), child);
          if (child.hasAttribute("substitutionGroup")) {
            schema
                .substitutes
                .computeIfAbsent(
                    child.getAttribute("substitutionGroup"), g -> new LinkedHashSet<>())
                .add(child.getAttribute("name"));
          }
        } else if (child.getLocalName().equals("complexType")) {
          schema.types.put(child.getAttribute("name"), child);
        }
      }
    }
    return schema;
  }

  Element element(String name) {
    return elements.get(name);
  }

  Content content(Element declaration) {
    Content content = new Content(new LinkedHashSet<>(), new LinkedHashMap<>());
    collect(declaration, content);
    return content;
  }

  private void collect(Element node, Content content) {
    if (types.containsKey(node.getAttribute("type"))) {
      collect(types.get(node.getAttribute("type")), content);
    }
    for (Element child : children(node)) {
      switch (child.getLocalName()) {
        case "attribute" -> content.attributes().add(child.getAttribute("name"));
        case "element" -> child(child, content);
        case "extension" -> {
          if (types.containsKey(child.getAttribute("base"))) {
            collect(types.get(child.getAttribute("base")), content);
          }
          collect(child, content);
        }
        case "annotation", "simpleType" -> {
          // say nothing about structure
        }
        default -> collect(child, content);
      }
    }
  }

  private void child(Element child, Content content) {
    String reference = child.getAttribute("ref");
    if (reference.isEmpty()) {
      content.children().put(child.getAttribute("name"), child);
    } else if (substitutes.containsKey(reference)) {
      substitutes.get(reference).forEach(s -> content.children().put(s, elements.get(s)));
    } else {
      content.children().put(reference, elements.get(reference));
    }
  }

  private static Iterable<Element> children(Element parent) {
    Set<Element> found = new LinkedHashSet<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
