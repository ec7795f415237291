package org.nbo.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.nbo.vocab.NboTerm;

/**
 * That a field is filled with what stands for no value, in a graph.
 *
 * @param text what stands there
 * @param values the statements that would be gone if the field were empty. Where the wording stands
 *     alone, because the field could not hold it, there are none.
 */
public record PlaceholderStatement(Node thing, Node property, String text, List<Triple> values) {
  public PlaceholderStatement {
    values = List.copyOf(values);
  }

  /** All in a graph. A value can be in two of them: by itself and by its wording. */
  public static List<PlaceholderStatement> in(Graph data, Model model) {
    List<PlaceholderStatement> found = new ArrayList<>();
    data.find()
        .filterKeep(t -> t.getObject().isLiteral())
        .toList()
        .forEach(t -> add(t, data, model, found));
    return found;
  }

  private static void add(Triple t, Graph data, Model model, List<PlaceholderStatement> found) {
    String predicate = t.getPredicate().getURI();
    String text = t.getObject().getLiteralLexicalForm();
    if (!predicate.endsWith(NboTerm.AS_WRITTEN)) {
      if (model.isPlaceholder(predicate, text)) {
        found.add(new PlaceholderStatement(t.getSubject(), t.getPredicate(), text, List.of(t)));
      }
      return;
    }
    String property = NboTerm.withoutWording(predicate);
    if (model.isPlaceholderAsWritten(property, text)) {
      Node field = NodeFactory.createURI(property);
      List<Triple> values = data.find(t.getSubject(), field, Node.ANY).toList();
      if (values.stream().allMatch(v -> v.getObject().isLiteral())) {
        found.add(new PlaceholderStatement(t.getSubject(), field, text, values));
      }
    }
  }
}
