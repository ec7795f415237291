package org.nbo.serve.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.nbo.Lifted;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.vocab.NboTerm;

/**
 * Puts what is in files together in memory, in the graphs that a store has: what a document says,
 * what follows from it, where it came from, and the ontology.
 */
public final class Gatherer {
  private static final Node ONTOLOGY = NodeFactory.createURI(NboTerm.NS);
  private static final String PROVENANCE = "#provenance";

  private final Nbo nbo;
  private final Graph together = GraphFactory.createDefaultGraph();
  private final DatasetGraph all;

  /**
   * @param writable whether what was gathered will change
   */
  public Gatherer(Nbo nbo, boolean writable) {
    this.nbo = nbo;
    this.all = writable ? DatasetGraphFactory.createTxnMem() : new GatheredGraphs(together);
  }

  /** What a source says; for many threads. */
  public List<Quad> lifted(Source source) {
    List<Quad> quads = new ArrayList<>();
    List<Triple> aside = new ArrayList<>();
    Lifted lifted =
        nbo.lift(source)
            .inferring()
            .to(
                new StreamRDFBase() {
                  @Override
                  public void triple(Triple triple) {
                    aside.add(triple);
                  }

                  @Override
                  public void quad(Quad quad) {
                    if (quad.isDefaultGraph()) {
                      aside.add(quad.asTriple());
                    } else {
                      quads.add(quad);
                    }
                  }
                });
    Node provenance = NodeFactory.createURI(lifted.document() + PROVENANCE);
    aside.forEach(triple -> quads.add(Quad.create(provenance, triple)));
    return quads;
  }

  /**
   * What RDF says. Its default graph is named by the file, because only named graphs are served.
   *
   * @param file its name
   */
  public static List<Quad> named(String file, DatasetGraph rdf) {
    Node name =
        NodeFactory.createURI(
            "urn:x-nbo:file:"
                + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20"));
    List<Quad> quads = new ArrayList<>();
    rdf.find()
        .forEachRemaining(
            quad -> quads.add(quad.isDefaultGraph() ? Quad.create(name, quad.asTriple()) : quad));
    return quads;
  }

  /** Adds statements; by one thread at a time. */
  public void add(List<Quad> quads) {
    Txn.executeWrite(all, () -> quads.forEach(this::add));
  }

  private void add(Quad quad) {
    if (all instanceof GatheredGraphs) {
      if (!all.containsGraph(quad.getGraph())) {
        all.addGraph(quad.getGraph(), GraphFactory.createDefaultGraph());
      }
      together.add(quad.asTriple());
    }
    all.add(quad);
  }

  /** All that was added, and the ontology. */
  public Holdings holdings() {
    Graph ontology = nbo.ontology().graph();
    Txn.executeWrite(all, () -> ontology.find().forEach(t -> add(Quad.create(ONTOLOGY, t))));
    return new Holdings(all, false);
  }
}
