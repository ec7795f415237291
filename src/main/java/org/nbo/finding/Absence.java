package org.nbo.finding;

/**
 * What a finding of something missing leaves open.
 *
 * @param remedy where it can be filled in; null for a finding of something else
 * @param fields how many fields that its tier and level ask for: 1, or where a part is not
 *     described, that and the ones that the part would have to say
 */
public record Absence(Remedy remedy, int fields) {
  /** Nothing is missing. */
  public static final Absence NONE = new Absence(null, 0);

  /** Whether something is missing. */
  public boolean exists() {
    return remedy != null;
  }
}
