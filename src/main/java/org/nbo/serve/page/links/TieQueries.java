package org.nbo.serve.page.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.nbo.ontology.Beside;
import org.nbo.ontology.QueryHeader;

/** The queries of {@code ties/}, each asked about some things at a time. */
final class TieQueries {
  private static final String FOLDER = "ties/";

  /** How long all queries of a page may take, in milliseconds. */
  private static final long PATIENCE = 8_000;

  /**
   * How the data say themselves that two things belong together.
   *
   * @param relation in words that stand between the two
   * @param from what the first is where its classes do not tell
   * @param to the same of the second
   */
  record Stated(String relation, Tie.Kind from, Tie.Kind to, String query) {}

  private final List<Stated> stated =
      Beside.lines(TieQueries.class, FOLDER + "order.txt")
          .filter(line -> !line.isBlank())
          .map(file -> stated(text(file)))
          .toList();
  private final DatasetGraph data;
  private final long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
  private boolean cut;

  /**
   * @param data whose default graph is all that is there
   */
  TieQueries(DatasetGraph data) {
    this.data = data;
  }

  private static String text(String file) {
    return Beside.text(TieQueries.class, FOLDER + file);
  }

  private static Stated stated(String text) {
    String[] kinds = QueryHeader.of(text, "Kinds").orElseThrow().split(" ");
    return new Stated(
        QueryHeader.of(text, "Relation").orElseThrow(),
        Tie.Kind.of(kinds[0]),
        Tie.Kind.of(kinds[1]),
        text);
  }

  /** Whether some answers are not whole, because the data are too large for the time there is. */
  boolean cut() {
    return cut;
  }

  List<Stated> stated() {
    return stated;
  }

  /** The same as {@link #ask}, of a file. */
  List<Binding> askFile(String file, String variable, Collection<Node> about, int most) {
    return ask(text(file), variable, about, most);
  }

  /**
   * Asks a query, within a transaction.
   *
   * @param variable what stands for the things that it is asked about
   * @param most rows
   */
  List<Binding> ask(String text, String variable, Collection<Node> about, int most) {
    if (about.isEmpty()) {
      return List.of();
    }
    Query query = QueryFactory.create(text);
    Var var = Var.alloc(variable);
    ElementData values = new ElementData();
    values.add(var);
    about.forEach(node -> values.add(BindingFactory.binding(var, node)));
    ElementGroup group = new ElementGroup();
    group.addElement(values);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
    query.setQueryPattern(group);
    return run(query, most);
  }

  /** Asks a query about nothing in particular. */
  List<Binding> somewhere(String text, int most) {
    return run(QueryFactory.create(text), most);
  }

  private List<Binding> run(Query query, int most) {
    List<Binding> rows = new ArrayList<>();
    query.setLimit(most);
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      cut = true;
      return rows;
    }
    try (QueryExec asked = QueryExec.dataset(data).query(query).timeout(left).build()) {
      asked.select().forEachRemaining(rows::add);
    } catch (QueryCancelledException e) {
      cut = true; // what was found by then is shown
    }
    return rows;
  }

  /** A value of a row as text; empty where it has none. */
  static String text(Binding row, String name) {
    Node value = row.get(name);
    return value == null
        ? ""
        : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }
}
