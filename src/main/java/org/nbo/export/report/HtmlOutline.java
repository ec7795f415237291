package org.nbo.export.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;

/**
 * What a page says about one file, below its name.
 *
 * @param heading rank of the headings of sections
 */
record HtmlOutline(Outline outline, int heading) {

  /**
   * Where the file stands in one extension.
   *
   * @param must the tier that it meets
   * @param all the same with recommended fields, or an empty text where that is no other
   */
  record Extension(String name, String must, String all, List<Tier> tiers) {}

  /** A row of the matrix: MUST, SHOULD. */
  record Tier(int tier, List<HtmlBar> bars) {}

  /** Findings on things of one class. */
  record Component(String name, String where, List<Line> lines) {}

  /**
   * The same finding on one or several things.
   *
   * @param detail what was found, or where the value goes
   * @param things on which of them it is, where that is not all, or an empty text
   */
  record Line(
      String severity, String field, String meaning, String detail, String things, String rule) {}

  /** Findings of one tier and level, or of every tier. */
  record Section(String title, List<Component> components) {}

  int subheading() {
    return heading + 1;
  }

  int rows() {
    return Axes.TIERS;
  }

  List<Extension> extensions() {
    return outline.assessment().asked().extensions().stream().map(this::extension).toList();
  }

  private Extension extension(String name) {
    Standing standing = new Standing(outline.assessment());
    String must = standing.met(name, RequirementLevel.MUST);
    String all = standing.met(name, RequirementLevel.SHOULD);
    return new Extension(
        name,
        must,
        must.equals(all) ? "" : all,
        IntStream.rangeClosed(1, Axes.TIERS).mapToObj(tier -> tier(name, tier)).toList());
  }

  private Tier tier(String extension, int tier) {
    return new Tier(
        tier,
        Stream.of(RequirementLevel.values())
            .map(level -> outline.cell(extension, tier, level))
            .map(cell -> new HtmlBar(cell.filled(), cell.asked()))
            .toList());
  }

  List<Section> sections() {
    return outline.sections().stream()
        .map(
            s ->
                new Section(
                    s.title(), s.components().stream().map(HtmlOutline::component).toList()))
        .toList();
  }

  private static Component component(Outline.Component component) {
    return new Component(
        component.name(),
        component.where(),
        component.lines().stream().map(line -> line(component, line)).toList());
  }

  private static Line line(Outline.Component component, Outline.Line line) {
    Finding finding = line.finding();
    boolean asked = finding.duty() != null;
    String found = line.values().isEmpty() ? "" : "found: " + String.join(", ", line.values());
    return new Line(
        finding.severity().word(),
        finding.field().name(),
        asked ? finding.field().label() : finding.message() + Outline.rule(finding),
        asked ? Outline.place(finding) : found,
        component.where(line),
        finding.rule().id());
  }
}
