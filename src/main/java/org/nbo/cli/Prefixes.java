package org.nbo.cli;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.nbo.model.Nbo;

/** The prefixes of data in Turtle and TriG. */
final class Prefixes {
  static final Map<String, String> BY_NAME =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "nbo", Nbo.NS,
                  "dcterms", "http://purl.org/dc/terms/",
                  "prov", "http://www.w3.org/ns/prov#",
                  "qudt", "http://qudt.org/schema/qudt/",
                  "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                  "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                  "schema", "http://schema.org/",
                  "unit", "http://qudt.org/vocab/unit/",
                  "xsd", "http://www.w3.org/2001/XMLSchema#")));

  /** The same with the prefixes of shapes and reports. */
  static final Map<String, String> WITH_SHAPES = withShapes();

  private Prefixes() {}

  private static Map<String, String> withShapes() {
    Map<String, String> prefixes = new TreeMap<>(BY_NAME);
    prefixes.put("nbosh", Nbo.SHAPES);
    prefixes.put("sh", "http://www.w3.org/ns/shacl#");
    return Collections.unmodifiableMap(prefixes);
  }
}
