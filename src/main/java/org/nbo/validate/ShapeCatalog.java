package org.nbo.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.finding.Duty;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Place;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;

/** What each shape is about, so that a result of SHACL becomes a finding for people. */
final class ShapeCatalog {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node TARGET_CLASS = sh("targetClass");
  private static final Node PROPERTY = sh("property");
  private static final Node GROUP = sh("group");
  private static final Node NAME = sh("name");
  private static final Node PATH = sh("path");
  private static final Node REFERENCES = NodeFactory.createURI(NboTerm.SHAPES + "group-references");

  /** What holds at every tier; the shape is added. */
  private static final String VALUES = "values";

  private final Graph ontology;
  private final Model model;
  private final Graph tiers;
  private final Graph values;
  private final Map<String, String> extensionNames;
  private final Map<Node, Map<Duty, Integer>> askedByClass = new HashMap<>();

  ShapeCatalog(Graph ontology, Model model, ShapeLibrary shapes) {
    this.ontology = ontology;
    this.model = model;
    this.tiers = shapes.tiers();
    this.values = shapes.values();
    this.extensionNames =
        model.extensions().stream()
            .collect(Collectors.toMap(Model.ExtensionInfo::iri, Model.ExtensionInfo::name));
    tiers
        .find(Node.ANY, TARGET_CLASS, Node.ANY)
        .forEach(
            target ->
                tiers
                    .find(target.getSubject(), PROPERTY, Node.ANY)
                    .forEach(
                        shape ->
                            askedByClass
                                .computeIfAbsent(target.getObject(), c -> new HashMap<>())
                                .merge(duty(shape.getObject()), 1, Integer::sum)));
  }

  /** How many fields each cell of the matrix asks of a thing of this class. */
  Map<Duty, Integer> asked(Node type) {
    return askedByClass.getOrDefault(type, Map.of());
  }

  /** A finding of a shape that asks for presence. */
  Finding missing(
      ReportEntry entry,
      Placeholders placeholders,
      Function<Node, List<Naming>> namings,
      ToIntFunction<Node> lines) {
    Node shape = entry.source();
    Duty duty = duty(shape);
    Node type = object(tiers, subject(tiers, PROPERTY, shape), TARGET_CLASS);
    Optional<ModelClass> c = model.classOf(type.getURI());
    List<Node> properties = properties(tiers, object(tiers, shape, PATH));
    Optional<String> placeholder = placeholders.of(entry.focusNode(), properties);
    List<Field> fields =
        properties.stream()
            .flatMap(p -> c.stream().flatMap(owner -> owner.field(p.getURI()).stream()))
            .toList();
    Rule rule =
        new Rule(
            placeholder.isPresent() ? FindingKind.PLACEHOLDER : FindingKind.MISSING,
            duty.level().severity(),
            duty.name());
    return Finding.of(
            rule.about(local(shape)),
            Thing.of(
                entry.focusNode().toString(),
                c.map(ModelClass::label).orElse(local(type)),
                lines.applyAsInt(entry.focusNode())),
            new FieldName(
                fieldName(shape, fields),
                text(tiers, shape, NAME),
                place(shape, c, fields, namings.apply(entry.focusNode()))),
            entry.message())
        .asked(duty)
        .found(placeholder.orElse(""))
        .statedIn(statedIn(tiers, shape));
  }

  /** The property that a shape asks for, or the alternatives of which one will do. */
  private static List<Node> properties(Graph shapes, Node path) {
    if (path.isURI()) {
      return List.of(path);
    }
    List<Node> alternatives = new ArrayList<>();
    Node cell = object(shapes, path, sh("alternativePath"));
    while (cell != null && !cell.equals(RDF.nil.asNode())) {
      alternatives.add(object(shapes, cell, RDF.first.asNode()));
      cell = object(shapes, cell, RDF.rest.asNode());
    }
    return alternatives;
  }

  private static Optional<String> place(ModelClass owner, Field field, List<Naming> namings) {
    return namings.stream().flatMap(n -> n.place(owner, field).stream()).findFirst();
  }

  private String fieldName(Node shape, List<Field> fields) {
    Node kind = object(tiers, shape, NboTerm.VALUE_CLASS);
    if (kind != null) {
      return local(kind);
    }
    return fields.size() == 1 ? fields.get(0).name() : text(tiers, shape, NAME);
  }

  /**
   * Where a value would go: in one of the fields of the thing itself, or, where the shape names the
   * class of what is missing, in any field that holds such a thing.
   */
  private Place place(
      Node shape, Optional<ModelClass> type, List<Field> fields, List<Naming> namings) {
    Node kind = object(tiers, shape, NboTerm.VALUE_CLASS);
    Stream<String> places =
        kind == null
            ? type.stream()
                .flatMap(owner -> fields.stream().flatMap(f -> place(owner, f, namings).stream()))
            : model.classes().stream().flatMap(c -> places(c, kind.getURI(), namings));
    String path = places.distinct().sorted().collect(Collectors.joining(" or "));
    return path.isEmpty() ? Place.notIn(namings.get(0).schema()) : Place.at(path);
  }

  private Stream<String> places(ModelClass owner, String kind, List<Naming> namings) {
    return owner.ownFields().stream()
        .filter(f -> !f.reference())
        .filter(f -> f.target().flatMap(model::classOf).filter(c -> c.isA(kind)).isPresent())
        .flatMap(f -> place(owner, f, namings).stream());
  }

  /** Whether a result only says that a thing stands in another document than its mention. */
  boolean isElsewhere(ReportEntry entry) {
    return values.contains(entry.source(), GROUP, REFERENCES)
        && entry.value() != null
        && entry.value().toString().indexOf('#') > 0
        && !document(entry.value()).equals(document(entry.focusNode()));
  }

  private static String document(Node thing) {
    String iri = thing.toString();
    return iri.substring(0, Math.max(0, iri.indexOf('#')));
  }

  /** A finding of a shape that says what a value must be. */
  Finding wrong(ReportEntry entry, Graph data, ToIntFunction<Node> lines) {
    Node shape = entry.source();
    Node focus = entry.focusNode();
    Rule rule =
        new Rule(
            values.contains(shape, GROUP, REFERENCES) ? FindingKind.REFERENCE : FindingKind.VALUE,
            severity(entry),
            VALUES);
    return Finding.of(
            rule.about(local(shape)),
            Thing.of(focus.toString(), component(data, focus), lines.applyAsInt(focus)),
            FieldName.of(text(values, shape, NAME)),
            entry.message())
        .found(written(entry, data))
        .statedIn(
            properties(values, object(values, shape, PATH)).stream()
                .map(property -> statedIn(ontology, property))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(""));
  }

  private String component(Graph data, Node thing) {
    return data
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .mapWith(t -> model.classOf(t.getURI()).map(ModelClass::label).orElse(local(t)))
        .toList()
        .stream()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  /** The community extension that states a rule, or an empty text. */
  private static String statedIn(Graph graph, Node rule) {
    Node title = object(graph, rule, NboTerm.STATED_IN);
    return title == null ? "" : title.getLiteralLexicalForm();
  }

  /** The value that is wrong, or the wording that stands without a value. */
  private String written(ReportEntry entry, Graph data) {
    if (entry.value() != null) {
      return text(entry.value());
    }
    Node wording = object(values, entry.source(), sh("targetSubjectsOf"));
    return wording == null
        ? ""
        : data
            .find(entry.focusNode(), wording, Node.ANY)
            .mapWith(t -> text(t.getObject()))
            .toList()
            .stream()
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private Duty duty(Node shape) {
    Node tier = object(tiers, shape, NboTerm.TIER);
    return new Duty(
        extensionNames.get(object(tiers, shape, NboTerm.EXTENSION).getURI()),
        Integer.parseInt(text(ontology, tier, SKOS.notation.asNode())),
        tiers.contains(shape, NboTerm.REQUIREMENT_LEVEL, NboTerm.MUST)
            ? RequirementLevel.MUST
            : RequirementLevel.SHOULD);
  }

  private static Severity severity(ReportEntry entry) {
    return Severity.valueOf(local(entry.severity().level()).toUpperCase(Locale.ROOT));
  }

  private static String text(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.toString();
    return iri.contains("#") ? iri.substring(iri.indexOf('#') + 1) : iri;
  }

  private static String text(Graph graph, Node subject, Node property) {
    Node found = object(graph, subject, property);
    return found == null ? local(subject) : found.getLiteralLexicalForm();
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .nextOptional()
        .map(Triple::getObject)
        .orElse(null);
  }

  private static Node subject(Graph graph, Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).next();
  }

  private static String local(Node node) {
    return NboTerm.localName(node.toString());
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }
}
