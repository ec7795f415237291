package org.nbo.serve.web;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.nbo.ontology.StableGraph;

/** How a description can be had: as a page, or as RDF in one of its syntaxes. */
public enum Syntax {
  HTML("text/html", null),
  TURTLE("text/turtle", RDFFormat.TURTLE_PRETTY),
  JSONLD("application/ld+json", RDFFormat.JSONLD11_PRETTY),
  RDFXML("application/rdf+xml", RDFFormat.RDFXML_PLAIN),
  NTRIPLES("application/n-triples", RDFFormat.NTRIPLES_UTF8);

  private final String type;
  private final RDFFormat format;

  Syntax(String type, RDFFormat format) {
    this.type = type;
    this.format = format;
  }

  /**
   * What suits a client best: what its Accept header says, before that what the parameter {@code
   * format} says; else the first of those on offer.
   */
  public static Syntax wanted(Exchange exchange, Syntax... offered) {
    Optional<Syntax> named =
        exchange
            .parameter("format")
            .flatMap(name -> Arrays.stream(offered).filter(s -> s.isCalled(name)).findFirst());
    if (named.isPresent()) {
      return named.get();
    }
    AcceptList offer =
        AcceptList.create(Arrays.stream(offered).map(s -> s.type).toArray(String[]::new));
    MediaType chosen = exchange.accepted(offer);
    return Arrays.stream(offered)
        .filter(s -> s.type.equals(chosen.getContentTypeStr()))
        .findFirst()
        .orElseThrow();
  }

  private boolean isCalled(String other) {
    return name().equalsIgnoreCase(other)
        || type.equals(other)
        || this == TURTLE && other.equals("ttl");
  }

  public String type() {
    return type;
  }

  /** A graph in it, the same bytes for the same content; not for a page. */
  public Document write(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, StableGraph.of(graph), format);
    return Document.of(out.toByteArray(), this == TURTLE ? type + ";charset=utf-8" : type);
  }
}
