package org.nbo.lift.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.value.Repairs;
import org.nbo.lift.value.ValueMapping;
import org.nbo.lift.value.ValueMappings;
import org.nbo.model.Field;
import org.nbo.model.KeyTerms;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;
import org.nbo.model.naming.Naming;

/**
 * What to do with the attributes and nested elements of things of one class. Each name is looked up
 * in the model once, at its first occurrence.
 */
public final class ClassPlan {
  private final ModelClass type;
  private final Iri typeIri;
  private final Naming naming;
  private final ValueMappings mappings;
  private final Function<ModelClass, ClassPlan> plans;
  private final Optional<Field> textContent;
  private final String idAttribute;
  private final boolean mintsId;
  private final boolean summarizable;
  private final KeyValueRole keyValueRole;
  private final String keyOrContext;
  private final Map<String, Optional<ValueMapping>> attributes = new HashMap<>();
  private final Map<String, Optional<ChildPlan>> children = new HashMap<>();
  private Seen<ValueMapping>[] lastAttributes = seen(16);
  private Seen<ChildPlan> lastChild = new Seen<>(null, Optional.empty());
  private int slots;

  ClassPlan(
      ModelClass type,
      Naming naming,
      ValueMappings mappings,
      Function<ModelClass, ClassPlan> plans) {
    this.type = type;
    this.typeIri = Iri.of(type.iri());
    this.naming = naming;
    this.mappings = mappings;
    this.plans = plans;
    this.textContent = type.textContent();
    this.idAttribute = naming.identifier(type).orElse(null);
    this.mintsId = type.fields().stream().anyMatch(Field::omeMinted);
    this.summarizable = type.lineage().stream().anyMatch(ModelClass::isSummarizable);
    KeyTerms keyTerms = naming.model().keyTerms();
    String context = keyTerms.contexts().get(type.iri());
    String key = keyTerms.keys().get(type.iri());
    this.keyValueRole =
        context != null ? KeyValueRole.LIST : key != null ? KeyValueRole.PAIR : null;
    this.keyOrContext = context != null ? context : key;
  }

  public ModelClass type() {
    return type;
  }

  public Iri typeIri() {
    return typeIri;
  }

  /** What the class has to do with key–value pairs; null for nearly all. */
  public KeyValueRole keyValueRole() {
    return keyValueRole;
  }

  /** Whether an attribute is the key of a pair, or tells what the keys of a list are about. */
  public boolean isKeyOrContext(String attribute) {
    return naming
        .attribute(type, attribute)
        .filter(f -> f.property().iri().equals(keyOrContext))
        .isPresent();
  }

  /** A name for people. */
  public String label() {
    return type.label();
  }

  /** Whether counts and ranges can stand for things of the class. */
  public boolean isSummarizable() {
    return summarizable;
  }

  /** Whether the thing gets an identifier where the source cannot hold one. */
  public boolean mintsId() {
    return mintsId;
  }

  /** How many kinds of nested elements were met so far; each has a slot for counting. */
  int slots() {
    return slots;
  }

  /** The name of the attribute that identifies a thing, or null for things without one. */
  public String idAttribute() {
    return idAttribute;
  }

  /** What was last found, and under which name: most elements look like the one before them. */
  private record Seen<T>(String name, Optional<T> found) {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Seen<ValueMapping>[] seen(int positions) {
    return new Seen[positions];
  }

  /**
   * What an attribute becomes; empty where the model does not know it.
   *
   * @param position where in the element it stands, counted from 0
   */
  public Optional<ValueMapping> attribute(int position, String name) {
    if (position < lastAttributes.length) {
      Seen<ValueMapping> last = lastAttributes[position];
      if (last != null && last.name.equals(name)) {
        return last.found;
      }
      lastAttributes[position] = new Seen<>(name, attribute(name));
      return lastAttributes[position].found;
    }
    return attribute(name);
  }

  /** The same for an attribute whose position says nothing. */
  public Optional<ValueMapping> attribute(String name) {
    Optional<ValueMapping> mapping = attributes.get(name);
    if (mapping == null) {
      mapping = naming.attribute(type, name).map(f -> mappings.of(type, f));
      attributes.put(name, mapping);
    }
    return mapping;
  }

  /** What an attribute holds: the value of a field, or the unit of one. */
  public Optional<Named> named(String attribute) {
    return naming.attribute(type, attribute);
  }

  /** Notes that a thing has an identifier that is another's too. */
  public void shareId(Iri subject, String id, int line, SharedIds to) {
    to.add(subject, type, named(idAttribute).map(Named::name).orElse(idAttribute), id, line);
  }

  /** Notes that a thing without a usable identifier is named by its place. */
  public void repairId(Iri subject, String written, String understood, Repairs repairs) {
    named(idAttribute).ifPresent(f -> repairs.add(subject, type, f, written, understood));
  }

  /** What the text of the element itself becomes. */
  public Optional<ValueMapping> text() {
    return textContent.map(f -> mappings.of(type, f));
  }

  /** What a nested element becomes, by either of its names. */
  public Optional<ChildPlan> child(SourceElement element) {
    Optional<ChildPlan> plan = child(element.name());
    return plan.isPresent() || element.otherName() == null ? plan : child(element.otherName());
  }

  /** What a nested element becomes; empty where the model does not know it. */
  public Optional<ChildPlan> child(String element) {
    Seen<ChildPlan> last = lastChild;
    if (element.equals(last.name)) {
      return last.found;
    }
    Optional<ChildPlan> plan = children.get(element);
    if (plan == null) {
      plan = naming.child(type, element).map(child -> childPlan(element, child));
      children.put(element, plan);
    }
    lastChild = new Seen<>(element, plan);
    return plan;
  }

  private ChildPlan childPlan(String element, Naming.Child child) {
    List<ChildPlan.Candidate> candidates =
        child.candidates().stream()
            .map(c -> new ChildPlan.Candidate(plans.apply(c), naming.conditions(c)))
            .toList();
    return new ChildPlan(
        this, child.field(), candidates, mappings.of(type, child.field()), element, slots++);
  }
}
