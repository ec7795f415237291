package org.nbo.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.vocab.NboTerm;

/** Values that the ontology allows and forbids for a field. */
final class ExampleValues {
  static final String EXAMPLE = "urn:example:";

  /** A thing that nothing is said about. */
  static final Node UNDESCRIBED = example("undescribed");

  /** Two values of each datatype. */
  private static final Map<String, List<String>> LITERALS =
      Map.of(
          "string", List.of("one", "two"),
          "anyURI", List.of("http://example.org/1", "http://example.org/2"),
          "boolean", List.of("true", "false"),
          "integer", List.of("1", "2"),
          "double", List.of("0.5", "0.25"),
          "dateTime", List.of("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
          "hexBinary", List.of("00", "FF"),
          "XMLLiteral", List.of("<a/>", "<b/>"));

  /**
   * Values of fields that checks compare with others of the same made image: it has one channel,
   * and its pixels are of the first listed type, which has one bit.
   */
  private static final Map<String, String> AGREEING = Map.of("sizeC", "1", "significantBits", "1");

  private static final List<Node> BOUNDS =
      Stream.of("minInclusive", "minExclusive", "maxInclusive", "maxExclusive")
          .map(name -> NodeFactory.createURI(NboTerm.NS + name))
          .toList();

  private final Graph ontology;
  private final Model model;
  private final Map<List<String>, String> concrete = new HashMap<>();

  ExampleValues(Graph ontology, Model model) {
    this.ontology = ontology;
    this.model = model;
  }

  /** The name of an example. */
  static Node example(String name) {
    return NodeFactory.createURI(EXAMPLE + name);
  }

  /**
   * Two values that a property may have, whichever class has it; one where its list has no more.
   */
  List<Node> good(ModelProperty property) {
    return switch (property.kind()) {
      case LITERAL -> {
        RDFDatatype type = TypeMapper.getInstance().getTypeByName(property.range());
        yield LITERALS.get(local(property.range())).stream()
            .map(text -> NodeFactory.createLiteralDT(text, type))
            .toList();
      }
      case ENUMERATION -> members(property.range()).stream().limit(2).toList();
      case THING -> {
        String type = concrete(range(property));
        yield List.of(thing(type), otherThing(type));
      }
    };
  }

  /** A value of a field, within its bounds. */
  Node good(ModelClass owner, ModelProperty property) {
    return switch (property.kind()) {
      case LITERAL -> inBounds(owner, property);
      case ENUMERATION -> members(property.range()).get(0);
      case THING -> {
        List<String> narrower = valueClasses(owner, property);
        yield thing(concrete(narrower.isEmpty() ? range(property) : narrower));
      }
    };
  }

  /** A value of a property that no class has as a field. */
  Node goodInferred(String property) {
    Node range = ShaclResult.object(ontology, NodeFactory.createURI(property), RDFS.range.asNode());
    return thing(concrete(List.of(range.getURI())));
  }

  /** Values that a property may not have: of another datatype, list or class, or of none. */
  List<Node> bad(ModelProperty property) {
    List<Node> bad = new ArrayList<>();
    bad.add(UNDESCRIBED);
    switch (property.kind()) {
      case LITERAL -> {
        String type = local(property.range());
        bad.add(
            NodeFactory.createLiteralDT(
                "1", type.equals("integer") ? XSDDatatype.XSDdouble : XSDDatatype.XSDinteger));
        if (!type.equals("string") && !type.equals("anyURI")) {
          bad.add(NodeFactory.createLiteralString("one"));
        }
        if (!List.of("string", "anyURI", "XMLLiteral").contains(type)) {
          bad.add(
              NodeFactory.createLiteralDT(
                  "one", TypeMapper.getInstance().getTypeByName(property.range())));
        }
      }
      case ENUMERATION -> {
        bad.add(NodeFactory.createLiteralString(local(members(property.range()).get(0))));
        bad.add(
            members(NboTerm.ENUMERATION_VALUE.getURI()).stream()
                .filter(member -> !members(property.range()).contains(member))
                .findFirst()
                .orElseThrow());
      }
      case THING -> {
        bad.add(NodeFactory.createLiteralString("one"));
        model.classes().stream()
            .filter(c -> !c.isAbstract() && ranges(property).stream().noneMatch(c::isA))
            .findFirst()
            .ifPresent(c -> bad.add(thing(c.iri())));
      }
    }
    return bad;
  }

  private static Node moved(Node from, int step) {
    BigDecimal moved = new BigDecimal(from.getLiteralLexicalForm()).add(BigDecimal.valueOf(step));
    return NodeFactory.createLiteralDT(moved.toPlainString(), from.getLiteralDatatype());
  }

  /** The bounds of a field and of the same field on the classes above, with their owners. */
  List<Bound> bounds(ModelClass owner, String property) {
    List<Bound> found = new ArrayList<>();
    for (ModelClass c : owner.lineage()) {
      for (Node field : fields(c, property)) {
        for (Node bound : BOUNDS) {
          ontology
              .find(field, bound, Node.ANY)
              .forEach(t -> found.add(new Bound(c, bound, t.getObject())));
        }
      }
    }
    return found;
  }

  /** One bound of the field of a class. */
  record Bound(ModelClass owner, Node kind, Node number) {
    /** The bound itself, and the numbers on both sides of it. */
    List<Node> around() {
      return List.of(moved(number, -1), number, moved(number, 1));
    }

    boolean allows(Node value) {
      int order =
          new BigDecimal(value.getLiteralLexicalForm())
              .compareTo(new BigDecimal(number.getLiteralLexicalForm()));
      return switch (local(kind.getURI())) {
        case "minInclusive" -> order >= 0;
        case "minExclusive" -> order > 0;
        case "maxInclusive" -> order <= 0;
        default -> order < 0;
      };
    }
  }

  private Node inBounds(ModelClass owner, ModelProperty property) {
    List<Bound> bounds = bounds(owner, property.iri());
    List<Node> candidates = new ArrayList<>(ofOntology(property));
    candidates.addAll(good(property));
    for (Bound bound : bounds) {
      candidates.addAll(bound.around());
    }
    return candidates.stream()
        .filter(value -> bounds.stream().allMatch(bound -> bound.allows(value)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no value of " + property + " on " + owner));
  }

  /**
   * The examples that the ontology has; values that go together more than made ones do. Times are
   * made: a calibration is asked for on the day of the image.
   */
  private List<Node> ofOntology(ModelProperty property) {
    RDFDatatype type = TypeMapper.getInstance().getTypeByName(property.range());
    String agreeing = AGREEING.get(local(property.iri()));
    if (agreeing != null) {
      return List.of(NodeFactory.createLiteralDT(agreeing, type));
    }
    if (type.equals(XSDDatatype.XSDdateTime)) {
      return List.of();
    }
    return ontology
        .find(NodeFactory.createURI(property.iri()), SKOS.example.asNode(), Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .filterKeep(type::isValid)
        .mapWith(text -> NodeFactory.createLiteralDT(text, type))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
        .toList();
  }

  /** What the fields of a class and those above say about the class of their values. */
  List<String> valueClasses(ModelClass owner, ModelProperty property) {
    return owner.lineage().stream().flatMap(c -> valueClass(c, property.iri())).toList();
  }

  /** What the own field of a class says about the class of its values. */
  Stream<String> valueClass(ModelClass owner, String property) {
    return fields(owner, property).stream()
        .flatMap(
            field ->
                ontology
                    .find(field, NboTerm.VALUE_CLASS, Node.ANY)
                    .mapWith(t -> t.getObject().getURI())
                    .toList()
                    .stream());
  }

  private List<Node> fields(ModelClass owner, String property) {
    return ontology
        .find(NodeFactory.createURI(owner.iri()), NboTerm.FIELD, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(f -> ontology.contains(f, NboTerm.PROPERTY, NodeFactory.createURI(property)))
        .toList();
  }

  /** A class that all values have; of several, of which each value has one, the first. */
  private List<String> range(ModelProperty property) {
    return ranges(property).stream().limit(1).toList();
  }

  /** The class of the values, or the classes of which each value has one. */
  List<String> ranges(ModelProperty property) {
    if (property.range() != null) {
      return List.of(property.range());
    }
    List<String> several = new ArrayList<>();
    ontology
        .find(NodeFactory.createURI(property.iri()), RDFS.range.asNode(), Node.ANY)
        .mapWith(range -> ShaclResult.object(ontology, range.getObject(), OWL.unionOf.asNode()))
        .forEach(union -> items(union, several));
    return several;
  }

  private void items(Node list, List<String> into) {
    for (Node cell = list;
        !cell.equals(RDF.nil.asNode());
        cell = ShaclResult.object(ontology, cell, RDF.rest.asNode())) {
      into.add(ShaclResult.object(ontology, cell, RDF.first.asNode()).getURI());
    }
  }

  /** A class that things are of, below all the given ones. */
  private String concrete(List<String> above) {
    return concrete.computeIfAbsent(
        above,
        key ->
            model.classes().stream()
                .filter(c -> !c.isAbstract() && above.stream().allMatch(c::isA))
                .map(ModelClass::iri)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing can be " + above)));
  }

  /** A thing of a class. */
  static Node thing(String type) {
    return example(local(type));
  }

  /** Another thing of the class. */
  static Node otherThing(String type) {
    return example(local(type) + "-other");
  }

  /** The members of a list and of those that it is made of. */
  private List<Node> members(String list) {
    Node type = NodeFactory.createURI(list);
    Stream<Node> own =
        ontology
            .find(Node.ANY, RDF.type.asNode(), type)
            .mapWith(Triple::getSubject)
            .toList()
            .stream();
    Stream<Node> below =
        ontology
            .find(Node.ANY, RDFS.subClassOf.asNode(), type)
            .mapWith(Triple::getSubject)
            .toList()
            .stream()
            .flatMap(c -> members(c.getURI()).stream());
    return Stream.concat(own, below)
        .distinct()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .toList();
  }

  static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static String local(Node node) {
    return local(node.getURI());
  }
}
