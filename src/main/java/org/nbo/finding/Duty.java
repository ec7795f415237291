package org.nbo.finding;

/**
 * Who asks for a field: a cell of the matrix extension × tier × level. The shapes of each stand in
 * a file of its own.
 *
 * @param extension name of the extension, for example {@code core}
 * @param tier 1 to 3
 */
public record Duty(String extension, int tier, RequirementLevel level) {

  /** For example {@code core-tier1-must}. */
  public String name() {
    return extension + "-tier" + tier + "-" + level.word();
  }

  /** Path of the file with its shapes, in the project. */
  public String path() {
    return "shapes/" + name() + ".ttl";
  }
}
