package org.nbo.serve.sparql;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.data.UnitedDataset;

/** The graph store protocol, for reading; its default graph is all graphs together. */
public final class GraphReads extends GSP_R {
  private final Holdings holdings;

  public GraphReads(Holdings holdings) {
    this.holdings = holdings;
  }

  @Override
  public void process(HttpAction action) {
    Trouble.keep(action, () -> super.process(action));
  }

  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    return action.getRequestParameter(HttpNames.paramGraphDefault) == null
        ? holdings.data()
        : new UnitedDataset(holdings.data());
  }
}
