package org.nbo.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ModelProperty.Kind;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/**
 * For each rule about values, things that keep it and things that break it. The rules are read from
 * the ontology, not from the shapes.
 */
final class ValueExamples {
  private static final Set<String> ANY_TEXT = Set.of("string", "anyURI", "XMLLiteral");

  private final Model model;
  private final ExampleValues values;
  private final Map<String, ModelProperty> properties = new TreeMap<>();
  private final Set<String> inRange = new HashSet<>();
  private final Set<String> quantities = new HashSet<>();
  private final Set<String> several = new HashSet<>();
  private final Graph data = GraphFactory.createDefaultGraph();
  private final List<ShaclResult> expected = new ArrayList<>();
  private int number;

  private ValueExamples(Ontology ontology, Model model) {
    this.model = model;
    this.values = new ExampleValues(ontology.graph(), model);
  }

  /** Examples for all rules about values, to be validated together with the ontology. */
  static ShapeExamples of(Ontology ontology, Model model) {
    ValueExamples examples = new ValueExamples(ontology, model);
    examples.build();
    return new ShapeExamples(examples.data, examples.expected.stream().sorted().toList());
  }

  private void build() {
    for (ModelClass c : model.classes()) {
      type(ExampleValues.thing(c.iri()), c);
      type(ExampleValues.otherThing(c.iri()), c);
      c.units().forEach(unit -> quantities.add(unit.property().iri()));
      for (Field field : c.ownFields()) {
        properties.put(field.property().iri(), field.property());
        if (field.valueClass() == null && !values.ranges(field.property()).isEmpty()) {
          inRange.add(field.property().iri());
        }
        if (field.repeatable() || field.omeList()) {
          several.add(field.property().iri());
        }
      }
    }
    model.jsonFormat().stream()
        .flatMap(format -> format.commonFields().values().stream())
        .map(Field::property)
        .filter(property -> properties.putIfAbsent(property.iri(), property) == null)
        .forEach(property -> inRange.add(property.iri()));
    for (ModelProperty property : properties.values()) {
      kind(property);
      count(property);
      wording(property);
      unit(property);
    }
    for (ModelClass c : model.classes()) {
      c.ownFields().stream().map(Field::property).distinct().forEach(p -> onClass(c, p));
    }
  }

  /** Datatype, list, class of what is referred to. */
  private void kind(ModelProperty property) {
    if (!inRange.contains(property.iri())) {
      return;
    }
    for (Node value : values.good(property)) {
      data.add(next(), path(property), value);
    }
    for (Node value : values.bad(property)) {
      Node focus = next();
      data.add(focus, path(property), value);
      expect(focus, "value-" + property.localName(), property.iri());
    }
  }

  private void count(ModelProperty property) {
    Node focus = next();
    List<Node> good = values.good(property);
    good.forEach(value -> data.add(focus, path(property), value));
    if (good.size() == 1) {
      data.add(focus, path(property), ExampleValues.UNDESCRIBED);
      expect(focus, "value-" + property.localName(), property.iri());
    }
    if (!several.contains(property.iri())) {
      expect(focus, "count-" + property.localName(), property.iri());
    }
  }

  /** What a source wrote, alone and beside a value. */
  private void wording(ModelProperty property) {
    if (property.kind() == Kind.THING
        || property.kind() == Kind.LITERAL
            && ANY_TEXT.contains(ExampleValues.local(property.range()))) {
      return;
    }
    Node wording = NodeFactory.createURI(property.iri() + NboTerm.AS_WRITTEN);
    Node written = NodeFactory.createLiteralString("about one");
    String other =
        quantities.contains(property.iri())
            ? property.iri() + NboTerm.IN_SOURCE_UNIT
            : property.iri();
    Node alone = next();
    data.add(alone, wording, written);
    expect(alone, "wording-" + property.localName(), property.iri() + "|" + other);
    for (String beside : List.of(property.iri(), other)) {
      Node focus = next();
      data.add(focus, wording, written);
      data.add(focus, NodeFactory.createURI(beside), values.good(property).get(0));
    }
  }

  /** A unit, alone and beside a number. */
  private void unit(ModelProperty property) {
    if (!quantities.contains(property.iri())) {
      return;
    }
    Node unit = NodeFactory.createURI(property.iri() + NboTerm.UNIT_AS_WRITTEN);
    Node written = NodeFactory.createLiteralString("mm");
    String other = property.iri() + NboTerm.IN_SOURCE_UNIT;
    Node alone = next();
    data.add(alone, unit, written);
    expected.add(
        new ShaclResult(
            alone.getURI(),
            NboTerm.SHAPES + "unit-" + property.localName(),
            property.iri() + "|" + other,
            "Info"));
    for (String beside : List.of(property.iri(), other)) {
      Node focus = next();
      data.add(focus, unit, written);
      data.add(focus, NodeFactory.createURI(beside), values.good(property).get(0));
    }
  }

  /** What the field of a class narrows, on things of the class and of those below it. */
  private void onClass(ModelClass owner, ModelProperty property) {
    List<Node> candidates = new ArrayList<>();
    for (ExampleValues.Bound bound : values.bounds(owner, property.iri())) {
      candidates.addAll(bound.around());
    }
    if (values.valueClass(owner, property.iri()).findAny().isPresent()) {
      candidates.add(values.good(owner, property));
      candidates.add(ExampleValues.UNDESCRIBED);
      model.classes().stream()
          .filter(c -> property.range() == null || c.isA(property.range()))
          .forEach(c -> candidates.add(ExampleValues.thing(c.iri())));
    }
    if (candidates.isEmpty()) {
      return;
    }
    for (ModelClass below : model.classes()) {
      if (below.isA(owner.iri())) {
        for (Node value : candidates) {
          Node focus = next();
          type(focus, below);
          data.add(focus, path(property), value);
          expectOnClass(focus, below, property, value);
        }
      }
    }
  }

  private void expectOnClass(Node focus, ModelClass type, ModelProperty property, Node value) {
    for (ExampleValues.Bound bound : values.bounds(type, property.iri())) {
      if (!bound.allows(value)) {
        expect(
            focus,
            "bounds-" + bound.owner().localName() + "-" + property.localName(),
            property.iri());
      }
    }
    for (ModelClass above : type.lineage()) {
      values
          .valueClass(above, property.iri())
          .filter(wanted -> !isA(value, wanted))
          .forEach(
              wanted ->
                  expect(
                      focus,
                      "class-" + above.localName() + "-" + property.localName(),
                      property.iri()));
    }
    if (value.isURI()
        && inRange.contains(property.iri())
        && values.ranges(property).stream().noneMatch(range -> isA(value, range))) {
      expect(focus, "value-" + property.localName(), property.iri());
    }
  }

  private boolean isA(Node thing, String type) {
    return data.find(thing, RDF.type.asNode(), Node.ANY).toList().stream()
        .anyMatch(t -> model.classOf(t.getObject().getURI()).orElseThrow().isA(type));
  }

  private void expect(Node focus, String shape, String path) {
    expected.add(new ShaclResult(focus.getURI(), NboTerm.SHAPES + shape, path, "Violation"));
  }

  private void type(Node thing, ModelClass c) {
    data.add(thing, RDF.type.asNode(), NodeFactory.createURI(c.iri()));
  }

  private Node next() {
    return ExampleValues.example("value-" + number++);
  }

  private static Node path(ModelProperty property) {
    return NodeFactory.createURI(property.iri());
  }
}
