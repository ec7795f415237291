package org.nbo.serve.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.export.Experiment;
import org.nbo.export.tables.AbsentPart;
import org.nbo.export.tables.FieldRow;
import org.nbo.export.tables.FieldRows;
import org.nbo.export.tables.TableTarget;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.model.Model;
import org.nbo.model.ModelProperty;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Upload;

/** A form of what is missing in files that are sent together, of which nothing is kept. */
final class FillResource implements Resource {
  /** Names of fields that say which thing is meant, so that merging knows it again. */
  private static final Set<String> IDENTIFYING = Set.of("ID", "UUID");

  private static final Set<FindingKind> KINDS =
      Set.of(FindingKind.MISSING, FindingKind.PLACEHOLDER);

  /** Longer texts show nothing that shorter ones do not. */
  private static final int LONGEST = 1000;

  private final Profiles profiles;
  private final Pages pages;

  FillResource(Profiles profiles, Pages pages) {
    this.profiles = profiles;
    this.pages = pages;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.keeping(Upload.of(exchange));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    SentRequest asked = SentRequest.of(exchange, profiles);
    if (asked.sent().subjects().size() != 1) {
      throw new Refusal(422, "a form is of one image; send one only");
    }
    Source subject = asked.sent().subjects().get(0);
    DatasetGraph lifted = DatasetGraphFactory.createGeneral();
    Assessment assessment =
        asked.assessing().assess(subject, StreamRDFLib.dataset(lifted)).assessed().assessment();
    Experiment experiment =
        asked
            .nbo()
            .exporting(new TableTarget(TableTarget.Kind.CSV), asked.companions())
            .read(lifted, subject.name(), null)
            .experiment();
    FillForm form = form(asked.nbo(), asked.axes(), assessment, experiment, asked.profile());
    Pages spoken = pages.in(exchange);
    exchange.answer(spoken.page("fill", spoken.say("Fill in"), form));
  }

  private static FillForm form(
      Nbo nbo, Axes axes, Assessment assessment, Experiment experiment, String profile) {
    FieldRows all = new FieldRows(nbo.model());
    all.add(experiment);
    Asked asked = new Asked(assessment, axes);
    List<FieldRow> typed =
        all.rows().stream()
            .filter(row -> isTyped(row) && isOpen(row, nbo.model()) && asked.has(row))
            .map(row -> row.with(""))
            .sorted(FieldRow.MISSING_FIRST)
            .toList();
    List<AbsentPart> parts =
        all.absent().stream()
            .filter(part -> asked.has(part) && part.rows().stream().anyMatch(r -> isIn(axes, r)))
            .toList();
    List<FieldRow> askable =
        Stream.concat(
                typed.stream(),
                parts.stream().flatMap(part -> part.rows().stream()).filter(row -> isIn(axes, row)))
            .toList();
    return FillForm.of(
        new FillForm.About(experiment.document(), profile),
        askable,
        identifying(all.rows(), nbo.model()).map(RowText::of).toList(),
        Map.of(),
        "",
        Math.max(0, asked.size() - typed.size() - parts.size()));
  }

  /** Of a part that is not described, what the axes ask for once it is. */
  private static boolean isIn(Axes axes, FieldRow row) {
    return row.tier() <= axes.tier()
        && row.level().compareTo(axes.level()) <= 0
        && !IDENTIFYING.contains(row.field());
  }

  private static boolean isOpen(FieldRow row, Model model) {
    return row.isMissing()
        || row.allowed().isEmpty() && model.isPlaceholder(row.property().iri(), row.value());
  }

  /** Things are described, and not typed. */
  private static boolean isTyped(FieldRow row) {
    return row.property().kind() != ModelProperty.Kind.THING;
  }

  /**
   * Of each component the row with its identifier; where it has none, one that shows that it is
   * there, so that those behind it keep their numbers.
   */
  private static Stream<FieldRow> identifying(List<FieldRow> rows, Model model) {
    Map<String, FieldRow> known = new LinkedHashMap<>();
    for (FieldRow row : rows) {
      if (isOpen(row, model) || row.value().length() > LONGEST) {
        continue;
      }
      if (IDENTIFYING.contains(row.field())) {
        known.put(row.component(), row);
      } else if (isTyped(row) && row.tier() > 0) {
        known.putIfAbsent(row.component(), row);
      }
    }
    return known.values().stream();
  }

  /** What an assessment misses. */
  private static final class Asked {
    private final List<Finding> missing;

    Asked(Assessment assessment, Axes axes) {
      this.missing =
          assessment.findings().stream()
              .filter(f -> KINDS.contains(f.kind()) && axes.cells().contains(f.duty()))
              .toList();
    }

    long size() {
      return missing.stream().mapToLong(Finding::count).sum();
    }

    boolean has(FieldRow row) {
      return missing.stream()
          .anyMatch(f -> f.field().label().equals(row.property().label()) && isOn(f, row.thing()));
    }

    boolean has(AbsentPart part) {
      return missing.stream()
          .anyMatch(f -> f.field().name().equals(part.field()) && isOn(f, part.thing()));
    }

    /** Of very many things that are alike, a finding names only the first. */
    private static boolean isOn(Finding finding, String thing) {
      return finding.subject().equals(thing)
          || finding.examples().stream().anyMatch(other -> other.iri().equals(thing))
          || finding.count() > finding.examples().size() + 1;
    }
  }
}
