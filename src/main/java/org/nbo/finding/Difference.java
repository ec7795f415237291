package org.nbo.finding;

/**
 * What differs between two descriptions of one microscope or experiment.
 *
 * @param change in which way
 * @param thing as the later description has it; as the earlier one has it where the later has it no
 *     more
 * @param name what people call it
 * @param field what of it differs, for people; empty where all of it is new or gone
 * @param was the value in the earlier description; empty where there is none
 * @param is the value in the later one; empty where there is none
 */
public record Difference(
    Change change, Thing thing, String name, String field, String was, String is) {

  /** How two descriptions differ in a thing. */
  public enum Change {
    /** Only the later one has it. */
    ADDED,
    /** Only the earlier one has it. */
    REMOVED,
    /** A value is another. */
    CHANGED,
    /** People call it otherwise. */
    RENAMED,
    /** It was calibrated, or measured again. */
    RECALIBRATED;

    /** As reports write it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
