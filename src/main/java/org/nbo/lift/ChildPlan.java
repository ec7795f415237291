package org.nbo.lift;

import java.util.List;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;

/** What an element nested in things of one class becomes. */
final class ChildPlan {
  private final Field field;
  private final Iri property;
  private final List<Candidate> candidates;
  private final ValueMapping mapping;
  private final String element;
  private final byte[] suffix;
  private final int slot;

  ChildPlan(
      Field field, List<Candidate> candidates, ValueMapping mapping, String element, int slot) {
    this.field = field;
    this.property = Iri.of(field.property().iri());
    this.candidates = candidates;
    this.mapping = mapping;
    this.element = element;
    this.suffix = IriMinter.partSuffix(element);
    this.slot = slot;
  }

  /**
   * A class that the element may have.
   *
   * @param conditions alternatives, one of which must hold; empty where nothing must
   */
  record Candidate(ClassPlan plan, List<ModelClass.Condition> conditions) {
    boolean fits(SourceElement element) {
      if (conditions.isEmpty()) {
        return true;
      }
      for (ModelClass.Condition condition : conditions) {
        if (condition.value().equals(element.attribute(condition.attribute()))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether the element only names a thing that stands elsewhere. */
  boolean isReference(SourceElement given) {
    return field.reference() && given.isMention();
  }

  /** Whether the element is a thing of its own. */
  boolean isThing() {
    return !candidates.isEmpty();
  }

  /** Whether the element holds any XML, which is kept as it is. */
  boolean isXml() {
    return !isThing()
        && !field.reference()
        && Datatype.XML_LITERAL.iri().equals(field.property().range());
  }

  /** The class of this element, or null where none of the conditions holds. */
  ClassPlan plan(SourceElement element) {
    for (Candidate candidate : candidates) {
      if (candidate.fits(element)) {
        return candidate.plan();
      }
    }
    return null;
  }

  /** From the outer thing to this one. */
  Iri property() {
    return property;
  }

  /** Whether order matters because there may be several. */
  boolean repeatable() {
    return field.repeatable();
  }

  /** What the text of a literal element, or the identifier of a reference, becomes. */
  ValueMapping mapping() {
    return mapping;
  }

  String element() {
    return element;
  }

  /** What to put between the outer thing's IRI and the index. */
  byte[] suffix() {
    return suffix;
  }

  /** Where the outer thing counts elements of this name. */
  int slot() {
    return slot;
  }
}
