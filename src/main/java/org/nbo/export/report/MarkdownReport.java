package org.nbo.export.report;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Printable;

/** The report for a repository, an issue or an electronic lab notebook. */
public final class MarkdownReport implements ReportFormat {
  @Override
  public String ending() {
    return ".md";
  }

  @Override
  public void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (extent != Extent.FILE) {
      summary(FilesSummary.of(assessments, asked), to);
    }
    String heading = extent == Extent.FILE ? "#" : "##";
    for (Assessment assessment : assessments) {
      write(new Outline(assessment), heading, to);
    }
    to.flush();
  }

  private static void summary(FilesSummary summary, PrintWriter to) {
    to.print("# " + summary.title() + "\n\n");
    to.print("**" + summary.answer() + "** Extensions: " + summary.extensions() + ".\n\n");
    to.print(
        "| file | fit | MUST met | all met | "
            + summary.fields()
            + " | wrong values |\n| --- | --- | --- | --- | --- | --- |\n");
    for (FilesSummary.ImageSet set : summary.sets()) {
      Standing standing = set.first();
      to.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s of %s | %s |\n",
          cell(set.name()),
          standing.fit(),
          standing.met(RequirementLevel.MUST),
          standing.met(RequirementLevel.SHOULD),
          standing.filled(),
          standing.asked(),
          standing.assessment().wrong());
    }
    if (!summary.gaps().isEmpty()) {
      to.print("\n## " + summary.task() + "\n\n");
      to.print("| field | component | tier | level | files | where |\n");
      to.print("| --- | --- | --- | --- | --- | --- |\n");
      summary.first().forEach(gap -> gap(summary, gap, to));
    }
    to.print("\n");
  }

  private static void gap(FilesSummary summary, Gap gap, PrintWriter to) {
    Finding finding = gap.finding();
    to.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s |\n",
        cell(finding.field().name()),
        cell(finding.component()),
        finding.duty().tier(),
        finding.duty().level(),
        summary.files(gap),
        cell(gap.where()));
  }

  private static void write(Outline outline, String heading, PrintWriter to) {
    Assessment assessment = outline.assessment();
    to.print(heading + " " + escape(Printable.line(assessment.file())) + "\n\n");
    Verdict verdict = outline.verdict();
    String remedies = verdict.remedies();
    to.print(
        "**"
            + verdict.answer()
            + "** "
            + verdict.tiers()
            + (remedies.isEmpty() ? "" : " " + remedies)
            + (verdict.byMicroscope().isEmpty() ? "" : "\n\n" + cell(verdict.byMicroscope()))
            + "\n\n");
    to.print(
        escape(Printable.line(assessment.format()))
            + ", SHA-256 `"
            + assessment.sha256()
            + "`\n\n");
    outline.modality().forEach(m -> to.print("Taken by " + cell(m) + ".\n\n"));
    to.print("| extension | tier | MUST | SHOULD |\n| --- | --- | --- | --- |\n");
    for (String extension : assessment.asked().extensions()) {
      for (int tier = 1; tier <= Axes.TIERS; tier++) {
        to.print("| " + extension + " | " + tier);
        for (RequirementLevel level : RequirementLevel.values()) {
          Assessment.Cell cell = outline.cell(extension, tier, level);
          to.print(" | " + cell.filled() + " of " + cell.asked());
        }
        to.print(" |\n");
      }
    }
    List<Outline.Task> first = outline.first();
    if (!first.isEmpty()) {
      to.print("\n" + heading + "# To do first\n\n");
      first.forEach(task -> to.print("1. " + cell(task.words()) + "\n"));
    }
    for (Common common : outline.companions()) {
      to.print("\n" + heading + "# " + cell(common.title()) + "\n\n");
      common.things().forEach(thing -> to.print("- " + cell(thing) + "\n"));
      if (common.hasApart()) {
        to.print("\n" + heading + "## " + common.apartTitle() + "\n\n");
        common.apart().forEach(thing -> to.print("- " + cell(thing) + "\n"));
      }
    }
    outline.sections().forEach(section -> section(section, heading, to));
    for (Outline.Aside aside : outline.asides()) {
      to.print("\n" + heading + "# " + cell(aside.title()) + "\n\n");
      aside.lines().forEach(line -> to.print("- " + cell(line) + "\n"));
    }
    to.print("\n");
  }

  private static void section(Outline.Section section, String heading, PrintWriter to) {
    to.print("\n" + heading + "# " + section.title() + "\n");
    for (Outline.Component component : section.components()) {
      to.print("\n" + heading + "## " + cell(component.name()) + "\n\n");
      to.print(paragraph(component.where()) + "\n\n");
      to.print("| field | what | where | on |\n| --- | --- | --- | --- |\n");
      for (Line line : component.lines()) {
        Finding finding = line.finding();
        to.printf(
            Locale.ROOT,
            "| %s | %s | %s | %s |\n",
            cell(finding.field().name()),
            cell(line.isGap() ? MissingField.label(finding) : line.words()),
            cell(line.isGap() ? line.place() : finding.field().place().path()),
            cell(component.where(line)));
      }
    }
  }

  /** Text that stays within its cell and on its line. */
  static String cell(String text) {
    return escape(Printable.line(text));
  }

  /** The same as a paragraph, which begins with nothing that makes a heading or a list of it. */
  private static String paragraph(String text) {
    return cell(text).replaceFirst("^\\s*([-#>+=~])", "\\\\$1");
  }

  /** Text that means nothing but itself. */
  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("_", "\\_")
        .replace("*", "\\*")
        .replace("[", "\\[")
        .replace("`", "\\`")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
