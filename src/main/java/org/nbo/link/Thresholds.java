package org.nbo.link;

/**
 * What makes a link.
 *
 * @param bases that two places must have in common at least; 1 or more
 * @param share of the shorter place that both must have at least, from 0 to 1
 * @param strength that a link of any relation must have at least, from 0 to 1
 */
public record Thresholds(int bases, double share, double strength) {
  /** One base is enough, as it is for bedtools. */
  public static final Thresholds STANDARD = new Thresholds(1, 0, 0);

  /** In words, as they are recorded. */
  public String words() {
    return "at least "
        + bases
        + (bases == 1 ? " base" : " bases")
        + (share > 0 ? " and " + share + " of the shorter place in common" : " in common")
        + (strength > 0 ? ", strength at least " + strength : "");
  }
}
