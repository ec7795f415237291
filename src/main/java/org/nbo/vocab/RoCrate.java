package org.nbo.vocab;

/** RO-Crate, from its versions' addresses. */
public final class RoCrate {
  /** Before the number of a version, for example {@code 1.2}. */
  public static final String SPECIFICATION = "https://w3id.org/ro/crate/";

  private RoCrate() {}
}
