package org.nbo.derive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.finding.NboException;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;

/**
 * Where a version of the specification, given as tables, and the ontology differ: what a new
 * version asks to be written. {@code queries/reports/} says what is compared.
 */
public final class SpecificationDiff {
  private static final String FOLDER = "reports/";

  private SpecificationDiff() {}

  /**
   * One difference.
   *
   * @param change in words, for example "other tier"
   * @param owner element name of the class
   * @param field name of the field, or empty where the class itself is meant
   * @param specification what the table says, or empty
   * @param ontology what the ontology says, or empty
   */
  public record Difference(
      String change, String owner, String field, String specification, String ontology) {}

  /**
   * Compares the ontology with tables of the specification.
   *
   * @param fields CSV of the fields: owner, name, min, choice, tier
   * @param elements CSV of the elements: kind, name, base, abstract, extension
   * @throws NboException where a table cannot be read or has no element
   */
  public static List<Difference> of(Ontology ontology, Path fields, Path elements) {
    Queries queries = ontology.queries();
    Graph tables = SpecificationTables.read(fields, elements);
    DatasetGraph all = DatasetGraphFactory.create();
    all.addGraph(name("tables"), tables);
    all.addGraph(
        name("specification"), construct(queries.load(FOLDER + "specification-asks.rq"), tables));
    all.addGraph(
        name("ontology"), construct(queries.load(FOLDER + "ontology-asks.rq"), ontology.graph()));
    List<Difference> differences = new ArrayList<>();
    try (QueryExec run =
        QueryExec.dataset(all).query(queries.load(FOLDER + "specification-diff.rq")).build()) {
      run.select()
          .forEachRemaining(
              row ->
                  differences.add(
                      new Difference(
                          text(row.get("change")),
                          text(row.get("class")),
                          text(row.get("field")),
                          text(row.get("specification")),
                          text(row.get("ontology")))));
    }
    return differences;
  }

  private static Graph construct(Query query, Graph from) {
    Graph result = GraphFactory.createDefaultGraph();
    Queries.construct(query, from, result);
    return result;
  }

  private static Node name(String graph) {
    return NodeFactory.createURI(SpecificationTables.NS + graph);
  }

  private static String text(Node value) {
    return value == null ? "" : value.getLiteralLexicalForm();
  }
}
