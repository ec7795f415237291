package org.nbo.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.nbo.vocab.NboTerm;

/** Tells which file of an experiment says what. */
public final class Origins {
  private static final Node STATED_FIELD = NodeFactory.createURI(NboTerm.Iri.STATED_FIELD);
  private static final Node STATED_OF = NodeFactory.createURI(NboTerm.Iri.STATED_OF);
  private static final Node STATED_PROPERTY = NodeFactory.createURI(NboTerm.Iri.STATED_PROPERTY);

  private final Experiment experiment;
  private final Set<List<Node>> fromPairs = new HashSet<>();

  public Origins(Experiment experiment) {
    this.experiment = experiment;
    Graph own = experiment.own();
    own.find(Node.ANY, RDF.type.asNode(), STATED_FIELD)
        .mapWith(Triple::getSubject)
        .forEach(
            stated ->
                own.find(stated, STATED_OF, Node.ANY)
                    .forEach(
                        of ->
                            own.find(stated, STATED_PROPERTY, Node.ANY)
                                .forEach(
                                    by -> fromPairs.add(List.of(of.getObject(), by.getObject())))));
  }

  /** How a value came to be known. */
  public enum Kind {
    /** The file says it at the place that its format has for it. */
    FILE,
    /** A key–value pair of the file says it. */
    PAIR,
    /** A file that was given with it says it. */
    COMPANION,
    /** It follows from other values. */
    DERIVED
  }

  /**
   * Where a value comes from.
   *
   * @param file as the user named it
   */
  public record Origin(Kind kind, String file) {}

  /** Where a statement comes from. */
  public Origin of(Node thing, Node property, Node value) {
    if (experiment.own().contains(thing, property, value)) {
      boolean pair = fromPairs.contains(List.of(thing, property));
      return new Origin(pair ? Kind.PAIR : Kind.FILE, experiment.file());
    }
    for (Experiment.Companion companion : experiment.companions()) {
      Node there = companion.same().getOrDefault(thing, thing);
      Node object = companion.same().getOrDefault(value, value);
      if (companion.graph().contains(there, property, object)) {
        return new Origin(Kind.COMPANION, companion.file());
      }
    }
    return new Origin(Kind.DERIVED, experiment.file());
  }
}
