package org.nbo.lift;

import java.util.Optional;
import org.nbo.lift.plan.ChildPlan;
import org.nbo.lift.plan.Frame;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.source.Attributes;
import org.nbo.lift.value.ValueMapping;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;

/**
 * Links things to those that they refer to. Where order matters, or a field that should refer to
 * one thing refers to several, the mention is a thing of its own, with its position.
 */
final class Mentions {
  private static final Iri INDEX = Iri.of(NboTerm.Iri.INDEX);
  private static final Iri HAS_REFERENCE = Iri.of(NboTerm.Iri.HAS_REFERENCE);
  private static final Iri REFERENCE = Iri.of(NboTerm.Iri.REFERENCE_CLASS);
  private static final Iri REFERS_TO = Iri.of(NboTerm.Iri.REFERS_TO);
  private static final Iri MENTIONED_AS = Iri.of(NboTerm.Iri.MENTIONED_AS);

  private final Naming naming;
  private final ValueMapping.Writer writer;

  Mentions(Naming naming, ValueMapping.Writer writer) {
    this.naming = naming;
    this.writer = writer;
  }

  /**
   * Links to a thing.
   *
   * @param outer refers to it
   * @param id its identifier, as the source writes it
   * @return the mention of it, where the field has such
   */
  Optional<Iri> write(Frame outer, ChildPlan child, String id) {
    child.mapping().write(outer.subject(), id, Attributes.NONE, writer);
    Optional<String> named =
        naming.answer(id).isPresent() ? Optional.empty() : writer.iris().identifier(id);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    int index = outer.count(child.slot());
    if (!child.repeatable() && index == 0) {
      return Optional.empty();
    }
    Iri mention = outer.subject().child(child.suffix(), index);
    writer.sink().link(outer.subject(), HAS_REFERENCE, mention);
    writer.sink().link(mention, Iri.TYPE, REFERENCE);
    writer
        .sink()
        .link(mention, REFERS_TO, writer.identities().referred(named.get(), child.target()));
    writer.sink().link(mention, MENTIONED_AS, child.property());
    writer.sink().literal(mention, INDEX, Integer.toString(index), Datatype.INTEGER);
    return Optional.of(mention);
  }
}
