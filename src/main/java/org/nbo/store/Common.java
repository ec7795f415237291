package org.nbo.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.nbo.Nbo;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;

/** What a store holds besides sources, so that queries find it: the ontology and the shapes. */
final class Common {
  private final Nbo nbo;
  private final Triple mark;

  Common(Nbo nbo) {
    this.nbo = nbo;
    this.mark =
        Triple.create(
            StoreGraphs.ONTOLOGY,
            Catalogue.SETTINGS,
            NodeFactory.createLiteralString(Loading.model(nbo)));
  }

  /** All of it. */
  List<Quad> quads() {
    Axes all =
        Axes.tier(Axes.TIERS)
            .level(RequirementLevel.SHOULD)
            .extension(nbo.extensions().toArray(String[]::new));
    List<Quad> quads = new ArrayList<>();
    nbo.ontology()
        .graph()
        .find()
        .forEachRemaining(t -> quads.add(Quad.create(StoreGraphs.ONTOLOGY, t)));
    nbo.shapes(all).find().forEachRemaining(t -> quads.add(Quad.create(StoreGraphs.SHAPES, t)));
    quads.add(Quad.create(StoreGraphs.CATALOGUE, mark));
    return quads;
  }

  /** Puts it into a store that holds that of another model, or none. */
  void keepIn(DatasetGraph dataset) {
    if (!Txn.calculateRead(
        dataset, () -> dataset.contains(Quad.create(StoreGraphs.CATALOGUE, mark)))) {
      Txn.executeWrite(
          dataset,
          () -> {
            dataset.removeGraph(StoreGraphs.ONTOLOGY);
            dataset.removeGraph(StoreGraphs.SHAPES);
            dataset.deleteAny(StoreGraphs.CATALOGUE, StoreGraphs.ONTOLOGY, Node.ANY, Node.ANY);
            quads().forEach(dataset::add);
          });
    }
  }
}
