package org.nbo.vocab;

/** Units and quantities (https://www.qudt.org/). */
public final class Qudt {
  public static final String NS = "http://qudt.org/schema/qudt/";

  /** Namespace of the units themselves. */
  public static final String UNITS = "http://qudt.org/vocab/unit/";

  public static final String HAS_UNIT = NS + "hasUnit";
  public static final String HAS_QUANTITY_KIND = NS + "hasQuantityKind";
  public static final String CONVERSION_MULTIPLIER = NS + "conversionMultiplier";
  public static final String CONVERSION_OFFSET = NS + "conversionOffset";
  public static final String SYMBOL = NS + "symbol";

  private Qudt() {}
}
