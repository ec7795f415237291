package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.cli.CommandLineRun;
import org.nbo.cli.NboProcess;
import org.nbo.ontology.Ontology;

/**
 * The OBO Foundry's ROBOT (https://robot.obolibrary.org/report) finds no error in the ontology and
 * opens it without a network. It has a class path of its own, which the build writes down.
 */
class RobotIT {
  private static final Path CLASS_PATH = Path.of("target/robot-classpath.txt");

  /** We say something of XML Schema's datatypes; to name them is not for us. */
  private static final String UNNAMED_DATATYPE = "\tmissing_label\txsd:";

  @TempDir Path folder;

  @Test
  void hasNoError() throws IOException {
    assertThat(errors(Ontology.load().withAxioms())).isEmpty();
  }

  @Test
  void anErrorWouldBeFound() throws IOException {
    Graph twins = GraphFactory.createDefaultGraph();
    String turtle =
        """
        <urn:x:a> a <http://www.w3.org/2002/07/owl#Class> ; <http://www.w3.org/2000/01/rdf-schema#label> "a" .
        <urn:x:b> a <http://www.w3.org/2002/07/owl#Class> ; <http://www.w3.org/2000/01/rdf-schema#label> "a" .
        """;
    RDFParser.fromString(turtle, Lang.TURTLE).parse(twins);
    assertThat(errors(twins)).anyMatch(line -> line.contains("duplicate_label"));
  }

  /** As Protégé does it: with the OWL API, and the catalog that lies beside the file. */
  @ParameterizedTest
  @ValueSource(
      strings = {"ontology/nbo.ttl", "ontology/axioms.ttl", "ontology/alignment/ome-core.ttl"})
  void opensWithoutANetwork(String file) throws IOException {
    Path merged = folder.resolve("merged.owl");
    CommandLineRun run =
        robot(
            "merge",
            "--catalog",
            Path.of(file).resolveSibling("catalog-v001.xml").toString(),
            "--input",
            file,
            "--output",
            merged.toString());
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(merged).content().contains("https://w3id.org/4dn-bina-ome/PinholeSettings");
  }

  private List<String> errors(Graph ontology) throws IOException {
    Path input = folder.resolve("nbo.owl");
    try (OutputStream out = Files.newOutputStream(input)) {
      RDFDataMgr.write(out, ontology, RDFFormat.RDFXML_PLAIN);
    }
    Path report = folder.resolve("report.tsv");
    CommandLineRun run =
        robot(
            "report",
            "--input",
            input.toString(),
            "--output",
            report.toString(),
            "--fail-on",
            "none");
    assertThat(report).as(run.out() + run.err()).exists();
    return Files.readAllLines(report).stream()
        .filter(line -> line.startsWith("ERROR"))
        .filter(line -> !line.contains(UNNAMED_DATATYPE))
        .toList();
  }

  private static CommandLineRun robot(String... arguments) throws IOException {
    assumeTrue(Files.exists(CLASS_PATH), "run by 'mvn verify', which writes ROBOT's class path");
    return NboProcess.java(
        Files.readString(CLASS_PATH).strip(),
        List.of(),
        "org.obolibrary.robot.CommandLineInterface",
        List.of(arguments));
  }
}
