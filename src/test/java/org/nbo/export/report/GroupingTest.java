package org.nbo.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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

/** Findings that say the same are one line. */
class GroupingTest {
  private static final String IMAGE = "urn:x:image#";
  private static final Axes ASKED = new Axes(1, RequirementLevel.MUST, List.of("core"));

  private static List<Line> lines(Finding... findings) {
    return components(List.of(findings)).get(0).lines();
  }

  private static List<Outline.Component> components(List<Finding> findings) {
    Map<String, String> names = new TreeMap<>();
    findings.forEach(f -> names.put(f.subject(), f.subject().substring(IMAGE.length())));
    Assessment assessment =
        new Assessment(
            "f", "0", "OME-XML", ASKED, List.of(), findings, Advice.NONE, List.of(), names);
    return new Grouping(assessment).components(findings);
  }

  private static Finding check(String channel, int line, String rest) {
    return Finding.of(
        new Rule(FindingKind.IMPLAUSIBLE, Severity.WARNING, "check").about("laser-line"),
        Thing.of(IMAGE + channel, "channel", line),
        FieldName.of("ExcitationWavelength"),
        channel + " " + rest);
  }

  private static Finding model(String objective, String placeholder) {
    Duty duty = new Duty("core", 1, RequirementLevel.MUST);
    FindingKind kind = placeholder.isEmpty() ? FindingKind.MISSING : FindingKind.PLACEHOLDER;
    return Finding.of(
            new Rule(kind, Severity.VIOLATION, duty.name()).about("Objective-model"),
            Thing.of(IMAGE + objective, "objective", 3),
            new FieldName("Model", "model", Place.at("Objective/Model")),
            "Objective: model is missing; add Model.")
        .asked(duty)
        .found(placeholder);
  }

  @Test
  void theSameOfSeveralThingsIsSaidOfEachInTheOrderOfTheFile() {
    List<Line> lines =
        lines(
            check("Channel:1", 9, "is excited at 558 nm, and the laser gives 488 nm."),
            check("Channel:0", 4, "is excited at 558 nm, and the laser gives 488 nm."));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).words())
        .isEqualTo("Each is excited at 558 nm, and the laser gives 488 nm.");
    assertThat(lines.get(0).things()).containsExactly("Channel:0 (line 4)", "Channel:1 (line 9)");
  }

  @Test
  void tenComesAfterNine() {
    String rest = "is excited at 558 nm.";
    assertThat(lines(check("Channel:10", 4, rest), check("Channel:9", 4, rest)).get(0).things())
        .containsExactly("Channel:9 (line 4)", "Channel:10 (line 4)");
  }

  @Test
  void aThingIsCalledAsPeopleKnowIt() {
    Finding finding = check("Objective:0", 7, "has an aperture of 14.");
    Assessment assessment =
        new Assessment(
            "f",
            "0",
            "OME-XML",
            ASKED,
            List.of(),
            List.of(finding),
            Advice.NONE,
            List.of(),
            Map.of(IMAGE + "Objective:0", "“oil lens”"));
    assertThat(new Grouping(assessment).components(List.of(finding)).get(0).lines().get(0).words())
        .isEqualTo("“oil lens” has an aperture of 14.");
  }

  @Test
  void ofManyThatDifferAFewStandForAll() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 96; i++) {
      findings.add(check("Channel:" + i, i, "is excited at " + (400 + i) + " nm."));
    }
    List<Line> lines = components(findings).get(0).lines();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).words()).isEqualTo("Channel:0 is excited at 400 nm.");
    assertThat(lines.get(3).words())
        .isEqualTo("Channel:3 is excited at 403 nm. And 92 more of this kind.");
  }

  @Test
  void whatStandsInGapsIsOneLine() {
    List<Line> lines = lines(model("Objective:0", "n/a"), model("Objective:1", "999"));
    assertThat(lines)
        .singleElement()
        .extracting(Line::place)
        .isEqualTo("add as Objective/Model, instead of “n/a”, “999”");
    assertThat(lines(model("Objective:0", ""), model("Objective:1", "999")))
        .singleElement()
        .extracting(Line::place)
        .isEqualTo("add as Objective/Model, in part instead of “999”");
  }

  @Test
  void aValueThatTheMessageTellsIsNotToldAgain() {
    assertThat(lines(check("Channel:0", 4, "is excited at 558 nm.").found("558")).get(0).words())
        .isEqualTo("Channel:0 is excited at 558 nm.");
    assertThat(lines(check("Channel:0", 4, "is excited at 558 nm.").found("58")).get(0).words())
        .isEqualTo("Channel:0 is excited at 558 nm. Found: “58”.");
  }

  @Test
  void ofManyThingsThatAreTheSameByOneReasonTheFirstIsNamed() {
    List<Assessment.SameThing> same = new ArrayList<>();
    same.add(new Assessment.SameThing("a", "b", "the same IRI", "Objective:0 = “60x”"));
    for (int i = 0; i < 12; i++) {
      same.add(new Assessment.SameThing("p" + i, "q" + i, "the same time", "Plane:" + i));
    }
    Assessment assessment =
        new Assessment(
            "f",
            "0",
            "OME-XML",
            ASKED,
            List.of(),
            List.of(),
            Advice.NONE,
            List.of(new Assessment.Companion("s.json", "0", "JSON", 13, same, List.of())),
            Map.of());
    assertThat(new Outline(assessment).companions().get(0).things())
        .containsExactly("Objective:0 = “60x”: the same IRI", "Plane:0 and 11 more: the same time");
  }
}
