package org.nbo.finding;

import java.util.List;

/**
 * What there is to know about a file beside what was found in it.
 *
 * @param notAsked what would be asked for under conditions that are not met
 * @param tierNeeded the tier that the experiment calls for
 * @param due when calibrations have to be done again
 */
public record Advice(List<NotAsked> notAsked, TierNeeded tierNeeded, List<CalibrationDue> due) {
  /** Nothing to say. */
  public static final Advice NONE = new Advice(List.of(), TierNeeded.UNKNOWN, List.of());

  public Advice {
    notAsked = List.copyOf(notAsked);
    due = List.copyOf(due);
  }
}
