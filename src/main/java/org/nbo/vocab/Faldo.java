package org.nbo.vocab;

/** Places in a sequence (http://biohackathon.org/resource/faldo). */
public final class Faldo {
  public static final String NS = "http://biohackathon.org/resource/faldo#";

  public static final String REGION = NS + "Region";
  public static final String EXACT_POSITION = NS + "ExactPosition";
  public static final String BEGIN = NS + "begin";
  public static final String END = NS + "end";
  public static final String POSITION = NS + "position";
  public static final String REFERENCE = NS + "reference";

  private Faldo() {}
}
