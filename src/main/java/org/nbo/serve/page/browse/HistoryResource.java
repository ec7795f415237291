package org.nbo.serve.page.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.finding.Difference;
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Register;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Language;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** What became of a thing in time: its states, what changed between these, what happened to it. */
final class HistoryResource implements Resource {
  private static final String PATH = "/history";
  private static final String IRI = "iri";
  private static final int DAY = 10;
  private static final int YEAR = 4;
  private static final long WAITS = 4_000;
  private static final Map<Difference.Change, String> CHANGES =
      Map.of(
          Difference.Change.ADDED, Language.phrase("added"),
          Difference.Change.REMOVED, Language.phrase("removed"),
          Difference.Change.CHANGED, Language.phrase("changed"),
          Difference.Change.RENAMED, Language.phrase("renamed"),
          Difference.Change.RECALIBRATED, Language.phrase("recalibrated"));

  private final Shown shown;
  private final Past past;
  private final Pages pages;

  HistoryResource(Shown shown, Past past, Pages pages) {
    this.shown = shown;
    this.past = past;
    this.pages = pages;
  }

  static String address(String iri) {
    return Address.of(PATH).and(IRI, iri).href();
  }

  /** What the page shows. */
  private record History(
      String list,
      String title,
      String newest,
      String descriptions,
      String shortened,
      List<Year> years) {}

  /** What happened in a year; of what has no date, nothing stands for it. */
  private record Year(String year, List<Point> points) {}

  /** A point on the line of time: a state, or what happened. */
  private record Point(
      String when,
      String until,
      String label,
      String words,
      String href,
      boolean state,
      boolean first,
      String descriptions,
      String compare,
      List<Change> changes) {}

  /** What changed. */
  private record Change(
      String kind,
      String word,
      String component,
      String name,
      String field,
      String was,
      String is) {
    static Change of(Difference d, Pages in) {
      return new Change(
          d.change().word(),
          in.say(CHANGES.get(d.change())),
          d.thing().component(),
          d.name(),
          d.field(),
          d.was(),
          d.is());
    }
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Pages in = pages.in(exchange);
    String iri =
        exchange
            .parameter(IRI)
            .orElseThrow(() -> new Refusal(400, "the parameter iri says which microscope"));
    Optional<Register> known = shown.withHistory();
    if (known.isEmpty()) {
      in.answerLater(exchange);
      return;
    }
    Register register = known.get();
    Entry entry =
        register
            .entry(iri)
            .orElseThrow(() -> new Refusal(404, "there is no microscope with this IRI here"));
    Optional<List<Past.Step>> steps = past.of(entry, WAITS);
    if (steps.isEmpty()) {
      in.answerLater(exchange);
      return;
    }
    exchange.send(
        in.page("browse/history", entry.called(), history(register, entry, steps.get(), in)));
  }

  private History history(Register register, Entry entry, List<Past.Step> steps, Pages in) {
    List<Point> points = new ArrayList<>();
    for (Past.Step step : steps) {
      points.add(point(step, in));
    }
    for (Entry.Happening happening : register.happenings(entry)) {
      points.add(
          new Point(
              beginning(happening.when(), DAY),
              "",
              in.say(happening.label()),
              happening.words(),
              happening.link().isEmpty() ? "" : Links.about(happening.link()),
              false,
              false,
              "",
              "",
              List.of()));
    }
    points.sort(Comparator.comparing(Point::when).reversed());
    List<Year> years = new ArrayList<>();
    for (Point point : points) {
      String year = beginning(point.when(), YEAR);
      if (years.isEmpty() || !years.get(years.size() - 1).year().equals(year)) {
        years.add(new Year(year, new ArrayList<>()));
      }
      years.get(years.size() - 1).points().add(point);
    }
    return new History(
        BrowseResource.FOLDER + register.shelf().name(),
        in.say(register.shelf().title()),
        Links.about(entry.iri()),
        in.number(entry.states().size()),
        steps.size() >= Past.MOST_STEPS ? in.number(Past.MOST_STEPS) : "",
        years);
  }

  private static Point point(Past.Step step, Pages in) {
    Past.Phase phase = step.phase();
    String last = phase.last().moment();
    return new Point(
        phase.first().moment(),
        last.equals(phase.first().moment()) ? "" : last,
        "",
        "",
        Links.about(phase.last().iri()),
        true,
        step.before().isEmpty(),
        phase.descriptions() == 1 ? "" : in.number(phase.descriptions()),
        step.before().isEmpty() ? "" : CompareResource.address(step.before(), phase.first().iri()),
        step.differences().stream().map(d -> Change.of(d, in)).toList());
  }

  private static String beginning(String moment, int length) {
    return moment.substring(0, Math.min(length, moment.length()));
  }
}
