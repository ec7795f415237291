package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.finding.Axes;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Each condition is met of the things whose names end in {@code -asked}, and of no other, in the
 * file of its name in {@code golden/conditions/}; there is at least one whose name ends in {@code
 * -not}.
 */
class ConditionsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/conditions");
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Graph SHAPES =
      ShapeLibrary.bundled(
              Axes.cells(
                  Model.of(ONTOLOGY).extensions().stream().map(Model.ExtensionInfo::name).toList()))
          .tiers();
  private static final Conditions CONDITIONS = new Conditions(ONTOLOGY.graph(), SHAPES);

  static Set<String> conditions() {
    Terms terms = new Terms(ONTOLOGY.graph());
    return terms.subjects(RDF.type.asNode(), NboTerm.CONDITION).stream()
        .filter(c -> isEverMet(terms, c))
        .map(c -> Terms.local(c).replace("Condition-", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isEverMet(Terms terms, Node condition) {
    return Stream.of(NboTerm.MET_BY, NboTerm.MET_UNLESS)
        .anyMatch(way -> terms.object(condition, way).isPresent());
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void isMetOfWhatItAppliesTo(String condition) {
    Graph data = RDFDataMgr.loadGraph(FOLDER.resolve(condition + ".ttl").toString());
    Set<String> met =
        CONDITIONS.met(data).stream()
            .filter(t -> t.getObject().getURI().endsWith("-when-" + condition))
            .map(t -> t.getSubject().getURI())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(met).isEqualTo(named(data, "-asked")).isNotEmpty();
    assertThat(named(data, "-not")).isNotEmpty();
  }

  @Test
  void eachFileIsOfACondition() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".ttl", "")))
          .containsExactlyInAnyOrderElementsOf(conditions());
    }
  }

  @Test
  void eachConditionHasFields() {
    Terms terms = new Terms(ONTOLOGY.graph());
    assertThat(terms.subjects(RDF.type.asNode(), NboTerm.CONDITION))
        .allSatisfy(
            c -> assertThat(ONTOLOGY.graph().contains(Node.ANY, NboTerm.APPLIES_WHEN, c)).isTrue());
  }

  private static Set<String> named(Graph data, String ending) {
    return data
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(thing -> thing.getURI().endsWith(ending))
        .mapWith(Node::getURI)
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
