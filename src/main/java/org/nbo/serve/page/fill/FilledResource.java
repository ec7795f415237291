package org.nbo.serve.page.fill;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nbo.export.tables.FieldRow;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.assess.Profiles;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/**
 * A form that was filled in becomes a file to save; where a value is none, the form again. With
 * {@code check} it only says what is wrong with each value, and with {@code more} it gets the
 * fields of another part.
 */
final class FilledResource implements Resource {
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
    FilledForm form = FilledForm.of(exchange, profiles, spoken);
    if (exchange.parameter("check").isPresent()) {
      exchange.answer(problems(form));
      return;
    }
    Optional<String> added = exchange.parameter("more").flatMap(m -> exchange.parameter("add"));
    if (added.isPresent()) {
      List<FieldRow> rows =
          Stream.concat(form.rows().stream(), form.added(added.get()).stream()).toList();
      exchange.answer(page(spoken, form.shown(rows, "")));
      return;
    }
    if (form.rows().isEmpty()) {
      throw new Refusal(400, "this is no form that this server made; it has no rows");
    }
    if (form.problems().isEmpty() && !form.filled().isEmpty()) {
      Sidecar sidecar = Sidecar.of(exchange.parameter("as").orElse("csv"));
      exchange
          .response()
          .setHeader("Content-Disposition", "attachment; filename=\"" + sidecar.fileName() + '"');
      exchange.answer(sidecar.write(form));
      return;
    }
    String whole =
        form.filled().isEmpty()
            ? spoken.say("No field is filled in yet.")
            : spoken.say("Some values cannot be taken; beside each is why.");
    exchange.response().setStatus(UNPROCESSABLE);
    exchange.answer(page(spoken, form.shown(form.rows(), whole)));
  }

  private static Document page(Pages spoken, FillForm form) {
    return spoken.page("fill/fill", spoken.say("Fill in"), form);
  }

  private static Document problems(FilledForm form) {
    JsonArrayBuilder problems = Json.createArrayBuilder();
    form.rows().forEach(row -> problems.add(form.problems().getOrDefault(row, "")));
    return Document.of(
        Json.createObjectBuilder().add("problems", problems).build().toString(),
        "application/json");
  }
}
