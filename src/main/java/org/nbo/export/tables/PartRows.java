package org.nbo.export.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.SpecificationNaming;

/** Parts that are not described yet: which there can be, and the rows that would describe one. */
public final class PartRows {
  private static final Pattern STEP = Pattern.compile("([^/\\[\\]]+)\\[(\\d{1,6})\\]");

  private final Model model;
  private final Naming naming;

  /**
   * @param model that knows the kinds
   */
  public PartRows(Model model) {
    this.model = model;
    this.naming = new SpecificationNaming(model);
  }

  /**
   * A part that can be added.
   *
   * @param component where it would stand, without the number among its like
   * @param name what people call its kind
   */
  public record Part(String component, String name) {}

  /**
   * The kinds of parts that a component can have, by their names.
   *
   * @param component path of elements
   */
  public List<Part> possible(String component) {
    List<Part> parts = new ArrayList<>();
    type(component)
        .ifPresent(
            type ->
                type.fields().stream()
                    .filter(f -> f.holdsThings() && !f.reference() && f.tier() > 0)
                    .forEach(field -> add(component, type, field, parts)));
    parts.sort(Comparator.comparing(Part::name).thenComparing(Part::component));
    return parts;
  }

  private void add(String component, ModelClass type, Field field, List<Part> to) {
    String target = field.target().orElse("");
    for (ModelClass kind : model.classes()) {
      if (kind.isA(target) && isDescribed(kind)) {
        naming
            .element(type, field, kind)
            .filter(element -> candidate(type, element).filter(kind::equals).isPresent())
            .ifPresent(
                element ->
                    to.add(
                        new Part(
                            isRoot(component) ? element : component + '/' + element,
                            kind.label())));
      }
    }
  }

  /** Whether things of the class are described one by one. */
  static boolean isDescribed(ModelClass kind) {
    return !kind.isAbstract() && kind.lineage().stream().noneMatch(ModelClass::isSummarizable);
  }

  private boolean isRoot(String component) {
    return naming.root(component).isPresent();
  }

  private Optional<ModelClass> candidate(ModelClass owner, String element) {
    return naming.child(owner, element).flatMap(child -> child.candidates().stream().findFirst());
  }

  /** The class of what would stand in a place; empty where the path is none. */
  private Optional<ModelClass> type(String component) {
    if (isRoot(component)) {
      return naming.root(component);
    }
    Optional<ModelClass> type =
        model.classes().stream().filter(ModelClass::isDocumentRoot).findFirst();
    for (String step : component.split("/")) {
      Matcher name = STEP.matcher(step);
      type =
          name.matches()
              ? type.flatMap(owner -> candidate(owner, name.group(1)))
              : Optional.empty();
    }
    return type;
  }

  /**
   * What there is to say of a part; nothing where there can be none.
   *
   * @param component path of elements, with numbers
   * @param name what people call it; empty where its kind says all
   * @param place where it stands among all components
   */
  public List<FieldRow> rows(String component, String name, int place) {
    return type(component)
        .filter(PartRows::isDescribed)
        .map(kind -> rows(kind, component, name.isEmpty() ? kind.label() : name, "", place))
        .orElse(List.of());
  }

  List<FieldRow> rows(ModelClass kind, String component, String name, String thing, int place) {
    List<FieldRow> rows = new ArrayList<>();
    for (Field field : kind.fields()) {
      if (field.holdsThings() || field.tier() == 0 || naming.names(field).isEmpty()) {
        continue;
      }
      rows.add(
          new FieldRow(
              place,
              thing,
              field.property(),
              component,
              name,
              naming.names(field).get(0),
              "",
              FieldRows.unit(kind, field),
              field.tier(),
              field.level(),
              FieldRows.choices(field.property(), model)));
    }
    return rows;
  }
}
