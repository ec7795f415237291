package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running only the shapes that data can meet finds what running all of them does. */
class TargetedShapesTest {
  private static final String PREFIXES =
      """
      @prefix e: <https://example.org/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      """;

  private static final Graph SHAPES =
      graph(
          """
          e:byClass a sh:NodeShape ; sh:targetClass e:Upper ; sh:property e:named .
          e:byTwo a sh:NodeShape ; sh:targetClass e:A ; sh:targetSubjectsOf e:q ; sh:property e:named .
          e:bySubject a sh:PropertyShape ; sh:targetSubjectsOf e:p ; sh:path e:p ; sh:maxCount 1 .
          e:byObject a sh:NodeShape ; sh:targetObjectsOf e:q ; sh:property e:named .
          e:byNode a sh:NodeShape ; sh:targetNode e:here ; sh:property e:named .
          e:Implied a sh:NodeShape , rdfs:Class ; sh:property e:named .
          e:named a sh:PropertyShape ; sh:path e:name ; sh:minCount 1 .
          e:nested a sh:NodeShape ; sh:targetClass e:B ; sh:property [ sh:path e:q ; sh:node e:byClass ] .
          """);

  private static final Graph ONTOLOGY =
      graph("e:Lower rdfs:subClassOf e:Upper . e:Lowest rdfs:subClassOf e:Lower .");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "e:x a e:Upper .",
        "e:x a e:Lowest .",
        "e:x a e:A ; e:q e:y .",
        "e:x e:q e:y . e:y e:name 'y' .",
        "e:x e:p 1 , 2 .",
        "e:x a e:Implied .",
        "e:x a e:B ; e:q e:y .",
        "e:x a e:Other ; e:name 'x' .",
        "e:x a e:Own . e:Own rdfs:subClassOf e:Upper .",
      })
  void findTheSame(String turtle) {
    Graph data = graph(turtle);
    Graph whole = new Union(data, ONTOLOGY);

    assertThat(told(new TargetedShapes(SHAPES, ONTOLOGY).validate(data)))
        .containsExactlyInAnyOrderElementsOf(
            told(ShaclValidator.get().validate(SHAPES, whole).getEntries()))
        .contains("https://example.org/here MinCount");
  }

  private static List<String> told(Collection<ReportEntry> entries) {
    return entries.stream()
        .map(
            e ->
                e.focusNode()
                    + " "
                    + e.sourceConstraintComponent()
                        .getLocalName()
                        .replace("ConstraintComponent", ""))
        .toList();
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
  }
}
