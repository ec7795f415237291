package org.nbo.serve.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.export.tables.CsvTable;
import org.nbo.export.tables.FieldRow;
import org.nbo.lift.WrittenValue;
import org.nbo.model.Model;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** A form that was filled in becomes a table to save; where a value is none, the form again. */
final class FilledResource implements Resource {
  /** Browsers leave out seconds that are zero. */
  private static final Pattern WITHOUT_SECONDS =
      Pattern.compile("\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private static final int UNPROCESSABLE = 422;

  private final Profiles profiles;
  private final Pages pages;

  FilledResource(Profiles profiles, Pages pages) {
    this.profiles = profiles;
    this.pages = pages;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.received(exchange.limits().uploadBytes(), "--max-upload");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Pages spoken = pages.in(exchange);
    String profile = exchange.parameter("profile").orElse("");
    Model model = profiles.knowing(profile).model();
    RowText texts = new RowText(model);
    List<String> asked = all(exchange, "row");
    List<String> values = all(exchange, "value");
    if (asked.size() != values.size() || asked.isEmpty()) {
      throw new Refusal(400, "this is no form that this server made; each row has a value");
    }
    List<FieldRow> rows = new ArrayList<>();
    Map<FieldRow, String> problems = new IdentityHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      FieldRow row = texts.row(asked.get(i), i).with(value(values.get(i)));
      rows.add(row);
      problem(row, model, spoken).ifPresent(sentence -> problems.put(row, sentence));
    }
    List<String> known = all(exchange, "known");
    List<FieldRow> filled = rows.stream().filter(row -> !row.isMissing()).toList();
    if (problems.isEmpty() && !filled.isEmpty()) {
      exchange
          .response()
          .setHeader("Content-Disposition", "attachment; filename=\"filled-in.csv\"");
      exchange.answer(
          table(Stream.concat(known.stream().map(text -> texts.row(text, 0)), filled.stream())));
      return;
    }
    String whole =
        filled.isEmpty()
            ? spoken.say("No field is filled in yet.")
            : spoken.say("Some values cannot be taken; beside each is why.");
    FillForm.About about = new FillForm.About(exchange.parameter("document").orElse(""), profile);
    exchange.response().setStatus(UNPROCESSABLE);
    exchange.answer(
        spoken.page(
            "fill", spoken.say("Fill in"), FillForm.of(about, rows, known, problems, whole, 0)));
  }

  private static List<String> all(Exchange exchange, String name) {
    return Optional.ofNullable(exchange.request().getParameterValues(name))
        .map(List::of)
        .orElse(List.of());
  }

  private static String value(String typed) {
    String value = typed.strip();
    return WITHOUT_SECONDS.matcher(value).matches() ? value + ":00" : value;
  }

  /** A sentence on a value that cannot be taken. */
  private static Optional<String> problem(FieldRow row, Model model, Pages spoken) {
    if (row.isMissing()) {
      return Optional.empty();
    }
    String value = row.value();
    if (row.allowed().contains(value)) {
      return Optional.empty(); // a term of a list is none, although it may look like one
    }
    if (model.isPlaceholder(row.property().iri(), value)) {
      return Optional.of(
          spoken.say("“{0}” stands for no value; give one, or leave the field empty.", value));
    }
    if (WrittenValue.isUnderstood(value, row.property(), model)) {
      return Optional.empty();
    }
    return Optional.of(wanted(row, spoken));
  }

  private static String wanted(FieldRow row, Pages spoken) {
    FillForm.Kind kind = FillForm.Kind.of(row);
    String value = row.value();
    if (kind.choice()) {
      return spoken.say(
          "“{0}” is not understood; the list has {1}.", value, String.join(", ", row.allowed()));
    }
    if (kind.number()) {
      return row.unit().isEmpty()
          ? spoken.say("“{0}” is not understood; give a number.", value)
          : spoken.say(
              "“{0}” is not understood; give a number in {1}, without the unit.",
              value, row.unit());
    }
    return kind.time()
        ? spoken.say(
            "“{0}” is not understood; give a date and time such as 2026-03-31T14:30:00.", value)
        : spoken.say("“{0}” is not understood; give it as its definition says.", value);
  }

  private static Document table(Stream<FieldRow> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTable.write(rows.toList(), out);
    return Document.of(out.toByteArray(), "text/csv;charset=utf-8");
  }
}
