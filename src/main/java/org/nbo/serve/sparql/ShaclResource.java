package org.nbo.serve.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.nbo.export.jsonld.LocalContexts;
import org.nbo.model.Prefixes;
import org.nbo.ontology.EntitiesElsewhere;
import org.nbo.ontology.FirstError;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;

/** Validates the data by the shapes that a client sends, as Fuseki's service of this kind does. */
public final class ShaclResource implements Resource {
  private static final List<Node> QUERIES = List.of(SHACL.select, SHACL.ask, SHACL.construct);

  private final Holdings holdings;
  private final Limits limits;

  public ShaclResource(Holdings holdings, Limits limits) {
    this.holdings = holdings;
    this.limits = limits;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.received(limits.uploadBytes(), "--max-upload");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Syntax syntax =
        Syntax.wanted(exchange, Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);
    Graph shapes = shapes(exchange);
    Graph report;
    try {
      report =
          Txn.calculateRead(holdings.data(), () -> validate(shapes, graph(exchange)).getGraph());
    } catch (ShaclException e) {
      throw new Refusal(400, "these are no shapes: " + e.getMessage());
    }
    report.getPrefixMapping().setNsPrefixes(Prefixes.WITH_SHAPES);
    exchange.answer(syntax.write(report));
  }

  private ValidationReport validate(Graph shapes, Graph data) {
    return ShaclValidator.get().validate(Shapes.parse(shapes), new TimedGraph(data, limits));
  }

  private Graph graph(Exchange exchange) {
    String name = exchange.parameter("graph").orElse("default");
    if (name.equals("default") || name.equals("union")) {
      return holdings.data().getUnionGraph();
    }
    DatasetGraph data = holdings.data();
    Node graph = NodeFactory.createURI(name);
    if (!data.containsGraph(graph)) {
      throw new Refusal(404, "there is no graph of this name");
    }
    return data.getGraph(graph);
  }

  private Graph shapes(Exchange exchange) throws IOException {
    String type = exchange.mediaType();
    Lang named = RDFLanguages.contentTypeToLang(type);
    Lang syntax = named == null ? Lang.TURTLE : named;
    Graph shapes = GraphFactory.createDefaultGraph();
    try (InputStream in = exchange.request().getInputStream()) {
      InputStream whole = syntax.equals(Lang.RDFXML) ? EntitiesElsewhere.refused(in) : in;
      LocalContexts.only(RDFParser.source(whole))
          .base(QueryRules.BASE)
          .lang(syntax)
          .errorHandler(new FirstError())
          .parse(shapes);
      for (Node query : QUERIES) {
        if (shapes.contains(Node.ANY, query, Node.ANY)) {
          throw new Refusal(
              400,
              "shapes here have no queries of their own ("
                  + query.getLocalName()
                  + "), because nothing could end them; ask these at /sparql");
        }
      }
      return shapes;
    } catch (RiotException | IRIException e) {
      throw new Refusal(400, "the shapes cannot be read: " + e.getMessage());
    }
  }
}
