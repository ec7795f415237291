package org.nbo.lift;

/** How much of what a source may hold very many of comes into the graph. */
public enum Detail {
  /** Each thing as it stands in the source. */
  all,
  /** Counts and ranges in place of the things ({@code nbo:Summary}). */
  summary
}
