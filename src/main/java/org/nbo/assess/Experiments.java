package org.nbo.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.export.Conclusions;
import org.nbo.export.Experiment;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.merge.Description;
import org.nbo.merge.Merger;
import org.nbo.reason.Rules;

/** Lays companions over documents, and lets stages conclude from them. For many threads. */
public final class Experiments {
  private final Rules rules;
  private final Supplier<Merger> merger;
  private final Companions companions;
  private final BiFunction<Graph, Graph, Conclusions> conclude;

  /**
   * @param merger not asked for where there are no companions
   * @param conclude from what is stated, and what follows from that by rules
   */
  public Experiments(
      Rules rules,
      Supplier<Merger> merger,
      Companions companions,
      BiFunction<Graph, Graph, Conclusions> conclude) {
    this.rules = rules;
    this.merger = merger;
    this.companions = companions;
    this.conclude = conclude;
  }

  /**
   * A document with its companions.
   *
   * @param findings what merging found
   */
  public record Put(Experiment experiment, List<Finding> findings) {}

  /** All that is known of a document. */
  public Put put(Experiment document) {
    Graph own = SourceStatements.in(document.own());
    Merger.Merged merged =
        companions.with(new Description(document.file(), own, thing -> 0), rules, merger);
    // What an upgrade supplied is no statement to conclude from, but the source has it.
    Graph stated = companions.isEmpty() ? document.own() : merged.data();
    Graph inferred = rules.infer(merged.data());
    Experiment experiment =
        document.with(
            stated,
            inferred,
            described(merged),
            companions.formats(),
            conclude.apply(merged.data(), inferred));
    return new Put(experiment, merged.findings());
  }

  private List<Experiment.Companion> described(Merger.Merged merged) {
    List<Experiment.Companion> described = new ArrayList<>();
    for (int i = 0; i < merged.same().size(); i++) {
      Map<Node, Node> same = new HashMap<>();
      for (Assessment.SameThing pair : merged.same().get(i)) {
        same.put(NodeFactory.createURI(pair.thing()), NodeFactory.createURI(pair.other()));
      }
      described.add(companions.described(i, same));
    }
    return described;
  }
}
