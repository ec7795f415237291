package org.nbo.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nbo.finding.Absence;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Remedy;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Severity;

/**
 * The findings of one file as people read them: like ones together, by component.
 *
 * @param assessment the file
 */
record Outline(Assessment assessment) {
  /** How the rule is called that says which fields pairs fill. */
  private static final String BY_PAIR = "key-value-filled";

  /** How many things to do stand at the top. */
  private static final int FIRST = 5;

  /** How many fields of one of them are named. */
  private static final int LABELS = 6;

  /** Kinds that have a section of their own. */
  private static final Set<FindingKind> LISTED_APART =
      Set.of(FindingKind.CONFLICT, FindingKind.REPAIR, FindingKind.ANSWERED, FindingKind.UNMAPPED);

  /**
   * Findings of one tier and level, or of every tier.
   *
   * @param title for example "Missing for Tier 1 (MUST)"
   */
  record Section(String title, List<Component> components) {
    boolean isOfGaps() {
      return components.get(0).lines().get(0).isGap();
    }

    /** How many different things there are to do. */
    int size() {
      return components.stream().mapToInt(c -> c.lines().size()).sum();
    }
  }

  /**
   * Findings on things of one class.
   *
   * @param name the class, for example "objective"
   * @param things all of its things that have a finding in this section, of very many the first
   * @param count how many there are, or of very many at least
   */
  record Component(String name, Set<String> things, long count, List<Line> lines) {
    String where() {
      return Line.some(things, count);
    }

    /** On which of the things a line is, where that is not all of them. */
    String where(Line line) {
      return line.count() == count && line.things().equals(things)
          ? ""
          : Line.some(line.things(), line.count());
    }
  }

  /**
   * What there is to know beside the findings.
   *
   * @param title for example "Not asked"
   */
  record Aside(String title, List<String> lines) {}

  /** What was not asked, which tier the experiment needs, what is due. */
  List<Aside> asides() {
    return Asides.of(assessment);
  }

  /** By which techniques the images were taken, a sentence for each. */
  List<String> modality() {
    return assessment.modality().stream()
        .map(
            m ->
                m.title()
                    + (m.isNamed() && !m.label().equals(m.title())
                        ? " (FBbi: " + m.label() + ")"
                        : "")
                    + (m.count() == 1 ? "" : " (" + m.count() + " images)")
                    + ", because "
                    + m.because())
        .toList();
  }

  /** The files that were merged with this one. */
  List<Common> companions() {
    return assessment.companions().stream().map(Common::of).toList();
  }

  /**
   * What to show, most valuable first: gaps up to the next tier or the one asked for, then what is
   * wrong anyway.
   */
  List<Section> sections() {
    List<Finding> ordered = Priority.mostValuableFirst(assessment.findings());
    List<Section> sections = new ArrayList<>();
    int next = Math.min(Axes.TIERS, assessment.tierMet(RequirementLevel.MUST) + 1);
    for (int tier = 1; tier <= Math.max(next, assessment.asked().tier()); tier++) {
      for (RequirementLevel level : RequirementLevel.values()) {
        if (level.compareTo(assessment.asked().level()) <= 0) {
          sections.add(missing(ordered, tier, level));
        }
      }
    }
    sections.add(
        new Section(
            "Wrong at every tier",
            components(ordered, f -> isAside(f) && f.severity() == Severity.VIOLATION)));
    sections.add(
        new Section("Conflicts", components(ordered, f -> f.kind() == FindingKind.CONFLICT)));
    sections.add(
        new Section(
            "Worth a look",
            components(ordered, f -> isAside(f) && f.severity() != Severity.VIOLATION)));
    sections.add(
        new Section(
            "Answered by “none” or “not applicable”",
            components(ordered, f -> f.kind() == FindingKind.ANSWERED)));
    sections.add(
        new Section(
            "Read from key–value pairs",
            components(ordered, f -> f.kind() == FindingKind.REPAIR && isByPair(f))));
    sections.add(
        new Section(
            "Repaired", components(ordered, f -> f.kind() == FindingKind.REPAIR && !isByPair(f))));
    sections.add(
        new Section(
            "Not in the model", components(ordered, f -> f.kind() == FindingKind.UNMAPPED)));
    return sections.stream().filter(s -> s.size() > 0).toList();
  }

  private static boolean isByPair(Finding finding) {
    return finding.rule().id().startsWith(BY_PAIR);
  }

  /** What no tier asks for and no other section lists. */
  private static boolean isAside(Finding finding) {
    return finding.duty() == null && !LISTED_APART.contains(finding.kind());
  }

  private Section missing(List<Finding> ordered, int tier, RequirementLevel level) {
    return new Section(
        "Missing for Tier " + tier + " (" + level + ")",
        components(
            ordered,
            f -> f.duty() != null && f.duty().tier() == tier && f.duty().level() == level));
  }

  private List<Component> components(List<Finding> findings, Predicate<Finding> which) {
    return new Grouping(assessment).components(findings.stream().filter(which).toList());
  }

  /** How it stands, in sentences. */
  Verdict verdict() {
    return new Verdict(assessment);
  }

  /** What is missing, by tier and level. */
  List<Section> gaps() {
    return sections().stream().filter(Section::isOfGaps).toList();
  }

  /** What is wrong, in conflict, repaired or unknown. */
  List<Section> others() {
    return sections().stream().filter(s -> !s.isOfGaps()).toList();
  }

  /** What to do first: the devices whose fields close most gaps of the lowest tier. */
  List<Task> first() {
    return gaps().stream()
        .flatMap(s -> s.components().stream())
        .map(Task::new)
        .filter(task -> task.duty().level() == RequirementLevel.MUST)
        .sorted(
            Comparator.comparing((Task task) -> task.duty().tier())
                .thenComparing(Task::fields, Comparator.reverseOrder()))
        .limit(FIRST)
        .toList();
  }

  /**
   * What to look up about things of one class.
   *
   * @param component the things
   */
  record Task(Component component) {
    private Duty duty() {
      return component.lines().get(0).finding().duty();
    }

    /** How many fields it gives; what is left to the experimenter counts least. */
    private int fields() {
      return component.lines().stream()
          .map(line -> line.finding().absence())
          .filter(absence -> absence.remedy() != Remedy.EXPERIMENTER)
          .mapToInt(Absence::fields)
          .sum();
    }

    /** In words, for example "objective (Objective:0): numerical aperture, model". */
    String words() {
      List<String> labels =
          component.lines().stream()
              .map(line -> MissingField.label(line.finding()))
              .distinct()
              .toList();
      int shown = labels.size() <= LABELS + 1 ? labels.size() : LABELS;
      return component.name()
          + " ("
          + component.where()
          + "): "
          + String.join(", ", labels.subList(0, shown))
          + (shown < labels.size() ? " and " + (labels.size() - shown) + " more" : "");
    }
  }

  /** How much of a cell is there; null where the cell is not of the matrix. */
  Assessment.Cell cell(String extension, int tier, RequirementLevel level) {
    return assessment.matrix().stream()
        .filter(
            c ->
                c.duty().extension().equals(extension)
                    && c.duty().tier() == tier
                    && c.duty().level() == level)
        .findFirst()
        .orElseThrow();
  }
}
