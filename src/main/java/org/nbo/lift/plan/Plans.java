package org.nbo.lift.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.value.ValueMappings;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;

/**
 * The plans for all classes in the naming of one format, made when they are first needed and then
 * kept.
 */
public final class Plans {
  private final Naming naming;
  private final ValueMappings mappings;
  private final Set<String> identifiers;
  private final Set<String> documentIdentifiers;
  private final Map<ModelClass, ClassPlan> plans = new HashMap<>();

  public Plans(Naming naming) {
    this.naming = naming;
    this.mappings = new ValueMappings(naming, true);
    this.identifiers = naming.identifiersOfReferences();
    this.documentIdentifiers = naming.model().marks().documentIdentifiers();
  }

  public ClassPlan of(ModelClass type) {
    ClassPlan plan = plans.get(type);
    if (plan == null) {
      plan = new ClassPlan(type, naming, mappings, this::of);
      plans.put(type, plan);
    }
    return plan;
  }

  public Naming naming() {
    return naming;
  }

  /** What mentions of things may have beside the identifier. */
  public ClassPlan ofMentions() {
    return of(naming.model().classOf(NboTerm.Iri.REFERENCE_CLASS).orElseThrow());
  }

  /** The class of a document's outermost element. */
  public Optional<ModelClass> root(String element) {
    return naming.root(element);
  }

  /** Whether an attribute of a reference holds the identifier of what it names. */
  public boolean isIdentifier(String attribute) {
    return identifiers.contains(attribute);
  }

  /** Whether an attribute that fills no field says nothing about its thing. */
  public boolean isLeftOut(String attribute) {
    return naming.isLeftOut(attribute);
  }

  /** The identifier of its document that an element states, as it is written. */
  public Optional<String> uuid(ModelClass type, SourceElement element) {
    return value(type, element, property -> documentIdentifiers.contains(property.iri()));
  }

  /**
   * A file that holds the metadata of another.
   *
   * @param name path from the folder of the other
   * @param uuid of its document, or null
   */
  public record MetadataFile(String name, String uuid) {}

  /** The file that, by a part of a document, holds all else that the document would say. */
  public Optional<MetadataFile> metadataFile(ModelClass rootClass, SourceElement part) {
    return naming.child(rootClass, part.name()).stream()
        .flatMap(child -> child.candidates().stream())
        .flatMap(
            type ->
                value(type, part, ModelProperty::namesMetadataFile)
                    .map(file -> new MetadataFile(file, uuid(type, part).orElse(null)))
                    .stream())
        .findFirst();
  }

  private Optional<String> value(
      ModelClass type, SourceElement element, Predicate<ModelProperty> wanted) {
    for (int i = 0; i < element.attributeCount(); i++) {
      if (naming
          .attribute(type, element.attributeName(i))
          .filter(field -> wanted.test(field.property()))
          .isPresent()) {
        return Optional.of(element.attributeValue(i).trim());
      }
    }
    return Optional.empty();
  }
}
