package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.nbo.finding.Abreast;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;

/**
 * Two descriptions side by side: each component with all its fields, whether they differ or not.
 */
final class SideBySide {
  private static final Comparator<Abreast> ORDER =
      Comparator.comparing(Abreast::same)
          .thenComparing(Abreast::component)
          .thenComparing(a -> a.left().name())
          .thenComparing(a -> a.right().name())
          .thenComparing(a -> a.left().iri())
          .thenComparing(a -> a.right().iri());

  private final Pair pair;
  private final Map<Node, Node> partner = new HashMap<>();

  /**
   * @param left compared with the other, whatever they are
   * @param right the other
   */
  SideBySide(Pair pair, Node left, Node right) {
    this.pair = pair;
    pair.earlier.forEach(
        (later, earlier) -> {
          if (pair.things.contains(later) && pair.earlierThings.contains(earlier)) {
            partner.put(earlier, later);
          }
        });
    partner.values().remove(right);
    partner.put(left, right);
    pairParts();
  }

  /** Parts in the same place stand side by side: the only ones there, and those most alike. */
  private void pairParts() {
    List<Node> open = new ArrayList<>(partner.keySet());
    while (!open.isEmpty()) {
      Node left = open.remove(open.size() - 1);
      Map<Node, List<Node>> lefts = parts(left, pair.before.graph(), partner.keySet());
      Map<Node, List<Node>> rights =
          parts(partner.get(left), pair.after.graph(), new HashSet<>(partner.values()));
      lefts.forEach(
          (property, parts) -> {
            List<Node> others = new ArrayList<>(rights.getOrDefault(property, List.of()));
            int least = parts.size() == 1 && others.size() == 1 ? 0 : 1;
            for (Node part : parts) {
              others.stream()
                  .filter(other -> Kinds.meet(kinds(part, true), kinds(other, false)))
                  .filter(other -> likeness(part, other) >= least)
                  .max(Comparator.comparingLong(other -> likeness(part, other)))
                  .ifPresent(
                      other -> {
                        others.remove(other);
                        partner.put(part, other);
                        open.add(part);
                      });
            }
          });
    }
  }

  private List<ModelClass> kinds(Node thing, boolean isLeft) {
    return pair.classes(thing, (isLeft ? pair.before : pair.after).graph()).toList();
  }

  /** How many fields have the same values. */
  private long likeness(Node left, Node right) {
    return fields(left, right, kinds(left, true)).stream().filter(Abreast.Field::same).count();
  }

  private Map<Node, List<Node>> parts(Node thing, Graph graph, Set<Node> without) {
    Set<Node> told = graph == pair.before.graph() ? pair.earlierThings : pair.things;
    Map<Node, List<Node>> parts = new LinkedHashMap<>();
    for (Triple link : graph.find(thing, Node.ANY, Node.ANY).toList()) {
      if (told.contains(link.getObject()) && !without.contains(link.getObject())) {
        parts.computeIfAbsent(link.getPredicate(), p -> new ArrayList<>()).add(link.getObject());
      }
    }
    return parts;
  }

  List<Abreast> all() {
    List<Abreast> all = new ArrayList<>();
    for (Node left : pair.earlierThings) {
      Node right = partner.get(left);
      all.add(abreast(left, right != null && pair.things.contains(right) ? right : null));
    }
    Set<Node> paired = new HashSet<>(partner.values());
    pair.things.stream().filter(t -> !paired.contains(t)).forEach(t -> all.add(abreast(null, t)));
    return all.stream().filter(a -> !a.fields().isEmpty()).sorted(ORDER).toList();
  }

  private Abreast abreast(Node left, Node right) {
    List<ModelClass> kinds = new ArrayList<>();
    if (left != null) {
      pair.classes(left, pair.before.graph()).forEach(kinds::add);
    }
    if (right != null) {
      pair.classes(right, pair.after.graph()).forEach(kinds::add);
    }
    String component =
        ModelClass.mostSpecific(kinds).stream()
            .map(ModelClass::label)
            .sorted()
            .findFirst()
            .orElse("thing");
    return new Abreast(
        component,
        side(left, pair.before.graph()),
        side(right, pair.after.graph()),
        fields(left, right, kinds));
  }

  private Abreast.Side side(Node thing, Graph graph) {
    return thing == null
        ? Abreast.Side.NONE
        : new Abreast.Side(thing.toString(), pair.name(thing, graph));
  }

  private List<Abreast.Field> fields(Node left, Node right, List<ModelClass> kinds) {
    Set<String> properties = new TreeSet<>();
    addProperties(left, pair.before.graph(), properties);
    addProperties(right, pair.after.graph(), properties);
    List<Abreast.Field> fields = new ArrayList<>();
    for (String property : properties) {
      kinds.stream()
          .filter(kind -> kind.field(property).isPresent() && !pair.isPerFile(property))
          .findFirst()
          .filter(kind -> !isThing(kind, property))
          .map(kind -> field(left, right, kind, property))
          .filter(field -> !field.left().isEmpty() || !field.right().isEmpty())
          .ifPresent(fields::add);
    }
    fields.sort(Comparator.comparing(Abreast.Field::same).thenComparing(Abreast.Field::label));
    return fields;
  }

  private static boolean isThing(ModelClass kind, String property) {
    return kind.field(property)
        .map(Field::property)
        .filter(p -> p.kind() == ModelProperty.Kind.THING)
        .isPresent();
  }

  private Abreast.Field field(Node left, Node right, ModelClass kind, String property) {
    List<Node> lefts = values(left, pair.before.graph(), property);
    List<Node> rights = values(right, pair.after.graph(), property);
    return new Abreast.Field(
        kind.field(property).orElseThrow().property().label(),
        pair.words(lefts, kind, property, pair.before.graph()),
        pair.words(rights, kind, property, pair.after.graph()),
        areIn(lefts, rights, property) && areIn(rights, lefts, property));
  }

  private boolean areIn(List<Node> some, List<Node> others, String property) {
    return some.stream().allMatch(v -> others.stream().anyMatch(o -> pair.same(property, v, o)));
  }

  private List<Node> values(Node thing, Graph graph, String property) {
    return thing == null ? List.of() : pair.values(graph, thing, property);
  }

  private static void addProperties(Node thing, Graph graph, Set<String> properties) {
    if (thing != null) {
      graph.find(thing, Node.ANY, Node.ANY).forEach(t -> properties.add(t.getPredicate().getURI()));
    }
  }
}
