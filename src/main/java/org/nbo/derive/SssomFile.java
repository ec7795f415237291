package org.nbo.derive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nbo.model.Prefixes;

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
          "comment");
  private static final String JUSTIFICATION = "mapping_justification";
  private static final Map<String, String> ALWAYS =
      Prefixes.of("nbo", "owl", "rdfs", "semapv", "skos", "sssom");

  private final String iri;
  private final Map<String, String> prefixes = new TreeMap<>(ALWAYS);

  /**
   * @param iri the alignment's IRI
   * @param prefixes what the alignment abbreviates IRIs with
   */
  SssomFile(String iri, Map<String, String> prefixes) {
    this.iri = iri;
    prefixes.forEach(
        (prefix, namespace) -> {
          if (!prefix.isEmpty() && !this.prefixes.containsValue(namespace)) {
            this.prefixes.put(prefix, namespace);
          }
        });
  }

  byte[] bytes(List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder(NOTE);
    text.append("#mapping_set_id: ").append(iri).append(".sssom.tsv\n");
    text.append("#license: https://creativecommons.org/licenses/by/4.0/\n");
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
    if (column.equals(JUSTIFICATION)) {
      return "semapv:ManualMappingCuration";
    }
    String value = row.getOrDefault(column, "");
    return column.endsWith("_id") ? compact(value) : value;
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
