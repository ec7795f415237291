package org.nbo.export.prov;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.cli.CommandLineRun;

/**
 * What {@code --to prov} writes obeys the constraints of PROV (W3C, 2013) that can be broken by it,
 * each written as a query that finds who breaks it.
 */
class ProvTest {
  private static final String PREFIXES =
      """
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX cpm: <https://www.commonprovenancemodel.org/cpm-namespace-v1-0/>
      PREFIX nbo: <https://w3id.org/4dn-bina-ome/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final Map<String, String> CONSTRAINTS =
      new TreeMap<>(
          Map.of(
              "entities are no activities", "?x a prov:Entity, prov:Activity",
              "activities are no agents", "?x a prov:Activity, prov:Agent",
              "nothing is a special kind of itself", "?x prov:specializationOf+ ?x",
              "nothing comes before itself",
                  "?x (prov:wasGeneratedBy|prov:used|prov:wasDerivedFrom|prov:wasInformedBy)+ ?x",
              "no activity ends before it starts",
                  "?x prov:startedAtTime ?s ; prov:endedAtTime ?e FILTER (?e < ?s)",
              "nothing is used before it was made",
                  "?x prov:used/prov:wasGeneratedBy/prov:startedAtTime ?s ; prov:startedAtTime ?own FILTER (?s > ?own)",
              "only entities are used", "?y prov:used ?x FILTER NOT EXISTS { ?x a prov:Entity }",
              "only activities make entities",
                  "?y prov:wasGeneratedBy ?x FILTER NOT EXISTS { ?x a prov:Activity . ?y a prov:Entity }",
              "only agents are associated",
                  "?y prov:wasAssociatedWith ?x FILTER NOT EXISTS { ?x a prov:Agent . ?y a prov:Activity }",
              "times are times",
                  "?x prov:startedAtTime|prov:endedAtTime|prov:generatedAtTime ?t FILTER (DATATYPE(?t) != xsd:dateTime)"));

  @TempDir Path folder;

  private static Graph bundle(String trig) {
    DatasetGraph data = RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
    List<Node> graphs = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(graphs::add);
    assertThat(graphs).hasSize(1);
    assertThat(select(data.getDefaultGraph(), "?x a prov:Bundle"))
        .containsExactly(graphs.get(0).toString());
    return data.getGraph(graphs.get(0));
  }

  private static List<String> select(Graph graph, String pattern) {
    List<String> found = new ArrayList<>();
    try (QueryExec run =
        QueryExec.graph(graph)
            .query(PREFIXES + "SELECT DISTINCT ?x WHERE { " + pattern + " } ORDER BY ?x")
            .build()) {
      run.select().forEachRemaining(row -> found.add(row.get("x").toString()));
    }
    return found;
  }

  private static void obeys(Graph graph) {
    CONSTRAINTS.forEach((name, breach) -> assertThat(select(graph, breach)).as(name).isEmpty());
  }

  static List<Path> examples() {
    return TestFiles.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesObeyTheConstraints(Path example) {
    CommandLineRun run = CommandLineRun.of("export", example.toString(), "--to", "prov");
    assertThat(run.exitCode()).as(run.err()).isZero();
    obeys(bundle(run.out()));
  }

  @Test
  void theProcessLeadsFromSampleToImage() {
    String trig =
        CommandLineRun.of("export", "src/examples/widefield/image.ome.xml", "--to", "prov").out();
    Graph graph = bundle(trig);
    assertThat(select(graph, "?x a cpm:mainActivity")).hasSize(1);
    assertThat(select(graph, "?x dcterms:hasPart/prov:used ?s . ?s a nbo:Sample")).hasSize(1);
    assertThat(
            select(
                graph,
                "?image prov:wasGeneratedBy ?x ; prov:specializationOf/a cpm:forwardConnector . ?x prov:used [a nbo:Objective], [a nbo:ObjectiveSettings] ; prov:wasAssociatedWith [a prov:Person] ; prov:startedAtTime ?t"))
        .hasSize(1);
    assertThat(
            select(
                graph, "?x a cpm:forwardConnector ; prov:wasDerivedFrom [a cpm:backwardConnector]"))
        .hasSize(1);
    assertThat(trig)
        .isEqualTo(
            CommandLineRun.of("export", "src/examples/widefield/image.ome.xml", "--to", "prov")
                .out());
  }

  @Test
  void calibrationsCountOnlyBeforeTheImage() throws IOException {
    for (String year : List.of("2025", "2027")) {
      Path graph = folder.resolve(year + ".ttl");
      Files.writeString(
          graph,
          """
          @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
          @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
          <urn:x:d#OME> a nbo:OME ; nbo:hasImage <urn:x:d#I> ; nbo:hasInstrument <urn:x:d#S> .
          <urn:x:d#I> a nbo:Image ; nbo:acquisitionDate "2026-03-14T10:00:00"^^xsd:dateTime ; nbo:usesInstrument <urn:x:d#S> ;
            nbo:hasOpticalCalibration <urn:x:d#C> .
          <urn:x:d#S> a nbo:Instrument ; nbo:hasOpticalCalibration <urn:x:d#C> .
          <urn:x:d#C> a nbo:OpticalCalibration ; nbo:calibrationDate "YEAR-01-02T10:00:00"^^xsd:dateTime .
          """
              .replace("YEAR", year));
      CommandLineRun run = CommandLineRun.of("export", graph.toString(), "--to", "prov");
      assertThat(run.exitCode()).as(run.err()).isZero();
      Graph bundle = bundle(run.out());
      obeys(bundle);
      assertThat(select(bundle, "?x prov:used <urn:x:d#C> ; prov:wasInformedBy ?calibration"))
          .hasSize(year.equals("2025") ? 1 : 0);
      assertThat(run.err().contains("made after an image")).isEqualTo(year.equals("2027"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "entities are no activities | :a a prov:Entity, prov:Activity .",
        "activities are no agents | :a a prov:Activity, prov:Agent .",
        "nothing is a special kind of itself | :a prov:specializationOf :b . :b prov:specializationOf :a .",
        "nothing comes before itself | :a prov:wasGeneratedBy :b . :b prov:used :a .",
        "no activity ends before it starts | :a prov:startedAtTime '2026-01-02T00:00:00'^^xsd:dateTime ; prov:endedAtTime '2026-01-01T00:00:00'^^xsd:dateTime .",
        "nothing is used before it was made | :a prov:used :e ; prov:startedAtTime '2026-01-01T00:00:00'^^xsd:dateTime . :e prov:wasGeneratedBy :b . :b prov:startedAtTime '2026-01-02T00:00:00'^^xsd:dateTime .",
        "only entities are used | :a prov:used :b .",
        "only activities make entities | :a prov:wasGeneratedBy :b .",
        "only agents are associated | :a prov:wasAssociatedWith :b .",
        "times are times | :a prov:startedAtTime '2026-01-01'^^xsd:date ."
      })
  void eachConstraintFindsWhoBreaksIt(String name, String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "@prefix : <urn:x:> .\n"
                + PREFIXES.replaceAll("(?m)^PREFIX (.*)$", "@prefix $1 .")
                + turtle,
            Lang.TURTLE)
        .parse(graph);
    assertThat(select(graph, CONSTRAINTS.get(name))).isNotEmpty();
  }
}
