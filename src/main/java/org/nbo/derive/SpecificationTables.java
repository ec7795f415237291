package org.nbo.derive;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.finding.NboException;
import org.nbo.vocab.NboTerm;

/**
 * Two tables of the specification as a graph: a node a row with a property a column; elements lead
 * to the types that they are based on and to their fields.
 */
final class SpecificationTables {
  /** Namespace of the columns. */
  static final String NS = NboTerm.NS + "tables/";

  private static final List<String> ELEMENT_COLUMNS =
      List.of("kind", "name", "base", "substitution_group", "abstract", "extension");
  private static final List<String> FIELD_COLUMNS =
      List.of("owner", "name", "min", "choice", "tier");
  private static final String TYPE = "type:";

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Set<String> owners = new HashSet<>();

  private SpecificationTables() {}

  /**
   * Reads the tables.
   *
   * @param fields CSV with the columns owner, name, min, choice, tier (and others)
   * @param elements CSV with the columns kind, name, base, abstract, extension (and others)
   */
  static Graph read(Path fields, Path elements) {
    SpecificationTables tables = new SpecificationTables();
    List<CSVRecord> owners = rows(elements, ELEMENT_COLUMNS);
    owners.forEach(tables::owner);
    owners.forEach(tables::base);
    rows(fields, FIELD_COLUMNS).forEach(tables::field);
    return tables.graph;
  }

  private static List<CSVRecord> rows(Path file, List<String> columns) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    if (!Files.isRegularFile(file)) {
      throw NboException.unreadable("NBO-MODEL-004", file + ": no such file");
    }
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = format.parse(in)) {
      for (String column : columns) {
        if (!rows.getHeaderMap().containsKey(column)) {
          throw NboException.unreadable(
              "NBO-MODEL-004",
              file
                  + ": line 1: no column “"
                  + column
                  + "”; the table needs "
                  + String.join(", ", columns));
        }
      }
      return rows.getRecords();
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw NboException.unreadable(
          "NBO-MODEL-004", file + ": no CSV table in UTF-8: " + e.getMessage(), e);
    }
  }

  private static String key(CSVRecord element) {
    return (element.get("kind").equals("complexType") ? TYPE : "") + text(element.get("name"));
  }

  /** Of two elements with the same name the first one holds. */
  private void owner(CSVRecord element) {
    String key = key(element);
    if (owners.add(key)) {
      add(node(key), element, ELEMENT_COLUMNS);
    }
  }

  /** An element without a type has that of the element that it may stand for (XSD 1.0, 3.3.2). */
  private void base(CSVRecord element) {
    String named = text(element.get("base"));
    String base = named.isEmpty() ? text(element.get("substitution_group")) : named;
    if (!base.isEmpty()) {
      String type = owners.contains(TYPE + base) ? TYPE + base : base;
      graph.add(node(key(element)), column("inherits"), node(type));
    }
  }

  private void field(CSVRecord field) {
    Node row = NodeFactory.createBlankNode();
    graph.add(node(text(field.get("owner"))), column("field"), row);
    add(row, field, FIELD_COLUMNS);
  }

  private void add(Node row, CSVRecord record, List<String> columns) {
    Map<String, String> values = record.toMap();
    for (String name : columns) {
      String value = text(values.get(name));
      if (!value.isEmpty()) {
        graph.add(row, column(name), NodeFactory.createLiteralString(value));
      }
    }
  }

  /** One spelling of characters that have several, such as the micro sign. */
  private static String text(String value) {
    return value == null ? "" : Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
  }

  private static Node node(String key) {
    return NodeFactory.createURI(NS + "row/" + key);
  }

  private static Node column(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
