package org.nbo.validate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a schema says with {@code xs:key}, {@code xs:unique} and {@code xs:keyref}, read from its
 * files. The JDK's validator compares each value of a key with all before it, so that a document
 * with many things takes it hours; {@link IdentityCheck} looks them up.
 *
 * @param byScope the constraints by the name of the element within which they hold
 */
record IdentityConstraints(Map<String, List<Constraint>> byScope) {
  private static final String DESCENDANT = ".//";

  /** A name without a prefix is one in no namespace; no element of OME is. Some schemas slip so. */
  private static final String NOTHING = "-";

  /** How a constraint is called in a schema. */
  enum Kind {
    KEY,
    UNIQUE,
    KEYREF;

    private static final Map<String, Kind> BY_NAME =
        Map.of("key", KEY, "unique", UNIQUE, "keyref", KEYREF);
  }

  /**
   * One constraint.
   *
   * @param refer the key that values of a KEYREF must be of, else an empty text
   * @param paths names of elements from the scope on; before one at any depth stands an empty text
   * @param attribute the attribute that holds the value
   */
  record Constraint(
      Kind kind, String name, String refer, List<List<String>> paths, String attribute) {}

  /**
   * @param schemas the files of a schema
   */
  static IdentityConstraints of(List<SchemaElement> schemas) {
    Map<String, List<Constraint>> byScope = new HashMap<>();
    for (SchemaElement schema : schemas) {
      Map<Kind, List<SchemaElement>> stated = new EnumMap<>(Kind.class);
      collect(schema, stated);
      stated.forEach(
          (kind, elements) ->
              elements.forEach(
                  element ->
                      byScope
                          .computeIfAbsent(scope(element), s -> new ArrayList<>())
                          .add(constraint(kind, element))));
    }
    return new IdentityConstraints(byScope);
  }

  /** The constraints in an element of a schema, at any depth, in one pass. */
  private static void collect(SchemaElement around, Map<Kind, List<SchemaElement>> stated) {
    for (SchemaElement element : around.children()) {
      Kind kind = Kind.BY_NAME.get(element.name());
      if (kind != null && !element.get("name").isEmpty()) {
        stated.computeIfAbsent(kind, k -> new ArrayList<>()).add(element);
      }
      collect(element, stated);
    }
  }

  private static String scope(SchemaElement constraint) {
    SchemaElement around = constraint.around();
    while (!around.name().equals("element")) {
      around = around.around();
    }
    return around.get("name");
  }

  private static Constraint constraint(Kind kind, SchemaElement element) {
    List<List<String>> paths = new ArrayList<>();
    for (String path : xpath(element, "selector").split("\\|")) {
      paths.add(steps(path.strip()));
    }
    return new Constraint(
        kind,
        element.get("name"),
        local(element.get("refer")),
        paths,
        local(xpath(element, "field").substring(1)));
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    String rest = path;
    if (path.startsWith(DESCENDANT)) {
      steps.add("");
      rest = path.substring(DESCENDANT.length());
    }
    for (String step : rest.split("/")) {
      boolean inNamespace = step.indexOf(':') >= 0 || step.equals("*");
      steps.add(inNamespace ? local(step) : NOTHING);
    }
    return steps;
  }

  private static String xpath(SchemaElement constraint, String child) {
    return constraint.all(child).get(0).get("xpath");
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
