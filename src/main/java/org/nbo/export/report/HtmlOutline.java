package org.nbo.export.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nbo.export.drawing.LightPathDrawings;
import org.nbo.finding.Axes;
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

  /**
   * The same finding on one or several things.
   *
   * @param on the things
   */
  record Row(String severity, String component, String said, String on, String rule) {}

  /** Findings that are no gaps. */
  record Section(String title, List<Row> lines) {}

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

  /** The light paths of its channels; empty where nothing is drawn. */
  String drawings() {
    return LightPathDrawings.html(outline.assessment());
  }

  /** What to do first, in words. */
  List<String> first() {
    return outline.first().stream().map(Outline.Task::words).toList();
  }

  /** What is missing, by device. */
  List<HtmlDevices.Device> devices() {
    return HtmlDevices.of(outline.gaps());
  }

  List<Section> sections() {
    return outline.others().stream()
        .map(
            s ->
                new Section(
                    s.title(),
                    s.components().stream()
                        .flatMap(c -> c.lines().stream().map(line -> line(c, line)))
                        .toList()))
        .toList();
  }

  private static Row line(Outline.Component component, Line line) {
    return new Row(
        line.finding().severity().word(),
        component.name(),
        line.words(),
        Line.some(line.things(), line.count()),
        line.finding().rule().id());
  }
}
