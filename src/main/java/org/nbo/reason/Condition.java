package org.nbo.reason;

/** A class expression as a question about one thing. */
@FunctionalInterface
interface Condition {
  /** Whether what is known is enough to say that the thing meets the condition. */
  boolean isMetBy(String thing, Memberships known);
}
