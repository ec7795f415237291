package org.nbo.lift;

import java.util.List;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.DroppedValue;
import org.nbo.vocab.NboTerm;

/** Writes what an upgrade dropped, as unmapped statements of a class of their own. */
final class Dropped {
  private static final Iri HAS = Iri.of(NboTerm.Iri.UNMAPPED);
  private static final Iri UNMAPPED = Iri.of(NboTerm.Iri.UNMAPPED_CLASS);
  private static final Iri CLASS = Iri.of(NboTerm.Iri.DROPPED_CLASS);
  private static final Iri PATH = Iri.of(NboTerm.Iri.UNMAPPED_PATH);
  private static final Iri VALUE = Iri.of(NboTerm.Iri.UNMAPPED_VALUE);
  private static final byte[] SUFFIX = IriMinter.partSuffix("dropped");

  private Dropped() {}

  /**
   * Writes the statements on the things they are about, else on the outermost one.
   *
   * @return how many there are
   */
  static int write(List<DroppedValue> values, Iri root, IriMinter iris, QuadSink sink) {
    int count = 0;
    for (DroppedValue value : values) {
      Iri subject = value.owner().isEmpty() ? root : iris.identified(value.owner());
      Iri node = subject.child(SUFFIX, count++);
      sink.link(subject, HAS, node);
      sink.link(node, Iri.TYPE, UNMAPPED);
      sink.link(node, Iri.TYPE, CLASS);
      sink.literal(node, PATH, value.path(), Datatype.STRING);
      sink.literal(node, VALUE, value.value(), Datatype.STRING);
    }
    return count;
  }
}
