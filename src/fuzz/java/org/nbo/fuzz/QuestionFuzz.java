package org.nbo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.nbo.Querying;
import org.nbo.finding.NboException;

/** What somebody chooses in a question is a value in it, and never a part of the query. */
class QuestionFuzz {
  private static final List<Querying.Known> QUESTIONS =
      Lifted.NBO.questions().stream().filter(known -> !known.parameters().isEmpty()).toList();

  private static final int LONGEST = 100;

  @FuzzTest
  void parameters(FuzzedDataProvider data) {
    Querying.Known question = data.pickValue(QUESTIONS);
    Map<String, String> chosen = new HashMap<>();
    for (Querying.Choice choice : question.parameters()) {
      if (data.consumeBoolean()) {
        chosen.put(choice.name(), data.consumeString(LONGEST));
      }
    }
    String text;
    try {
      text = Lifted.NBO.question(question.name(), chosen);
    } catch (NboException e) {
      Lifted.isSaidWell(e);
      return;
    }
    assertThat(form(text)).isEqualTo(form(Lifted.NBO.question(question.name(), Map.of())));
  }

  /** What a query does, whatever the values in it. */
  private static Op form(String text) {
    Query query = QueryFactory.create(text, Syntax.syntaxARQ);
    NodeTransform withoutValues =
        node -> node.isLiteral() || isTerm(node) ? NodeFactory.createURI("urn:x-value") : node;
    return NodeTransformLib.transform(withoutValues, Algebra.compile(query));
  }

  private static boolean isTerm(Node node) {
    return node.isURI();
  }
}
