package org.nbo.export.methods;

import com.samskivert.mustache.Mustache;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.nbo.model.ModelProperty;

/**
 * How a template sees a thing: by the local names of its properties, or paths of them divided by
 * {@code /}. {@code kind} is what the thing is, {@code is_Laser} whether it is of this class;
 * {@code NAME_count} how many values there are, {@code NAME_several} whether more than one; {@code
 * NAME_plural} whether the value is a number other than one, {@code NAME_number} the number without
 * its unit; {@code number} the place of the thing among its like, from 1, and {@code unnamedOne}
 * whether it has neither a name nor any of its like beside it.
 */
record View(Node thing, Knowledge knowledge) implements Mustache.CustomContext {
  private static final String IS = "is_";
  private static final String COUNT = "_count";
  private static final String SEVERAL = "_several";
  private static final String PLURAL = "_plural";
  private static final String NUMBER = "_number";

  @Override
  public Object get(String name) {
    if (name.equals("kind")) {
      return Values.of(knowledge.kind(thing).stream());
    }
    if (name.startsWith(IS)) {
      return knowledge.isA(thing, name.substring(IS.length()));
    }
    if (name.endsWith(COUNT)) {
      return values(cut(name, COUNT)).map(v -> v.items().size()).orElse(null);
    }
    if (name.endsWith(SEVERAL)) {
      return values(cut(name, SEVERAL)).map(v -> v.items().size() > 1).orElse(null);
    }
    if (name.endsWith(PLURAL)) {
      return values(cut(name, PLURAL)).map(View::isPlural).orElse(null);
    }
    if (name.endsWith(NUMBER)) {
      return values(cut(name, NUMBER))
          .map(v -> Values.of(v.said().stream().map(Said::withoutUnit)))
          .orElse(null);
    }
    if (name.equals("number")) {
      return knowledge.number(thing);
    }
    if (name.equals("unnamedOne")) {
      return knowledge.isOnly(thing) && values("name").filter(v -> !v.items().isEmpty()).isEmpty();
    }
    return values(name).orElse(null);
  }

  private static boolean isPlural(Values values) {
    return values.said().stream()
        .anyMatch(said -> said.number() != null && said.number().compareTo(BigDecimal.ONE) != 0);
  }

  private static String cut(String name, String end) {
    return name.substring(0, name.length() - end.length());
  }

  /** Empty where there is no property of a name. */
  private Optional<Values> values(String path) {
    if (path.equals("modality") && knowledge.experiment().images().contains(thing)) {
      return Optional.of(Values.of(knowledge.modality(thing).stream()));
    }
    List<Node> things = List.of(thing);
    String[] steps = path.split("/");
    for (int i = 0; i < steps.length - 1; i++) {
      Optional<ModelProperty> step = knowledge.property(steps[i]);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      List<Node> next = new ArrayList<>();
      things.forEach(t -> next.addAll(knowledge.nodes(t, step.get())));
      things = next.stream().distinct().toList();
    }
    List<Node> from = things;
    return knowledge.property(steps[steps.length - 1]).map(last -> values(from, last));
  }

  private Values values(List<Node> things, ModelProperty property) {
    Values found =
        Values.of(
            things.stream()
                .flatMap(
                    t -> knowledge.nodes(t, property).stream().map(node -> item(t, property, node)))
                .distinct());
    if (!found.items().isEmpty()) {
      return found;
    }
    return things.stream()
        .flatMap(t -> knowledge.missing(t, property).stream())
        .findFirst()
        .map(what -> new Values(List.of(), what))
        .orElse(Values.NONE);
  }

  private Mustache.CustomContext item(Node from, ModelProperty property, Node node) {
    return property.kind() == ModelProperty.Kind.THING && node.isURI()
        ? new View(node, knowledge)
        : knowledge.said(from, property, node);
  }

  /** Things that are reached by several ways are one. */
  @Override
  public boolean equals(Object other) {
    return other instanceof View view && view.thing.equals(thing);
  }

  @Override
  public int hashCode() {
    return thing.hashCode();
  }
}
