package org.nbo.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.xml.sax.Attributes;

/**
 * Checks the keys of one document and what refers to them, in the order of the document, and says
 * what is wrong in the words of the JDK's validator.
 */
final class IdentityCheck {
  private final IdentityConstraints constraints;
  private final Consumer<String> troubles;
  private final BiPredicate<String, String> isWrong;
  private final List<Scope> scopes = new ArrayList<>();
  private int depth;

  /**
   * @param troubles receives what is wrong when the document has come to where it is
   * @param isWrong whether an attribute of the element at hand has a value that is not of its type;
   *     such a value is no key
   */
  IdentityCheck(
      IdentityConstraints constraints,
      Consumer<String> troubles,
      BiPredicate<String, String> isWrong) {
    this.constraints = constraints;
    this.troubles = troubles;
    this.isWrong = isWrong;
  }

  void startElement(String name, Attributes attributes) {
    depth++;
    for (int i = 0; i < scopes.size(); i++) {
      scopes.get(i).start(name, attributes);
    }
    List<IdentityConstraints.Constraint> own = constraints.byScope().get(name);
    if (own != null) {
      scopes.add(new Scope(name, depth, own));
    }
  }

  void endElement() {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Scope scope = scopes.get(i);
      if (scope.depth == depth) {
        scopes.remove(i).end();
      } else {
        scope.up();
      }
    }
    depth--;
  }

  /** The values of a constraint. */
  private static final class Values {
    private final IdentityConstraints.Constraint constraint;
    private final Hashes seen = new Hashes();
    private final Set<String> open = new LinkedHashSet<>();

    Values(IdentityConstraints.Constraint constraint) {
      this.constraint = constraint;
    }
  }

  /** How far along the path of a constraint an element is. */
  private record Place(Values values, List<String> path, int step) {}

  /** A set of places, with the sets that each child leads to. */
  private static final class State {
    private final List<Place> places;
    private final Map<String, State> next = new HashMap<>();
    private final List<Values> selected = new ArrayList<>();

    State(List<Place> places) {
      this.places = places;
      for (Place place : places) {
        if (place.step == place.path.size() && !selected.contains(place.values)) {
          selected.add(place.values);
        }
      }
    }

    State child(String name) {
      return next.computeIfAbsent(name, this::make);
    }

    private State make(String name) {
      List<Place> places = new ArrayList<>();
      for (Place place : this.places) {
        if (place.step < place.path.size()) {
          String step = place.path.get(place.step);
          if (step.isEmpty()) {
            places.add(place);
            if (place.path.get(place.step + 1).equals(name)) {
              places.add(new Place(place.values, place.path, place.step + 2));
            }
          } else if (step.equals(name) || step.equals("*")) {
            places.add(new Place(place.values, place.path, place.step + 1));
          }
        }
      }
      return new State(places);
    }
  }

  /** An element within which constraints hold. */
  private final class Scope {
    private final String element;
    private final int depth;
    private final Map<String, Values> byName = new LinkedHashMap<>();
    private final List<State> states = new ArrayList<>();

    Scope(String element, int depth, List<IdentityConstraints.Constraint> own) {
      this.element = element;
      this.depth = depth;
      List<Place> places = new ArrayList<>();
      for (IdentityConstraints.Constraint constraint : own) {
        Values values = new Values(constraint);
        byName.put(constraint.name(), values);
        constraint.paths().forEach(path -> places.add(new Place(values, path, 0)));
      }
      states.add(new State(places));
    }

    void start(String name, Attributes attributes) {
      State state = states.get(states.size() - 1).child(name);
      states.add(state);
      for (Values values : state.selected) {
        String value = attributes.getValue("", values.constraint.attribute());
        if (value != null) {
          add(values, value);
        } else if (values.constraint.kind() == IdentityConstraints.Kind.KEY) {
          troubles.accept(
              "cvc-identity-constraint.4.2.1.a: Element \""
                  + name
                  + "\" has no value for the key \""
                  + values.constraint.name()
                  + "\".");
        }
      }
    }

    void up() {
      states.remove(states.size() - 1);
    }

    private void add(Values values, String value) {
      IdentityConstraints.Constraint constraint = values.constraint;
      if (constraint.kind() == IdentityConstraints.Kind.KEYREF) {
        Values key = byName.get(constraint.refer());
        if (key == null || !key.seen.contains(value)) {
          values.open.add(value);
        }
      } else if (!isWrong.test(constraint.attribute(), value) && !values.seen.add(value)) {
        boolean unique = constraint.kind() == IdentityConstraints.Kind.UNIQUE;
        troubles.accept(
            (unique
                    ? "cvc-identity-constraint.4.1: Duplicate unique value ["
                    : "cvc-identity-constraint.4.2.2: Duplicate key value [")
                + value
                + "] declared for identity constraint \""
                + constraint.name()
                + "\" of element \""
                + element
                + "\".");
      }
    }

    /** What refers to no key, in the order of the JDK's validator: last constraint first. */
    void end() {
      List<Values> lastFirst = new ArrayList<>(byName.values());
      Collections.reverse(lastFirst);
      for (Values values : lastFirst) {
        Values key = byName.get(values.constraint.refer());
        values.open.stream()
            .filter(value -> key == null || !key.seen.contains(value))
            .findFirst()
            .ifPresent(
                value ->
                    troubles.accept(
                        "cvc-identity-constraint.4.3: Key '"
                            + values.constraint.name()
                            + "' with value '"
                            + value
                            + "' not found for identity constraint of element '"
                            + element
                            + "'."));
      }
    }
  }
}
