package org.nbo.lift.keyvalue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.Position;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.vocab.NboTerm;

/**
 * The things around annotated ones that key–value pairs may be about, with the values they have. It
 * hears the statements of a source and keeps no others, so that its size depends on the annotations
 * and the hardware, not on the planes.
 */
public final class Surroundings implements QuadSink {
  /** From two on, how many nameless parts there are makes no difference: it is not clear which. */
  private static final int ENOUGH_PARTS = 2;

  private final Model model;
  private final KeyNames keyNames;
  private final Set<KeyName> names;
  private final Map<String, List<Thing>> annotated = new HashMap<>();
  private final Map<String, Thing> things = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Iri, ModelClass> types = new IdentityHashMap<>();
  private final Map<Iri, Role> roles = new IdentityHashMap<>();
  private final Map<ModelClass, Set<String>> watched = new HashMap<>();
  private final Map<ModelClass, Boolean> kept = new HashMap<>();
  private final Set<ModelClass> referable;
  private final Set<ModelClass> leading;
  private final Set<String> annotations;
  private final Set<String> annotationFamily;
  private Iri lastSubject;
  private Iri lastPredicate;
  private Iri lastObject;

  /**
   * @param pairs the annotations whose surroundings are asked for
   */
  public Surroundings(Model model, KeyNames keyNames, List<KeyValues.Pairs> pairs) {
    this.model = model;
    this.keyNames = keyNames;
    this.names =
        pairs.stream()
            .flatMap(p -> p.pairs().stream())
            .flatMap(p -> p.names().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.annotations = pairs.stream().map(p -> p.iri().text()).collect(Collectors.toSet());
    this.annotationFamily = annotationFamily();
    this.referable = referable();
    this.leading = leading();
  }

  /** What a link does for the search. */
  private enum Role {
    ANNOTATES,
    LEADS,
    NONE
  }

  /** A thing whose parts or values matter. */
  static final class Thing {
    private final Iri iri;
    private final ModelClass type;
    private final Set<Thing> parts = new LinkedHashSet<>();
    private final Set<String> references = new LinkedHashSet<>();
    private final Map<String, List<String>> values;

    Thing(Iri iri, ModelClass type, Map<String, List<String>> values) {
      this.iri = iri;
      this.type = type;
      this.values = values;
    }

    Iri iri() {
      return iri;
    }

    ModelClass type() {
      return type;
    }

    /** The values that a property has in the file: lexical forms, IRIs of listed values. */
    List<String> values(String property) {
      return values.getOrDefault(property, List.of());
    }

    void add(String property, String value) {
      values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
    }
  }

  /** A thing that has begun, kept only once something about it matters. */
  private static final class Open {
    private final Iri iri;
    private final Map<ModelClass, Integer> partsKept = new HashMap<>(0);
    private Map<String, List<String>> values;
    private ModelClass type;
    private Thing thing;

    Open(Iri iri) {
      this.iri = iri;
    }
  }

  @Override
  public void graph(Iri graph) {
    // the statements of one source are all in one graph
  }

  @Override
  public void located(Iri subject, Position at) {
    boolean isPart = lastObject == subject;
    while (isPart && !open.isEmpty() && open.peek().iri != lastSubject) {
      open.pop();
    }
    if (isPart
        && roles.computeIfAbsent(lastPredicate, this::role) == Role.ANNOTATES
        && annotations.contains(subject.text())
        && !isPool(open.peek().type)) {
      annotate(lastSubject, subject);
    }
    forgetLast();
    open.push(new Open(subject));
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    reference();
    if (predicate == Iri.TYPE) {
      if (!open.isEmpty() && open.peek().iri == subject) {
        typed(open.peek(), object);
      }
      return;
    }
    lastSubject = subject;
    lastPredicate = predicate;
    lastObject = object;
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    reference();
    value(subject, predicate, lexical);
  }

  /** The last link was none to a part, but a reference or a listed value. */
  private void reference() {
    if (lastObject == null) {
      return;
    }
    Iri subject = lastSubject;
    Iri object = lastObject;
    Iri predicate = lastPredicate;
    forgetLast();
    switch (roles.computeIfAbsent(predicate, this::role)) {
      case ANNOTATES -> {
        if (annotations.contains(object.text())) {
          annotate(subject, object);
        }
      }
      case LEADS -> {
        for (Open thing : open) {
          if (thing.iri == subject) {
            keep(thing).references.add(object.text());
          }
        }
      }
      case NONE -> value(subject, predicate, object.text());
    }
  }

  private void forgetLast() {
    lastSubject = null;
    lastPredicate = null;
    lastObject = null;
  }

  private void value(Iri subject, Iri predicate, String value) {
    for (Open thing : open) {
      if (thing.iri == subject && thing.values != null) {
        String property = predicate.text();
        if (watched.get(thing.type).contains(property)) {
          thing.values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
        }
      }
    }
  }

  private void typed(Open thing, Iri typeIri) {
    ModelClass type = types.computeIfAbsent(typeIri, t -> model.classOf(t.text()).orElseThrow());
    thing.type = type;
    if (!watched.computeIfAbsent(type, this::properties).isEmpty()) {
      thing.values = new HashMap<>();
    }
    if (kept.computeIfAbsent(type, this::matters)) {
      Open outer = outer(thing);
      boolean countable = outer == null || referable.contains(type);
      if (countable || outer.partsKept.merge(type, 1, Integer::sum) <= ENOUGH_PARTS) {
        keep(thing);
      }
    }
  }

  private Open outer(Open thing) {
    boolean found = false;
    for (Open each : open) {
      if (found) {
        return each;
      }
      found = each == thing;
    }
    return null;
  }

  private void annotate(Iri subject, Iri annotation) {
    for (Open thing : open) {
      if (thing.iri == subject) {
        annotated.computeIfAbsent(annotation.text(), a -> new ArrayList<>()).add(keep(thing));
        return;
      }
    }
  }

  /** Keeps a thing together with those that it is a part of. */
  private Thing keep(Open wanted) {
    if (wanted.thing != null) {
      return wanted.thing;
    }
    Open outer = outer(wanted);
    Map<String, List<String>> values = wanted.values == null ? new HashMap<>() : wanted.values;
    wanted.thing =
        things.computeIfAbsent(wanted.iri.text(), i -> new Thing(wanted.iri, wanted.type, values));
    if (outer != null) {
      keep(outer).parts.add(wanted.thing);
    }
    return wanted.thing;
  }

  // ---- what matters, by class

  /** All kinds of annotations, and what they have in common. */
  private Set<String> annotationFamily() {
    Set<String> above =
        model.keyTerms().contexts().keySet().stream()
            .flatMap(list -> model.classOf(list).stream())
            .flatMap(list -> list.lineage().stream())
            .map(ModelClass::iri)
            .collect(Collectors.toSet());
    return model.classes().stream()
        .filter(c -> above.stream().anyMatch(c::isA))
        .map(ModelClass::iri)
        .collect(Collectors.toSet());
  }

  /** The properties of a class that a key may name, and those of their wordings. */
  private Set<String> properties(ModelClass type) {
    return names.stream()
        .filter(n -> n.mayMean(type))
        .flatMap(n -> keyNames.field(type, n.field()).stream())
        .map(f -> f.property().iri())
        .flatMap(iri -> Stream.of(iri, iri + NboTerm.AS_WRITTEN))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether a key may be about things of this class, name them on the way, or need a new part. */
  private boolean matters(ModelClass type) {
    return !watched.computeIfAbsent(type, this::properties).isEmpty()
        || names.stream().flatMap(n -> n.path().stream()).anyMatch(s -> s.means(type))
        || type.fields().stream().anyMatch(f -> mayHoldNamed(f));
  }

  private boolean mayHoldNamed(Field field) {
    return isLink(field)
        && !field.reference()
        && names.stream()
            .filter(n -> !n.isBare())
            .flatMap(n -> n.owner().classes().stream())
            .anyMatch(c -> c.isA(field.target().orElseThrow()));
  }

  private static boolean isLink(Field field) {
    return field.property().kind() == ModelProperty.Kind.THING && field.target().isPresent();
  }

  /** The classes from which links lead to one that matters. */
  private Set<ModelClass> leading() {
    Set<ModelClass> found = new HashSet<>();
    for (ModelClass c : model.classes()) {
      if (kept.computeIfAbsent(c, this::matters)) {
        found.add(c);
      }
    }
    boolean grown = true;
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

  /** The classes to whose things a reference may lead. */
  private Set<ModelClass> referable() {
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

  /** Whether things of this class hold annotations and nothing that these could be about. */
  private boolean isPool(ModelClass type) {
    return type.fields().stream().allMatch(this::holdsAnnotations);
  }

  private boolean holdsAnnotations(Field field) {
    return isLink(field) && annotationFamily.contains(field.target().orElseThrow());
  }

  private Role role(Iri predicate) {
    String property = predicate.text();
    List<Field> fields =
        model.classes().stream()
            .flatMap(c -> c.ownFields().stream())
            .filter(f -> isLink(f) && f.property().iri().equals(property))
            .toList();
    if (fields.stream().anyMatch(this::holdsAnnotations)) {
      return Role.ANNOTATES;
    }
    return fields.stream()
            .anyMatch(f -> leading.stream().anyMatch(c -> c.isA(f.target().orElseThrow())))
        ? Role.LEADS
        : Role.NONE;
  }

  // ---- what is asked afterwards

  /** The things that an annotation is attached to, in the order of the source. */
  List<Thing> annotatedBy(Iri annotation) {
    reference();
    return annotated.getOrDefault(annotation.text(), List.of());
  }

  public boolean holds(Iri thing) {
    return things.containsKey(thing.text());
  }

  /** Adds a thing that only key–value pairs describe. */
  Thing add(Thing outer, Iri iri, ModelClass type) {
    Thing thing = new Thing(iri, type, new HashMap<>());
    things.put(iri.text(), thing);
    outer.parts.add(thing);
    return thing;
  }

  /**
   * The things that fit, nearest first: this one; else its parts and what those refer to; else what
   * further parts and references lead to. An image comes to its objective by its settings, not by
   * the inventory of the instrument.
   */
  List<Thing> find(Thing from, Predicate<Thing> fits) {
    if (fits.test(from)) {
      return List.of(from);
    }
    Set<Thing> near = near(from);
    List<Thing> found = near.stream().filter(fits).toList();
    return found.isEmpty() ? far(near).stream().filter(fits).toList() : found;
  }

  /** A thing, its parts, and what they refer to. */
  Set<Thing> near(Thing from) {
    Set<Thing> near = new LinkedHashSet<>();
    Deque<Thing> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      Thing thing = next.remove();
      if (near.add(thing)) {
        next.addAll(thing.parts);
      }
    }
    List<Thing> parts = List.copyOf(near);
    parts.forEach(part -> referred(part).forEach(near::add));
    return near;
  }

  private Set<Thing> far(Set<Thing> near) {
    Set<Thing> far = new LinkedHashSet<>();
    Deque<Thing> next = new ArrayDeque<>(near);
    while (!next.isEmpty()) {
      Thing thing = next.remove();
      if (far.add(thing)) {
        next.addAll(thing.parts);
        referred(thing).forEach(next::add);
      }
    }
    return far;
  }

  private Stream<Thing> referred(Thing thing) {
    return thing.references.stream().map(things::get).flatMap(t -> Optional.ofNullable(t).stream());
  }
}
