package org.nbo.lift.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.value.ValueMapping;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;

/** What an element nested in things of one class becomes. */
public final class ChildPlan {
  private final Iri property;
  private final String target;
  private final List<Candidate> candidates;
  private final ValueMapping mapping;
  private final String element;
  private final byte[] suffix;
  private final int slot;
  private final ClassPlan owner;
  private final boolean thing;
  private final boolean reference;
  private final boolean repeatable;
  private final boolean xml;
  private final Map<String, Optional<ValueMapping>> attributes = new HashMap<>();

  ChildPlan(
      ClassPlan owner,
      Field field,
      List<Candidate> candidates,
      ValueMapping mapping,
      String element,
      int slot) {
    this.owner = owner;
    this.property = Iri.of(field.property().iri());
    this.target = field.target().orElse(null);
    this.candidates = candidates;
    this.mapping = mapping;
    this.element = element;
    this.suffix = IriMinter.partSuffix(element);
    this.slot = slot;
    this.thing = !candidates.isEmpty();
    this.reference = field.reference();
    this.repeatable = field.repeatable() || field.omeRepeatable();
    this.xml = !thing && !reference && Datatype.XML_LITERAL.iri().equals(field.property().range());
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
  public boolean isReference(SourceElement given) {
    return reference && given.isMention();
  }

  /** Whether the element is a thing of its own. */
  public boolean isThing() {
    return thing;
  }

  /** Whether the element holds any XML, which is kept as it is. */
  public boolean isXml() {
    return xml;
  }

  /** The class of this element, or null where none of the conditions holds. */
  public ClassPlan plan(SourceElement element) {
    for (Candidate candidate : candidates) {
      if (candidate.fits(element)) {
        return candidate.plan();
      }
    }
    return null;
  }

  /** From the outer thing to this one. */
  public Iri property() {
    return property;
  }

  /** The class of the things that a reference may name, or null. */
  public String target() {
    return target;
  }

  /** Whether order matters because there may be several. */
  public boolean repeatable() {
    return repeatable;
  }

  /** What the text of a literal element, or the identifier of a reference, becomes. */
  public ValueMapping mapping() {
    return mapping;
  }

  /** What an attribute of a literal element becomes: it fills a field of the outer thing. */
  public Optional<ValueMapping> attribute(String name) {
    Optional<ValueMapping> known = attributes.get(name);
    if (known == null) {
      known = owner.attribute(element + "/@" + name);
      attributes.put(name, known);
    }
    return known;
  }

  /** What to put between the outer thing's IRI and the index. */
  public byte[] suffix() {
    return suffix;
  }

  /** Where the outer thing counts elements of this name. */
  public int slot() {
    return slot;
  }
}
