package org.nbo.export.report;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import org.nbo.export.JsonText;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.CalibrationDue;
import org.nbo.finding.Duty;
import org.nbo.finding.Finding;
import org.nbo.finding.NotAsked;
import org.nbo.finding.Remedy;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.finding.TierNeeded;

/** The report for programs: an object for one file, an array for several. */
public final class JsonReport implements ReportFormat {
  @Override
  public String ending() {
    return ".json";
  }

  @Override
  public void write(List<Assessment> assessments, Axes asked, Extent extent, OutputStream out) {
    JsonText.write(
        out,
        json -> {
          if (extent == Extent.FILE) {
            write(assessments.get(0), json);
          } else {
            json.writeStartArray();
            assessments.forEach(a -> write(a, json));
            json.writeEnd();
          }
        });
  }

  private static void write(Assessment assessment, JsonGenerator json) {
    json.writeStartObject()
        .write("file", assessment.file())
        .write("sha256", assessment.sha256())
        .write("format", assessment.format())
        .writeStartObject("tierMet")
        .write("must", assessment.tierMet(RequirementLevel.MUST))
        .write("all", assessment.tierMet(RequirementLevel.SHOULD))
        .writeEnd()
        .writeStartObject("tierMetByExtension");
    for (String extension : assessment.asked().extensions()) {
      json.writeStartObject(extension)
          .write("must", assessment.tierMet(extension, RequirementLevel.MUST))
          .write("all", assessment.tierMet(extension, RequirementLevel.SHOULD))
          .writeEnd();
    }
    json.writeEnd()
        .write("tierAsked", assessment.asked().tier())
        .write("conforms", assessment.conforms())
        .writeStartObject("counts");
    for (Severity severity : Severity.values()) {
      json.write(severity.word(), assessment.count(severity));
    }
    json.writeEnd().writeStartObject("missing");
    for (Remedy remedy : Remedy.values()) {
      json.write(remedy.word(), assessment.missing(remedy));
    }
    json.writeEnd();
    if (!assessment.companions().isEmpty()) {
      json.writeStartArray("with");
      assessment.companions().forEach(c -> write(c, json));
      json.writeEnd();
    }
    if (!assessment.verdicts().isEmpty()) {
      json.writeStartArray("microscopes");
      for (Assessment.Verdict verdict : assessment.verdicts()) {
        json.writeStartObject()
            .write("thing", verdict.thing())
            .write("name", assessment.name(verdict.thing()))
            .write("tierMet", verdict.tierMet())
            .write("missing", verdict.missing())
            .writeEnd();
      }
      json.writeEnd();
    }
    json.writeStartArray("modality");
    assessment.modality().forEach(m -> ReasonReport.write(m, json));
    json.writeEnd().writeStartArray("matrix");
    for (Assessment.Cell cell : assessment.matrix()) {
      json.writeStartObject()
          .write("extension", cell.duty().extension())
          .write("tier", cell.duty().tier())
          .write("level", cell.duty().level().word())
          .write("filled", cell.filled())
          .write("asked", cell.asked())
          .writeEnd();
    }
    json.writeEnd();
    write(assessment.advice(), json);
    json.writeStartArray("findings");
    Priority.mostValuableFirst(assessment.findings()).forEach(f -> write(f, json));
    json.writeEnd().writeEnd();
  }

  private static void write(Advice advice, JsonGenerator json) {
    json.writeStartObject("tierNeeded")
        .write("tier", advice.tierNeeded().tier())
        .writeStartArray("because");
    for (TierNeeded.Reason reason : advice.tierNeeded().reasons()) {
      json.writeStartObject()
          .write("tier", reason.tier())
          .write("reason", reason.because())
          .write("subject", reason.subject())
          .writeEnd();
    }
    json.writeEnd().writeEnd().writeStartArray("calibrationsDue");
    for (CalibrationDue due : advice.due()) {
      json.writeStartObject().write("calibration", due.calibration());
      write(due.duty(), json);
      json.write("subject", due.subject())
          .write("last", due.last().toString())
          .write("due", due.due().toString())
          .writeEnd();
    }
    json.writeEnd().writeStartArray("notAsked");
    for (NotAsked field : advice.notAsked()) {
      json.writeStartObject().write("component", field.component()).write("field", field.field());
      write(field.duty(), json);
      json.write("because", field.because()).writeEnd();
    }
    json.writeEnd();
  }

  private static void write(Duty duty, JsonGenerator json) {
    json.write("tier", duty.tier())
        .write("level", duty.level().word())
        .write("extension", duty.extension());
  }

  private static void write(Assessment.Companion companion, JsonGenerator json) {
    json.writeStartObject()
        .write("file", companion.file())
        .write("sha256", companion.sha256())
        .write("format", companion.format())
        .write("things", companion.things())
        .writeStartArray("same");
    for (Assessment.SameThing same : companion.same()) {
      json.writeStartObject()
          .write("thing", same.thing())
          .write("other", same.other())
          .write("evidence", same.evidence())
          .writeEnd();
    }
    json.writeEnd().writeStartArray("apart");
    for (Assessment.ApartThing apart : companion.apart()) {
      json.writeStartObject().write("thing", apart.thing());
      if (!apart.nearest().isEmpty()) {
        json.write("nearest", apart.nearest());
      }
      json.write("reason", apart.reason()).writeEnd();
    }
    json.writeEnd().writeEnd();
  }

  static void write(Finding finding, JsonGenerator json) {
    json.writeStartObject()
        .write("kind", finding.kind().word())
        .write("severity", finding.severity().word())
        .write("rule", finding.rule().id())
        .write("subject", finding.subject())
        .write("component", finding.component())
        .write("field", finding.field().name());
    if (finding.duty() != null) {
      write(finding.duty(), json);
    }
    if (finding.field().place().exists()) {
      json.write("place", finding.field().place().path());
    } else if (!finding.field().place().key().isEmpty()) {
      json.write("key", finding.field().place().key());
    }
    if (finding.absence().exists()) {
      json.write("remedy", finding.absence().remedy().word())
          .write("fields", finding.absence().fields());
    }
    if (!finding.value().isEmpty()) {
      json.write("value", finding.value());
    }
    json.write("message", finding.message());
    if (!finding.source().isEmpty()) {
      json.write("source", finding.source());
    }
    if (!finding.file().isEmpty()) {
      json.write("file", finding.file());
    }
    if (finding.line() > 0) {
      json.write("line", finding.line());
    }
    json.write("count", finding.count());
    if (!finding.examples().isEmpty()) {
      json.writeStartArray("examples");
      finding.examples().forEach(thing -> write(thing, json));
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void write(Thing thing, JsonGenerator json) {
    json.writeStartObject().write("subject", thing.iri());
    if (thing.line() > 0) {
      json.write("line", thing.line());
    }
    json.writeEnd();
  }
}
