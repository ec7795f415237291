package org.nbo.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Table;
import org.nbo.ontology.Queries;
import org.nbo.ontology.QueryHeader;

/** The tables of {@code queries/store/} on how all in a store stands. For all threads. */
public final class Tables {
  private static final String FOLDER = "store/";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private final Queries queries;

  public Tables(Queries queries) {
    this.queries = queries;
  }

  /**
   * Makes them.
   *
   * @param store whoever asks is in a transaction of it
   * @param asked tier and level that images are held against
   */
  public List<Table> of(DatasetGraph store, Axes asked) {
    Map<String, Node> values =
        Map.of(
            "asked",
            NodeFactory.createLiteralDT(String.valueOf(asked.tier()), XSDDatatype.XSDinteger),
            "everything",
            NodeFactory.createLiteralDT(
                String.valueOf(asked.level() == RequirementLevel.SHOULD), XSDDatatype.XSDboolean));
    return queries.names(FOLDER).stream()
        .map(file -> table(file, queries.text(FOLDER + file), values, store))
        .toList();
  }

  private static Table table(
      String file, String text, Map<String, Node> values, DatasetGraph store) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String column : QueryHeader.of(text, "Columns").orElseThrow().split(";")) {
      String[] parts = column.split("=", 2);
      labels.put(parts[0].strip(), parts[1].strip());
    }
    List<List<String>> rows = new ArrayList<>();
    try (QueryExec answer = Prepared.of(text, file, Map.of(), values).patiently(store, Map.of())) {
      answer.select().forEachRemaining(row -> rows.add(texts(row, labels)));
    }
    List<Table.Column> columns = new ArrayList<>();
    labels.forEach(
        (name, label) -> {
          int index = columns.size();
          boolean isNumber =
              !rows.isEmpty()
                  && rows.stream().allMatch(row -> NUMBER.matcher(row.get(index)).matches());
          columns.add(new Table.Column(name, label, isNumber));
        });
    return new Table(
        file.substring(0, file.lastIndexOf('.')),
        QueryHeader.of(text, "Table").orElseThrow(),
        columns,
        rows);
  }

  private static List<String> texts(Binding row, Map<String, String> labels) {
    return labels.keySet().stream().map(name -> text(row.get(Var.alloc(name)))).toList();
  }

  private static String text(Node value) {
    if (value == null) {
      return "";
    }
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }
}
