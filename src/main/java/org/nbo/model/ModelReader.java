package org.nbo.model;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads the tables of a {@link Model} out of the ontology's graph. */
final class ModelReader {
  private static final String QUDT = "http://qudt.org/schema/qudt/";
  private static final String QUDT_UNITS = "http://qudt.org/vocab/unit/";
  private static final Node HAS_UNIT = uri(QUDT + "hasUnit");
  private static final Node MULTIPLIER = uri(QUDT + "conversionMultiplier");
  private static final Node OFFSET = uri(QUDT + "conversionOffset");

  private final Graph graph;
  private final Map<Node, UnitOfMeasure> units = new HashMap<>();
  private final Map<Node, UnitType> unitTypes = new HashMap<>();
  private final Map<Node, ModelProperty> properties = new HashMap<>();

  ModelReader(Graph graph) {
    this.graph = graph;
  }

  Model read() {
    Set<Node> unitClasses = subclasses(Nbo.UNIT_OF_MEASURE);
    unitClasses.forEach(this::readUnits);
    Set<Node> listClasses = subclasses(Nbo.ENUMERATION_VALUE);
    listClasses.removeAll(unitClasses);
    Map<String, Enumeration> enumerations = new HashMap<>();
    for (Node list : listClasses) {
      enumerations.put(list.getURI(), readEnumeration(list));
    }
    Map<String, ModelClass> classes = new LinkedHashMap<>();
    for (Node type : sorted(subjects(RDF.type.asNode(), OWL.Class.asNode()))) {
      if (type.isURI() && !listClasses.contains(type) && !unitClasses.contains(type)) {
        classes.put(type.getURI(), readClass(type, enumerations.keySet()));
      }
    }
    for (ModelClass c : classes.values()) {
      for (Node parent : objects(uri(c.iri()), RDFS.subClassOf.asNode())) {
        if (parent.isURI() && classes.containsKey(parent.getURI())) {
          c.addParent(classes.get(parent.getURI()));
        }
      }
    }
    classes.values().forEach(ModelReader::refuseCircle);
    List<Model.ExtensionInfo> extensions = readExtensions();
    return new Model(
        classes, enumerations, extensions, readProfiles(extensions), readPlaceholders());
  }

  private static void refuseCircle(ModelClass start) {
    Set<ModelClass> seen = new HashSet<>();
    Deque<ModelClass> above = new ArrayDeque<>(start.parents());
    while (!above.isEmpty()) {
      ModelClass next = above.remove();
      if (next == start) {
        throw NboException.unreadable(
            "NBO-MODEL-005", "<" + start.iri() + "> is a subclass of itself, by rdfs:subClassOf");
      }
      if (seen.add(next)) {
        above.addAll(next.parents());
      }
    }
  }

  private List<Model.ExtensionInfo> readExtensions() {
    return subjects(RDF.type.asNode(), Nbo.EXTENSION_CLASS).stream()
        .sorted(
            Comparator.comparing(
                    (Node e) -> text(e, Nbo.RANK).map(Integer::parseInt).orElse(Integer.MAX_VALUE))
                .thenComparing(Node::getURI))
        .map(
            e ->
                new Model.ExtensionInfo(
                    e.getURI(), text(e, SKOS.notation.asNode()).orElse(local(e)), label(e)))
        .toList();
  }

  private Model.Placeholders readPlaceholders() {
    Set<String> texts = new HashSet<>();
    graph
        .find(Node.ANY, Nbo.PLACEHOLDER, Node.ANY)
        .filterKeep(t -> t.getObject().isLiteral())
        .forEach(t -> texts.add(lowerCase(t.getObject())));
    Map<String, Set<String>> exceptions = new HashMap<>();
    graph
        .find(Node.ANY, Nbo.NO_PLACEHOLDER, Node.ANY)
        .filterKeep(t -> t.getObject().isLiteral())
        .forEach(
            t ->
                exceptions
                    .computeIfAbsent(t.getSubject().toString(), p -> new HashSet<>())
                    .add(lowerCase(t.getObject())));
    return new Model.Placeholders(texts, exceptions);
  }

  private static String lowerCase(Node text) {
    return text.getLiteralLexicalForm().strip().toLowerCase(Locale.ROOT);
  }

  private List<Model.Profile> readProfiles(List<Model.ExtensionInfo> extensions) {
    return subjects(RDF.type.asNode(), Nbo.PROFILE_CLASS).stream()
        .map(profile -> readProfile(profile, extensions))
        .sorted(Comparator.comparing(Model.Profile::name))
        .toList();
  }

  private Model.Profile readProfile(Node profile, List<Model.ExtensionInfo> extensions) {
    List<Node> asked = objects(profile, Nbo.EXTENSION);
    List<String> names =
        extensions.stream()
            .filter(e -> asked.contains(uri(e.iri())))
            .map(Model.ExtensionInfo::name)
            .toList();
    Axes axes =
        new Axes(
            object(profile, Nbo.TIER).map(tier -> tierNumber(profile, tier)).orElse(1),
            object(profile, Nbo.REQUIREMENT_LEVEL)
                .map(level -> level(profile, level))
                .orElse(RequirementLevel.MUST),
            names);
    return new Model.Profile(
        text(profile, SKOS.notation.asNode()).orElse(local(profile)), label(profile), axes);
  }

  private ModelClass readClass(Node type, Set<String> enumerationClasses) {
    List<Field> fields = new ArrayList<>();
    for (Node field : objects(type, Nbo.FIELD)) {
      fields.add(readField(field, enumerationClasses));
    }
    fields.sort(Comparator.comparing((Field f) -> f.property().iri()).thenComparing(Field::name));
    List<ModelClass.Condition> conditions =
        texts(type, Nbo.OME_WHEN).stream()
            .sorted()
            .map(w -> w.split("=", 2))
            .map(w -> new ModelClass.Condition(w[0], w[1]))
            .toList();
    return new ModelClass(
        type.getURI(),
        label(type),
        object(type, Nbo.EXTENSION).map(Node::getURI).orElse(null),
        isTrue(type, Nbo.ABSTRACT),
        isTrue(type, Nbo.DOCUMENT_ROOT),
        isTrue(type, Nbo.NOT_IN_OME),
        new LinkedHashSet<>(texts(type, Nbo.SPEC_NAME)),
        new LinkedHashSet<>(texts(type, Nbo.OME_NAME)),
        conditions,
        fields);
  }

  private Field readField(Node field, Set<String> enumerationClasses) {
    Optional<Node> quantity = object(field, Nbo.UNIT_OF);
    Node property =
        quantity
            .or(() -> object(field, Nbo.PROPERTY))
            .orElseThrow(() -> malformed(field, "names no property; add nbo:property to it"));
    if (!property.isURI()) {
      throw malformed(field, "has '" + property + "' as its property; that must be an IRI");
    }
    return new Field(
        properties.computeIfAbsent(property, p -> readProperty(p, enumerationClasses)),
        quantity.isPresent(),
        text(field, Nbo.SPEC_NAME)
            .orElseGet(() -> text(field, Nbo.OME_NAME).isPresent() ? null : local(property)),
        text(field, Nbo.OME_NAME).orElse(null),
        object(field, Nbo.TIER).map(tier -> tierNumber(field, tier)).orElse(0),
        object(field, Nbo.REQUIREMENT_LEVEL)
            .map(level -> level(field, level))
            .orElse(RequirementLevel.SHOULD),
        object(field, Nbo.EXTENSION).map(Node::getURI).orElse(null),
        isTrue(field, Nbo.REFERENCE),
        isTrue(field, Nbo.REPEATABLE),
        isTrue(field, Nbo.TEXT_CONTENT),
        isTrue(field, Nbo.OME_LIST),
        isTrue(field, Nbo.OME_MINTED),
        isTrue(field, Nbo.NOT_IN_OME),
        text(field, Nbo.OME_PLACE).orElse(null),
        object(field, Nbo.VALUE_CLASS).map(Node::getURI).orElse(null),
        object(field, Nbo.UNIT_TYPE).map(unitTypes::get).orElse(null),
        object(field, Nbo.DEFAULT_UNIT).map(units::get).orElse(null),
        object(field, Nbo.OME_DEFAULT_UNIT).map(units::get).orElse(null));
  }

  private ModelProperty readProperty(Node property, Set<String> enumerationClasses) {
    String range =
        objects(property, RDFS.range.asNode()).stream()
            .filter(Node::isURI)
            .map(Node::getURI)
            .findFirst()
            .orElse(null);
    ModelProperty.Kind kind =
        !graph.contains(property, RDF.type.asNode(), OWL.ObjectProperty.asNode())
            ? ModelProperty.Kind.LITERAL
            : enumerationClasses.contains(range)
                ? ModelProperty.Kind.ENUMERATION
                : ModelProperty.Kind.THING;
    return new ModelProperty(
        property.getURI(),
        label(property),
        text(property, SKOS.definition.asNode()).orElse(""),
        range,
        kind,
        object(property, HAS_UNIT).map(Node::getURI).orElse(null));
  }

  private void readUnits(Node unitClass) {
    Map<String, UnitOfMeasure> bySymbol = new LinkedHashMap<>();
    for (Node node : sorted(subjects(RDF.type.asNode(), unitClass))) {
      String symbol = text(node, SKOS.notation.asNode()).orElse(local(node));
      UnitOfMeasure unit =
          new UnitOfMeasure(
              qudt(node).orElse(node.getURI()),
              symbol,
              text(node, MULTIPLIER).map(BigDecimal::new).orElse(null),
              text(node, OFFSET).map(BigDecimal::new).orElse(BigDecimal.ZERO));
      units.put(node, unit);
      bySymbol.put(Spelling.normal(symbol), unit);
      texts(node, Nbo.OME_NAME).forEach(name -> bySymbol.put(Spelling.normal(name), unit));
    }
    unitTypes.put(unitClass, new UnitType(unitClass.getURI(), bySymbol));
  }

  private Optional<String> qudt(Node unit) {
    return objects(unit, SKOS.exactMatch.asNode()).stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(QUDT_UNITS))
        .findFirst();
  }

  private Enumeration readEnumeration(Node list) {
    Map<String, Enumeration.Value> byName = new LinkedHashMap<>();
    for (Node node : sorted(subjects(RDF.type.asNode(), list))) {
      String notation = text(node, SKOS.notation.asNode()).orElse(null);
      Enumeration.Value value = new Enumeration.Value(node.getURI(), spelling(node, notation));
      if (notation != null) {
        byName.put(Spelling.normal(notation), value);
      }
      texts(node, Nbo.OME_NAME).forEach(name -> byName.putIfAbsent(Spelling.normal(name), value));
    }
    return new Enumeration(list.getURI(), byName);
  }

  /** The name that goes without saying: the specification's, else the only one that OME has. */
  private String spelling(Node value, String notation) {
    List<String> omeNames = texts(value, Nbo.OME_NAME);
    return notation == null && omeNames.size() == 1 ? omeNames.get(0) : notation;
  }

  private Set<Node> subclasses(Node top) {
    Set<Node> found = new HashSet<>();
    Set<Node> level = subjects(RDFS.subClassOf.asNode(), top);
    while (!level.isEmpty()) {
      found.addAll(level);
      level =
          level.stream()
              .flatMap(c -> subjects(RDFS.subClassOf.asNode(), c).stream())
              .filter(c -> !found.contains(c))
              .collect(Collectors.toSet());
    }
    return found;
  }

  private int tierNumber(Node field, Node tier) {
    if (!graph.contains(tier, RDF.type.asNode(), Nbo.TIER_CLASS)) {
      throw malformed(field, "has " + tier + " as its tier; it takes " + names(Nbo.TIER_CLASS));
    }
    return text(tier, SKOS.notation.asNode())
        .filter(number -> number.matches("[1-" + Axes.TIERS + "]"))
        .map(Integer::parseInt)
        .orElseThrow(
            () ->
                malformed(
                    field, "has " + tier + " as its tier, whose skos:notation is not 1, 2 or 3"));
  }

  private RequirementLevel level(Node field, Node level) {
    if (!graph.contains(level, RDF.type.asNode(), Nbo.LEVEL_CLASS)) {
      throw malformed(field, "has " + level + " as its level; it takes " + names(Nbo.LEVEL_CLASS));
    }
    return level.equals(Nbo.MUST) ? RequirementLevel.MUST : RequirementLevel.SHOULD;
  }

  private String names(Node type) {
    return sorted(subjects(RDF.type.asNode(), type)).stream()
        .map(member -> "nbo:" + local(member))
        .collect(Collectors.joining(", "));
  }

  private NboException malformed(Node field, String what) {
    String owner =
        graph
            .find(Node.ANY, Nbo.FIELD, field)
            .mapWith(t -> "a field of <" + t.getSubject() + "> ")
            .nextOptional()
            .orElse("<" + field + "> ");
    return NboException.unreadable("NBO-MODEL-003", owner + what);
  }

  private String label(Node node) {
    return text(node, RDFS.label.asNode()).orElse(local(node));
  }

  private boolean isTrue(Node subject, Node property) {
    return text(subject, property).filter("true"::equals).isPresent();
  }

  private Optional<String> text(Node subject, Node property) {
    return texts(subject, property).stream().sorted().findFirst();
  }

  private List<String> texts(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .toList();
  }

  private Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private Set<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet();
  }

  private static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  private static String local(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
