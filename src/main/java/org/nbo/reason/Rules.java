package org.nbo.reason;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.ontology.Asked;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;
import org.nbo.ontology.Together;

/**
 * The rules in {@code queries/rules/}, which say in NBO's terms what a source says in another place
 * or leaves to its context, or in another folder of rules. They add a graph and change none.
 */
public final class Rules {
  private static final String RULES = "rules/";
  private static final String SIGNS = "modality/";
  private static final String TIERS = "tiers/";

  private final List<Asked> rules;
  private final Graph ontology;

  private Rules(List<Asked> rules, Graph ontology) {
    this.rules = rules;
    this.ontology = ontology;
  }

  public Rules(Ontology ontology) {
    this(ontology.queries().asked(RULES), ontology.graph());
  }

  /**
   * Those in {@code queries/modality/}, which find what the definitions of modalities need to know.
   *
   * @param known the ontology, and what others call its techniques
   */
  static Rules signsOfModalities(Queries queries, Graph known) {
    return new Rules(queries.asked(SIGNS), known);
  }

  /** Those in {@code queries/tiers/}, which find the criteria of tiers that images meet. */
  public static Rules criteriaOfTiers(Ontology ontology) {
    return new Rules(ontology.queries().asked(TIERS), ontology.graph());
  }

  /** The rules, each a CONSTRUCT query. */
  public List<Query> queries() {
    return rules.stream().map(Asked::query).toList();
  }

  /** What follows from the data by the rules. */
  public Graph infer(Graph data) {
    Graph inferred = GraphFactory.createDefaultGraph();
    Graph known = new Together(data, inferred, ontology);
    for (Asked rule : rules) {
      if (rule.needs().met(use -> use.isIn(known))) {
        rule.construct(known).find().filterDrop(data::contains).forEach(inferred::add);
      }
    }
    return inferred;
  }
}
