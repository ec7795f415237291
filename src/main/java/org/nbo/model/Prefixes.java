package org.nbo.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;
import org.nbo.vocab.Qudt;
import org.nbo.vocab.SchemaOrg;

/** The one table of prefixes, and which of them data, shapes and derived files have. */
public final class Prefixes {
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("dcterms", DCTerms.NS),
          Map.entry("nbo", NboTerm.NS),
          Map.entry("nbosh", NboTerm.SHAPES),
          Map.entry("owl", OWL.NS),
          Map.entry("prof", "http://www.w3.org/ns/dx/prof/"),
          Map.entry("prov", Prov.NS),
          Map.entry("qudt", Qudt.NS),
          Map.entry("rdf", RDF.uri),
          Map.entry("rdfs", RDFS.uri),
          Map.entry("role", "http://www.w3.org/ns/dx/prof/role/"),
          Map.entry("schema", SchemaOrg.NS),
          Map.entry("semapv", "https://w3id.org/semapv/vocab/"),
          Map.entry("sh", SHACL.NS),
          Map.entry("skos", SKOS.uri),
          Map.entry("sssom", "https://w3id.org/sssom/"),
          Map.entry("unit", Qudt.UNITS),
          Map.entry("xsd", XSD.NS));

  /** Those of data, the same in Turtle, TriG and JSON-LD. */
  public static final Map<String, String> OF_DATA =
      of("dcterms", "nbo", "prov", "qudt", "rdf", "rdfs", "schema", "unit", "xsd");

  /** The same with those of shapes and reports. */
  public static final Map<String, String> WITH_SHAPES = withShapes();

  /** Those that a query need not declare. */
  public static final Map<String, String> OF_QUERIES =
      of(
          "dcterms", "nbo", "nbosh", "owl", "prov", "qudt", "rdf", "rdfs", "schema", "sh", "skos",
          "unit", "xsd");

  private Prefixes() {}

  /** Some prefixes with their namespaces, in alphabetical order. */
  public static Map<String, String> of(String... prefixes) {
    Map<String, String> chosen = new TreeMap<>();
    for (String prefix : prefixes) {
      chosen.put(prefix, Objects.requireNonNull(ALL.get(prefix), prefix));
    }
    return Collections.unmodifiableMap(chosen);
  }

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
    prefixes.putAll(of("nbosh", "sh"));
    return Collections.unmodifiableMap(prefixes);
  }
}
