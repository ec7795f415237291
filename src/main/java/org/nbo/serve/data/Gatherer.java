package org.nbo.serve.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
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
  private final DatasetGraph all = DatasetGraphFactory.createTxnMem();

  public Gatherer(Nbo nbo) {
    this.nbo = nbo;
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
    Txn.executeWrite(all, () -> quads.forEach(all::add));
  }

  /** All that was added, and the ontology. */
  public Holdings holdings() {
    Graph ontology = nbo.ontology().graph();
    Txn.executeWrite(all, () -> GraphUtil.addInto(all.getGraph(ONTOLOGY), ontology));
    return new Holdings(all, false);
  }
}
