package org.nbo.derive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.nbo.model.Alignment;
import org.nbo.model.Prefixes;
import org.nbo.ontology.Terms;

/**
 * An alignment as a table of mappings in SSSOM/TSV (https://mapping-commons.github.io/sssom/), from
 * the rows of {@code sssom.rq}.
 */
final class SssomFile {
  private static final String NOTE =
      "#comment: \"Derived from ontology/ by queries/derive/sssom.rq: edit those and run 'nbo derive'.\"\n";

  private static final List<String> COLUMNS =
      List.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "object_id",
          "object_label",
          "mapping_justification",
          "mapping_date",
          "subject_source",
          "subject_source_version",
          "object_source",
          "object_source_version",
          "confidence",
          "comment");

  /** The columns whose values are IRIs. */
  private static final Set<String> IRIS =
      Set.of(
          "subject_id",
          "predicate_id",
          "object_id",
          "mapping_justification",
          "subject_source",
          "object_source");

  private static final Map<String, String> ALWAYS =
      Prefixes.of("nbo", "owl", "rdfs", "semapv", "skos", "sssom");

  private final Header header;
  private final Map<String, String> prefixes = new TreeMap<>(ALWAYS);

  /**
   * What holds for all of it.
   *
   * @param iri the alignment's IRI
   * @param title the alignment's name
   * @param version of the alignment
   * @param creator who made it, by IRI
   * @param license IRI
   */
  record Header(String iri, String title, String version, String creator, String license) {
    static Header of(Alignment alignment) {
      Terms terms = new Terms(alignment.graph());
      Node set = Terms.uri(alignment.iri());
      return new Header(
          alignment.iri(),
          terms.text(set, DCTerms.title.asNode()).orElseThrow(),
          terms.text(set, OWL.versionInfo.asNode()).orElseThrow(),
          terms.object(set, DCTerms.creator.asNode()).orElseThrow().getURI(),
          terms.object(set, DCTerms.license.asNode()).orElseThrow().getURI());
    }
  }

  /**
   * @param prefixes what the alignment abbreviates IRIs with
   */
  SssomFile(Header header, Map<String, String> prefixes) {
    this.header = header;
    prefixes.forEach(
        (prefix, namespace) -> {
          if (!prefix.isEmpty() && !this.prefixes.containsValue(namespace)) {
            this.prefixes.put(prefix, namespace);
          }
        });
  }

  byte[] bytes(List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder(NOTE);
    text.append("#mapping_set_id: ").append(header.iri()).append(".sssom.tsv\n");
    text.append("#mapping_set_title: \"").append(header.title()).append("\"\n");
    text.append("#mapping_set_version: \"").append(header.version()).append("\"\n");
    text.append("#creator_id:\n#  - ").append(compact(header.creator())).append('\n');
    text.append("#creator_label:\n#  - \"NBO Linked Data contributors\"\n");
    text.append("#license: ").append(header.license()).append('\n');
    text.append("#curie_map:\n");
    prefixes.forEach(
        (prefix, namespace) ->
            text.append("#  ").append(prefix).append(": ").append(namespace).append('\n'));
    text.append(String.join("\t", COLUMNS)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              COLUMNS.stream()
                  .map(column -> value(row, column).replaceAll("\\s+", " "))
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String value(Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "");
    return IRIS.contains(column) ? compact(value) : value;
  }

  /** The IRI abbreviated by the longest namespace that begins it. */
  private String compact(String iri) {
    String best = iri;
    int length = 0;
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue()) && prefix.getValue().length() > length) {
        length = prefix.getValue().length();
        best = prefix.getKey() + ':' + iri.substring(length);
      }
    }
    return best;
  }
}
