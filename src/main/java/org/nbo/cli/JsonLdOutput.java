package org.nbo.cli;

import java.io.OutputStream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nbo.export.JsonLd;
import org.nbo.lift.Lift;
import org.nbo.lift.SourceFile;

/** JSON-LD with the terms of {@code ontology/context.jsonld}; holds the graphs in memory. */
final class JsonLdOutput implements RdfOutput {
  private final OutputStream out;
  private final DatasetGraph dataset = DatasetGraphFactory.createGeneral();

  JsonLdOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public Lift.Result lift(Lift lift, SourceFile file) {
    return lift.toStream(file, StreamRDFLib.dataset(dataset), (thing, line) -> {});
  }

  @Override
  public void finish() {
    JsonLd.write(dataset, out);
  }
}
