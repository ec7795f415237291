package org.nbo.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.nbo.Described;
import org.nbo.Nbo;
import org.nbo.finding.Abreast;
import org.nbo.finding.Difference;
import org.nbo.query.Shelf;
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.data.Kept;
import org.nbo.serve.data.Register;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** What became of a thing in time: its states, what changed between these, what happened to it. */
final class HistoryResource implements Resource {
  private static final String PATH = "/history";
  private static final String IRI = "iri";
  private static final int MOST_STEPS = 20;
  private static final int MOST_KEPT = 500;
  private static final int DAY = 10;
  private static final long WAITS = 4_000;
  private static final Map<Difference.Change, String> CHANGES =
      Map.of(
          Difference.Change.ADDED, Language.phrase("added"),
          Difference.Change.REMOVED, Language.phrase("removed"),
          Difference.Change.CHANGED, Language.phrase("changed"),
          Difference.Change.RENAMED, Language.phrase("renamed"),
          Difference.Change.RECALIBRATED, Language.phrase("recalibrated"));

  private final Nbo nbo;
  private final Shown shown;
  private final Holdings holdings;
  private final Pages pages;
  private final Surroundings surroundings;
  private final Map<String, Kept<List<Step>>> kept = new ConcurrentHashMap<>();

  HistoryResource(Nbo nbo, Shown shown, Holdings holdings, Pages pages) {
    this.nbo = nbo;
    this.shown = shown;
    this.holdings = holdings;
    this.pages = pages;
    this.surroundings = new Surroundings(nbo.model(), nbo.recordClasses());
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

  /** Descriptions that say the same, one after the other. */
  private record Phase(Entry.State first, Entry.State last, int descriptions, int likeness) {
    Phase and(Entry.State state) {
      return new Phase(first, state, descriptions + 1, likeness);
    }

    Phase and(Phase other) {
      return new Phase(first, other.last, descriptions + other.descriptions, likeness);
    }
  }

  /** A phase with what differs from the one before. */
  private record Step(Phase phase, String before, List<Difference> differences) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Pages in = pages.in(exchange);
    String iri =
        exchange
            .parameter(IRI)
            .orElseThrow(() -> new Refusal(400, "the parameter iri says which microscope"));
    Shelf shelf =
        nbo.shelves().stream().filter(s -> !s.events().isEmpty()).findFirst().orElseThrow();
    Register register = shown.register(shelf.name());
    Entry entry =
        register
            .entries()
            .get(
                register
                    .place(iri)
                    .orElseThrow(
                        () -> new Refusal(404, "there is no microscope with this IRI here")));
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    Optional<List<Step>> steps =
        kept.computeIfAbsent(
                entry.iri(),
                of ->
                    new Kept<>(
                        holdings, "nbo-history", () -> holdings.read(data -> steps(entry, data))))
            .within(WAITS);
    if (steps.isEmpty()) {
      exchange.response().setHeader("Refresh", "2");
      exchange.answer(in.page("counting", in.say("Being read"), true));
      return;
    }
    exchange.send(
        in.page(
            "history",
            entry.name().isEmpty() ? entry.iri() : entry.name(),
            history(register, entry, steps.get(), in)));
  }

  /** One at a time, because it is much work. */
  private synchronized List<Step> steps(Entry entry, Graph data) {
    List<Phase> phases = new ArrayList<>();
    for (Entry.State state : entry.states()) {
      int likeness = surroundings.likeness(NodeFactory.createURI(state.iri()), data);
      int end = phases.size() - 1;
      if (end >= 0 && phases.get(end).likeness() == likeness) {
        phases.set(end, phases.get(end).and(state));
      } else {
        phases.add(new Phase(state, state, 1, likeness));
      }
    }
    List<Step> steps = new ArrayList<>();
    for (Phase phase : phases.subList(Math.max(0, phases.size() - MOST_STEPS), phases.size())) {
      if (steps.isEmpty()) {
        steps.add(new Step(phase, "", List.of()));
        continue;
      }
      Step last = steps.get(steps.size() - 1);
      String before = last.phase().last().iri();
      List<Difference> differences = differences(before, phase.first().iri(), data);
      if (differences.isEmpty()) {
        steps.set(
            steps.size() - 1, new Step(last.phase().and(phase), last.before(), last.differences()));
      } else {
        steps.add(new Step(phase, before, differences));
      }
    }
    return steps;
  }

  /** Without parts that are the same on both sides, which nothing but their values tells. */
  private List<Difference> differences(String before, String after, Graph data) {
    Described earlier = nbo.described(before, surroundings.of(NodeFactory.createURI(before), data));
    Described later = nbo.described(after, surroundings.of(NodeFactory.createURI(after), data));
    Set<String> same = new HashSet<>();
    for (Abreast part : nbo.abreast(earlier, before, later, after)) {
      if (part.same()) {
        same.add(part.left().iri());
        same.add(part.right().iri());
      }
    }
    return nbo.diff(earlier, later).stream()
        .filter(d -> !d.field().isEmpty() || !same.contains(d.thing().iri()))
        .toList();
  }

  private History history(Register register, Entry entry, List<Step> steps, Pages in) {
    List<Point> points = new ArrayList<>();
    for (Step step : steps) {
      points.add(point(step, in));
    }
    for (Entry.Happening happening : register.happenings(entry)) {
      points.add(
          new Point(
              day(happening.when()),
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
      String year = point.when().isEmpty() ? "" : point.when().substring(0, 4);
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
        steps.size() >= MOST_STEPS ? in.number(MOST_STEPS) : "",
        years);
  }

  private static Point point(Step step, Pages in) {
    Phase phase = step.phase();
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

  private static String day(String moment) {
    return moment.length() > DAY ? moment.substring(0, DAY) : moment;
  }
}
