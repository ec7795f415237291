package org.nbo.lift.quad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;

/**
 * Which thing an identifier means. It is that of one thing of its class, so things that share one
 * are kept apart: the first has the IRI of the identifier, each further one that of its place. A
 * reference means a thing of the class that it is for, in the same scope ({@code
 * nbo:scopesIdentifiers}, the instrument) before any other. For one reading of one document.
 */
public final class Identities {
  /** Of more identifiers none is remembered, so that memory stays small. */
  private static final int MOST = 1 << 20;

  private final IriMinter iris;
  private final Model model;
  private final Set<String> scoping;
  private final IdentifierTable known = new IdentifierTable(MOST);
  private final List<ModelClass> types = new ArrayList<>();
  private final Map<ModelClass, Integer> numbers = new HashMap<>();
  private final Map<ModelClass, Boolean> scopes = new HashMap<>();
  private final Map<String, Iri> scopeOfFirst = new HashMap<>();
  private final Map<String, List<Thing>> shared = new HashMap<>();
  private Set<String> targets;
  private Iri outer;
  private Iri mentioned;

  public Identities(IriMinter iris, Model model) {
    this.iris = iris;
    this.model = model;
    this.scoping = model.marks().scopes();
  }

  /** One of several things with the same identifier. */
  private record Thing(ModelClass type, Iri scope, Iri iri) {}

  /**
   * A thing with its IRI.
   *
   * @param isShared whether another thing that the same references may mean has its identifier
   *     already
   */
  public record Identified(Iri iri, boolean isShared) {}

  /**
   * The IRI of a thing that the document describes here.
   *
   * @param place the IRI that it has by its place
   */
  public Identified thing(String written, ModelClass type, Supplier<Iri> place) {
    if (!iris.mayShareIdentifiers()) {
      return new Identified(iris.identified(written), false);
    }
    String id = written.trim();
    int number = known.get(id);
    boolean isReserved = number < 0 && fits(type, types.get(-number - 1));
    if (number == IdentifierTable.ABSENT || isReserved) {
      known.put(id, number(type));
      if (outer != null) {
        scopeOfFirst.put(id, outer);
      }
      return new Identified(iris.identified(id), false);
    }
    Thing thing = new Thing(type, outer, place.get());
    List<Thing> others = shared.computeIfAbsent(id, i -> new ArrayList<>());
    boolean isShared =
        number > 0 && areAlike(type, types.get(number - 1))
            || others.stream().anyMatch(other -> areAlike(type, other.type()));
    others.add(thing);
    return new Identified(thing.iri(), isShared);
  }

  /** Says that no other thing has the identifier that the outermost one is given. */
  public void reserve(String id, ModelClass type) {
    if (iris.mayShareIdentifiers()) {
      known.put(id, number(type));
    }
  }

  /**
   * The thing that a reference means, wherever it stands.
   *
   * @param id what it names
   * @param target class of the things that it may name, or null
   */
  public Iri referred(String id, String target) {
    Iri meant = find(id, target);
    if (target != null && scoping.contains(target)) {
      mentioned = meant;
    }
    return meant;
  }

  private Iri find(String id, String target) {
    Optional<ModelClass> type = Optional.ofNullable(target).flatMap(model::classOf);
    if (!iris.mayShareIdentifiers() || type.isEmpty()) {
      return iris.referred(id);
    }
    int first = known.get(id);
    if (first == IdentifierTable.ABSENT) {
      known.put(id, -number(type.get()));
      return iris.referred(id);
    }
    List<Thing> things = shared.get(id);
    if (things == null) {
      return iris.referred(id);
    }
    Iri scope = outer == null ? mentioned : outer;
    Predicate<Thing> fits = thing -> fits(thing.type(), type.get());
    boolean firstFits = fits(types.get(Math.abs(first) - 1), type.get());
    if (firstFits && (scope == null || scope.text().equals(text(scopeOfFirst.get(id))))) {
      return iris.referred(id);
    }
    Optional<Thing> inScope =
        things.stream()
            .filter(fits)
            .filter(thing -> scope != null && scope.text().equals(text(thing.scope())))
            .findFirst();
    return inScope
        .or(() -> firstFits ? Optional.empty() : things.stream().filter(fits).findFirst())
        .map(Thing::iri)
        .orElseGet(() -> iris.referred(id));
  }

  /**
   * Whether a thing of one class may be of the other: a filter of a source is one of excitation if
   * that is how it is used.
   */
  private static boolean fits(ModelClass type, ModelClass target) {
    return type.isA(target.iri()) || target.isA(type.iri());
  }

  private static String text(Iri iri) {
    return iri == null ? "" : iri.text();
  }

  /** Hears that a thing begins, within which identifiers may mean other things than elsewhere. */
  public void begin(ModelClass type, Iri thing) {
    if (isScope(type)) {
      outer = thing;
    }
  }

  /** Hears that a thing ends. */
  public void end(Iri thing) {
    if (outer == thing) {
      outer = null;
    }
  }

  /** Hears that a part of the document itself begins, to which no mention before it belongs. */
  public void beginPart() {
    mentioned = null;
  }

  /** Whether a reference may mean things of either class: the schema has one key for both. */
  private boolean areAlike(ModelClass one, ModelClass other) {
    return fits(one, other)
        || targets().stream().anyMatch(target -> one.isA(target) && other.isA(target));
  }

  private Set<String> targets() {
    if (targets == null) {
      targets =
          model.classes().stream()
              .flatMap(c -> c.ownFields().stream())
              .filter(Field::reference)
              .flatMap(f -> f.target().stream())
              .collect(Collectors.toSet());
    }
    return targets;
  }

  private boolean isScope(ModelClass type) {
    return scopes.computeIfAbsent(type, t -> scoping.stream().anyMatch(t::isA));
  }

  /** A number from 1 on, the same for a class whenever it is asked for. */
  private int number(ModelClass type) {
    return numbers.computeIfAbsent(
        type,
        t -> {
          types.add(t);
          return types.size();
        });
  }
}
