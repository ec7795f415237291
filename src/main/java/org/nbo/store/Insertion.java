package org.nbo.store;

import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.ThingIri;
import org.nbo.model.ToolVersion;

/**
 * Puts the statements of one source into the graphs where they belong, says which tier each of its
 * records meets, and enters it into the catalogue.
 */
final class Insertion extends StreamRDFBase {
  private final Segment source;
  private final Set<Node> records;
  private final Consumer<Quad> to;
  private final Map<Node, Node> tiers = new HashMap<>();
  private final Map<Node, Node> assessments = new HashMap<>();
  private final Map<Node, long[]> counts = new HashMap<>();
  private final Set<Node> told = new HashSet<>();

  /**
   * The document that the last statement was in or about; what is about none, such as the file that
   * it was lifted from, stands near it.
   */
  private Node current;

  private Insertion(Segment source, Set<Node> records, Consumer<Quad> to) {
    this.source = source;
    this.records = records;
    this.to = to;
    current = NodeFactory.createURI(source.documents().get(0));
    for (String iri : source.documents()) {
      Node document = NodeFactory.createURI(iri);
      counts.put(document, new long[1]);
      assessments.put(StoreGraphs.assessment(document), document);
    }
  }

  /**
   * @param content N-Quads, those of assessments first; closed by the caller
   * @param records the classes whose things are records of their own
   * @param loaded the time to enter
   * @return how many statements the documents make
   */
  static long of(
      Segment source, InputStream content, Set<Node> records, Instant loaded, Consumer<Quad> to) {
    Insertion insertion = new Insertion(source, records, to);
    RDFParser.source(content)
        .lang(Lang.NQUADS)
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(insertion);
    return insertion.enter(loaded);
  }

  @Override
  public void triple(Triple triple) {
    if (source.isDocument()) {
      quad(Quad.create(NodeFactory.createURI(source.documents().get(0)), triple));
    } else {
      Node document = documentOf(triple.getSubject());
      current = counts.containsKey(document) ? document : current;
      to.accept(Quad.create(StoreGraphs.provenance(current), triple));
    }
  }

  private static Node documentOf(Node subject) {
    if (!subject.isURI()) {
      return subject;
    }
    ThingIri iri = ThingIri.of(subject.getURI());
    return iri.isInDocument() ? NodeFactory.createURI(iri.document()) : subject;
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      triple(quad.asTriple());
      return;
    }
    to.accept(quad);
    Node graph = quad.getGraph();
    long[] count = counts.get(graph);
    if (count != null) {
      current = graph;
      count[0]++;
      tierOf(graph, quad);
    } else if (quad.getPredicate().equals(AssessmentStatements.TIER_MET)) {
      Node document = assessments.get(graph);
      if (quad.getSubject().equals(document)) {
        tiers.put(document, quad.getObject());
      }
      told.add(quad.getSubject());
    }
  }

  private void tierOf(Node document, Quad quad) {
    Node tier = tiers.get(document);
    if (tier != null
        && quad.getPredicate().equals(RDF.type.asNode())
        && records.contains(quad.getObject())
        && told.add(quad.getSubject())) {
      to.accept(
          Quad.create(
              StoreGraphs.assessment(document),
              Triple.create(quad.getSubject(), AssessmentStatements.TIER_MET, tier)));
    }
  }

  private long enter(Instant loaded) {
    counts.forEach(
        (document, count) ->
            Catalogue.say(
                new StoredSource(
                    document.getURI(),
                    source.path(),
                    source.sha256(),
                    source.format(),
                    count[0],
                    loaded,
                    ToolVersion.VERSION,
                    source.settings()),
                to));
    return counts.values().stream().mapToLong(count -> count[0]).sum();
  }
}
