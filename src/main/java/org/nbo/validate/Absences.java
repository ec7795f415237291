package org.nbo.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.nbo.finding.Duty;
import org.nbo.finding.Remedy;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;

/**
 * How many fields are missing. A field is what a shape asks of a class, however many things lack
 * it. Where a required part is not described at all, what it would have to say is missing too: of
 * parts of several kinds, what all of them would.
 */
final class Absences {
  private final ShapeCatalog catalog;
  private final List<ModelClass> described;
  private final Set<String> counted = new HashSet<>();
  private final Map<Node, Map<Duty, Map<Remedy, Integer>>> byShape = new LinkedHashMap<>();

  /**
   * @param described the classes of which there are things
   */
  Absences(ShapeCatalog catalog, Model model, Set<Node> described) {
    this.catalog = catalog;
    this.described =
        described.stream()
            .filter(Node::isURI)
            .flatMap(type -> model.classOf(type.getURI()).stream())
            .toList();
  }

  /**
   * Counts what shapes find missing.
   *
   * @param missing the shapes, with the formats in which values may be added
   * @param own the format of the file itself
   */
  void count(Map<Node, List<Naming>> missing, Naming own) {
    List<Node> shapes = new ArrayList<>(missing.keySet());
    shapes.sort(
        Comparator.comparing((Node shape) -> catalog.duty(shape).tier())
            .thenComparing(Node::getURI));
    for (Node shape : shapes) {
      Map<Duty, Map<Remedy, Integer>> fields = new HashMap<>();
      count(shape, catalog.duty(shape), new Places(missing.get(shape), own), fields);
      byShape.put(shape, fields);
    }
  }

  /** Where values can be added. */
  private record Places(List<Naming> namings, Naming own) {}

  private void count(Node shape, Duty duty, Places places, Map<Duty, Map<Remedy, Integer>> fields) {
    fields
        .computeIfAbsent(duty, d -> new HashMap<>())
        .merge(catalog.remedy(shape, places.namings(), places.own()), 1, Integer::sum);
    if (duty.level() != RequirementLevel.MUST) {
      return;
    }
    for (Node part : askedOf(catalog.parts(shape))) {
      Duty asked = catalog.duty(part);
      count(
          part,
          new Duty(asked.extension(), Math.max(asked.tier(), duty.tier()), asked.level()),
          places,
          fields);
    }
  }

  /** What is asked of any part of some classes; nothing where there is one, or it was counted. */
  private List<Node> askedOf(Set<String> classes) {
    if (classes.isEmpty() || !counted.add(String.join(" ", classes)) || isDescribed(classes)) {
      return List.of();
    }
    return catalog.askedOfAll(classes);
  }

  private boolean isDescribed(Set<String> classes) {
    return described.stream().anyMatch(type -> classes.stream().anyMatch(type::isA));
  }

  /** How many fields of the shape's own tier and level are missing, itself included. */
  int fields(Node shape) {
    return byShape
        .getOrDefault(shape, Map.of())
        .getOrDefault(catalog.duty(shape), Map.of())
        .values()
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** How many fields of a cell are missing, and where they can be filled in. */
  Map<Remedy, Integer> of(Duty cell) {
    Map<Remedy, Integer> sum = new HashMap<>();
    byShape
        .values()
        .forEach(
            fields ->
                fields
                    .getOrDefault(cell, Map.of())
                    .forEach((remedy, n) -> sum.merge(remedy, n, Integer::sum)));
    return sum;
  }

  /** How many of them are missing with a part that is not described. */
  int ofParts(Duty cell) {
    int direct =
        (int) byShape.keySet().stream().filter(shape -> catalog.duty(shape).equals(cell)).count();
    return of(cell).values().stream().mapToInt(Integer::intValue).sum() - direct;
  }
}
