package org.nbo.lift.xml;

/** A tag has more attributes than any element; told before a parser has compared them all. */
public final class TooManyAttributes extends RuntimeException {
  /** So many may be in one element. */
  public static final int MOST = 20_000;

  private static final long serialVersionUID = 1L;
}
