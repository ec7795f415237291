package org.nbo.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Place;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;

/** Assessments that hold one of everything a report has words for. */
final class ExampleAssessments {
  static final Axes ASKED = new Axes(1, RequirementLevel.SHOULD, List.of("core", "light-sheet"));

  private static final String IMAGE = "urn:x:image#";

  private ExampleAssessments() {}

  /** A file with gaps, wrong values, a conflict, a repair and what the model does not know. */
  static Assessment withGaps() {
    List<Finding> findings = new ArrayList<>();
    for (int plane = 0; plane < 4; plane++) {
      findings.add(
          missing(1, RequirementLevel.MUST, "plane", "Plane:" + plane, "Timestamp", "timestamp"));
    }
    findings.add(
        missing(1, RequirementLevel.SHOULD, "objective", "Objective:0", "Iris", "iris & more"));
    findings.add(missing(2, RequirementLevel.MUST, "objective", "Objective:0", "Collar", "collar"));
    findings.add(placeholder());
    findings.add(
        Finding.of(
                new Rule(FindingKind.VALUE, Severity.VIOLATION, "values").about("bounds-Pixels"),
                Thing.of(IMAGE + "Pixels:0", "pixels", 12),
                FieldName.of("size X"),
                "Size X: out of bounds; it is at least 1.")
            .found("<0>"));
    findings.add(
        Finding.of(
                new Rule(FindingKind.CONFLICT, Severity.WARNING, "merge").about("lotNumber"),
                Thing.of(IMAGE + "Objective:0", "objective", 7),
                FieldName.of("LotNumber"),
                "The lot number is L 17 here and L-18 in scope, 2.json; find out which is right.")
            .found("L-18"));
    findings.add(
        Finding.of(
            new Rule(FindingKind.REPAIR, Severity.INFO, "repair").about("workingDistance"),
            Thing.of(IMAGE + "Objective:0", "objective", 7),
            FieldName.of("WorkingDistance"),
            "WorkingDistance “0,13” was read as “0.13”."));
    findings.add(
        Finding.of(
            new Rule(FindingKind.UNMAPPED, Severity.INFO, "unmapped"),
            Thing.document("urn:x:image", 0),
            FieldName.of("OME/@Flavour"),
            "No field holds OME/@Flavour; kept as nbo:unmapped, 3 times."));
    return assessment(
        "plates/=first.ome.xml",
        List.of(
            cell("core", 1, RequirementLevel.MUST, 8, 12),
            cell("core", 2, RequirementLevel.MUST, 1, 2)),
        findings);
  }

  /** A file that has all that is asked, given with a description of its microscope. */
  static Assessment complete() {
    Assessment alone =
        assessment(
            "second.ome.xml",
            List.of(
                cell("core", 1, RequirementLevel.MUST, 12, 12),
                cell("core", 1, RequirementLevel.SHOULD, 3, 3),
                cell("core", 2, RequirementLevel.MUST, 1, 2)),
            List.of(
                missing(2, RequirementLevel.MUST, "objective", "Objective:0", "Collar", "collar")));
    return new Assessment(
        alone.file(),
        alone.sha256(),
        alone.format(),
        alone.asked(),
        alone.matrix(),
        alone.findings(),
        alone.advice(),
        List.of(
            new Assessment.Companion(
                "scope, 2.json",
                "b".repeat(64),
                "Micro-Meta App JSON 2.0",
                77,
                List.of(
                    new Assessment.SameThing(
                        IMAGE + "Objective:0",
                        "urn:x:scope#o1",
                        "the same manufacturer and model",
                        "Objective:0 = “oil lens”")),
                List.of(
                    new Assessment.ApartThing(
                        IMAGE + "LightSource:0",
                        "urn:x:scope#l1",
                        "the wavelength is 561 nm here and 405 nm there",
                        "LightSource:0 ≠ “violet”")))),
        alone.names());
  }

  private static Finding missing(
      int tier,
      RequirementLevel level,
      String component,
      String thing,
      String field,
      String label) {
    Duty duty = new Duty("core", tier, level);
    return Finding.of(
            new Rule(FindingKind.MISSING, level.severity(), duty.name())
                .about(component + '-' + field),
            Thing.of(IMAGE + thing, component, 3),
            new FieldName(field, label, Place.at(component + '/' + field)),
            component + ": " + label + " is missing; add " + field + ".")
        .asked(duty);
  }

  /** Of an extension, and without a place in the schema of the source. */
  private static Finding placeholder() {
    Duty duty = new Duty("light-sheet", 1, RequirementLevel.MUST);
    return Finding.of(
            new Rule(FindingKind.PLACEHOLDER, Severity.VIOLATION, duty.name()).about("Sheet-width"),
            Thing.of(IMAGE + "Sheet:0", "sheet", 0),
            new FieldName("Width", "width", Place.notIn("OME 2016-06")),
            "Sheet: width is missing; add Width.")
        .asked(duty)
        .found("n/a")
        .statedIn("Light-sheet extension");
  }

  private static Assessment assessment(
      String file, List<Assessment.Cell> filled, List<Finding> findings) {
    List<Assessment.Cell> matrix = new ArrayList<>();
    for (Duty duty : Axes.cells(ASKED.extensions())) {
      matrix.add(
          filled.stream()
              .filter(cell -> cell.duty().equals(duty))
              .findFirst()
              .orElse(new Assessment.Cell(duty, 0, 0)));
    }
    return new Assessment(
        file,
        "a".repeat(64),
        "OME-XML 2016-06",
        ASKED,
        matrix,
        findings.stream().sorted(Finding.ORDER).toList(),
        Advice.NONE,
        List.of(),
        Map.of(IMAGE + "Objective:0", "“60x | oil <1>”", IMAGE + "Sheet:0", "Sheet:0"));
  }

  private static Assessment.Cell cell(
      String extension, int tier, RequirementLevel level, int filled, int asked) {
    return new Assessment.Cell(new Duty(extension, tier, level), filled, asked);
  }
}
