package org.nbo.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nbo.model.Assessment;
import org.nbo.model.Axes;
import org.nbo.model.Finding;
import org.nbo.model.RequirementLevel;

/** The report for a repository, an issue or an electronic lab notebook. */
public final class MarkdownReport implements ReportFormat {
  @Override
  public String ending() {
    return ".md";
  }

  @Override
  public void write(List<Assessment> assessments, boolean several, OutputStream out) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (Assessment assessment : assessments) {
      write(new Outline(assessment), to);
    }
    to.flush();
  }

  private static void write(Outline outline, PrintWriter to) {
    Assessment assessment = outline.assessment();
    to.print("# " + escape(assessment.file()) + "\n\n");
    to.print("**" + outline.answer() + "** " + outline.verdict() + "\n\n");
    to.print(assessment.format() + ", SHA-256 `" + assessment.sha256() + "`\n\n");
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
    outline.sections().forEach(section -> section(section, to));
    to.print("\n");
  }

  private static void section(Outline.Section section, PrintWriter to) {
    to.print("\n## " + section.title() + "\n");
    for (Outline.Component component : section.components()) {
      to.print("\n### " + escape(component.name()) + "\n\n");
      to.print(escape(component.where()) + "\n\n");
      to.print("| field | what | where | on |\n| --- | --- | --- | --- |\n");
      for (Outline.Line line : component.lines()) {
        Finding finding = line.finding();
        to.print(
            "| %s | %s | %s | %s |\n"
                .formatted(
                    escape(finding.field()),
                    escape(finding.cell() == null ? finding.message() : Outline.meaning(finding)),
                    escape(
                        finding.cell() == null
                            ? String.join(", ", line.values())
                            : Outline.place(finding)),
                    escape(component.where(line))));
      }
    }
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("_", "\\_")
        .replace("*", "\\*")
        .replace("<", "&lt;");
  }
}
