package org.nbo.serve.page.fill;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nbo.export.tables.FieldRow;
import org.nbo.lift.WrittenValue;
import org.nbo.model.Answer;
import org.nbo.model.Model;
import org.nbo.model.ModelProperty;
import org.nbo.serve.page.Pages;

/** What people type into a field, and a sentence on what cannot be taken. */
final class TypedValue {
  /** Browsers leave out seconds that are zero. */
  private static final Pattern WITHOUT_SECONDS =
      Pattern.compile("\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private TypedValue() {}

  /**
   * What was meant.
   *
   * @param answer that there is no value, or an empty text
   */
  static String of(String typed, String answer) {
    String value = typed.strip();
    if (value.isEmpty()) {
      return Answer.of(answer).map(Answer::words).orElse("");
    }
    return WITHOUT_SECONDS.matcher(value).matches()
        ? value + ":00"
        : Answer.of(value).map(Answer::words).orElse(value);
  }

  /** A sentence on a value that cannot be taken. */
  static Optional<String> problem(FieldRow row, String answer, Model model, Pages spoken) {
    String value = row.value();
    if (row.isMissing()) {
      return Optional.empty();
    }
    if (Answer.of(value).isPresent()) {
      return Optional.empty();
    }
    if (!answer.isEmpty()) {
      return Optional.of(
          spoken.say("Here are a value, “{0}”, and that there is none; keep one of them.", value));
    }
    if (row.allowed().contains(value)) {
      return Optional.empty(); // a term of a list is none, although it may look like one
    }
    if (model.isPlaceholder(row.property().iri(), value)) {
      return Optional.of(
          spoken.say(
              "“{0}” stands for no value; give one, say that there is none, or leave the field empty.",
              value));
    }
    if (row.property().kind() != ModelProperty.Kind.THING
        && WrittenValue.isUnderstood(value, row.property(), model)) {
      return Optional.empty();
    }
    return Optional.of(wanted(row, spoken));
  }

  private static String wanted(FieldRow row, Pages spoken) {
    FillForm.Kind kind = FillForm.Kind.of(row);
    String value = row.value();
    if (kind.choice()) {
      return spoken.say(
          "“{0}” is not understood; the list has {1}.",
          value, String.join(", ", row.choices().values()));
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
}
