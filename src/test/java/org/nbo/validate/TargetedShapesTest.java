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
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
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
          e:several a sh:NodeShape ; sh:targetClass e:C ; sh:property
            [ sh:path e:size ; sh:datatype xsd:integer ; sh:minInclusive 1 ; sh:maxCount 1 ;
              sh:severity sh:Warning ; sh:message "a size"@en , "eine Größe"@de ] ,
            [ sh:path [ sh:alternativePath ( e:one e:other ) ] ; sh:minCount 1 ; sh:message "one" ] ,
            [ sh:path e:color ; sh:in ( e:red "blue" ) ] ,
            [ sh:path e:leads ; sh:class e:Upper ] ,
            [ sh:path [ sh:inversePath e:leads ] ; sh:maxCount 1 ] ,
            [ sh:path e:q ; sh:or ( [ sh:nodeKind sh:IRI ] [ sh:minLength 3 ] ) ] ,
            [ sh:path e:off ; sh:minCount 1 ; sh:deactivated true ] .
          e:nested a sh:NodeShape ; sh:targetClass e:B ; sh:property [ sh:path e:q ; sh:node e:byClass ] .
          """);

  private static final Graph ONTOLOGY =
      graph(
          """
          e:Lower rdfs:subClassOf e:Upper . e:Lowest rdfs:subClassOf e:Lower .
          e:term a e:Lowest ; e:name 'term' . e:known a e:B ; e:one 1 .
          """);

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
        "e:x a e:C .",
        "e:x a e:C ; e:other 1 ; e:size 7 ; e:color e:red ; e:leads e:term ; e:q 'long' .",
        "e:x a e:C ; e:one 1 ; e:size 7 , 8 ; e:color 'red' ; e:leads e:nothing , e:y ; e:q 'b' .",
        "e:x a e:C ; e:one 1 ; e:size 'big' , 0 ; e:leads e:y . e:y a e:Lowest ; e:name 'y' .",
        "e:x a e:C ; e:one 1 ; e:leads e:y , 'y' . e:z e:leads e:x . e:y e:leads e:x .",
        "e:x a e:C . e:known a e:C .",
        "e:x a e:C ; e:leads e:y . e:y a e:Own . e:Own rdfs:subClassOf e:Lower .",
      })
  void findTheSame(String turtle) {
    Graph data = graph(turtle);
    Graph whole = new Union(data, ONTOLOGY);

    assertThat(told(new TargetedShapes(SHAPES, ONTOLOGY).validate(data)))
        .containsExactlyInAnyOrderElementsOf(
            told(ShaclValidator.get().validate(SHAPES, whole).getEntries()))
        .anyMatch(entry -> entry.startsWith("https://example.org/here MinCount"));
  }

  static List<String> told(Collection<ReportEntry> entries) {
    return entries.stream()
        .map(
            e ->
                String.join(
                    " ",
                    e.focusNode().toString(),
                    e.sourceConstraintComponent().getLocalName().replace("ConstraintComponent", ""),
                    String.valueOf(e.resultPath()),
                    String.valueOf(e.value()),
                    e.source().isBlank() ? "" : e.source().toString(),
                    String.valueOf(e.sourceConstraint()),
                    e.severity().level().toString(),
                    e.messages().toString()))
        .toList();
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
  }
}
