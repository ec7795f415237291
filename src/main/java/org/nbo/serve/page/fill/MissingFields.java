package org.nbo.serve.page.fill;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.export.Experiment;
import org.nbo.export.tables.AbsentPart;
import org.nbo.export.tables.FieldRow;
import org.nbo.export.tables.FieldRows;
import org.nbo.export.tables.PartRows;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.model.ModelProperty;

/** What an assessment misses of an experiment, as a form, beside what is known. */
final class MissingFields {
  /** Names of fields that say which thing is meant, so that merging knows it again. */
  private static final Set<String> IDENTIFYING = Set.of("ID", "UUID");

  private static final Set<FindingKind> KINDS =
      Set.of(FindingKind.MISSING, FindingKind.PLACEHOLDER);

  /** Longer texts show nothing that shorter ones do not. */
  private static final int LONGEST = 1000;

  /** What is known is shown of so many fields; beyond that nobody reads it. */
  private static final int MOST_KNOWN = 3000;

  private final Model model;
  private final Axes axes;
  private final List<Finding> missing;

  MissingFields(Model model, Axes axes, Assessment assessment) {
    this.model = model;
    this.axes = axes;
    this.missing =
        assessment.findings().stream()
            .filter(f -> KINDS.contains(f.kind()) && axes.cells().contains(f.duty()))
            .toList();
  }

  FillForm form(Experiment experiment, String profile) {
    FieldRows all = new FieldRows(model);
    all.add(experiment);
    List<AbsentPart> parts = all.absent().stream().filter(this::isAsked).toList();
    List<FieldRow> missingHere =
        Stream.concat(
                all.rows().stream().filter(row -> isOpen(row) && isAsked(row)),
                parts.stream().map(AbsentPart::itself))
            .map(row -> row.with(""))
            .sorted(FieldRow.MISSING_FIRST)
            .toList();
    List<FieldRow> askable =
        Stream.concat(
                missingHere.stream(),
                parts.stream().flatMap(part -> part.rows().stream()).filter(row -> isIn(axes, row)))
            .toList();
    List<FieldRow> known =
        all.rows().stream()
            .filter(row -> !isOpen(row) && row.value().length() <= LONGEST)
            .sorted(Comparator.comparingInt(FieldRow::place))
            .toList();
    long size = missing.stream().mapToLong(Finding::count).sum();
    return FillForm.of(
        about(experiment.document(), profile, axes),
        new FillForm.Content(askable, known.stream().limit(MOST_KNOWN).toList(), Map.of()),
        identifying(known).map(RowText::of).toList(),
        "",
        Math.max(0, size - missingHere.size()),
        owners(all.rows()));
  }

  static FillForm.About about(String document, String profile, Axes axes) {
    return new FillForm.About(
        document,
        profile,
        axes.tier(),
        axes.level() == RequirementLevel.MUST ? "must" : "all",
        String.join(",", axes.extensions()));
  }

  /** The components to which parts can be added, in the order of the file. */
  private List<FillForm.Owner> owners(List<FieldRow> rows) {
    PartRows parts = new PartRows(model);
    Map<String, String> names = new LinkedHashMap<>();
    rows.stream()
        .sorted(Comparator.comparingInt(FieldRow::place))
        .forEach(row -> names.putIfAbsent(row.component(), row.name()));
    return names.entrySet().stream()
        .map(
            owner ->
                new FillForm.Owner(
                    owner.getValue(),
                    parts.possible(owner.getKey()).stream()
                        .map(part -> FillForm.Addition.of(part, owner.getValue()))
                        .toList()))
        .filter(owner -> !owner.parts().isEmpty())
        .toList();
  }

  /** Of a part that is not described, what the axes ask for once it is. */
  static boolean isIn(Axes axes, FieldRow row) {
    return row.tier() <= axes.tier()
        && row.level().compareTo(axes.level()) <= 0
        && !IDENTIFYING.contains(row.field());
  }

  private boolean isOpen(FieldRow row) {
    return row.isMissing()
        || row.allowed().isEmpty() && model.isPlaceholder(row.property().iri(), row.value());
  }

  /**
   * Of each component the row with its identifier; where it has none, one that shows that it is
   * there, so that those behind it keep their numbers. Also what they refer to, so that forms of
   * files that begin with it have a place for that, and because use tells what kind a thing is.
   */
  private static Stream<FieldRow> identifying(List<FieldRow> rows) {
    Map<String, FieldRow> known = new LinkedHashMap<>();
    for (FieldRow row : rows) {
      if (IDENTIFYING.contains(row.field())) {
        known.put(row.component(), row);
      } else if (!isReference(row) && row.tier() > 0) {
        known.putIfAbsent(row.component(), row);
      }
    }
    Set<String> named = known.values().stream().map(FieldRow::value).collect(Collectors.toSet());
    return Stream.concat(
        known.values().stream(),
        rows.stream().filter(row -> isReference(row) && named.contains(row.value())));
  }

  private static boolean isReference(FieldRow row) {
    return row.property().kind() == ModelProperty.Kind.THING;
  }

  private boolean isAsked(FieldRow row) {
    return missing.stream().anyMatch(f -> isOf(f, row) && isOn(f, row.thing()));
  }

  /** References are called after what they lead to, and have their names in the specification. */
  private static boolean isOf(Finding finding, FieldRow row) {
    return finding.field().label().equals(row.property().label())
        || isReference(row) && finding.field().name().equals(row.field());
  }

  private boolean isAsked(AbsentPart part) {
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
