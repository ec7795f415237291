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

/** The report for a terminal. */
public final class TextReport implements ReportFormat {
  @Override
  public String ending() {
    return ".txt";
  }

  @Override
  public boolean namesThings(Extent extent) {
    return extent != Extent.SUMMARY;
  }

  @Override
  public void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    String gap = "";
    if (extent != Extent.FILE) {
      summary(FilesSummary.of(assessments, asked), to);
      gap = "\n";
    }
    if (extent != Extent.SUMMARY) {
      for (Assessment assessment : assessments) {
        to.print(gap);
        write(new Outline(assessment), to);
        gap = "\n";
      }
    }
    to.flush();
  }

  private static void summary(FilesSummary summary, PrintWriter to) {
    to.print(summary.answer() + " Extensions: " + summary.extensions() + ".\n\n");
    Columns files = new Columns("<<<<>>");
    files.row("file", "fit", "MUST met", "all met", summary.fields(), "wrong values");
    for (FilesSummary.ImageSet set : summary.sets()) {
      Standing standing = set.first();
      files.row(
          set.name(),
          standing.fit(),
          standing.met(RequirementLevel.MUST),
          standing.met(RequirementLevel.SHOULD),
          standing.filled() + " of " + standing.asked(),
          String.valueOf(standing.assessment().wrong()));
    }
    files.print("", to);
    if (!summary.gaps().isEmpty()) {
      to.print("\n" + summary.task() + "\n");
      Columns gaps = new Columns("<<><><");
      gaps.row("field", "component", "tier", "level", "files", "where");
      for (Gap gap : summary.first()) {
        Finding finding = gap.finding();
        gaps.row(
            finding.field().name(),
            finding.component(),
            String.valueOf(finding.duty().tier()),
            finding.duty().level().toString(),
            summary.files(gap),
            gap.where());
      }
      gaps.print("  ", to);
    }
  }

  private static void write(Outline outline, PrintWriter to) {
    Assessment assessment = outline.assessment();
    to.print(
        Printable.line(assessment.file()) + " (" + Printable.line(assessment.format()) + ")\n");
    Verdict verdict = outline.verdict();
    to.print(verdict.answer() + " " + verdict.tiers() + "\n");
    if (!verdict.remedies().isEmpty()) {
      to.print(verdict.remedies() + "\n");
    }
    if (!verdict.byMicroscope().isEmpty()) {
      to.print(Printable.line(verdict.byMicroscope()) + "\n");
    }
    if (assessment.asked().extensions().size() > 1) {
      to.print(String.join("; ", new Standing(assessment).metByExtension()) + "\n");
    }
    outline.modality().forEach(m -> to.print("Taken by " + Printable.line(m) + ".\n"));
    to.print("\n");
    matrix(outline, to);
    List<Outline.Task> first = outline.first();
    if (!first.isEmpty()) {
      to.print("\nTo do first:\n");
      first.forEach(task -> to.print("  " + Printable.line(task.words()) + "\n"));
    }
    for (Common common : outline.companions()) {
      to.print("\n" + Printable.line(common.title()) + ":\n");
      common.things().forEach(thing -> to.print("  " + Printable.line(thing) + "\n"));
      if (common.hasApart()) {
        to.print(common.apartTitle() + ":\n");
        common.apart().forEach(thing -> to.print("  " + Printable.line(thing) + "\n"));
      }
    }
    for (Outline.Section section : outline.sections()) {
      to.print("\n" + section.title() + ":\n");
      for (Outline.Component component : section.components()) {
        to.print("  " + component.name() + "  [" + Printable.line(component.where()) + "]\n");
        component.lines().forEach(line -> line(component, line, to));
      }
    }
    for (Outline.Aside aside : outline.asides()) {
      to.print("\n" + aside.title() + ":\n");
      aside.lines().forEach(line -> to.print("  " + Printable.line(line) + "\n"));
    }
  }

  private static void matrix(Outline outline, PrintWriter to) {
    for (String extension : outline.assessment().asked().extensions()) {
      row(to, extension, "MUST", "SHOULD");
      for (int tier = 1; tier <= Axes.TIERS; tier++) {
        row(
            to,
            "  Tier " + tier,
            filled(outline.cell(extension, tier, RequirementLevel.MUST)),
            filled(outline.cell(extension, tier, RequirementLevel.SHOULD)));
      }
    }
  }

  private static String filled(Assessment.Cell cell) {
    return cell.filled() + " of " + cell.asked();
  }

  private static void row(PrintWriter to, String name, String must, String should) {
    to.print(String.format(Locale.ROOT, "%-24s %14s %14s\n", name, must, should));
  }

  private static void line(Outline.Component component, Line line, PrintWriter to) {
    to.print(Printable.line(line(component, line)) + "\n");
  }

  private static String line(Outline.Component component, Line line) {
    String only = component.where(line);
    String where = only.isEmpty() ? "" : "  [" + only + "]";
    if (!line.isGap()) {
      return "    " + line.words() + where;
    }
    return String.format(
            Locale.ROOT,
            "    %-26s %-38s %s",
            line.finding().field().name(),
            MissingField.label(line.finding()),
            line.place())
        + where;
  }
}
