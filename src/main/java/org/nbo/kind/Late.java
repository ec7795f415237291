package org.nbo.kind;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;

/** What a document says of a thing after it has ended; few things have that, so all is kept. */
final class Late {
  private final Things things;
  private final int index;
  private final List<Node> predicates = new ArrayList<>();
  private final List<Node> objects = new ArrayList<>();
  private final List<Node> mentioned = new ArrayList<>();
  private long hash;

  Late(Things things, int index) {
    this.things = things;
    this.index = index;
  }

  void literal(PredicateUse predicate, String text, Datatype datatype) {
    add(predicate, NodeFactory.createLiteralDT(text, datatype.jena()));
    hash += Hash.mix(predicate.literal(text, datatype));
  }

  void link(PredicateUse predicate, Iri object, boolean ofDocument) {
    if (ofDocument) {
      things.link(index, predicate, object);
      mentioned.add(predicate.node());
      mentioned.add(object.node());
    } else {
      add(predicate, object.node());
      hash += Hash.mix(predicate.constant(object));
    }
  }

  private void add(PredicateUse predicate, Node object) {
    predicates.add(predicate.node());
    objects.add(object);
  }

  /** The same for the same statements in any order. */
  long hash() {
    return hash;
  }

  Said said(Node subject) {
    return new Said(
        subject,
        predicates.toArray(Node[]::new),
        objects.toArray(Node[]::new),
        mentioned.toArray(Node[]::new));
  }
}
