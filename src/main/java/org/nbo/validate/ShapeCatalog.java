package org.nbo.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.finding.Duty;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NotAsked;
import org.nbo.finding.Place;
import org.nbo.finding.Remedy;
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

  /** How many terms of a list are shown, where none is near to what was found. */
  private static final int CHOICES = 12;

  /** How many that are near. */
  private static final int NEAR = 3;

  private final Terms ontology;
  private final Model model;
  private final Terms tiers;
  private final Terms values;
  private final Map<String, String> extensionNames;
  private final Map<Node, List<Node>> askedByClass = new HashMap<>();
  private final Map<Node, Duty> duties = new ConcurrentHashMap<>();
  private final Map<Node, Set<String>> parts = new ConcurrentHashMap<>();
  private final Map<Node, Set<String>> knownTo = new ConcurrentHashMap<>();
  private final Map<Placing, Remedy> remedies = new ConcurrentHashMap<>();
  private final Map<Set<String>, List<Node>> askedOfAll = new ConcurrentHashMap<>();
  private final Map<Node, List<Node>> properties = new ConcurrentHashMap<>();
  private final Map<Node, FieldAsked> fieldsAsked = new ConcurrentHashMap<>();
  private final Map<Placed, Place> places = new ConcurrentHashMap<>();
  private final List<Conditional> conditional;
  private final Map<Conditional, List<NotAsked>> notAsked = new ConcurrentHashMap<>();
  private final Likely likely;

  /** What decides where something can be filled in. */
  private record Placing(Node shape, List<Naming> namings, Naming own) {}

  /** The same of where its value would go. */
  private record Placed(Node shape, List<Naming> namings) {}

  /** Of which things of a class something is asked: those of which a condition is met. */
  private record Conditional(Node type, Node target, Node condition) {}

  /**
   * What a shape of a tier asks for.
   *
   * @param component the class of the thing, for people
   * @param name of the field in the specification
   * @param label of the field, for people
   * @param statedIn the community extension that asks, or an empty text
   */
  private record FieldAsked(
      Optional<ModelClass> owner,
      String component,
      List<Field> fields,
      String name,
      String label,
      String statedIn) {}

  ShapeCatalog(Graph ontology, Model model, ShapeLibrary shapes) {
    this.ontology = new Terms(ontology);
    this.model = model;
    this.tiers = new Terms(shapes.tiers());
    this.values = new Terms(shapes.values());
    this.likely = Likely.in(model);
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
                                .computeIfAbsent(target.getObject(), c -> new ArrayList<>())
                                .add(shape)));
    this.conditional =
        tiers
            .graph()
            .find(Node.ANY, NboTerm.APPLIES_WHEN, Node.ANY)
            .mapWith(
                t -> new Conditional(askedClass(t.getSubject()), t.getSubject(), t.getObject()))
            .toList();
  }

  /** The shapes that ask things of this class for something. */
  List<Node> asked(Node type) {
    return askedByClass.getOrDefault(type, List.of());
  }

  /**
   * What is asked of a thing of any class that a part may be of, once for each property, in the
   * order of these.
   *
   * @param classes of which the part may be
   */
  List<Node> askedOfAll(Set<String> classes) {
    return askedOfAll.computeIfAbsent(classes, this::findAskedOfAll);
  }

  private List<Node> findAskedOfAll(Set<String> classes) {
    Map<String, Node> common = null;
    for (Node kind : kindsOf(classes)) {
      Map<String, Node> byPath = new TreeMap<>();
      asked(kind).forEach(shape -> byPath.putIfAbsent(properties(shape).toString(), shape));
      if (common == null) {
        common = byPath;
      } else {
        common.keySet().retainAll(byPath.keySet());
      }
    }
    return common == null ? List.of() : List.copyOf(common.values());
  }

  /** The classes of which something is asked and a part of some classes may be, in their order. */
  private List<Node> kindsOf(Set<String> classes) {
    List<Node> themselves =
        classes.stream()
            .filter(iri -> model.classOf(iri).filter(c -> !c.isAbstract()).isPresent())
            .map(NodeFactory::createURI)
            .filter(askedByClass::containsKey)
            .toList();
    return themselves.size() == classes.size()
        ? themselves
        : askedByClass.keySet().stream()
            .filter(type -> isSome(type, classes))
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
  }

  private boolean isSome(Node type, Set<String> classes) {
    return model
        .classOf(type.getURI())
        .filter(c -> !c.isAbstract() && classes.stream().anyMatch(c::isA))
        .isPresent();
  }

  /** The classes of the things that a shape asks for; none where it asks for texts or numbers. */
  Set<String> parts(Node shape) {
    return parts.computeIfAbsent(shape, this::findParts);
  }

  private Set<String> findParts(Node shape) {
    Optional<Node> kind = tiers.object(shape, NboTerm.VALUE_CLASS);
    if (kind.isPresent()) {
      return Set.of(kind.get().getURI());
    }
    return fields(shape).stream()
        .filter(Field::holdsThings)
        .flatMap(f -> f.target().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Field> fields(Node shape) {
    return fieldAsked(shape).fields();
  }

  private FieldAsked fieldAsked(Node shape) {
    return fieldsAsked.computeIfAbsent(shape, this::findFieldAsked);
  }

  private FieldAsked findFieldAsked(Node shape) {
    Node type = targetClass(shape);
    Optional<ModelClass> owner = model.classOf(type.getURI());
    List<Field> fields =
        properties(shape).stream()
            .flatMap(p -> owner.stream().flatMap(c -> c.field(p.getURI()).stream()))
            .toList();
    return new FieldAsked(
        owner,
        owner.map(ModelClass::label).orElse(local(type)),
        fields,
        fieldName(shape, fields),
        name(tiers, shape),
        statedIn(tiers, shape));
  }

  /**
   * Where what a shape asks for can be filled in.
   *
   * @param own the format of the file itself
   */
  Remedy remedy(Node shape, List<Naming> namings, Naming own) {
    return remedies.computeIfAbsent(
        new Placing(shape, namings, own), p -> findRemedy(shape, namings, own));
  }

  private Remedy findRemedy(Node shape, List<Naming> namings, Naming own) {
    Set<String> known = new TreeSet<>(knownTo(targetClass(shape)));
    parts(shape).forEach(part -> known.addAll(knownTo(NodeFactory.createURI(part))));
    if (known.contains("experimenter")) {
      return Remedy.EXPERIMENTER;
    }
    Optional<ModelClass> owner = fieldAsked(shape).owner();
    if (place(shape, List.of(own)).exists()) {
      return Remedy.FILE;
    }
    boolean hasKey =
        owner.stream()
            .flatMap(c -> fields(shape).stream().flatMap(f -> own.key(c, f).stream()))
            .findFirst()
            .isPresent();
    return hasKey && !known.contains("facility") ? Remedy.FILE : Remedy.MICROSCOPE;
  }

  /** Who knows of things of a class, as the class or one above it says. */
  private Set<String> knownTo(Node type) {
    Set<String> known = knownTo.get(type);
    if (known == null) {
      known = findKnownTo(type);
      knownTo.put(type, known);
    }
    return known;
  }

  private Set<String> findKnownTo(Node type) {
    Set<String> who = new TreeSet<>(ontology.texts(type, NboTerm.KNOWN_TO));
    ontology.objects(type, RDFS.subClassOf.asNode()).forEach(above -> who.addAll(knownTo(above)));
    return who;
  }

  /** The thing and the properties that a result is about. */
  List<List<Node>> fields(ReportEntry entry) {
    return properties(entry.source()).stream()
        .map(property -> List.of(entry.focusNode(), property))
        .toList();
  }

  /** Whether a result only says that there is a unit and no number. */
  boolean isUnitAlone(ReportEntry entry) {
    return values
        .object(entry.source(), SHACL.targetSubjectsOf)
        .filter(written -> written.getURI().endsWith(NboTerm.UNIT_AS_WRITTEN))
        .isPresent();
  }

  /** Whether a result is about a value that a field holds, and not about what it refers to. */
  boolean isAboutValue(ReportEntry entry) {
    return !values.graph().contains(entry.source(), SHACL.group, REFERENCES);
  }

  /** The unit that stands without a number, in words. */
  String unitAlone(ReportEntry entry, Graph data) {
    return written(entry, data);
  }

  /**
   * A finding of a shape that asks for presence.
   *
   * @param unit the unit that stands there without a number, or an empty text
   */
  Finding missing(
      ReportEntry entry,
      Placeholders placeholders,
      String unit,
      Function<Node, List<Naming>> namings,
      ToIntFunction<Node> lines) {
    Node shape = entry.source();
    Duty duty = duty(shape);
    FieldAsked asked = fieldAsked(shape);
    Optional<String> placeholder = placeholders.of(entry.focusNode(), properties(shape));
    Rule rule =
        new Rule(
            placeholder.isPresent() ? FindingKind.PLACEHOLDER : FindingKind.MISSING,
            duty.level().severity(),
            duty.name());
    return Finding.of(
            rule.about(local(shape)),
            Thing.of(
                entry.focusNode().toString(),
                asked.component(),
                lines.applyAsInt(entry.focusNode())),
            new FieldName(
                asked.name(), asked.label(), place(shape, namings.apply(entry.focusNode()))),
            entry.message())
        .asked(duty)
        .found(placeholder.orElse(unit))
        .statedIn(asked.statedIn());
  }

  /** The property that a shape asks for, or the alternatives of which one will do. */
  private List<Node> properties(Node shape) {
    return properties.computeIfAbsent(
        shape,
        s -> {
          Terms shapes = tiers.object(s, SHACL.path).isPresent() ? tiers : values;
          Node path = shapes.object(s, SHACL.path).orElseThrow();
          return path.isURI()
              ? List.of(path)
              : shapes.object(path, SHACL.alternativePath).map(shapes::list).orElse(List.of());
        });
  }

  /** The class of the things that a shape asks for something. */
  private Node targetClass(Node shape) {
    return tiers.subjects(SHACL.property, shape).stream()
        .flatMap(holder -> tiers.object(holder, SHACL.targetClass).stream())
        .findFirst()
        .map(this::askedClass)
        .orElseThrow();
  }

  /** The class itself, or the one of whose things some are asked because a condition is met. */
  private Node askedClass(Node target) {
    return tiers.graph().contains(target, NboTerm.APPLIES_WHEN, Node.ANY)
        ? tiers.object(target, RDFS.subClassOf.asNode()).orElseThrow()
        : target;
  }

  /**
   * What is not asked of any thing, because the condition is not met of one.
   *
   * @param described the classes of which there are things, those that conditions give included
   */
  List<NotAsked> notAsked(Set<Node> described) {
    List<NotAsked> all = new ArrayList<>();
    for (Conditional some : conditional) {
      if (described.contains(some.type()) && !described.contains(some.target())) {
        all.addAll(notAsked.computeIfAbsent(some, this::notAsked));
      }
    }
    all.sort(NotAsked.ORDER);
    return all;
  }

  private List<NotAsked> notAsked(Conditional some) {
    return asked(some.target()).stream().map(s -> notAsked(s, some.condition())).toList();
  }

  private NotAsked notAsked(Node shape, Node condition) {
    FieldAsked asked = fieldAsked(shape);
    return new NotAsked(
        duty(shape),
        asked.component(),
        asked.name(),
        asked.label(),
        ontology.text(condition, NboTerm.OTHERWISE).orElseGet(() -> local(condition)));
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
  private Place place(Node shape, List<Naming> namings) {
    return places.computeIfAbsent(new Placed(shape, namings), p -> findPlace(shape, namings));
  }

  private Place findPlace(Node shape, List<Naming> namings) {
    Optional<ModelClass> type = fieldAsked(shape).owner();
    List<Field> fields = fields(shape);
    Optional<Node> kind = tiers.object(shape, NboTerm.VALUE_CLASS);
    Stream<String> places =
        kind.isEmpty()
            ? type.stream()
                .flatMap(owner -> fields.stream().flatMap(f -> place(owner, f, namings).stream()))
            : model.classes().stream().flatMap(c -> places(c, kind.get().getURI(), namings));
    String path = places.distinct().sorted().collect(Collectors.joining(" or "));
    if (!path.isEmpty()) {
      return Place.at(path);
    }
    Naming first = namings.get(0);
    return type.stream()
        .flatMap(owner -> fields.stream().flatMap(f -> first.key(owner, f).stream()))
        .findFirst()
        .map(key -> Place.underKey(key, first.schema()))
        .orElse(Place.notIn(first.schema()));
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
  Finding wrong(
      ReportEntry entry,
      Graph data,
      Function<Node, List<Naming>> namings,
      ToIntFunction<Node> lines) {
    Node shape = entry.source();
    Node focus = entry.focusNode();
    Rule rule =
        new Rule(
            values.graph().contains(shape, SHACL.group, REFERENCES)
                ? FindingKind.REFERENCE
                : FindingKind.VALUE,
            severity(entry),
            VALUES);
    Finding finding =
        Finding.of(
                rule.about(local(shape)),
                Thing.of(focus.toString(), model.component(data, focus), lines.applyAsInt(focus)),
                new FieldName(
                    name(values, shape),
                    name(values, shape),
                    placeOfValue(entry, data, namings.apply(focus))),
                entry.message())
            .found(written(entry, data));
    return ofUnit(finding, entry, data, namings.apply(focus).get(0))
        .statedIn(
            properties(shape).stream()
                .map(property -> statedIn(ontology, property))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(""));
  }

  /** Whether a result says that a wording stands without a value. */
  private boolean isOfWording(ReportEntry entry) {
    return values
        .object(entry.source(), SHACL.targetSubjectsOf)
        .filter(wording -> wording.getURI().endsWith(NboTerm.AS_WRITTEN))
        .isPresent();
  }

  /** The same of the unit alone, where all that is wrong is that nobody knows the unit. */
  private Finding ofUnit(Finding finding, ReportEntry entry, Graph data, Naming own) {
    return Stream.of(entry)
        .filter(this::isOfWording)
        .flatMap(e -> properties(e.source()).stream())
        .flatMap(p -> UnknownUnit.in(data, entry.focusNode(), p, model).stream())
        .findFirst()
        .map(unit -> unit.told(finding, own, likely))
        .orElse(finding);
  }

  private Place placeOfValue(ReportEntry entry, Graph data, List<Naming> namings) {
    return model.classesOf(data, entry.focusNode()).stream()
        .flatMap(
            owner ->
                properties(entry.source()).stream()
                    .flatMap(p -> owner.field(p.getURI()).stream())
                    .flatMap(field -> place(owner, field, namings).stream()))
        .sorted()
        .findFirst()
        .map(Place::at)
        .orElse(Place.NONE);
  }

  /** A finding of a field that is said to have no value. */
  Finding answered(List<Node> answered, String words, Graph data, ToIntFunction<Node> lines) {
    Node thing = answered.get(0);
    Node property = answered.get(1);
    String label = ontology.label(property);
    return Finding.of(
        Answers.RULE.about(local(property)),
        Thing.of(thing.toString(), model.component(data, thing), lines.applyAsInt(thing)),
        new FieldName(local(property), label, Place.NONE),
        label + ": " + words);
  }

  /**
   * A finding of a term that its list does not have, with those that it may mean.
   *
   * @param own the format of the file, which may spell them in its own way
   */
  Finding withChoices(Finding finding, Naming own) {
    Node shape = NodeFactory.createURI(NboTerm.SHAPES + finding.rule().part());
    if (finding.kind() != FindingKind.VALUE
        || finding.value().isEmpty()
        || values.object(shape, SHACL.path).isEmpty()) {
      return finding;
    }
    List<String> listed =
        properties(shape).stream()
            .flatMap(p -> ontology.objects(p, RDFS.range.asNode()).stream())
            .flatMap(range -> model.enumeration(range.getURI()).stream())
            .flatMap(list -> list.byName().values().stream())
            .map(own::spelling)
            .distinct()
            .toList();
    if (listed.isEmpty()) {
      return finding;
    }
    List<String> near = Likely.near(listed, finding.value());
    return finding.saying(
        finding.message()
            + (near.isEmpty()
                ? " It has " + likely.of(listed, finding.value(), CHOICES)
                : " Nearest there: "
                    + String.join(", ", near.subList(0, Math.min(NEAR, near.size()))))
            + ".");
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

  /** The tier, level and extension that ask. */
  Duty duty(Node shape) {
    return duties.computeIfAbsent(shape, this::findDuty);
  }

  private Duty findDuty(Node shape) {
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
