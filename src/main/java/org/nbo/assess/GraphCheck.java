package org.nbo.assess;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.nbo.model.Model;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.SpecificationNaming;
import org.nbo.ontology.Together;
import org.nbo.reason.Rules;
import org.nbo.validate.Validator;

/**
 * Validates a graph that is at hand already, as an {@link Assessor} does one that it has lifted.
 */
public final class GraphCheck {
  private final Model model;
  private final Naming naming;
  private final Rules rules;
  private final Validator validator;

  public GraphCheck(Model model, Rules rules, Validator validator) {
    this.model = model;
    this.naming = new SpecificationNaming(model);
    this.rules = rules;
    this.validator = validator;
  }

  /**
   * @param graph of one document, as lifting gives it; also as it gave it before a term was
   *     replaced
   */
  public Validator.Result check(Graph graph) {
    Graph stated = SourceStatements.in(model.replacements().in(graph));
    return check(stated, rules.infer(stated));
  }

  /**
   * @param stated of one document
   * @param inferred what follows from that by rules
   */
  public Validator.Result check(Graph stated, Graph inferred) {
    return validator.validate(new Together(stated, inferred), thing -> List.of(naming), thing -> 0);
  }
}
