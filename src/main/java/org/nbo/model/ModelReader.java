package org.nbo.model;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.finding.NboException;
import org.nbo.finding.RequirementLevel;
import org.nbo.ontology.Replacements;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Qudt;

/** Reads the tables of a {@link Model} out of the ontology's graph. */
final class ModelReader {
  private static final Node HAS_UNIT = Terms.uri(Qudt.HAS_UNIT);
  private static final Node QUANTITY_KIND = Terms.uri(Qudt.HAS_QUANTITY_KIND);
  private static final Node MULTIPLIER = Terms.uri(Qudt.CONVERSION_MULTIPLIER);
  private static final Node OFFSET = Terms.uri(Qudt.CONVERSION_OFFSET);

  private static final Comparator<Named> BY_PROPERTY =
      Comparator.comparing((Named f) -> f.property().iri()).thenComparing(Named::name);

  private final Terms terms;
  private final AxesReader axes;
  private final Map<Node, UnitOfMeasure> units = new HashMap<>();
  private final Map<Node, UnitType> unitTypes = new HashMap<>();
  private final Map<UnitOfMeasure, UnitOfMeasure> unitsOfDifferences = new HashMap<>();
  private final Map<Node, UnitType> unitTypesOfDifferences = new HashMap<>();
  private final Map<Node, ModelProperty> properties = new HashMap<>();

  ModelReader(Graph graph) {
    this.terms = new Terms(graph);
    this.axes = new AxesReader(terms);
  }

  Model read() {
    Set<Node> unitClasses = terms.subclasses(NboTerm.UNIT_OF_MEASURE);
    unitClasses.forEach(this::readUnits);
    Set<Node> listClasses = terms.subclasses(NboTerm.ENUMERATION_VALUE);
    listClasses.removeAll(unitClasses);
    Map<String, Enumeration> enumerations = new HashMap<>();
    for (Node list : listClasses) {
      enumerations.put(list.getURI(), readEnumeration(list));
    }
    Set<Node> classes = new LinkedHashSet<>();
    for (Node type : Terms.sorted(terms.subjects(RDF.type.asNode(), OWL.Class.asNode()))) {
      if (type.isURI() && !listClasses.contains(type) && !unitClasses.contains(type)) {
        classes.add(type);
      }
    }
    FormatReader formats =
        new FormatReader(terms, axes, field -> readField(field, enumerations.keySet()));
    Model model =
        new Model(
            new ModelTables(
                classes.stream().map(c -> readClass(c, classes, enumerations.keySet())).toList(),
                enumerations,
                axes.extensions(),
                axes.profiles(),
                new PlaceholderReader(terms).read(),
                formats.names(),
                formats.json(),
                KeyTerms.of(terms),
                Marks.of(terms),
                Replacements.of(terms.graph())));
    model.classes().forEach(ModelReader::refuseCircle);
    return model;
  }

  private static void refuseCircle(ModelClass start) {
    Set<ModelClass> seen = new HashSet<>();
    Deque<ModelClass> above = new ArrayDeque<>(start.above());
    while (!above.isEmpty()) {
      ModelClass next = above.remove();
      if (next == start) {
        throw NboException.unreadable(
            "NBO-MODEL-005",
            "<" + start.iri() + "> is above itself, by rdfs:subClassOf or nbo:specBase");
      }
      if (seen.add(next)) {
        above.addAll(next.above());
      }
    }
  }

  private ClassDescription readClass(Node type, Set<Node> classes, Set<String> enumerationClasses) {
    List<Field> fields = new ArrayList<>();
    List<UnitField> units = new ArrayList<>();
    for (Node field : terms.objects(type, NboTerm.FIELD)) {
      if (terms.object(field, NboTerm.UNIT_OF).isPresent()) {
        units.add(readUnitField(field, enumerationClasses));
      } else {
        fields.add(readField(field, enumerationClasses));
      }
    }
    for (Node choice : terms.objects(type, NboTerm.CHOICE)) {
      terms.object(choice, NboTerm.TIER).ifPresent(tier -> axes.tier(choice, tier));
      terms.object(choice, NboTerm.REQUIREMENT_LEVEL).ifPresent(level -> axes.level(choice, level));
    }
    fields.sort(BY_PROPERTY);
    units.sort(BY_PROPERTY);
    List<ModelClass.Condition> conditions =
        terms.texts(type, NboTerm.OME_WHEN).stream()
            .sorted()
            .map(w -> w.split("=", 2))
            .map(w -> new ModelClass.Condition(w[0], w[1]))
            .toList();
    return new ClassDescription(
        type.getURI(),
        terms.label(type),
        terms.object(type, NboTerm.EXTENSION).map(Node::getURI).orElse(null),
        terms.isTrue(type, NboTerm.ABSTRACT),
        terms.isTrue(type, NboTerm.DOCUMENT_ROOT),
        terms.isTrue(type, NboTerm.NOT_IN_OME),
        terms.isTrue(type, NboTerm.SUMMARIZABLE),
        terms.isTrue(type, NboTerm.STANDS_ALONE),
        new LinkedHashSet<>(terms.texts(type, NboTerm.SPEC_NAME)),
        new LinkedHashSet<>(terms.texts(type, NboTerm.OME_NAME)),
        conditions,
        fields,
        units,
        among(classes, terms.objects(type, RDFS.subClassOf.asNode())),
        among(classes, terms.objects(type, NboTerm.SPEC_BASE)));
  }

  private static List<String> among(Set<Node> classes, List<Node> above) {
    return above.stream().filter(classes::contains).map(Node::getURI).toList();
  }

  private Field readField(Node field, Set<String> enumerationClasses) {
    ModelProperty property = property(field, NboTerm.PROPERTY, enumerationClasses);
    return new Field(
        property,
        specName(field, property),
        terms.text(field, NboTerm.OME_NAME).orElse(null),
        tier(field),
        level(field),
        terms.object(field, NboTerm.EXTENSION).map(Node::getURI).orElse(null),
        terms.isTrue(field, NboTerm.REFERENCE),
        terms.isTrue(field, NboTerm.REPEATABLE),
        terms.isTrue(field, NboTerm.OME_REPEATABLE),
        terms.isTrue(field, NboTerm.TEXT_CONTENT),
        terms.isTrue(field, NboTerm.OME_LIST),
        terms.isTrue(field, NboTerm.OME_MINTED),
        terms.isTrue(field, NboTerm.NOT_IN_OME),
        terms.text(field, NboTerm.OME_PLACE).orElse(null),
        terms.text(field, NboTerm.OME_FACTOR).map(BigDecimal::new).orElse(null),
        terms.object(field, NboTerm.VALUE_CLASS).map(Node::getURI).orElse(null));
  }

  private UnitField readUnitField(Node field, Set<String> enumerationClasses) {
    tier(field);
    level(field);
    ModelProperty quantity = property(field, NboTerm.UNIT_OF, enumerationClasses);
    Optional<Node> list = terms.object(field, NboTerm.UNIT_TYPE);
    boolean ofDifferences =
        list.filter(units -> isDifference(Terms.uri(quantity.iri()), units)).isPresent();
    return new UnitField(
        quantity,
        specName(field, quantity),
        terms.text(field, NboTerm.OME_NAME).orElse(null),
        list.map(units -> unitType(units, ofDifferences)).orElse(null),
        unit(field, NboTerm.DEFAULT_UNIT, ofDifferences),
        unit(field, NboTerm.OME_DEFAULT_UNIT, ofDifferences));
  }

  /**
   * Whether a property is of another kind of quantity than the list of its units is for, such as an
   * accuracy of temperature; a zero that these units are counted from means nothing to it.
   */
  private boolean isDifference(Node property, Node unitList) {
    Optional<Node> kind = terms.object(property, QUANTITY_KIND);
    Optional<Node> ofList = terms.object(unitList, QUANTITY_KIND);
    return kind.isPresent() && ofList.isPresent() && !kind.equals(ofList);
  }

  private UnitOfMeasure unit(Node field, Node which, boolean ofDifferences) {
    UnitOfMeasure unit = terms.object(field, which).map(units::get).orElse(null);
    return unit == null || !ofDifferences ? unit : ofDifferences(unit);
  }

  private UnitType unitType(Node list, boolean ofDifferences) {
    UnitType type = unitTypes.get(list);
    return type == null || !ofDifferences
        ? type
        : unitTypesOfDifferences.computeIfAbsent(list, l -> type.with(this::ofDifferences));
  }

  /** The same unit is the same object, which lifting makes use of. */
  private UnitOfMeasure ofDifferences(UnitOfMeasure unit) {
    return unitsOfDifferences.computeIfAbsent(unit, UnitOfMeasure::ofDifferences);
  }

  private ModelProperty property(Node field, Node held, Set<String> enumerationClasses) {
    Node property =
        terms
            .object(field, held)
            .orElseThrow(() -> axes.malformed(field, "names no property; add nbo:property to it"));
    if (!property.isURI()) {
      throw axes.malformed(field, "has '" + property + "' as its property; that must be an IRI");
    }
    return properties.computeIfAbsent(property, p -> readProperty(p, enumerationClasses));
  }

  /** The name that a field goes by without one of its own is that of its property. */
  private String specName(Node field, ModelProperty property) {
    return terms
        .text(field, NboTerm.SPEC_NAME)
        .orElseGet(
            () -> terms.text(field, NboTerm.OME_NAME).isPresent() ? null : property.localName());
  }

  /** The tier that asks for a field, or 0. */
  private int tier(Node field) {
    return terms.object(field, NboTerm.TIER).map(tier -> axes.tier(field, tier)).orElse(0);
  }

  private RequirementLevel level(Node field) {
    return terms
        .object(field, NboTerm.REQUIREMENT_LEVEL)
        .map(level -> axes.level(field, level))
        .orElse(RequirementLevel.SHOULD);
  }

  private ModelProperty readProperty(Node property, Set<String> enumerationClasses) {
    Optional<Node> named =
        terms.objects(property, RDFS.range.asNode()).stream().filter(Node::isURI).findFirst();
    Optional<NumberOrPhrase> both = named.flatMap(range -> NumberOrPhrase.of(range, terms));
    String range = both.map(NumberOrPhrase::number).or(() -> named.map(Node::getURI)).orElse(null);
    ModelProperty.Kind kind =
        !terms.isA(property, OWL.ObjectProperty.asNode())
            ? ModelProperty.Kind.LITERAL
            : enumerationClasses.contains(range)
                ? ModelProperty.Kind.ENUMERATION
                : ModelProperty.Kind.THING;
    return new ModelProperty(
        property.getURI(),
        terms.label(property),
        terms.text(property, SKOS.definition.asNode()).orElse(""),
        range,
        kind,
        both.map(NumberOrPhrase::phrases).orElse(Set.of()),
        terms.object(property, HAS_UNIT).map(Node::getURI).orElse(null),
        terms.isTrue(property, NboTerm.NAMES_METADATA_FILE));
  }

  private void readUnits(Node unitClass) {
    Map<String, UnitOfMeasure> bySymbol = new LinkedHashMap<>();
    Map<String, UnitOfMeasure> byMisspelling = new LinkedHashMap<>();
    Map<String, UnitOfMeasure> byName = new LinkedHashMap<>();
    for (Node node : Terms.sorted(terms.subjects(RDF.type.asNode(), unitClass))) {
      String symbol = terms.text(node, SKOS.notation.asNode()).orElse(Terms.local(node));
      UnitOfMeasure unit =
          new UnitOfMeasure(
              qudt(node).orElse(node.getURI()),
              symbol,
              terms.text(node, MULTIPLIER).map(BigDecimal::new).orElse(null),
              terms.text(node, OFFSET).map(BigDecimal::new).orElse(BigDecimal.ZERO));
      units.put(node, unit);
      bySymbol.put(Spelling.normal(symbol), unit);
      terms
          .texts(node, NboTerm.OME_NAME)
          .forEach(name -> bySymbol.put(Spelling.normal(name), unit));
      terms
          .texts(node, NboTerm.MISSPELLING)
          .forEach(wrong -> byMisspelling.put(Spelling.normal(wrong), unit));
      Stream.of(
              Stream.of(symbol, terms.label(node)),
              terms.texts(node, NboTerm.OME_NAME).stream(),
              terms.texts(node, NboTerm.MISSPELLING).stream())
          .flatMap(Function.identity())
          .forEach(name -> byName.put(name, unit));
    }
    unitTypes.put(
        unitClass, new UnitType(unitClass.getURI(), bySymbol, byMisspelling, looseNames(byName)));
  }

  private static Map<String, UnitOfMeasure> looseNames(Map<String, UnitOfMeasure> byName) {
    Map<String, UnitOfMeasure> loose = new LinkedHashMap<>();
    Set<String> ambiguous = new HashSet<>();
    byName.forEach(
        (name, unit) -> {
          UnitOfMeasure other = loose.putIfAbsent(Spelling.looseUnit(name), unit);
          if (other != null && !other.equals(unit)) {
            ambiguous.add(Spelling.looseUnit(name));
          }
        });
    loose.keySet().removeAll(ambiguous);
    return loose;
  }

  private Optional<String> qudt(Node unit) {
    return terms.objects(unit, SKOS.exactMatch.asNode()).stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Qudt.UNITS))
        .findFirst();
  }

  private Enumeration readEnumeration(Node list) {
    Map<String, Enumeration.Value> byName = new LinkedHashMap<>();
    for (Node node : Terms.sorted(terms.subjects(RDF.type.asNode(), list))) {
      String notation = terms.text(node, SKOS.notation.asNode()).orElse(null);
      Enumeration.Value value = value(node, notation);
      if (notation != null) {
        byName.put(Spelling.normal(notation), value);
      }
      terms
          .texts(node, NboTerm.OME_NAME)
          .forEach(name -> byName.putIfAbsent(Spelling.normal(name), value));
      terms.subjects(DCTerms.isReplacedBy.asNode(), node).stream()
          .flatMap(old -> terms.texts(old, SKOS.notation.asNode()).stream())
          .forEach(name -> byName.putIfAbsent(Spelling.normal(name), value));
    }
    return new Enumeration(list.getURI(), byName, misspellings(byName));
  }

  private Map<String, Enumeration.Value> misspellings(Map<String, Enumeration.Value> byName) {
    Map<String, Enumeration.Value> byMisspelling = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    byName.forEach(
        (name, value) -> {
          Enumeration.Value other = byMisspelling.putIfAbsent(Spelling.loose(name), value);
          if (other != null && !other.equals(value)) {
            ambiguous.add(Spelling.loose(name));
          }
        });
    byMisspelling.keySet().removeAll(ambiguous);
    for (Enumeration.Value value : byName.values()) {
      terms
          .texts(Terms.uri(value.iri()), NboTerm.MISSPELLING)
          .forEach(wrong -> byMisspelling.putIfAbsent(Spelling.loose(wrong), value));
    }
    labels(byName.values()).forEach((label, value) -> byMisspelling.putIfAbsent(label, value));
    return byMisspelling;
  }

  /** Values by what people call them, such as argon for Ar. */
  private Map<String, Enumeration.Value> labels(Collection<Enumeration.Value> values) {
    Map<String, Enumeration.Value> byLabel = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (Enumeration.Value value : values) {
      String label = Spelling.loose(terms.label(Terms.uri(value.iri())));
      Enumeration.Value other = byLabel.putIfAbsent(label, value);
      if (other != null && !other.equals(value)) {
        ambiguous.add(label);
      }
    }
    byLabel.keySet().removeAll(ambiguous);
    return byLabel;
  }

  private Enumeration.Value value(Node node, String notation) {
    String spelling = spelling(node, notation);
    String ome = terms.texts(node, NboTerm.OME_NAME).stream().sorted().findFirst().orElse(spelling);
    String closest = terms.text(node, NboTerm.OME_CLOSEST).orElse(null);
    return new Enumeration.Value(node.getURI(), spelling, ome, closest, notation == null);
  }

  /** The name that goes without saying: the specification's, else the only one that OME has. */
  private String spelling(Node value, String notation) {
    List<String> omeNames = terms.texts(value, NboTerm.OME_NAME);
    return notation == null && omeNames.size() == 1 ? omeNames.get(0) : notation;
  }
}
