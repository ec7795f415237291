package org.nbo;

import java.util.List;
import java.util.SortedMap;
import org.nbo.finding.Finding;
import org.nbo.finding.Rule;
import org.nbo.lift.Lifter;

/**
 * What was lifted.
 *
 * @param document IRI of the document, which is that of the named graph too
 * @param format format and version, for example {@code OME-XML 2016-06}
 * @param unmapped paths of what the model has no field for, and how often each occurred; the graph
 *     keeps it as {@code nbo:unmapped}
 * @param summarized how many things the graph only summarizes, by the labels of their classes
 * @param leftOut how many values were left out because they say nothing about their things
 * @param findings what had to be repaired, and what an upgrade had no place for
 */
public record Lifted(
    String document,
    String format,
    SortedMap<String, Integer> unmapped,
    SortedMap<String, Integer> summarized,
    int leftOut,
    List<Finding> findings) {
  /** The rule of findings on what an upgrade to the newest schema had no place for. */
  public static final Rule DROPPED_BY_UPGRADE = Lifter.DROPPED_BY_UPGRADE;

  /** The rules of findings on key–value pairs that fill a field; one for each property. */
  public static final Rule FILLED_BY_PAIR = Lifter.FILLED_BY_PAIR;

  static Lifted of(Lifter.Result result) {
    return new Lifted(
        result.graph(),
        result.format(),
        result.unmapped(),
        result.summarized(),
        result.leftOut(),
        result.notes().stream()
            .map(f -> f.subject().isEmpty() ? f.on(result.graph(), f.line()) : f)
            .toList());
  }

  /** How many values the model has no field for. */
  public int unmappedCount() {
    return sum(unmapped);
  }

  /** How many things the graph only summarizes, without their parts. */
  public int summarizedCount() {
    return sum(summarized);
  }

  private static int sum(SortedMap<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
