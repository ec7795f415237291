package org.nbo.export.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.UnitField;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Makes tables of the fields of classes, and of the classes that use a property. */
final class Fields {
  static final Node CHOICE = Terms.uri(NboTerm.NS + "choice");
  private static final Node ALTERNATIVE = Terms.uri(NboTerm.NS + "alternative");
  private static final Node MAX_AGE = Terms.uri(NboTerm.NS + "maxAge");
  private static final Node METHODS_SECTION = Terms.uri(NboTerm.NS + "methodsSection");
  private static final Map<Node, String> BOUNDS = bounds();
  private static final Comparator<Field> ASKED_FIRST =
      Comparator.comparingInt((Field f) -> f.tier() == 0 ? Integer.MAX_VALUE : f.tier())
          .thenComparing(Field::level)
          .thenComparing(f -> f.property().label(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(f -> f.property().iri())
          .thenComparing(Field::name);

  private final Vocabulary vocabulary;
  private final Statements statements;
  private final TermWording wording;
  private final Units units;

  Fields(Vocabulary vocabulary, TermWording wording) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.wording = wording;
    this.units = new Units(vocabulary, wording);
  }

  /** The fields of a class, inherited ones included. */
  FieldTable of(ModelClass type) {
    return new FieldTable(
        type.fields().stream().sorted(ASKED_FIRST).map(field -> ofClass(type, field)).toList());
  }

  /** The classes that have a property as a field of their own. */
  FieldTable of(Node property) {
    List<FieldRow> rows = new ArrayList<>();
    for (Node type : vocabulary.classes()) {
      ModelClass owner = vocabulary.model(type);
      owner.ownFields().stream()
          .filter(f -> f.property().iri().equals(property.getURI()))
          .sorted(ASKED_FIRST)
          .map(f -> row(wording.link(type), statements.code(type), owner, owner, f))
          .forEach(rows::add);
    }
    return new FieldTable(rows);
  }

  /** Rules by which at least one of several fields is needed. */
  List<Phrase> choices(ModelClass type) {
    List<Phrase> choices = new ArrayList<>();
    for (ModelClass owner : type.lineage()) {
      for (Node choice : statements.objects(Terms.uri(owner.iri()), CHOICE)) {
        List<Phrase> alternatives =
            statements.objects(choice, ALTERNATIVE).stream().map(wording::phrase).toList();
        List<Phrase> axes = new ArrayList<>();
        statements.text(choice, RDFS.label.asNode()).map(Phrase::of).ifPresent(axes::add);
        statements.object(choice, NboTerm.TIER).map(wording::phrase).ifPresent(axes::add);
        statements
            .object(choice, NboTerm.REQUIREMENT_LEVEL)
            .map(wording::phrase)
            .ifPresent(axes::add);
        statements
            .text(choice, MAX_AGE)
            .map(days -> Phrase.of("at most " + days + " days from the acquisition"))
            .ifPresent(axes::add);
        choices.add(
            Phrase.join(
                "",
                List.of(
                    Phrase.join(", ", alternatives), Phrase.join(", ", axes).within(" (", ")"))));
      }
    }
    return choices;
  }

  private FieldRow ofClass(ModelClass type, Field field) {
    ModelClass owner =
        type.lineage().stream().filter(c -> c.ownFields().contains(field)).findFirst().orElse(type);
    Node property = Terms.uri(field.property().iri());
    return row(wording.link(property), statements.code(property), type, owner, field);
  }

  private FieldRow row(Link name, String code, ModelClass type, ModelClass owner, Field field) {
    Optional<Node> node = node(owner, field);
    Optional<Node> tier = node.flatMap(n -> statements.object(n, NboTerm.TIER));
    Optional<Node> level =
        tier.flatMap(t -> node.flatMap(n -> statements.object(n, NboTerm.REQUIREMENT_LEVEL)));
    Node property = Terms.uri(field.property().iri());
    Optional<UnitField> unit = unitField(type, field);
    return new FieldRow(
        name,
        code,
        Objects.requireNonNullElse(field.specName(), ""),
        omeName(field),
        tier.map(t -> wording.link(t, statements.shortName(t))).orElse(null),
        tier.map(statements::shortName).orElse("none"),
        level.map(wording::link).orElse(null),
        level.map(statements::shortName).orElse("none"),
        values(field, property),
        notes(field, node),
        units.of(property, unit),
        unit.map(units::inFile).orElse(null),
        field.property().definition(),
        statements.text(property, SKOS.example.asNode()).orElse(""),
        node.filter(n -> statements.isTrue(n, METHODS_SECTION)).isPresent(),
        owner == type ? null : wording.link(Terms.uri(owner.iri())),
        extension(type, field));
  }

  /** The field in the graph, for what the model has no table for. */
  private Optional<Node> node(ModelClass owner, Field field) {
    Node property = Terms.uri(field.property().iri());
    return statements
        .objects(
            Terms.uri(owner.iri()),
            NboTerm.FIELD,
            node ->
                statements.graph().contains(node, NboTerm.PROPERTY, property)
                    && statements
                        .text(node, NboTerm.SPEC_NAME)
                        .map(name -> name.equals(field.specName()))
                        .orElse(true))
        .stream()
        .findFirst();
  }

  private Link extension(ModelClass type, Field field) {
    return vocabulary
        .model()
        .extensionOf(type, field)
        .filter(extension -> !extension.equals(type.extension()))
        .map(extension -> wording.link(Terms.uri(extension)))
        .orElse(null);
  }

  private List<Phrase> values(Field field, Node property) {
    if (field.valueClass() != null) {
      return List.of(wording.phrase(Terms.uri(field.valueClass())));
    }
    return statements.objects(property, RDFS.range.asNode()).stream().map(wording::phrase).toList();
  }

  private List<String> notes(Field field, Optional<Node> node) {
    List<String> notes = new ArrayList<>();
    BOUNDS.forEach(
        (property, sign) ->
            node.flatMap(n -> statements.text(n, property))
                .ifPresent(bound -> notes.add(sign + " " + number(bound))));
    if (field.repeatable()) {
      notes.add("several");
    }
    if (field.omeRepeatable()) {
      notes.add("several in OME");
    }
    if (field.reference()) {
      notes.add("by reference");
    }
    return notes;
  }

  /** {@code 0.0e0} as 0. */
  private static String number(String lexical) {
    try {
      return new BigDecimal(lexical).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException notDecimal) {
      return lexical;
    }
  }

  private static String omeName(Field field) {
    if (field.omeName() != null) {
      return field.omeName();
    }
    if (field.omePlace() != null) {
      return field.omePlace();
    }
    return field.notInOme() ? "not there" : "";
  }

  /** Where the unit stands, also where the specification does not list the units. */
  private static Optional<UnitField> unitField(ModelClass type, Field quantity) {
    return type.units().stream().filter(u -> u.property().equals(quantity.property())).findFirst();
  }

  private static Map<Node, String> bounds() {
    Map<Node, String> signs = new LinkedHashMap<>();
    signs.put(Terms.uri(NboTerm.NS + "minInclusive"), "≥");
    signs.put(Terms.uri(NboTerm.NS + "minExclusive"), ">");
    signs.put(Terms.uri(NboTerm.NS + "maxInclusive"), "≤");
    signs.put(Terms.uri(NboTerm.NS + "maxExclusive"), "<");
    return signs;
  }
}
