package org.nbo.serve.page.ask;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.nbo.Nbo;
import org.nbo.model.Prefixes;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;
import org.nbo.vocab.NboTerm;

/**
 * What an editor of queries completes: prefixes at one address, classes and properties at another.
 */
final class Completions {
  private Completions() {}

  private static final class Made implements Resource {
    private final Supplier<JsonObject> content;
    private volatile Document document;

    Made(Supplier<JsonObject> content) {
      this.content = content;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
      if (document == null) {
        document = Document.of(content.get().toString(), "application/json");
      }
      exchange.send(document);
    }
  }

  /** Namespaces by their prefixes. */
  static Resource prefixes() {
    return new Made(
        () -> {
          JsonObject all = new JsonObject();
          Prefixes.OF_QUERIES.forEach(all::put);
          return all;
        });
  }

  /** The IRIs of the ontology's classes and properties. */
  static Resource terms(Nbo nbo) {
    return new Made(
        () -> {
          Graph ontology = nbo.ontology().graph();
          JsonObject all = new JsonObject();
          all.put("classes", iris(ontology, OWL.Class.asNode()));
          all.put(
              "properties",
              iris(ontology, OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode()));
          return all;
        });
  }

  private static JsonArray iris(Graph ontology, Node... types) {
    JsonArray iris = new JsonArray();
    Stream.of(types)
        .flatMap(type -> ontology.find(Node.ANY, RDF.type.asNode(), type).toList().stream())
        .map(triple -> triple.getSubject())
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(NboTerm.NS))
        .distinct()
        .sorted()
        .forEach(iris::add);
    return iris;
  }
}
