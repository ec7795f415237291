package org.nbo.serve.page.things;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/** What a graph says of a thing: its statements, with those of things without a name in them. */
public final class Description {
  /** More than any term or thing has; so that a page is never all of the data. */
  private static final int MOST = 20_000;

  private Description() {}

  public static Graph of(Node thing, Graph source) {
    Graph said = GraphFactory.createDefaultGraph();
    said.getPrefixMapping().setNsPrefixes(source.getPrefixMapping());
    add(thing, source, said);
    return said;
  }

  private static void add(Node thing, Graph source, Graph said) {
    var statements = source.find(thing, Node.ANY, Node.ANY);
    try {
      while (statements.hasNext() && said.size() < MOST) {
        var statement = statements.next();
        boolean isNew = !said.contains(statement);
        said.add(statement);
        if (isNew && statement.getObject().isBlank()) {
          add(statement.getObject(), source, said);
        }
      }
    } finally {
      statements.close();
    }
  }
}
