package org.nbo.vocab;

/** What a SPARQL service can do (https://www.w3.org/TR/sparql11-service-description/). */
public final class ServiceDescription {
  public static final String NS = "http://www.w3.org/ns/sparql-service-description#";

  /** Formats of files, of which results are (https://www.w3.org/ns/formats/). */
  public static final String FORMATS = "http://www.w3.org/ns/formats/";

  private ServiceDescription() {}
}
