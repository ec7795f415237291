package org.nbo.export.drawing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Thing;

/** How many of the fields that were asked for things lack. */
final class Completeness {
  private final Map<String, Integer> required = new HashMap<>();
  private final Map<String, Integer> recommended = new HashMap<>();

  Completeness(Assessment assessment) {
    Axes asked = assessment.asked();
    for (Finding finding : assessment.findings()) {
      if (finding.absence().exists() && finding.duty() != null) {
        if (finding.duty().tier() <= asked.tier()
            && asked.extensions().contains(finding.duty().extension())) {
          Map<String, Integer> counts =
              finding.duty().level() == RequirementLevel.MUST ? required : recommended;
          Stream.concat(Stream.of(finding.thing()), finding.examples().stream())
              .map(Thing::iri)
              .distinct()
              .forEach(iri -> counts.merge(iri, 1, Integer::sum));
        }
      }
    }
  }

  /**
   * How a thing stands: {@code lacking} what is required, {@code open} else, or {@code full};
   * {@code absent} where there is none.
   */
  String state(String thing) {
    if (thing.isEmpty()) {
      return "absent";
    }
    return required.containsKey(thing)
        ? "lacking"
        : recommended.containsKey(thing) ? "open" : "full";
  }

  /** The same in words. */
  String words(String thing) {
    if (thing.isEmpty()) {
      return "not described";
    }
    int must = required.getOrDefault(thing, 0);
    int should = recommended.getOrDefault(thing, 0);
    return must > 0 ? must + " missing" : should > 0 ? should + " recommended" : "complete";
  }

  /** The same in a sentence. */
  String sentence(String thing) {
    if (thing.isEmpty()) {
      return "not described";
    }
    int must = required.getOrDefault(thing, 0);
    int should = recommended.getOrDefault(thing, 0);
    return must == 0 && should == 0
        ? "complete"
        : must + " required and " + should + " recommended fields missing";
  }
}
