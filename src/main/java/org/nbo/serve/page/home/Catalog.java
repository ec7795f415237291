package org.nbo.serve.page.home;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.nbo.model.ToolVersion;
import org.nbo.ontology.Terms;
import org.nbo.serve.data.Census;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.ServiceDescription;

/** Describes the data to programs, in VoID and DCAT: how much of what, and where it is had. */
final class Catalog implements Resource {
  private static final long WAITS = 5_000;
  private static final String SD = ServiceDescription.NS;

  private final Holdings holdings;
  private final Addresses addresses;

  Catalog(Holdings holdings, Addresses addresses) {
    this.holdings = holdings;
    this.addresses = addresses;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Syntax syntax =
        Syntax.wanted(exchange, Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);
    Census census =
        holdings
            .census()
            .within(WAITS)
            .orElseThrow(() -> new Refusal(503, "the data are still being counted; ask again"));
    exchange.send(syntax.write(dataset(addresses.of(exchange), census)));
  }

  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefix("dcat", DCAT.NS)
        .setNsPrefix("dcterms", DCTerms.NS)
        .setNsPrefix("nbo", NboTerm.NS)
        .setNsPrefix("rdfs", RDFS.uri)
        .setNsPrefix("sd", SD)
        .setNsPrefix("void", VOID.NS)
        .setNsPrefix("xsd", org.apache.jena.vocabulary.XSD.NS);
    return graph;
  }

  private static Graph dataset(String server, Census census) {
    Graph graph = graph();
    Node data = Terms.uri(server + ".well-known/void#data");
    Node service = Terms.uri(server + "sparql#service");
    Node distribution = Terms.uri(server + "data#distribution");
    graph.add(data, RDF.type.asNode(), VOID.Dataset.asNode());
    graph.add(data, RDF.type.asNode(), DCAT.Dataset.asNode());
    graph.add(data, DCTerms.title.asNode(), text("Microscopy metadata as linked data"));
    graph.add(data, DCTerms.conformsTo.asNode(), Terms.uri(NboTerm.NS));
    graph.add(data, VOID.vocabulary.asNode(), Terms.uri(NboTerm.NS));
    graph.add(data, VOID.sparqlEndpoint.asNode(), Terms.uri(server + "sparql"));
    graph.add(data, VOID.uriLookupEndpoint.asNode(), Terms.uri(server + "about?iri="));
    graph.add(data, DCAT.landingPage.asNode(), Terms.uri(server));
    graph.add(data, DCAT.distribution.asNode(), distribution);
    graph.add(data, VOID.triples.asNode(), number(census.statements()));
    graph.add(data, VOID.classes.asNode(), number(census.classes().size()));
    graph.add(data, VOID.properties.asNode(), number(census.properties().size()));
    census
        .classes()
        .forEach(
            (type, count) ->
                part(graph, data, "class", VOID.classPartition.asNode(), VOID._class.asNode(), type)
                    .accept(VOID.entities.asNode(), count));
    census
        .properties()
        .forEach(
            (property, count) ->
                part(
                        graph,
                        data,
                        "property",
                        VOID.propertyPartition.asNode(),
                        VOID.property.asNode(),
                        property)
                    .accept(VOID.triples.asNode(), count));
    census.vocabularies().forEach((name, count) -> vocabulary(graph, server, data, name, count));
    graph.add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
    graph.add(distribution, DCAT.accessURL.asNode(), Terms.uri(server + "data"));
    graph.add(distribution, DCAT.accessService.asNode(), service);
    graph.add(distribution, DCAT.mediaType.asNode(), mediaType("application/trig"));
    graph.add(distribution, DCAT.mediaType.asNode(), mediaType("application/n-quads"));
    graph.add(service, RDF.type.asNode(), DCAT.DataService.asNode());
    graph.add(service, DCAT.endpointURL.asNode(), Terms.uri(server + "sparql"));
    graph.add(service, DCAT.endpointDescription.asNode(), Terms.uri(server + "sparql"));
    graph.add(service, DCAT.servesDataset.asNode(), data);
    graph.add(service, DCTerms.title.asNode(), text("SPARQL 1.1 queries"));
    return graph;
  }

  /** What of the data is the ontology or the shapes, a graph of its own. */
  private static void vocabulary(
      Graph graph, String server, Node data, String name, long statements) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    Node subset = Terms.uri(server + ".well-known/void#graph-" + encoded);
    graph.add(data, VOID.subset.asNode(), subset);
    graph.add(subset, RDF.type.asNode(), VOID.Dataset.asNode());
    graph.add(subset, RDFS.seeAlso.asNode(), Terms.uri(name));
    graph.add(subset, VOID.triples.asNode(), number(statements));
    graph.add(subset, VOID.dataDump.asNode(), Terms.uri(server + "data?graph=" + encoded));
  }

  private static java.util.function.BiConsumer<Node, Long> part(
      Graph graph, Node data, String kind, Node partition, Node of, String iri) {
    Node part = Terms.uri(data.getURI() + "-" + kind + "-" + Integer.toHexString(iri.hashCode()));
    graph.add(data, partition, part);
    graph.add(part, of, Terms.uri(iri));
    return (property, count) -> graph.add(part, property, number(count));
  }

  private static Node mediaType(String type) {
    return Terms.uri("https://www.iana.org/assignments/media-types/" + type);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralDT(
        Long.toString(count), org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger);
  }

  /** The description of the service of queries. */
  static Graph service(String server) {
    Graph graph = graph();
    Node service = Terms.uri(server + "sparql#service");
    add(graph, service, RDF.type.asNode(), SD + "Service");
    add(graph, service, Terms.uri(SD + "endpoint"), server + "sparql");
    add(graph, service, Terms.uri(SD + "supportedLanguage"), SD + "SPARQL11Query");
    add(graph, service, Terms.uri(SD + "feature"), SD + "UnionDefaultGraph");
    add(graph, service, Terms.uri(SD + "defaultDataset"), server + ".well-known/void#data");
    for (String format :
        new String[] {
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD",
          "RDF_XML"
        }) {
      add(graph, service, Terms.uri(SD + "resultFormat"), ServiceDescription.FORMATS + format);
    }
    graph.add(service, RDFS.label.asNode(), text("SPARQL queries, by nbo " + ToolVersion.VERSION));
    return graph;
  }

  private static void add(Graph graph, Node subject, Node property, String iri) {
    graph.add(subject, property, Terms.uri(iri));
  }
}
