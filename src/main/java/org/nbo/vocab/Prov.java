package org.nbo.vocab;

/** Where statements come from (https://www.w3.org/TR/prov-o/). */
public final class Prov {
  public static final String NS = "http://www.w3.org/ns/prov#";

  public static final String ENTITY = NS + "Entity";
  public static final String ACTIVITY = NS + "Activity";
  public static final String SOFTWARE_AGENT = NS + "SoftwareAgent";
  public static final String WAS_DERIVED_FROM = NS + "wasDerivedFrom";
  public static final String WAS_GENERATED_BY = NS + "wasGeneratedBy";
  public static final String USED = NS + "used";
  public static final String WAS_ASSOCIATED_WITH = NS + "wasAssociatedWith";

  private Prov() {}
}
