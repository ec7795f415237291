package org.nbo.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.finding.Duty;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.UnitField;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/**
 * Things that have all their fields, and copies that lack one. What they are and what SHACL must
 * say of them is read from the ontology, not from the shapes.
 */
final class TierExamples {
  private static final Node CHOICE = NodeFactory.createURI(NboTerm.NS + "choice");
  private static final Node ALTERNATIVE = NodeFactory.createURI(NboTerm.NS + "alternative");
  private static final Node MAX_AGE = NodeFactory.createURI(NboTerm.NS + "maxAge");
  private static final Node DAYS = NodeFactory.createURI(NboTerm.NS + "daysFromAcquisition");
  private static final int OF_ANY_AGE = -1;

  private final Graph ontology;
  private final Model model;
  private final ExampleValues values;
  private final Map<List<String>, Node> chosenValues = new HashMap<>();

  TierExamples(Ontology ontology, Model model) {
    this.ontology = ontology.graph();
    this.model = model;
    this.values = new ExampleValues(this.ontology, model);
  }

  /**
   * What a cell asks of a class.
   *
   * @param shape IRI of the shape that asks
   * @param properties one, or the alternatives of a choice
   * @param maxAge how many days the value may lie from the acquisition, or -1
   * @param onlyOf IRI of the class of the things of which it is asked because a condition is met,
   *     or null
   */
  record AskedField(
      ModelClass owner,
      String shape,
      List<String> properties,
      RequirementLevel level,
      int maxAge,
      String onlyOf) {
    ShaclResult unmet(Node focus) {
      return new ShaclResult(
          focus.getURI(),
          shape,
          String.join("|", properties),
          level == RequirementLevel.MUST ? "Violation" : "Warning");
    }

    String name() {
      return shape.substring(NboTerm.SHAPES.length());
    }
  }

  /** Everything that the files of a cell must ask for. */
  List<AskedField> duties(Duty cell) {
    List<AskedField> duties = new ArrayList<>();
    for (ModelClass c : classes()) {
      if (c.extension() == null) {
        continue;
      }
      if (!c.isAbstract() || !c.omeNames().isEmpty()) {
        for (String property : properties(c)) {
          Field field = c.field(property).orElseThrow();
          if (field.tier() == cell.tier()
              && field.level() == cell.level()
              && model.extensionOf(c, field).filter(iri(cell)::equals).isPresent()
              && !alternatives(c).contains(property)) {
            duties.add(
                new AskedField(
                    c,
                    NboTerm.SHAPES + c.localName() + "-" + ExampleValues.local(property),
                    filling(c, property),
                    cell.level(),
                    OF_ANY_AGE,
                    onlyOf(c, field(c, property))));
          }
        }
      }
      for (Node choice : choices(c)) {
        if (extension(c, choice).equals(iri(cell))
            && ontology.contains(
                choice, NboTerm.TIER, NodeFactory.createURI(NboTerm.NS + "Tier" + cell.tier()))
            && cell.level()
                == RequirementLevel.MUST
                == ontology.contains(choice, NboTerm.REQUIREMENT_LEVEL, NboTerm.MUST)) {
          int maxAge = maxAge(choice);
          String name =
              ShaclResult.object(ontology, choice, RDFS.label.asNode()).getLiteralLexicalForm()
                  + (maxAge == OF_ANY_AGE ? "" : " tier" + cell.tier());
          duties.add(
              new AskedField(
                  c,
                  NboTerm.SHAPES + c.localName() + "-" + name.replace(' ', '-'),
                  alternativesOf(choice),
                  cell.level(),
                  maxAge,
                  onlyOf(c, choice)));
        }
      }
    }
    return duties;
  }

  /**
   * What fills a field: its property or, where a source counts in a unit of its own if it writes
   * none, the number in that.
   */
  private static List<String> filling(ModelClass c, String property) {
    boolean inFrame =
        c.units().stream()
            .filter(unit -> unit.property().iri().equals(property))
            .map(UnitField::defaultUnit)
            .anyMatch(unit -> unit != null && unit.multiplier() == null);
    return inFrame ? List.of(property, property + NboTerm.IN_SOURCE_UNIT) : List.of(property);
  }

  /** The statement of a field, on the nearest class that has it. */
  private Node field(ModelClass c, String property) {
    return c.lineage().stream()
        .flatMap(
            above ->
                ontology
                    .find(NodeFactory.createURI(above.iri()), NboTerm.FIELD, Node.ANY)
                    .mapWith(Triple::getObject)
                    .toList()
                    .stream())
        .filter(node -> ontology.contains(node, NboTerm.PROPERTY, NodeFactory.createURI(property)))
        .findFirst()
        .orElseThrow();
  }

  /** What things of a class are of which the condition of a field or choice is met. */
  private String onlyOf(ModelClass c, Node asked) {
    return ontology
        .find(asked, NboTerm.APPLIES_WHEN, Node.ANY)
        .mapWith(t -> ExampleValues.local(t.getObject().getURI()).replaceFirst("Condition-", ""))
        .mapWith(condition -> NboTerm.SHAPES + c.localName() + "-when-" + condition)
        .nextOptional()
        .orElse(null);
  }

  /** The same for all fields and choices of a class. */
  private Set<String> onlyOf(ModelClass c) {
    return Stream.concat(
            properties(c).stream().map(property -> field(c, property)), choices(c).stream())
        .map(asked -> onlyOf(c, asked))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String extension(ModelClass c, Node choice) {
    return ontology
        .find(choice, NboTerm.EXTENSION, Node.ANY)
        .mapWith(t -> t.getObject().getURI())
        .nextOptional()
        .orElse(c.extension());
  }

  private int maxAge(Node choice) {
    return ontology
        .find(choice, MAX_AGE, Node.ANY)
        .mapWith(t -> ((Number) t.getObject().getLiteralValue()).intValue())
        .nextOptional()
        .orElse(OF_ANY_AGE);
  }

  /** Every thing of every class, with all of its fields. */
  Graph complete() {
    Graph data = GraphFactory.createDefaultGraph();
    for (ModelClass c : classes()) {
      add(data, c, ExampleValues.thing(c.iri()), chosen(c));
    }
    return data;
  }

  /**
   * Complete things; for each duty a copy that does not meet it; for each alternative a copy that
   * has only this one; for what must not be too old one that just is and one that just is not; for
   * each class a thing that has nothing. Of all of these conditions are met, if there are any; for
   * each duty with a condition there is a copy of which none is met.
   */
  ShapeExamples of(Duty cell) {
    Graph data = complete();
    List<ShaclResult> expected = new ArrayList<>();
    for (AskedField duty : duties(cell)) {
      Node lacking = ExampleValues.example("without-" + duty.name());
      Set<String> left = chosen(duty.owner());
      duty.properties().forEach(left::remove);
      add(data, duty.owner(), lacking, left);
      expected.add(duty.unmet(lacking));
      if (duty.properties().size() > 1) {
        for (String only : duty.properties()) {
          Set<String> one = new HashSet<>(left);
          one.add(only);
          add(
              data,
              duty.owner(),
              ExampleValues.example(duty.name() + "-only-" + ExampleValues.local(only)),
              one);
        }
      }
      if (duty.maxAge() != OF_ANY_AGE) {
        addOfAge(data, duty, duty.maxAge(), left);
        expected.add(duty.unmet(addOfAge(data, duty, duty.maxAge() + 1, left)));
      }
      if (duty.onlyOf() != null) {
        Node notAsked = ExampleValues.example("not-asked-" + duty.name());
        add(data, duty.owner(), notAsked, left);
        onlyOf(duty.owner()).forEach(type -> data.delete(typed(notAsked, type)));
      }
      Node empty = ExampleValues.example("empty-" + duty.owner().localName());
      add(data, duty.owner(), empty, Set.of());
      expected.add(duty.unmet(empty));
    }
    return new ShapeExamples(data, expected.stream().sorted().toList());
  }

  /** A thing that has all, with what a duty asks for at some age. */
  private Node addOfAge(Graph data, AskedField duty, int days, Set<String> left) {
    Node thing = ExampleValues.example(duty.name() + "-after-" + days);
    Node dated = ExampleValues.example("dated-" + days);
    add(data, duty.owner(), thing, left);
    data.add(thing, NodeFactory.createURI(duty.properties().get(0)), dated);
    data.add(dated, DAYS, NodeFactory.createLiteralByValue(days, XSDDatatype.XSDinteger));
    return thing;
  }

  private void add(Graph data, ModelClass c, Node thing, Set<String> properties) {
    data.add(typed(thing, c.iri()));
    onlyOf(c).forEach(type -> data.add(typed(thing, type)));
    for (String property : properties) {
      data.add(
          thing,
          NodeFactory.createURI(property),
          chosenValues.computeIfAbsent(
              List.of(c.iri(), property),
              key ->
                  c.field(property.replace(NboTerm.IN_SOURCE_UNIT, ""))
                      .map(field -> values.good(c, field.property()))
                      .orElseGet(() -> values.goodInferred(property))));
    }
  }

  private static Triple typed(Node thing, String type) {
    return Triple.create(thing, RDF.type.asNode(), NodeFactory.createURI(type));
  }

  /**
   * The fields of a class; of each choice the first alternative only, be it a field or inferred.
   */
  private Set<String> chosen(ModelClass c) {
    Set<String> properties = properties(c);
    for (Node choice : choices(c)) {
      List<String> alternatives = alternativesOf(choice);
      properties.add(alternatives.get(0));
      alternatives.subList(1, alternatives.size()).forEach(properties::remove);
    }
    return properties;
  }

  private static Set<String> properties(ModelClass c) {
    Set<String> properties = new TreeSet<>();
    c.fields().forEach(f -> properties.add(f.property().iri()));
    return properties;
  }

  private List<Node> choices(ModelClass c) {
    return c.lineage().stream()
        .flatMap(
            above ->
                ontology
                    .find(NodeFactory.createURI(above.iri()), CHOICE, Node.ANY)
                    .mapWith(Triple::getObject)
                    .toList()
                    .stream())
        .toList();
  }

  private Set<String> alternatives(ModelClass c) {
    Set<String> all = new HashSet<>();
    choices(c).forEach(choice -> all.addAll(alternativesOf(choice)));
    return all;
  }

  private List<String> alternativesOf(Node choice) {
    return new ArrayList<>(
        ontology
            .find(choice, ALTERNATIVE, Node.ANY)
            .mapWith(t -> t.getObject().getURI())
            .toList()
            .stream()
            .sorted()
            .toList());
  }

  private List<ModelClass> classes() {
    return model.classes().stream().sorted(Comparator.comparing(ModelClass::iri)).toList();
  }

  private String iri(Duty cell) {
    return model.extensions().stream()
        .filter(e -> e.name().equals(cell.extension()))
        .map(Model.ExtensionInfo::iri)
        .findFirst()
        .orElseThrow();
  }
}
