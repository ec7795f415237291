package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** Every shape lets pass what the ontology allows, and finds what it forbids and nothing else. */
class EveryShapeTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final TierExamples TIERS = new TierExamples(ONTOLOGY, MODEL);
  private static final ShapeExamples VALUES = ValueExamples.of(ONTOLOGY, MODEL);

  static List<Duty> cells() {
    return Axes.cells(MODEL.extensions().stream().map(Model.ExtensionInfo::name).toList());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aTierShapeFindsTheThingThatLacksItsField(Duty cell) {
    Graph shapes = tiers(cell);
    ShapeExamples examples = TIERS.of(cell);
    assertSame(
        propertyShapes(shapes), TIERS.duties(cell).stream().map(duty -> duty.shape()).toList());
    assertSame(results(shapes, examples.data()), examples.expected());
  }

  @Test
  void aValueShapeFindsTheValueThatItForbids() {
    assertSame(
        propertyShapes(values()),
        new TreeSet<>(VALUES.expected().stream().map(ShaclResult::shape).toList()));
    assertSame(results(values(), withOntology(VALUES.data())), VALUES.expected());
  }

  @Test
  void aCompleteThingHasNoFinding() {
    Graph complete = TIERS.complete();
    assertThat(results(ShapeLibrary.bundled(cells()).tiers(), complete)).isEmpty();
    assertThat(results(values(), withOntology(complete))).isEmpty();
  }

  @Test
  void thereAreManyShapes() {
    assertThat(cells().stream().mapToInt(cell -> TIERS.duties(cell).size()).sum())
        .isGreaterThan(2500);
    assertThat(propertyShapes(values())).hasSizeGreaterThan(1800);
  }

  static Stream<Named<Consumer<Graph>>> damages() {
    return Stream.of(
        damage("another property", "Objective-magnification", "path", NboTerm.ID),
        damage("another severity", "Objective-magnification", "severity", sh("Warning")),
        damage("nothing wanted", "Objective-magnification", "minCount", number(0)),
        damage("two wanted", "Objective-magnification", "minCount", number(2)),
        damage(
            "switched off",
            "Objective-magnification",
            "deactivated",
            NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)),
        damage("not linked", "core-tier1-must-Objective", "property", null),
        damage(
            "another class",
            "core-tier1-must-Objective",
            "targetClass",
            NodeFactory.createURI(NboTerm.NS + "Laser")));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedTierShapeIsNoticed(Consumer<Graph> damage) {
    Duty cell = new Duty("core", 1, RequirementLevel.MUST);
    Graph shapes = tiers(cell);
    damage.accept(shapes);
    ShapeExamples examples = TIERS.of(cell);
    assertThat(results(shapes, examples.data())).isNotEqualTo(examples.expected());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value-magnification datatype",
        "value-objectiveCorrection class",
        "value-hasObjective class",
        "class-ObjectiveSettings-settingsOf class",
        "bounds-Pixels-sizeX minInclusive",
        "count-magnification maxCount",
        "wording-magnification minCount"
      })
  void aDamagedValueShapeIsNoticed(String shapeAndRule) {
    String[] words = shapeAndRule.split(" ");
    Graph shapes = values();
    assertThat(shapes.contains(shape(words[0]), sh(words[1]), Node.ANY)).isTrue();
    shapes.remove(shape(words[0]), sh(words[1]), Node.ANY);
    assertThat(results(shapes, withOntology(VALUES.data()))).isNotEqualTo(VALUES.expected());
  }

  private static Named<Consumer<Graph>> damage(
      String name, String shape, String property, Node value) {
    return Named.of(
        name,
        graph -> {
          graph.remove(shape(shape), sh(property), Node.ANY);
          if (value != null) {
            graph.add(shape(shape), sh(property), value);
          }
        });
  }

  private static Graph tiers(Duty cell) {
    return ShapeLibrary.bundled(List.of(cell)).tiers();
  }

  private static Graph values() {
    return ShapeLibrary.bundled(List.of()).values();
  }

  private static Graph withOntology(Graph data) {
    return new MultiUnion(new Graph[] {data, ONTOLOGY.graph()});
  }

  private static List<String> propertyShapes(Graph shapes) {
    return ShapeFormTest.propertyShapes(shapes).stream().map(Node::getURI).toList();
  }

  private static List<ShaclResult> results(Graph shapes, Graph data) {
    return ShaclResult.of(ShaclValidator.get().validate(Shapes.parse(shapes), data).getGraph());
  }

  /** Shows only where they differ. */
  private static <T extends Comparable<T>> void assertSame(
      Collection<T> actual, Collection<T> expected) {
    assertThat(ShaclResult.difference(actual, expected)).isEmpty();
  }

  private static Node shape(String name) {
    return NodeFactory.createURI(NboTerm.SHAPES + name);
  }

  private static Node sh(String name) {
    return ShaclResult.sh(name);
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralByValue(value, XSDDatatype.XSDinteger);
  }
}
