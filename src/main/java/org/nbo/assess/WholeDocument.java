package org.nbo.assess;

import java.io.OutputStream;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.kind.Gate;
import org.nbo.lift.Lifter;

/**
 * A document with so few statements that all of them are at hand after it was assessed, so that
 * nobody has to lift it again.
 *
 * @param stated what it says, also what an upgrade supplied
 * @param inferred what follows from that by rules; empty where something else was inferred from
 */
public record WholeDocument(
    Lifter.Result result, Graph stated, Optional<Graph> inferred, Gate statements) {
  /** Writes it as N-Quads, as lifting does. */
  public void writeNQuads(OutputStream out) {
    statements.writeNQuads(out);
  }

  /** Hands the statements to Jena. */
  public void send(StreamRDF to) {
    statements.replay(to, (thing, line) -> {});
  }
}
