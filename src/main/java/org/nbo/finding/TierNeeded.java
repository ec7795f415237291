package org.nbo.finding;

import java.util.Comparator;
import java.util.List;

/**
 * The tier that an experiment calls for by what is known of it, and why.
 *
 * @param reasons what each criterion that is met calls for, the highest tier first; none where
 *     nothing is known
 */
public record TierNeeded(List<Reason> reasons) {
  /** Nothing is known that would tell. */
  public static final TierNeeded UNKNOWN = new TierNeeded(List.of());

  /**
   * A criterion that is met.
   *
   * @param tier 1 to 3
   * @param because what the experiment does, for example {@code single molecules are localized}
   * @param subject IRI of the image or instrument that shows it, the first where there are several
   * @param name what people call that
   */
  public record Reason(int tier, String because, String subject, String name) {
    static final Comparator<Reason> HIGHEST_FIRST =
        Comparator.comparingInt(Reason::tier).reversed().thenComparing(Reason::because);
  }

  public TierNeeded {
    reasons = reasons.stream().sorted(Reason.HIGHEST_FIRST).toList();
  }

  /** The tier, 1 where nothing calls for more. */
  public int tier() {
    return reasons.stream().mapToInt(Reason::tier).max().orElse(1);
  }

  /** What calls for that tier. */
  public List<Reason> decisive() {
    return reasons.stream().filter(reason -> reason.tier() == tier()).toList();
  }
}
