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

  /** The extension that everything builds on. */
  private static final String CORE = "core";

  /**
   * @throws IllegalArgumentException where there is no such tier
   */
  public Axes {
    if (tier < 1 || tier > TIERS) {
      throw new IllegalArgumentException("tier " + tier + "; there are tiers 1, 2 and 3");
    }
    extensions = List.copyOf(extensions);
  }

  /**
   * The required fields of the core up to a tier.
   *
   * @throws IllegalArgumentException where there is no such tier
   */
  public static Axes tier(int tier) {
    return new Axes(tier, RequirementLevel.MUST, List.of(CORE));
  }

  /** The same tier and extensions, at a level. */
  public Axes level(RequirementLevel asked) {
    return new Axes(tier, asked, extensions);
  }

  /**
   * The same tier and level, of these extensions alone.
   *
   * @param names for example {@code core}, {@code basic}
   */
  public Axes extension(String... names) {
    return new Axes(tier, level, List.of(names));
  }

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
