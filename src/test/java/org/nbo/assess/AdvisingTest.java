package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.Advice;
import org.nbo.finding.CalibrationDue;
import org.nbo.finding.TierNeeded;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Which tier an experiment needs, by each criterion, and when its calibrations are due again. */
class AdvisingTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Advising ADVISING = new Advising(ONTOLOGY, Model.of(ONTOLOGY));

  /** What meets each criterion, and what is next to it. */
  private static final String MET =
      """
      Description    | 1 | nbo:belongsToExperiment [ nbo:purpose nbo:ExperimentPurpose-Histology ]
      Localization   | 2 | nbo:belongsToExperiment [ nbo:purpose nbo:ExperimentPurpose-FISH ]
      Colocalization | 2 | nbo:belongsToExperiment [ nbo:purpose nbo:ExperimentPurpose-CoLocalization ]
      Tracking       | 2 | nbo:hasSample [ nbo:liveSample true ] ; nbo:hasPixels [ nbo:sizeT 2 ]
      Quantification | 2 | nbo:belongsToExperiment [ nbo:purpose nbo:ExperimentPurpose-FRET ]
      Resolution     | 2 | nbo:imagingTechnique nbo:ImagingTechnique-SuperResolution
      CustomHardware | 3 | nbo:usesInstrument [ nbo:hasMicroscopeStand [ nbo:standOrigin nbo:Origin-CustomBuilt ] ]
      """;

  private static Advice advice(String statements) {
    Graph data = GraphFactory.createDefaultGraph();
    String turtle =
        "PREFIX nbo: <https://w3id.org/4dn-bina-ome/> PREFIX : <urn:x:d#>"
            + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"
            + statements;
    RDFParser.fromString(turtle, Lang.TURTLE).parse(data);
    return ADVISING.of(data, List.of());
  }

  @Test
  void eachCriterionAsksForItsTier() {
    Set<String> tried = new TreeSet<>();
    for (String row : MET.lines().toList()) {
      String[] parts = row.split("\\s*\\|\\s*");
      Node criterion = Terms.uri(NboTerm.NS + "Criterion-" + parts[0]);
      TierNeeded needed = advice(":i a nbo:Image ; " + parts[2] + " .").tierNeeded();
      assertThat(needed.tier()).as(parts[0]).isEqualTo(Integer.parseInt(parts[1]));
      assertThat(needed.reasons()).as(parts[0]).hasSize(1);
      assertThat(needed.decisive().get(0).because())
          .isEqualTo(new Terms(ONTOLOGY.graph()).label(criterion));
      assertThat(needed.decisive().get(0).subject()).isEqualTo("urn:x:d#i");
      tried.add(criterion.getURI());
    }
    Set<String> all = new TreeSet<>();
    ONTOLOGY
        .graph()
        .find(Node.ANY, RDF.type.asNode(), Terms.uri(NboTerm.NS + "TierCriterion"))
        .forEach(t -> all.add(t.getSubject().getURI()));
    assertThat(tried).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nbo:belongsToExperiment [ nbo:purpose nbo:ExperimentPurpose-Other ]",
        "nbo:hasSample [ nbo:liveSample true ] ; nbo:hasPixels [ nbo:sizeT 1 ]",
        "nbo:hasSample [ nbo:liveSample false ] ; nbo:hasPixels [ nbo:sizeT 2 ]",
        "nbo:imagingTechnique nbo:ImagingTechnique-Confocal",
        "nbo:hasPixels [ nbo:hasChannel [ nbo:illuminationType nbo:ImagingMethod-WideField ] ]",
        "nbo:usesInstrument [ nbo:hasMicroscopeStand"
            + " [ nbo:standOrigin nbo:Origin-CommercialAsIs ; nbo:microscopeType nbo:MicroscopeType-Inverted ] ]",
      })
  void whatIsNextToACriterionDoesNot(String statements) {
    assertThat(advice(":i a nbo:Image ; " + statements + " .").tierNeeded())
        .isEqualTo(TierNeeded.UNKNOWN);
  }

  @Test
  void theHighestTierDecides() {
    TierNeeded needed =
        advice(
                ":i a nbo:Image ; nbo:belongsToExperiment [ nbo:purpose nbo:ExperimentPurpose-FRET ] ;"
                    + " nbo:usesInstrument [ nbo:hasMicroscopeStand [ nbo:standOrigin nbo:Origin-CustomBuilt ] ] .")
            .tierNeeded();
    assertThat(needed.tier()).isEqualTo(3);
    assertThat(needed.reasons()).extracting(TierNeeded.Reason::tier).containsExactly(3, 2);
    assertThat(needed.decisive()).hasSize(1);
  }

  /** The intervals of the specification's tier sheet, as days. */
  @ParameterizedTest
  @CsvSource({
    "hasOpticalCalibration, optical, 92 SHOULD, 31 MUST, 0 MUST",
    "intensityCalibratedBy, intensity, 366 SHOULD, 92 SHOULD, 92 MUST",
    "mechanicallyCalibratedBy, mechanical, 366 SHOULD, 92 SHOULD, 92 MUST",
  })
  void eachKindOfCalibrationIsDueByTier(
      String property, String kind, String first, String second, String third) {
    LocalDate day = LocalDate.of(2026, 1, 10);
    List<CalibrationDue> due =
        advice(
                ":i a nbo:Image ; nbo:"
                    + property
                    + " :old , :new , :undated , :vague .\n"
                    + ":old nbo:calibrationDate '2025-03-01T08:00:00'^^xsd:dateTime .\n"
                    + ":new nbo:calibrationDate '2026-01-10T08:00:00'^^xsd:dateTime .\n"
                    + ":vague nbo:calibrationDate 'last spring' .")
            .due();
    assertThat(due)
        .hasSize(3)
        .isSortedAccordingTo(CalibrationDue.FIRST_DUE)
        .allMatch(d -> d.last().equals(day) && d.subject().equals("urn:x:d#new"))
        .allMatch(d -> d.calibration().endsWith(kind + " calibration"))
        .allMatch(d -> d.duty().extension().equals("calibration-performance"));
    assertThat(due)
        .extracting(
            d ->
                d.duty().tier()
                    + " "
                    + day.until(d.due(), ChronoUnit.DAYS)
                    + " "
                    + d.duty().level())
        .containsExactlyInAnyOrder("1 " + first, "2 " + second, "3 " + third);
  }

  @Test
  void nothingIsDueWhereNothingIsDated() {
    assertThat(advice(":i a nbo:Image ; nbo:hasOpticalCalibration :c .").due()).isEmpty();
    assertThat(
            advice(
                    ":i nbo:hasOpticalCalibration :c . :c nbo:calibrationDate '2026-01-10T08:00:00'^^xsd:dateTime .")
                .due())
        .as("of what is no image")
        .isEmpty();
  }
}
