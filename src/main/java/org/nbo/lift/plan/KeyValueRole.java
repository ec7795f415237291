package org.nbo.lift.plan;

/** What a class has to do with key–value pairs. */
public enum KeyValueRole {
  /** A list of pairs. */
  LIST,
  /** A pair. */
  PAIR
}
