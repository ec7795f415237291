package org.nbo.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Documents with everything that the official schema of OME 2016-06 allows, each element once or
 * twice, with values drawn by a seed. Identifiers are unique; references lead nowhere.
 */
public final class OmeDocuments {
  private static final String SCHEMA = "/released-schema/2016-06/ome.xsd";
  private static final String XSD = "xsd:";
  private static final int DEEPEST = 9;

  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, Element> types = new HashMap<>();
  private final Map<String, Element> simpleTypes = new HashMap<>();
  private final Map<String, Element> groups = new HashMap<>();
  private final Map<String, List<Element>> substitutes = new HashMap<>();
  private final Map<String, Integer> identifiers = new HashMap<>();
  private final Random random;

  public OmeDocuments(long seed) throws Exception {
    random = new Random(seed);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try (var in = OmeDocuments.class.getResourceAsStream(SCHEMA)) {
      for (Element child : children(factory.newDocumentBuilder().parse(in).getDocumentElement())) {
        String name = child.getAttribute("name");
        switch (child.getLocalName()) {
          case "element" -> {
            elements.put(name, child);
            substitutes
                .computeIfAbsent(child.getAttribute("substitutionGroup"), g -> new ArrayList<>())
                .add(child);
          }
          case "complexType" -> types.put(name, child);
          case "simpleType" -> simpleTypes.put(name, child);
          case "group", "attributeGroup" -> groups.put(name, child);
          default -> {
            // annotations and imports say nothing about structure
          }
        }
      }
    }
  }

  /** A document. */
  public String write() {
    String document = element(elements.get("OME"), 0);
    return document.replaceFirst(
        "<OME", "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"");
  }

  private String element(Element declaration, int depth) {
    String name = declaration.getAttribute("name");
    StringBuilder attributes = new StringBuilder();
    StringBuilder content = new StringBuilder();
    String type = declaration.getAttribute("type");
    if (types.containsKey(type)) {
      fill(types.get(type), name, depth, attributes, content);
    } else if (!type.isEmpty()) {
      content.append(escape(value(type, name)));
    }
    for (Element child : children(declaration)) {
      if (child.getLocalName().equals("complexType")) {
        fill(child, name, depth, attributes, content);
      } else if (child.getLocalName().equals("simpleType")) {
        content.append(escape(simple(child, name)));
      }
    }
    return "<" + name + attributes + ">" + content + "</" + name + ">";
  }

  private void fill(
      Element node, String owner, int depth, StringBuilder attributes, StringBuilder content) {
    for (Element child : children(node)) {
      switch (child.getLocalName()) {
        case "attribute" -> attribute(child, owner, attributes);
        case "element" -> nested(child, depth, content);
        case "group", "attributeGroup" ->
            fill(groups.get(child.getAttribute("ref")), owner, depth, attributes, content);
        case "any" -> content.append("<z:a xmlns:z=\"urn:z\" b=\"1\"><z:c>deep</z:c> tail</z:a>");
        case "extension" -> {
          String base = child.getAttribute("base");
          if (types.containsKey(base)) {
            fill(types.get(base), owner, depth, attributes, content);
          } else {
            content.append(escape(value(base, owner)));
          }
          fill(child, owner, depth, attributes, content);
        }
        case "annotation", "simpleType" -> {
          // say nothing about structure
        }
        default -> fill(child, owner, depth, attributes, content);
      }
    }
  }

  private void attribute(Element declaration, String owner, StringBuilder attributes) {
    if (random.nextInt(10) == 0 && !declaration.getAttribute("use").equals("required")) {
      return;
    }
    String name = declaration.getAttribute("name");
    String value =
        declaration.hasAttribute("type")
            ? value(declaration.getAttribute("type"), owner + name)
            : simple(child(declaration, "simpleType"), owner + name);
    attributes.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  private void nested(Element declaration, int depth, StringBuilder content) {
    String reference = declaration.getAttribute("ref");
    List<Element> kinds =
        reference.isEmpty()
            ? List.of(declaration)
            : substitutes.getOrDefault(reference, List.of(elements.get(reference)));
    boolean many = declaration.getAttribute("maxOccurs").equals("unbounded");
    for (int n = many && random.nextBoolean() ? 2 : 1; n > 0 && depth < DEEPEST; n--) {
      kinds.forEach(kind -> content.append(element(kind, depth + 1)));
    }
  }

  private String value(String type, String named) {
    if (simpleTypes.containsKey(type)) {
      return simple(simpleTypes.get(type), named);
    }
    return switch (type.replace(XSD, "")) {
      case "boolean" -> random.nextBoolean() ? "true" : "false";
      case "int", "long", "integer", "nonNegativeInteger", "positiveInteger" ->
          Integer.toString(1 + random.nextInt(99));
      case "float", "double", "decimal" ->
          List.of("0.5", "1.25", "3", "1e-3", "7.0").get(random.nextInt(5));
      case "dateTime" -> "2020-05-0" + (1 + random.nextInt(9)) + "T10:00:00";
      case "anyURI" -> "http://example.org/" + random.nextInt(99);
      case "base64Binary", "hexBinary" -> "AAAA";
      default -> named + " é µ <&> " + random.nextInt(99);
    };
  }

  private String simple(Element type, String named) {
    String name = type.getAttribute("name");
    Element list = child(type, "list");
    if (list != null) {
      String first = item(list, named);
      return random.nextBoolean() ? first : first + ' ' + item(list, named);
    }
    if (name.endsWith("ID")) {
      String kind = name.substring(0, name.length() - 2);
      return kind + ':' + identifiers.merge(kind, 1, Integer::sum);
    }
    Element restriction = child(type, "restriction");
    if (restriction == null) {
      return named;
    }
    List<Element> listed =
        children(restriction).stream().filter(c -> c.getLocalName().equals("enumeration")).toList();
    return !listed.isEmpty()
        ? listed.get(random.nextInt(listed.size())).getAttribute("value")
        : value(restriction.getAttribute("base"), named);
  }

  private String item(Element list, String named) {
    return list.hasAttribute("itemType")
        ? value(list.getAttribute("itemType"), named)
        : simple(child(list, "simpleType"), named);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(c -> c.getLocalName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(child.getNamespaceURI())) {
        found.add(child);
      }
    }
    return found;
  }
}
