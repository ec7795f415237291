package org.nbo.finding;

/**
 * One of the files in which the shapes stand: a cell of the matrix extension × tier × level.
 *
 * @param extension name of the extension, for example {@code core}
 * @param tier 1 to 3
 */
public record Duty(String extension, int tier, RequirementLevel level) {

  /** For example {@code core-tier1-must}. */
  public String name() {
    return extension + "-tier" + tier + "-" + level.word();
  }

  /** Path in the project. */
  public String path() {
    return "shapes/" + name() + ".ttl";
  }
}
