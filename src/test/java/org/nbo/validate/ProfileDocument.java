package org.nbo.validate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.UnitField;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/**
 * An image in NBO-XML that has all that a profile asks for and nothing else. What that is, is read
 * from the ontology: the document begins with its root and an image; each thing gets the fields
 * that the profile asks of its class; a field that holds a thing adds one.
 */
final class ProfileDocument {
  private static final String NAMESPACE = "http://www.NamespaceTest.org/Schemas/NBO/2020-11";
  private static final Node CHOICE = NodeFactory.createURI(NboTerm.NS + "choice");
  private static final Node ALTERNATIVE = NodeFactory.createURI(NboTerm.NS + "alternative");
  private static final Node MAX_AGE = NodeFactory.createURI(NboTerm.NS + "maxAge");

  private final Graph ontology;
  private final Model model;
  private final List<Duty> cells;
  private final ExampleValues values;
  private final List<Element> elements = new ArrayList<>();
  private final Deque<Element> unfilled = new ArrayDeque<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Element root;
  private final Predicate<Node> meets;
  private final boolean yes;

  /**
   * @param start local name of the class of what the document is about
   */
  ProfileDocument(Ontology ontology, Model model, Axes axes, String start) {
    this(ontology, model, axes, start, condition -> true, true);
  }

  /**
   * @param meets which conditions the image meets; what is asked under others is left out
   * @param yes what is said where yes or no are asked for
   */
  ProfileDocument(
      Ontology ontology, Model model, Axes axes, String start, Predicate<Node> meets, boolean yes) {
    this.meets = meets;
    this.yes = yes;
    this.ontology = ontology.graph();
    this.model = model;
    this.cells = axes.cells();
    this.values = new ExampleValues(this.ontology, model);
    ModelClass document =
        model.classes().stream().filter(ModelClass::isDocumentRoot).findFirst().orElseThrow();
    this.root = new Element(document, name(document));
    elements.add(root);
    place(NboTerm.NS + start);
    while (!unfilled.isEmpty()) {
      if (elements.size() > 2000) {
        throw new AssertionError("things of things without end: " + root.path(elements.get(1999)));
      }
      fill(unfilled.remove());
    }
  }

  /** A thing in the document, or a reference to one. */
  private final class Element {
    private final ModelClass type;
    private final String name;
    private final Map<String, String> attributes = new TreeMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<Element> parts = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();
    private String text = "";
    private String id;

    Element(ModelClass type, String name) {
      this.type = type;
      this.name = name;
      if (!type.isDocumentRoot()) {
        unfilled.add(this);
      }
    }

    /** The identifier, made when first asked for. */
    String id() {
      if (id == null) {
        id = type.localName() + ":" + numbers.merge(type.localName(), 1, Integer::sum);
        type.field(NboTerm.ID.getURI()).ifPresent(f -> attributes.put(f.specName(), id));
        filled.add(NboTerm.ID.getURI());
      }
      return id;
    }

    String path(Element to) {
      if (this == to) {
        return name;
      }
      return parts.stream()
          .map(part -> part.path(to))
          .filter(p -> !p.isEmpty())
          .findFirst()
          .map(p -> name + "/" + p)
          .orElse("");
    }

    void write(StringBuilder to, String indent) {
      to.append(indent).append('<').append(name);
      if (type.isDocumentRoot()) {
        to.append(" xmlns=\"").append(NAMESPACE).append('"');
      }
      attributes.forEach(
          (name, value) ->
              to.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
      to.append('>').append(escape(text)).append('\n');
      texts.forEach(
          (name, ids) ->
              ids.forEach(
                  target ->
                      to.append(indent)
                          .append("  <" + name + " ID=\"" + escape(target) + "\"/>\n")));
      parts.forEach(part -> part.write(to, indent + "  "));
      to.append(indent).append("</").append(name).append(">\n");
    }
  }

  /** The document. */
  String xml() {
    StringBuilder to = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    root.write(to, "");
    // the first immersion of the list is air, in which the aperture of the example cannot be
    return to.toString().replace("LensNA=\"1.4\"", "LensNA=\"0.75\"");
  }

  private void fill(Element element) {
    Set<String> alternatives = new HashSet<>();
    for (ModelClass above : element.type.lineage()) {
      for (Node choice : objects(NodeFactory.createURI(above.iri()), CHOICE)) {
        List<String> ways =
            objects(choice, ALTERNATIVE).stream().map(Node::getURI).sorted().toList();
        alternatives.addAll(ways);
        if (isAsked(element.type, choice)) {
          way(element, ways);
        }
      }
    }
    element.type.fields().stream()
        .filter(f -> !alternatives.contains(f.property().iri()))
        .map(f -> element.type.field(f.property().iri()).orElseThrow())
        .filter(f -> f.tier() > 0 && isAsked(element.type, f) && applies(element.type, f))
        .sorted(Comparator.comparing(f -> f.property().iri()))
        .forEach(f -> add(element, f));
  }

  private boolean applies(ModelClass owner, Field field) {
    Node property = NodeFactory.createURI(field.property().iri());
    return owner.lineage().stream()
        .flatMap(c -> objects(NodeFactory.createURI(c.iri()), NboTerm.FIELD).stream())
        .filter(node -> ontology.contains(node, NboTerm.PROPERTY, property))
        .findFirst()
        .map(node -> objects(node, NboTerm.APPLIES_WHEN))
        .filter(conditions -> !conditions.stream().allMatch(meets))
        .isEmpty();
  }

  /** Takes the first way to satisfy a choice; for one that is inferred, what it follows from. */
  private void way(Element element, List<String> ways) {
    if (ways.stream().anyMatch(element.filled::contains)) {
      return;
    }
    Optional<Field> own = element.type.field(ways.get(0));
    if (own.isPresent()) {
      add(element, own.get());
      return;
    }
    String kind =
        ShaclResult.object(ontology, NodeFactory.createURI(ways.get(0)), RDFS.range.asNode())
            .getURI();
    place(concrete(kind).iri());
  }

  private void add(Element element, Field field) {
    String property = field.property().iri();
    if (property.equals(NboTerm.ID.getURI())) {
      element.id();
    } else if (element.filled.add(property)) {
      if (field.property().kind() != ModelProperty.Kind.THING) {
        literal(element, field);
      } else if (field.reference()) {
        refer(element, field);
      } else {
        part(element, field, concrete(field.target().orElseThrow()));
      }
    }
  }

  private Element part(Element owner, Field field, ModelClass type) {
    boolean sameClass = field.target().filter(type.iri()::equals).isPresent();
    Element part = new Element(type, sameClass ? field.specName() : name(type));
    owner.filled.add(field.property().iri());
    owner.parts.add(part);
    elements.add(part);
    return part;
  }

  private static String name(ModelClass type) {
    return type.specNames().stream()
        .filter(name -> !name.endsWith("Group"))
        .findFirst()
        .orElse(type.localName());
  }

  private void literal(Element element, Field field) {
    Node value = values.good(element.type, field.property());
    String text = value.isLiteral() ? text(value) : spelling(field, value);
    if (field.textContent()) {
      element.text = text;
    } else {
      element.attributes.put(field.specName(), text);
    }
    element
        .type
        .unitOf(field)
        .ifPresent(unit -> element.attributes.put(unit.specName(), symbol(unit)));
  }

  private String text(Node value) {
    return value.getLiteralDatatype().equals(XSDDatatype.XSDboolean)
        ? String.valueOf(yes)
        : value.getLiteralLexicalForm();
  }

  private String spelling(Field field, Node value) {
    Enumeration list = model.enumeration(field.property().range()).orElseThrow();
    return list.byName().values().stream()
        .filter(v -> v.iri().equals(value.getURI()))
        .map(Enumeration.Value::spelling)
        .findFirst()
        .orElseGet(() -> list.byName().values().iterator().next().spelling());
  }

  private static String symbol(UnitField unit) {
    return unit.inGraph().orElseGet(() -> unit.type().units().iterator().next()).symbol();
  }

  private void refer(Element element, Field field) {
    String type = field.target().orElseGet(() -> values.ranges(field.property()).get(0));
    String target = place(type).id();
    boolean isAttribute = field.specName().equals("ID") || field.specName().endsWith("ID");
    if (isAttribute) {
      element.attributes.put(field.specName(), target);
    } else {
      element.texts.computeIfAbsent(field.specName(), n -> new ArrayList<>()).add(target);
    }
  }

  /** A thing of a class: one that is there, or a new one where the model has room for it. */
  private Element place(String iri) {
    return elements.stream()
        .filter(e -> e.type.isA(iri))
        .findFirst()
        .orElseGet(() -> placeNew(iri));
  }

  private Element placeNew(String iri) {
    ModelClass type = concrete(iri);
    for (Element owner : elements) {
      Optional<Field> room = room(owner.type, type);
      if (room.isPresent()) {
        return part(owner, room.get(), type);
      }
    }
    place(
        model.classes().stream()
            .filter(c -> !c.isAbstract() && !c.specNames().isEmpty())
            .filter(c -> !c.isA(iri) && room(c, type).isPresent())
            .map(ModelClass::iri)
            .min(Comparator.naturalOrder())
            .orElseThrow(() -> new AssertionError("no class has a place for " + iri)));
    return placeNew(iri);
  }

  private static Optional<Field> room(ModelClass owner, ModelClass type) {
    return owner.fields().stream()
        .filter(f -> !f.reference() && f.specName() != null)
        .filter(f -> f.property().kind() == ModelProperty.Kind.THING)
        .filter(f -> f.target().filter(type::isA).isPresent())
        .min(Comparator.comparing(f -> f.property().iri()));
  }

  /** A class that things in files are of. */
  private ModelClass concrete(String iri) {
    return model.classes().stream()
        .filter(c -> !c.isAbstract() && !c.specNames().isEmpty() && c.isA(iri))
        .min(
            Comparator.comparing((ModelClass c) -> !c.iri().equals(iri))
                .thenComparing(ModelClass::iri))
        .orElseThrow(() -> new AssertionError("nothing can be " + iri));
  }

  private boolean isAsked(ModelClass owner, Field field) {
    return model
        .extensionOf(owner, field)
        .map(extension -> cells.contains(new Duty(name(extension), field.tier(), field.level())))
        .orElse(false);
  }

  private boolean isAsked(ModelClass owner, Node choice) {
    List<Node> tier = objects(choice, NboTerm.TIER);
    String extension =
        objects(choice, NboTerm.EXTENSION).stream()
            .map(Node::getURI)
            .findFirst()
            .orElse(owner.extension());
    return !tier.isEmpty()
        && cells.contains(
            new Duty(
                name(extension),
                tier.get(0).getURI().charAt(tier.get(0).getURI().length() - 1) - '0',
                objects(choice, NboTerm.REQUIREMENT_LEVEL).contains(NboTerm.MUST)
                    ? RequirementLevel.MUST
                    : RequirementLevel.SHOULD));
  }

  private String name(String extension) {
    return model.extensions().stream()
        .filter(e -> e.iri().equals(extension))
        .map(Model.ExtensionInfo::name)
        .findFirst()
        .orElse("");
  }

  private List<Node> objects(Node subject, Node property) {
    return ontology.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
