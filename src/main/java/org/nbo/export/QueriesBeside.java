package org.nbo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.ontology.Beside;

/**
 * The queries beside a class, by which it learns what a graph holds: which fields of the model a
 * format takes stands there. For many threads.
 */
public final class QueriesBeside {
  private final Class<?> neighbor;
  private final Map<String, Query> queries = new ConcurrentHashMap<>();

  /**
   * @param neighbor beside which they stand
   */
  public QueriesBeside(Class<?> neighbor) {
    this.neighbor = neighbor;
  }

  /**
   * An answer.
   *
   * @param values by the variables of the query
   */
  public record Row(Binding values) {
    /** The value of a variable. */
    public Optional<Node> node(String variable) {
      return Optional.ofNullable(values.get(variable));
    }

    /** The value of a variable that every answer has. */
    public Node get(String variable) {
      return node(variable).orElseThrow();
    }

    /** The text of a literal, or the IRI. */
    public Optional<String> text(String variable) {
      return node(variable)
          .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
    }

    /** A whole number; empty for a literal that is none. */
    public OptionalInt number(String variable) {
      Optional<Node> node = node(variable);
      return node.isPresent()
              && node.get().isLiteral()
              && node.get().getLiteralValue() instanceof Integer whole
          ? OptionalInt.of(whole)
          : OptionalInt.empty();
    }
  }

  /**
   * The answers that a graph gives.
   *
   * @param name of the query's file, without {@code .rq}
   */
  public List<Row> ask(String name, Graph graph) {
    List<Row> rows = new ArrayList<>();
    Query query = queries.computeIfAbsent(name, this::read);
    try (QueryExec run = QueryExec.graph(graph).query(query).build()) {
      run.select().forEachRemaining(values -> rows.add(new Row(values)));
    }
    return rows;
  }

  private Query read(String name) {
    return QueryFactory.create(Beside.text(neighbor, name + ".rq"));
  }
}
