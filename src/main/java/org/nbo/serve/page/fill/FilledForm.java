package org.nbo.serve.page.fill;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.Nbo;
import org.nbo.export.tables.FieldRow;
import org.nbo.export.tables.PartRows;
import org.nbo.finding.Axes;
import org.nbo.serve.page.AxesOf;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.assess.Profiles;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;

/**
 * A form as it comes back.
 *
 * @param nbo that knows the profile
 * @param about what it is about
 * @param rows with what was typed
 * @param known rows that say which things are meant
 * @param knownTexts the same as texts
 * @param problems by rows what is wrong with their values
 * @param owners components to which parts can be added
 */
record FilledForm(
    Nbo nbo,
    FillForm.About about,
    Axes axes,
    List<FieldRow> rows,
    List<FieldRow> known,
    List<String> knownTexts,
    Map<FieldRow, String> problems,
    List<FillForm.Owner> owners) {
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})\\].*");

  /**
   * Reads it.
   *
   * @throws Refusal where it is no form of this server
   */
  static FilledForm of(Exchange exchange, Profiles profiles, Pages spoken) {
    String profile = exchange.parameter("profile").orElse("");
    Nbo nbo = profiles.knowing(profile);
    Axes axes = AxesOf.parameters(exchange::parameter, nbo, Axes.tier(1));
    RowText texts = new RowText(nbo.model());
    List<String> asked = all(exchange, "row");
    List<String> values = all(exchange, "value");
    List<String> answers = all(exchange, "answer");
    if (asked.size() != values.size() || !answers.isEmpty() && asked.size() != answers.size()) {
      throw new Refusal(400, "this is no form that this server made; each row has a value");
    }
    List<FieldRow> rows = new ArrayList<>();
    Map<FieldRow, String> problems = new IdentityHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      String answer = answers.isEmpty() ? "" : answers.get(i);
      FieldRow row = texts.row(asked.get(i), i).with(TypedValue.of(values.get(i), answer));
      rows.add(row);
      TypedValue.problem(row, answer, nbo.model(), spoken)
          .ifPresent(sentence -> problems.put(row, sentence));
    }
    rows.stream()
        .filter(row -> isDescribedToo(row, rows))
        .forEach(
            row ->
                problems.put(
                    row,
                    spoken.say("Its own fields are filled in, so it is there; keep one of both.")));
    List<String> known = all(exchange, "known");
    String document = exchange.parameter("document").orElse("");
    return new FilledForm(
        nbo,
        MissingFields.about(document, profile, axes),
        axes,
        rows,
        known.stream().map(text -> texts.row(text, 0)).toList(),
        known,
        problems,
        owners(all(exchange, "owner")));
  }

  /** Whether it is said of a part that there is none, and what it is like. */
  private static boolean isDescribedToo(FieldRow part, List<FieldRow> rows) {
    String within = part.component() + '/' + part.field() + '[';
    return FillForm.Kind.of(part).part()
        && !part.isMissing()
        && rows.stream().anyMatch(row -> !row.isMissing() && row.component().startsWith(within));
  }

  static List<String> all(Exchange exchange, String name) {
    return Optional.ofNullable(exchange.request().getParameterValues(name))
        .map(List::of)
        .orElse(List.of());
  }

  /** Those of a form, which keeps them as texts for when it comes back. */
  private static List<FillForm.Owner> owners(List<String> parts) {
    Map<String, List<FillForm.Addition>> byOwner = new LinkedHashMap<>();
    for (String part : parts) {
      String[] cells = cells(part);
      byOwner
          .computeIfAbsent(cells[2], owner -> new ArrayList<>())
          .add(new FillForm.Addition(part, cells[1]));
    }
    return byOwner.entrySet().stream()
        .map(owner -> new FillForm.Owner(owner.getKey(), owner.getValue()))
        .toList();
  }

  private static String[] cells(String part) {
    String[] cells = part.split(FillForm.Addition.BETWEEN, -1);
    if (cells.length != 3) {
      throw new Refusal(400, "a part of the form is none that this server made");
    }
    return cells;
  }

  /** The rows that have a value. */
  List<FieldRow> filled() {
    return rows.stream().filter(row -> !row.isMissing()).toList();
  }

  /** All that is to be saved. */
  List<FieldRow> table() {
    return Stream.concat(known.stream(), filled().stream()).toList();
  }

  /**
   * The fields of a part that is not there yet, behind its like.
   *
   * @throws Refusal where there can be no such part
   */
  List<FieldRow> added(String part) {
    String[] cells = cells(part);
    int number =
        Stream.concat(known.stream(), rows.stream())
                .map(FieldRow::component)
                .filter(component -> component.startsWith(cells[0] + '['))
                .map(component -> NUMBER.matcher(component.substring(cells[0].length())))
                .mapToInt(found -> found.matches() ? Integer.parseInt(found.group(1)) : 0)
                .max()
                .orElse(0)
            + 1;
    List<FieldRow> all =
        new PartRows(nbo.model())
            .rows(
                cells[0] + '[' + number + ']',
                cells[2].isEmpty() ? cells[1] : cells[1] + " of " + cells[2],
                rows.size());
    if (all.isEmpty()) {
      throw new Refusal(400, "there is no such part, or nothing is asked of it");
    }
    List<FieldRow> asked = all.stream().filter(row -> MissingFields.isIn(axes, row)).toList();
    return asked.isEmpty() ? all : asked;
  }

  FillForm shown(List<FieldRow> shownRows, String problem) {
    return FillForm.of(
        about,
        new FillForm.Content(shownRows, List.of(), problems),
        knownTexts,
        problem,
        0,
        owners);
  }
}
