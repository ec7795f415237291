package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** What a form, a report or another tool reads off a shape is there, once, and right. */
class ShapeFormTest {
  private static final Model MODEL = Model.of(Ontology.load());
  private static final Pattern NAME =
      Pattern.compile(Pattern.quote(NboTerm.SHAPES) + "[A-Za-z0-9-]+");

  static List<Duty> cells() {
    return Axes.cells(MODEL.extensions().stream().map(Model.ExtensionInfo::name).toList());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aTierShapeSaysWhatItAsksFor(Duty cell) {
    Graph shapes = ShapeLibrary.bundled(List.of(cell)).tiers();
    boolean must = cell.level() == RequirementLevel.MUST;
    for (Node shape : propertyShapes(shapes)) {
      assertThat(iri(shapes, shape, NboTerm.TIER)).isEqualTo(NboTerm.NS + "Tier" + cell.tier());
      assertThat(iri(shapes, shape, NboTerm.REQUIREMENT_LEVEL))
          .isEqualTo(NboTerm.NS + (must ? "Must" : "Should"));
      assertThat(iri(shapes, shape, NboTerm.EXTENSION)).isEqualTo(extension(cell));
      assertThat(iri(shapes, shape, sh("severity")))
          .isEqualTo(ShaclResult.SH + (must ? "Violation" : "Warning"));
      assertThat(object(shapes, shape, sh("order")).getLiteralValue())
          .isEqualTo(cell.tier() * 10 + (must ? 0 : 5));
      assertThat(english(shapes, shape, sh("message")))
          .contains(" is missing; add ")
          .endsWith((must ? "MUST" : "SHOULD") + " from Tier " + cell.tier() + " on.");
      assertThat(object(shapes, shape, sh("name")).getLiteralLexicalForm()).isNotBlank();
      Node group = object(shapes, shape, sh("group"));
      assertThat(shapes.contains(group, RDF.type.asNode(), sh("PropertyGroup"))).isTrue();
      assertThat(english(shapes, group, RDFS.label.asNode())).isNotBlank();
      assertThat(owners(shapes, shape)).as(shape.toString()).hasSize(1);
    }
  }

  @Test
  void aValueShapeSaysWhatIsWrong() {
    Graph shapes = ShapeLibrary.bundled(List.of()).values();
    for (Node shape : propertyShapes(shapes)) {
      String severity = shape.toString().contains("/unit-") ? "Info" : "Violation";
      assertThat(iri(shapes, shape, sh("severity"))).isEqualTo(ShaclResult.SH + severity);
      assertThat(english(shapes, shape, sh("message"))).endsWith(".");
      assertThat(object(shapes, shape, sh("name")).getLiteralLexicalForm()).isNotBlank();
      int targets =
          owners(shapes, shape).size()
              + shapes.find(shape, sh("targetSubjectsOf"), Node.ANY).toList().size();
      assertThat(targets).as(shape.toString()).isOne();
    }
  }

  @Test
  void aShapeHasANameThatNoOtherFileUses() {
    Set<Node> seen = new HashSet<>();
    for (Duty cell : cells()) {
      for (Node shape : propertyShapes(ShapeLibrary.bundled(List.of(cell)).tiers())) {
        assertThat(shape.toString()).matches(NAME);
        assertThat(seen.add(shape)).as(shape + " in " + cell.path()).isTrue();
      }
    }
    for (Node shape : propertyShapes(ShapeLibrary.bundled(List.of()).values())) {
      assertThat(shape.toString()).matches(NAME);
      assertThat(seen.add(shape)).as(shape + " in values.ttl").isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theFileSaysWhatItHolds(Duty cell) throws IOException {
    Graph shapes = ShapeLibrary.bundled(List.of(cell)).tiers();
    int classes = shapes.find(Node.ANY, RDF.type.asNode(), sh("PropertyGroup")).toList().size();
    assertThat(Files.readAllLines(Path.of(cell.path())).get(1))
        .contains(
            "Tier " + cell.tier() + ", " + cell.level() + ": ",
            " " + propertyShapes(shapes).size() + " fields of " + classes + " classes");
  }

  /** The property shapes of a file. */
  static List<Node> propertyShapes(Graph shapes) {
    return shapes
        .find(Node.ANY, RDF.type.asNode(), sh("PropertyShape"))
        .mapWith(Triple::getSubject)
        .toList();
  }

  private static List<Node> owners(Graph shapes, Node shape) {
    return shapes.find(Node.ANY, sh("property"), shape).mapWith(Triple::getSubject).toList();
  }

  private static String extension(Duty cell) {
    return MODEL.extensions().stream()
        .filter(e -> e.name().equals(cell.extension()))
        .map(Model.ExtensionInfo::iri)
        .findFirst()
        .orElseThrow();
  }

  private static String iri(Graph graph, Node subject, Node property) {
    return object(graph, subject, property).getURI();
  }

  private static String english(Graph graph, Node subject, Node property) {
    Node text = object(graph, subject, property);
    assertThat(text.getLiteralLanguage()).as(subject.toString()).isEqualTo("en");
    return text.getLiteralLexicalForm();
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return ShaclResult.object(graph, subject, property);
  }

  private static Node sh(String name) {
    return ShaclResult.sh(name);
  }
}
