package org.nbo.serve.page.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.nbo.Described;
import org.nbo.Nbo;
import org.nbo.finding.Difference;
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.data.Kept;

/** What changed from one description of a thing to the next. For all threads. */
final class Past {
  /** How many states are told apart, the newest. */
  static final int MOST_STEPS = 20;

  private static final int MOST_KEPT = 500;

  private final Nbo nbo;
  private final Holdings holdings;
  private final Surroundings surroundings;
  private final Map<List<Entry.State>, Kept<List<Step>>> kept = new ConcurrentHashMap<>();

  Past(Nbo nbo, Holdings holdings) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.surroundings = new Surroundings(nbo.model(), nbo.recordClasses());
  }

  /** Descriptions that say the same, one after the other. */
  record Phase(Entry.State first, Entry.State last, int descriptions, int likeness) {
    Phase and(Entry.State state) {
      return new Phase(first, state, descriptions + 1, likeness);
    }

    Phase and(Phase other) {
      return new Phase(first, other.last, descriptions + other.descriptions, likeness);
    }
  }

  /** A phase with what differs from the one before. */
  record Step(Phase phase, String before, List<Difference> differences) {}

  /**
   * What became of an entry, from the oldest to the newest; nothing where finding that takes longer
   * than somebody waits.
   *
   * @param milliseconds how long to wait
   */
  Optional<List<Step>> of(Entry entry, long milliseconds) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
            entry.states(),
            of -> new Kept<>(holdings, () -> holdings.read(data -> made(entry, data))))
        .within(milliseconds);
  }

  private List<Step> made(Entry entry, Graph data) {
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

  private List<Difference> differences(String before, String after, Graph data) {
    return nbo.diff(described(before, data), described(after, data));
  }

  private Described described(String iri, Graph data) {
    return nbo.described(iri, surroundings.of(NodeFactory.createURI(iri), data));
  }
}
