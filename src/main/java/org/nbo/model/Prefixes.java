package org.nbo.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.nbo.vocab.NboTerm;

/** The prefixes of data, the same in Turtle, TriG and JSON-LD. */
public final class Prefixes {
  public static final Map<String, String> OF_DATA =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "nbo", NboTerm.NS,
                  "dcterms", "http://purl.org/dc/terms/",
                  "prov", "http://www.w3.org/ns/prov#",
                  "qudt", "http://qudt.org/schema/qudt/",
                  "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                  "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                  "schema", "http://schema.org/",
                  "unit", "http://qudt.org/vocab/unit/",
                  "xsd", "http://www.w3.org/2001/XMLSchema#")));

  /** The same with the prefixes of shapes and reports. */
  public static final Map<String, String> WITH_SHAPES = withShapes();

  private Prefixes() {}

  /** Those of data and of the vocabularies that some alignments lead to. */
  public static Map<String, String> with(Collection<Alignment> alignments) {
    Map<String, String> prefixes = new TreeMap<>(OF_DATA);
    for (Alignment alignment : alignments) {
      alignment
          .graph()
          .getPrefixMapping()
          .getNsPrefixMap()
          .forEach(
              (prefix, namespace) -> {
                if (!prefixes.containsValue(namespace)) {
                  prefixes.putIfAbsent(prefix, namespace);
                }
              });
    }
    return prefixes;
  }

  private static Map<String, String> withShapes() {
    Map<String, String> prefixes = new TreeMap<>(OF_DATA);
    prefixes.put("nbosh", NboTerm.SHAPES);
    prefixes.put("sh", "http://www.w3.org/ns/shacl#");
    return Collections.unmodifiableMap(prefixes);
  }
}
