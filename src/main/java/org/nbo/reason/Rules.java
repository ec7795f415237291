package org.nbo.reason;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;

/**
 * The rules in {@code queries/rules/}, which say in NBO's terms what a source says in another place
 * or leaves to its context. They add a graph and change none.
 */
public final class Rules {
  private static final String FOLDER = "rules/";

  private final Ontology ontology;
  private final List<Query> rules;

  public Rules(Ontology ontology) {
    this.ontology = ontology;
    this.rules = ontology.queries().series(FOLDER);
  }

  /** The rules, each a CONSTRUCT query. */
  public List<Query> queries() {
    return rules;
  }

  /** What follows from the data by the rules. */
  public Graph infer(Graph data) {
    Graph inferred = GraphFactory.createDefaultGraph();
    Graph known = new MultiUnion(new Graph[] {data, inferred, ontology.graph()});
    for (Query rule : rules) {
      Graph found = GraphFactory.createDefaultGraph();
      Queries.construct(rule, known, found);
      found.find().filterDrop(data::contains).forEach(inferred::add);
    }
    return inferred;
  }
}
