package org.nbo.validate;

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
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
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
import org.nbo.model.ThingIri;
import org.nbo.model.naming.Naming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** What each shape is about, so that a result of SHACL becomes a finding for people. */
final class ShapeCatalog {
  private static final Node REFERENCES = NodeFactory.createURI(NboTerm.SHAPES + "group-references");

  /** What holds at every tier; the shape is added. */
  private static final String VALUES = "values";

  private final Terms ontology;
  private final Model model;
  private final Terms tiers;
  private final Terms values;
  private final Map<String, String> extensionNames;
  private final Map<Node, Map<Duty, Integer>> askedByClass = new HashMap<>();

  ShapeCatalog(Graph ontology, Model model, ShapeLibrary shapes) {
    this.ontology = new Terms(ontology);
    this.model = model;
    this.tiers = new Terms(shapes.tiers());
    this.values = new Terms(shapes.values());
    this.extensionNames =
        model.extensions().stream()
            .collect(Collectors.toMap(Model.ExtensionInfo::iri, Model.ExtensionInfo::name));
    tiers
        .graph()
        .find(Node.ANY, SHACL.targetClass, Node.ANY)
        .forEach(
            target ->
                tiers
                    .objects(target.getSubject(), SHACL.property)
                    .forEach(
                        shape ->
                            askedByClass
                                .computeIfAbsent(target.getObject(), c -> new HashMap<>())
                                .merge(duty(shape), 1, Integer::sum)));
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
    Node type = targetClass(shape);
    Optional<ModelClass> c = model.classOf(type.getURI());
    List<Node> properties = properties(tiers, shape);
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
                name(tiers, shape),
                place(shape, c, fields, namings.apply(entry.focusNode()))),
            entry.message())
        .asked(duty)
        .found(placeholder.orElse(""))
        .statedIn(statedIn(tiers, shape));
  }

  /** The property that a shape asks for, or the alternatives of which one will do. */
  private static List<Node> properties(Terms shapes, Node shape) {
    Node path = shapes.object(shape, SHACL.path).orElseThrow();
    return path.isURI()
        ? List.of(path)
        : shapes.object(path, SHACL.alternativePath).map(shapes::list).orElse(List.of());
  }

  /** The class of the things that a shape asks for something. */
  private Node targetClass(Node shape) {
    return tiers.subjects(SHACL.property, shape).stream()
        .flatMap(holder -> tiers.object(holder, SHACL.targetClass).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> place(ModelClass owner, Field field, List<Naming> namings) {
    return namings.stream().flatMap(n -> n.place(owner, field).stream()).findFirst();
  }

  private String fieldName(Node shape, List<Field> fields) {
    return tiers
        .object(shape, NboTerm.VALUE_CLASS)
        .map(ShapeCatalog::local)
        .orElseGet(() -> fields.size() == 1 ? fields.get(0).name() : name(tiers, shape));
  }

  /**
   * Where a value would go: in one of the fields of the thing itself, or, where the shape names the
   * class of what is missing, in any field that holds such a thing.
   */
  private Place place(
      Node shape, Optional<ModelClass> type, List<Field> fields, List<Naming> namings) {
    Optional<Node> kind = tiers.object(shape, NboTerm.VALUE_CLASS);
    Stream<String> places =
        kind.isEmpty()
            ? type.stream()
                .flatMap(owner -> fields.stream().flatMap(f -> place(owner, f, namings).stream()))
            : model.classes().stream().flatMap(c -> places(c, kind.get().getURI(), namings));
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
    return values.graph().contains(entry.source(), SHACL.group, REFERENCES)
        && entry.value() != null
        && thing(entry.value()).isInDocument()
        && !thing(entry.value()).isInSameDocument(thing(entry.focusNode()));
  }

  private static ThingIri thing(Node node) {
    return ThingIri.of(node.toString());
  }

  /** A finding of a shape that says what a value must be. */
  Finding wrong(ReportEntry entry, Graph data, ToIntFunction<Node> lines) {
    Node shape = entry.source();
    Node focus = entry.focusNode();
    Rule rule =
        new Rule(
            values.graph().contains(shape, SHACL.group, REFERENCES)
                ? FindingKind.REFERENCE
                : FindingKind.VALUE,
            severity(entry),
            VALUES);
    return Finding.of(
            rule.about(local(shape)),
            Thing.of(focus.toString(), component(data, focus), lines.applyAsInt(focus)),
            FieldName.of(name(values, shape)),
            entry.message())
        .found(written(entry, data))
        .statedIn(
            properties(values, shape).stream()
                .map(property -> statedIn(ontology, property))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(""));
  }

  private String component(Graph data, Node thing) {
    return new Terms(data)
        .kinds(thing).stream()
            .map(kind -> model.classOf(kind.getURI()).map(ModelClass::label).orElse(local(kind)))
            .sorted()
            .collect(Collectors.joining(" and "));
  }

  /** The community extension that states a rule, or an empty text. */
  private static String statedIn(Terms terms, Node rule) {
    return terms.text(rule, NboTerm.STATED_IN).orElse("");
  }

  /** The value that is wrong, or the wording that stands without a value. */
  private String written(ReportEntry entry, Graph data) {
    if (entry.value() != null) {
      return text(entry.value());
    }
    return values.object(entry.source(), SHACL.targetSubjectsOf).stream()
        .flatMap(wording -> new Terms(data).objects(entry.focusNode(), wording).stream())
        .map(ShapeCatalog::text)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Duty duty(Node shape) {
    Node tier = tiers.object(shape, NboTerm.TIER).orElseThrow();
    return new Duty(
        extensionNames.get(tiers.object(shape, NboTerm.EXTENSION).orElseThrow().getURI()),
        Integer.parseInt(ontology.text(tier, SKOS.notation.asNode()).orElseThrow()),
        tiers.graph().contains(shape, NboTerm.REQUIREMENT_LEVEL, NboTerm.MUST)
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
    return thing(value).local();
  }

  private static String name(Terms shapes, Node shape) {
    return shapes.text(shape, SHACL.name).orElseGet(() -> local(shape));
  }

  private static String local(Node node) {
    return NboTerm.localName(node.toString());
  }
}
