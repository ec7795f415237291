package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Place;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;

/** What a schema and another stage say of the same fault is told once. */
class OneFaultTest {
  private static final Rule SCHEMA = new Rule(FindingKind.VALUE, Severity.WARNING, "schema");
  private static final String DOCUMENT = "urn:x:d";

  private static Finding schema(String code, String field, int line, String message) {
    return Finding.of(
        SCHEMA.about(code), Thing.document(DOCUMENT, line), FieldName.of(field), message);
  }

  private static Finding schemaValue(String field, int line, String value) {
    return schema("cvc-attribute.3", field, line, field + ": the schema expects more.")
        .found(value);
  }

  private static Finding told(FindingKind kind, String place, int line, String value) {
    return Finding.of(
            new Rule(kind, Severity.VIOLATION, "values").about("x"),
            Thing.of(DOCUMENT + "#Image:0", "image", line),
            new FieldName("field", "field", Place.at(place)),
            "Wrong.")
        .found(value);
  }

  @Test
  void aValueOnTheSameLine() {
    Finding schema = schemaValue("OME/Image/Pixels/@SizeX", 5, "-4");
    assertThat(
            OneFault.notTold(
                List.of(schema), List.of(told(FindingKind.VALUE, "Pixels/SizeX", 5, "-4"))))
        .isEmpty();
  }

  /** The element that holds it begins further up. */
  @Test
  void aValueInAFieldOfThatNameOnAnotherLine() {
    Finding schema = schemaValue("OME/Image/AcquisitionDate", 11, "2012-02-30T00:00:00");
    Finding told = told(FindingKind.VALUE, "Image/AcquisitionDate", 10, "2012-02-30T00:00:00");
    assertThat(OneFault.notTold(List.of(schema), List.of(told))).isEmpty();
  }

  /** The tag in which it stands may take several lines. */
  @Test
  void anIdentifierThatTwoThingsHave() {
    Finding schema =
        schema("cvc-identity-constraint.4.2.2", "OME/Image", 12, "OME/Image: has two things.")
            .found("Image:0");
    Finding told = told(FindingKind.REFERENCE, "Image/ID", 10, "Image:0");
    assertThat(OneFault.notTold(List.of(schema), List.of(told))).isEmpty();
    assertThat(OneFault.notTold(List.of(schema.found("Image:1")), List.of(told))).hasSize(1);
  }

  @Test
  void anotherValueOrFieldIsAnotherFault() {
    Finding schema = schemaValue("OME/Image/Pixels/@SizeX", 5, "-4");
    assertThat(
            OneFault.notTold(
                List.of(schema),
                List.of(
                    told(FindingKind.VALUE, "Pixels/SizeX", 6, "-5"),
                    told(FindingKind.VALUE, "Pixels/SizeY", 6, "-4"))))
        .containsExactly(schema);
  }

  @Test
  void aPartThatIsMissing() {
    String places = "Pixels/BinData or Pixels/MetadataOnly or Pixels/TiffData";
    Finding missing = told(FindingKind.MISSING, places, 5, "");
    Finding pixels =
        schema(
            "cvc-complex-type.2.4.b",
            "OME/Image/Pixels",
            9,
            "OME/Image/Pixels: the schema requires more in it: Channel, BinData, TiffData.");
    Finding plate =
        schema(
            "cvc-complex-type.2.4.b",
            "OME/Plate",
            9,
            "OME/Plate: the schema requires more in it: BinData.");
    assertThat(OneFault.notTold(List.of(pixels, plate), List.of(missing))).containsExactly(plate);
  }

  @Test
  void aPlaceThatTheModelDoesNotKnow() {
    Finding unmapped =
        Finding.of(
            new Rule(FindingKind.UNMAPPED, Severity.INFO, "unmapped"),
            Thing.document(DOCUMENT, 0),
            FieldName.of("OME/Image/@Flavour"),
            "No field holds it.");
    Finding flavour = schema("cvc", "OME/Image/@Flavour", 4, "no such attribute.");
    Finding color = schema("cvc", "OME/Image/@Color", 4, "no such attribute.");
    assertThat(OneFault.notTold(List.of(flavour, color), List.of(unmapped))).containsExactly(color);
  }

  @Test
  void anAttributeOfAForeignNamespace() {
    Finding schema = schemaValue("OME/Image/@vendor:Mode", 5, "");
    Finding unmapped =
        Finding.of(
            LiftFindings.UNMAPPED,
            Thing.document(DOCUMENT, 0),
            FieldName.of("OME/Image/@{http://vendor.example/x}Mode"),
            "No field holds it.");
    assertThat(OneFault.notTold(List.of(schema), List.of(unmapped))).isEmpty();
  }

  @Test
  void aRepairOfWhatIsNoValueIsToldWithTheGap() {
    Finding gap =
        Finding.of(
                new Rule(FindingKind.PLACEHOLDER, Severity.VIOLATION, "core-tier1-must").about("x"),
                Thing.of(DOCUMENT + "#Pixels:0", "pixels", 3),
                FieldName.of("PhysicalSizeX"),
                "Missing.")
            .found("INF");
    Finding repair =
        Finding.of(
                new Rule(FindingKind.REPAIR, Severity.INFO, "repair").about("x"),
                Thing.of(DOCUMENT + "#Pixels:0", "pixels", 3),
                FieldName.of("PhysicalSizeX"),
                "PhysicalSizeX “Infinity” was read as “INF”.")
            .found("Infinity");
    Finding other =
        Finding.of(
                repair.rule(),
                Thing.of(DOCUMENT + "#Pixels:1", "pixels", 9),
                repair.field(),
                repair.message())
            .found("0,1");
    assertThat(OneFault.ofNothing(List.of(gap, repair, other)))
        .containsExactly(gap.found("Infinity"), other);
  }
}
