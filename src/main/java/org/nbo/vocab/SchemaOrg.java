package org.nbo.vocab;

/** Files and programs (https://schema.org/), in the namespace that its JSON-LD context has. */
public final class SchemaOrg {
  public static final String NS = "http://schema.org/";

  public static final String NAME = NS + "name";
  public static final String CONTENT_SIZE = NS + "contentSize";
  public static final String SHA_256 = NS + "sha256";
  public static final String SOFTWARE_VERSION = NS + "softwareVersion";

  private SchemaOrg() {}
}
