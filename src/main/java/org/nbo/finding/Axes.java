package org.nbo.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user asks for: all fields up to a tier, of some extensions.
 *
 * @param tier 1 to 3; includes the lower ones
 * @param level MUST for the required fields only, SHOULD for the recommended ones too
 * @param extensions names of the extensions, for example {@code core}
 */
public record Axes(int tier, RequirementLevel level, List<String> extensions) {
  /** The highest tier there is. */
  public static final int TIERS = 3;

  /** The cells of the matrix that were asked for. */
  public List<Duty> cells() {
    return cells(extensions).stream()
        .filter(cell -> cell.tier() <= tier && cell.level().compareTo(level) <= 0)
        .toList();
  }

  /** All tiers and levels of some extensions, in their order. */
  public static List<Duty> cells(List<String> extensions) {
    List<Duty> cells = new ArrayList<>();
    for (String extension : extensions) {
      for (int tier = 1; tier <= TIERS; tier++) {
        for (RequirementLevel level : RequirementLevel.values()) {
          cells.add(new Duty(extension, tier, level));
        }
      }
    }
    return cells;
  }
}
