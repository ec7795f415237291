package org.nbo.lift.keyvalue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.lift.quad.Iri;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.vocab.NboTerm;

/** What of the model the keys of a source are about: classes, properties, ways between things. */
final class KeyScope {
  private static final int REMEMBERED = 4096;

  private final Model model;
  private final KeyNames keyNames;
  private final Set<KeyName> names;
  private final Map<ModelClass, Set<String>> properties = new HashMap<>();
  private final Map<ModelClass, Boolean> concerned = new HashMap<>();
  private final Map<Iri, Role> roles = new IdentityHashMap<>();
  private final Map<String, List<Field>> links;
  private final Set<ModelClass> named;
  private final Set<ModelClass> namedThings;
  private Set<String> placesInPassing;
  private Set<ModelClass> referable;
  private Set<ModelClass> leading;
  private final Set<String> annotationFamily;

  /**
   * @param names all that the keys may mean
   */
  KeyScope(Model model, KeyNames keyNames, Set<KeyName> names) {
    this.model = model;
    this.keyNames = keyNames;
    this.names = names;
    this.annotationFamily = annotationFamily();
    this.links =
        model.classes().stream()
            .flatMap(c -> c.ownFields().stream())
            .filter(KeyScope::isLink)
            .collect(Collectors.groupingBy(f -> f.property().iri()));
    this.named = owners(n -> true);
    this.namedThings = owners(KeyName::isOfThing);
  }

  /** What a link does for the search. */
  enum Role {
    /** It attaches annotations. */
    ANNOTATES,
    /** It leads to things that a key may be about. */
    LEADS,
    NONE
  }

  /** What a property does; quickest where it is asked with the same object each time. */
  Role role(Iri property) {
    if (roles.size() >= REMEMBERED) {
      roles.clear();
    }
    return roles.computeIfAbsent(property, this::findRole);
  }

  /** The properties of a class that a key may name, and those of their wordings. */
  Set<String> properties(ModelClass type) {
    return properties.computeIfAbsent(type, this::findProperties);
  }

  /** Whether a key may be about things of this class, name them on the way, or need a new part. */
  boolean concerns(ModelClass type) {
    return concerned.computeIfAbsent(
        type,
        t ->
            !properties(t).isEmpty()
                || names.stream().flatMap(n -> n.path().stream()).anyMatch(s -> s.means(t))
                || !named.isEmpty() && t.fields().stream().anyMatch(this::mayHoldNamed)
                || standsWhereNamed(t));
  }

  /** Whether things of this class can stand where one would that a key names in passing. */
  private boolean standsWhereNamed(ModelClass type) {
    if (placesInPassing == null) {
      placesInPassing = findPlacesInPassing();
    }
    return placesInPassing.stream().anyMatch(type::isA);
  }

  /** The classes that links lead to where a thing would stand that a key names in passing. */
  private Set<String> findPlacesInPassing() {
    List<ModelClass> inPassing =
        names.stream()
            .filter(n -> !n.isBare() && !n.isTelling())
            .flatMap(n -> n.owner().classes().stream())
            .toList();
    return links.values().stream()
        .flatMap(List::stream)
        .map(f -> f.target().orElseThrow())
        .distinct()
        .filter(
            target -> inPassing.stream().anyMatch(c -> c.isA(target) && !c.iri().equals(target)))
        .collect(Collectors.toSet());
  }

  /** Whether a reference may lead to things of this class. */
  boolean isReferable(ModelClass type) {
    if (referable == null) {
      referable = findReferable();
    }
    return referable.contains(type);
  }

  /** Whether things of this class hold annotations and nothing that these could be about. */
  boolean isPool(ModelClass type) {
    return type.fields().stream().allMatch(this::holdsAnnotations);
  }

  /** All kinds of annotations, and what they have in common. */
  private Set<String> annotationFamily() {
    Set<String> above =
        model.keyTerms().contexts().keySet().stream()
            .flatMap(list -> model.classOf(list).stream())
            .flatMap(list -> list.lineage().stream())
            .filter(ModelClass::hasFields)
            .map(ModelClass::iri)
            .collect(Collectors.toSet());
    return model.classes().stream()
        .filter(c -> above.stream().anyMatch(c::isA))
        .map(ModelClass::iri)
        .collect(Collectors.toSet());
  }

  private Set<String> findProperties(ModelClass type) {
    return names.stream()
        .filter(n -> n.mayMean(type))
        .flatMap(n -> keyNames.field(type, n.field()).stream())
        .map(f -> f.property().iri())
        .flatMap(iri -> Stream.of(iri, iri + NboTerm.AS_WRITTEN))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The classes that keys name as the one that they are about. */
  private Set<ModelClass> owners(Predicate<KeyName> some) {
    return names.stream()
        .filter(n -> !n.isBare() && some.test(n))
        .flatMap(n -> n.owner().classes().stream())
        .collect(Collectors.toSet());
  }

  private boolean mayHoldNamed(Field field) {
    return isLink(field)
        && (field.reference() ? namedThings : named)
            .stream().anyMatch(c -> c.isA(field.target().orElseThrow()));
  }

  private static boolean isLink(Field field) {
    return field.property().kind() == ModelProperty.Kind.THING && field.target().isPresent();
  }

  /** The classes from which links lead to one that a key may be about. */
  private Set<ModelClass> leading() {
    if (leading == null) {
      leading = findLeading();
    }
    return leading;
  }

  private Set<ModelClass> findLeading() {
    Set<ModelClass> found =
        model.classes().stream()
            .filter(this::concerns)
            .collect(Collectors.toCollection(HashSet::new));
    boolean grown = !found.isEmpty();
    while (grown) {
      Set<String> targets =
          found.stream()
              .flatMap(c -> c.lineage().stream())
              .map(ModelClass::iri)
              .collect(Collectors.toSet());
      grown = false;
      for (ModelClass c : model.classes()) {
        if (!found.contains(c)
            && c.fields().stream()
                .anyMatch(f -> isLink(f) && targets.contains(f.target().orElseThrow()))) {
          grown |= found.add(c);
        }
      }
    }
    return found;
  }

  private Set<ModelClass> findReferable() {
    Set<String> targets =
        model.classes().stream()
            .flatMap(c -> c.ownFields().stream())
            .filter(Field::reference)
            .flatMap(f -> f.target().stream())
            .collect(Collectors.toSet());
    return model.classes().stream()
        .filter(c -> c.lineage().stream().anyMatch(above -> targets.contains(above.iri())))
        .collect(Collectors.toSet());
  }

  private boolean holdsAnnotations(Field field) {
    return isLink(field) && annotationFamily.contains(field.target().orElseThrow());
  }

  private Role findRole(Iri predicate) {
    List<Field> fields = links.getOrDefault(predicate.text(), List.of());
    if (fields.stream().anyMatch(this::holdsAnnotations)) {
      return Role.ANNOTATES;
    }
    return fields.stream()
            .anyMatch(f -> leading().stream().anyMatch(c -> c.isA(f.target().orElseThrow())))
        ? Role.LEADS
        : Role.NONE;
  }
}
