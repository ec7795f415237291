package org.nbo.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nbo.finding.Duty;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Rule;
import org.nbo.finding.Thing;

class PriorityTest {
  private static final RequirementLevel MUST = RequirementLevel.MUST;
  private static final RequirementLevel SHOULD = RequirementLevel.SHOULD;

  @Test
  void isByTierLevelComponentAndField() {
    List<Finding> wanted =
        List.of(
            missing(1, MUST, "plane", "Timestamp", "Plane:0"),
            missing(1, MUST, "plane", "Timestamp", "Plane:1"),
            missing(1, MUST, "plane", "ID", "Plane:0"),
            missing(1, MUST, "camera", "Model", "Camera:0"),
            missing(1, SHOULD, "plane", "Note", "Plane:0"),
            missing(2, MUST, "camera", "Gain", "Camera:0"),
            other(FindingKind.VALUE),
            other(FindingKind.UNMAPPED));
    List<Finding> shuffled = new ArrayList<>(wanted);
    Collections.reverse(shuffled);
    assertThat(Priority.mostValuableFirst(shuffled)).isEqualTo(wanted);
  }

  private static Finding missing(
      int tier, RequirementLevel level, String component, String field, String thing) {
    Rule rule = new Rule(FindingKind.MISSING, level.severity(), "shape");
    return Finding.of(
            rule.about(component + "-" + field),
            Thing.of(thing, component, 0),
            FieldName.of(field),
            "")
        .asked(new Duty("core", tier, level));
  }

  private static Finding other(FindingKind kind) {
    return Finding.of(
        new Rule(kind, MUST.severity(), "rule"), Thing.of("x", "a", 0), FieldName.of("b"), "");
  }
}
