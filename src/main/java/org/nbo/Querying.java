package org.nbo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.finding.NboException;
import org.nbo.query.Prepared;
import org.nbo.query.Question;
import org.nbo.vocab.NboTerm;

/**
 * Questions to what was lifted, in SPARQL or by the names of those that come with the program.
 *
 * <p>The default graph is all together: what each document says, and what follows from it by rules.
 * Each document is a named graph too, and what follows from it is one whose name ends in {@code
 * #inferred}; the ontology is the graph {@code https://w3id.org/4dn-bina-ome/}.
 */
public final class Querying {

  private final Stages stages;
  private final DatasetGraph data;

  private Querying(Stages stages, DatasetGraph data) {
    this.stages = stages;
    this.data = data;
  }

  static Querying asIs(Stages stages, DatasetGraph data) {
    return new Querying(stages, data);
  }

  static Querying by(Stages stages, DatasetGraph lifted) {
    MultiUnion together = new MultiUnion();
    DatasetGraph data = new DatasetGraphMapLink(together);
    List<Graph> all = new ArrayList<>();
    Graph loose = lifted.getDefaultGraph();
    all.add(loose);
    all.add(stages.inferred(loose));
    for (Iterator<Node> names = lifted.listGraphNodes(); names.hasNext(); ) {
      Node name = names.next();
      Graph stated = lifted.getGraph(name);
      Graph inferred = stages.inferred(stated);
      data.addGraph(name, stated);
      data.addGraph(NodeFactory.createURI(name + Lifting.INFERRED), inferred);
      all.add(stated);
      all.add(inferred);
    }
    data.addGraph(NodeFactory.createURI(NboTerm.NS), stages.ontology().graph());
    all.forEach(together::addGraph);
    return new Querying(stages, data);
  }

  /**
   * A question that comes with the program.
   *
   * @param name as {@link #ask} takes it
   * @param asks the question in words
   * @param answers what comes out
   * @param parameters what one may choose
   */
  public record Known(String name, String asks, String answers, List<Choice> parameters) {
    static Known of(Question question) {
      return new Known(
          question.name(),
          question.asks(),
          question.answers(),
          question.parameters().stream()
              .map(p -> new Choice(p.name(), p.standard(), p.kind().name(), p.says()))
              .toList());
    }
  }

  /**
   * A value that one may choose.
   *
   * @param standard what it is where nobody says otherwise
   * @param kind number, whole, text, date, or term: the end of the IRI of a class or listed value
   * @param says what it means, and in which unit
   */
  public record Choice(String name, String standard, String kind, String says) {
    /** All of it in a line. */
    public String words() {
      return name + " = " + standard + " (" + kind + ") " + says;
    }
  }

  /**
   * A question on its way.
   *
   * @param query what is asked, with its prefixes
   * @param answer gives the answer, and is to be closed
   */
  public record Asked(Query query, QueryExec answer) implements AutoCloseable {
    @Override
    public void close() {
      answer.close();
    }
  }

  /**
   * Asks a question that comes with the program.
   *
   * @param name one of {@link Nbo#questions}
   * @param parameters what is chosen, by the names of the parameters
   * @throws NboException where there is no such question or parameter, or a value is none
   */
  public Asked ask(String name, Map<String, String> parameters) {
    return over(stages.questions().ask(name, parameters));
  }

  /**
   * Asks a query of one's own. The prefixes of data need no declaration.
   *
   * @param called what messages call it, such as the name of its file
   * @throws NboException where it is no SPARQL query
   */
  public Asked query(String text, String called) {
    return over(stages.questions().query(text, called));
  }

  private Asked over(Prepared prepared) {
    return new Asked(prepared.query(), prepared.over(data));
  }
}
