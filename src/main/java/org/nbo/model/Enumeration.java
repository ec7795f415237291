package org.nbo.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A closed list of values.
 *
 * @param iri the class of the values
 * @param byName the values by every name they have: notation of the specification and OME names
 * @param byMisspelling the values by wrong spellings that can only mean them, and by their names
 *     without regard to case, spaces and hyphens, where no other value has the same
 */
public record Enumeration(String iri, Map<String, Value> byName, Map<String, Value> byMisspelling) {

  /**
   * One value of the list.
   *
   * @param iri for example {@code nbo:ImmersionType-MineralOil}
   * @param spelling the spelling that goes without saying: that of the specification, or of OME
   *     where only OME has the value
   * @param omeSpelling how OME spells it; where it does not have the value, the same
   * @param omeClosest what OME has that says less but nothing wrong; null where it says as much, or
   *     has nothing
   * @param onlyInOme whether the specification does not have the value
   */
  public record Value(
      String iri, String spelling, String omeSpelling, String omeClosest, boolean onlyInOme) {
    /** Whether the IRI alone tells how the source spelled the value. */
    public boolean isSpelled(String written) {
      return written.equals(spelling)
          && letters(iri.substring(iri.lastIndexOf('-') + 1)).equals(letters(spelling));
    }

    private static String letters(String text) {
      return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
  }

  /** The value with this name; white space around it and Unicode variants do not matter. */
  public Optional<Value> value(String name) {
    return Optional.ofNullable(byName.get(Spelling.normal(name)));
  }

  /** The value that a wrong spelling of its name can only mean. */
  public Optional<Value> misspelt(String name) {
    return Optional.ofNullable(byMisspelling.get(Spelling.loose(name)));
  }
}
