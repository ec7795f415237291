package org.nbo.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.nbo.finding.Difference;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** What differs is told once, and what only looks so is not told. */
class ComparisonTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Comparison COMPARISON = new Comparison(ONTOLOGY, Model.of(ONTOLOGY));

  private static final String BEFORE =
      """
      :m a nbo:Instrument ; nbo:name "Wide 1" ; nbo:hasObjective :o ; nbo:hasDetector :d ; nbo:hasFilter :f .
      :o a nbo:Objective ; nbo:name "60x" ; nbo:manufacturer "Example Optics" ; nbo:model "Apo 60x" ; nbo:catalogNumber "M-1" ;
        nbo:immersionType nbo:ImmersionType-Oil ; nbo:workingDistance 0.13e0 ; nbo:index 0 .
      :d a nbo:CMOS ; nbo:name "camera" ; nbo:manufacturer "Example Cameras" ; nbo:model "Q-4" ; nbo:catalogNumber "Q-41" .
      :f a nbo:EmissionFilter ; nbo:name "green" ; nbo:manufacturer "Example Filters" ; nbo:model "525" ; nbo:catalogNumber "F-525" ; nbo:hasTransmittanceRange :r .
      :r a nbo:TransmittanceRange ; nbo:cutIn 500e0 ; nbo:cutOut 550e0 .
      """;

  @Test
  void nothingDiffersFromItself() {
    assertThat(told(BEFORE, BEFORE)).isEmpty();
    assertThat(told(BEFORE, BEFORE.replace(":o ", ":objective1 ").replace(":d ", ":cam ")))
        .isEmpty();
  }

  @Test
  void aValueThatIsAnotherIsTold() {
    assertThat(told(BEFORE, BEFORE.replace("0.13e0", "0.2e0")))
        .containsExactly("changed o working distance: 0.13 mm -> 0.2 mm");
    assertThat(told(BEFORE, BEFORE.replace("ImmersionType-Oil", "ImmersionType-Water")))
        .containsExactly("changed o immersion type: Oil -> Water");
    assertThat(told(BEFORE, BEFORE.replace("500e0", "505e0")))
        .singleElement()
        .asString()
        .startsWith("changed r ")
        .endsWith(": 500 nm -> 505 nm");
  }

  @Test
  void whatIsSaidOtherwiseIsNoDifference() {
    assertThat(told(BEFORE, BEFORE.replace("0.13e0", "0.130e0"))).isEmpty();
    assertThat(told(BEFORE, BEFORE.replace("\"Example Optics\"", "\"example optics\""))).isEmpty();
    assertThat(told(BEFORE, BEFORE.replace("nbo:index 0", "nbo:index 4"))).isEmpty();
    assertThat(
            told(
                BEFORE.replace("nbo:workingDistance 0.13e0 ;", ""),
                BEFORE.replace("0.13e0", "0e0")))
        .isEmpty();
  }

  @Test
  void aValueThatIsNewOrGoneIsTold() {
    String without = BEFORE.replace("nbo:workingDistance 0.13e0 ;", "");
    assertThat(told(without, BEFORE)).containsExactly("changed o working distance:  -> 0.13 mm");
    assertThat(told(BEFORE, without)).containsExactly("changed o working distance: 0.13 mm -> ");
  }

  @Test
  void anotherNameIsARename() {
    assertThat(told(BEFORE, BEFORE.replace("\"60x\"", "\"60x oil\"")))
        .containsExactly("renamed o name: 60x -> 60x oil");
  }

  @Test
  void whatIsExchangedIsNewAndGoneWithoutItsParts() {
    String after =
        BEFORE
            .replace(":f ", ":g ")
            .replace(":r ", ":s ")
            .replace("\"green\"", "\"red\"")
            .replace("\"525\"", "\"605\"")
            .replace("F-525", "F-605")
            .replace("500e0", "580e0")
            .replace("550e0", "630e0");
    assertThat(told(BEFORE, after))
        .containsExactly(
            "added g :  -> Example Filters, 605, F-605",
            "removed f : Example Filters, 525, F-525 -> ");
  }

  @Test
  void partsThatNothingIdentifiesAreTheSameWhereTheySayTheSame() {
    String lamp =
        BEFORE
            + """
            :m nbo:hasLightSource :l .
            :l a nbo:LightEmittingDiode ; nbo:name "lamp" ; nbo:manufacturer "Example Lights" ; nbo:model "L-3" ; nbo:catalogNumber "L-31" ;
              nbo:hasLEDModule :l1, :l2, :l3 .
            :l1 a nbo:LEDModule ; nbo:peakWavelength 385e0 ; nbo:index 0 .
            :l2 a nbo:LEDModule ; nbo:peakWavelength 555e0 ; nbo:index 1 .
            :l3 a nbo:LEDModule ; nbo:peakWavelength 555e0 ; nbo:index 2 .
            """;
    String elsewhere = lamp.replaceAll(":l(\\d)", ":module$1");

    assertThat(told(lamp, elsewhere)).isEmpty();
    assertThat(
            told(lamp, elsewhere.replace(":module1, ", "").replaceAll("(?m)^:module1 .*\\n", "")))
        .containsExactly("removed l1 :  -> ");
    assertThat(told(lamp, elsewhere.replace("385e0", "405e0")))
        .containsExactly("added module1 :  -> ", "removed l1 :  -> ");
  }

  @Test
  void aCalibrationThatIsNewOrAnotherIsTold() {
    String calibrated =
        BEFORE
            + ":i a nbo:Image ; nbo:name \"beads\" ; nbo:hasOpticalCalibration :c .\n"
            + ":c a nbo:OpticalCalibration ; nbo:calibrationDate \"2026-02-20T09:00:00\"^^xsd:dateTime .\n";
    String image = BEFORE + ":i a nbo:Image ; nbo:name \"beads\" .\n";
    assertThat(told(image, calibrated)).singleElement().asString().startsWith("recalibrated c ");
    assertThat(told(calibrated, calibrated.replace("02-20", "03-20")))
        .containsExactly(
            "recalibrated c calibration date: 2026-02-20T09:00:00 -> 2026-03-20T09:00:00");
  }

  private static List<String> told(String before, String after) {
    return COMPARISON.compare(description("before", before), description("after", after)).stream()
        .map(ComparisonTest::told)
        .toList();
  }

  private static String told(Difference d) {
    return d.change().word()
        + " "
        + d.thing().iri().substring("urn:x#".length())
        + " "
        + d.field()
        + ": "
        + d.was()
        + " -> "
        + d.is();
  }

  private static Description description(String file, String statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "@prefix nbo: <https://w3id.org/4dn-bina-ome/> . @prefix : <urn:x#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                + statements,
            Lang.TURTLE)
        .parse(graph);
    return new Description(file, graph, thing -> 0);
  }
}
