package org.nbo.reason;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * Definitions of classes applied as rules, over and over until nothing follows any more: what meets
 * a condition that suffices for a class is in it, and in all classes above. For many things at
 * once, where a reasoner would take too long.
 */
final class DefinitionRules {
  private final List<Definitions.Sufficient> rules;
  private final Map<String, Set<String>> classesAbove;
  private final Map<String, Set<String>> propertiesAbove;
  private final Map<String, Set<String>> kindsOfSubjects;
  private final Map<String, Set<String>> kindsOfObjects;

  DefinitionRules(Definitions definitions) {
    this.rules = definitions.all();
    this.classesAbove = definitions.classesAbove();
    this.propertiesAbove = definitions.propertiesAbove();
    this.kindsOfSubjects = definitions.domains();
    this.kindsOfObjects = definitions.ranges();
  }

  private DefinitionRules(List<Definitions.Sufficient> rules, DefinitionRules others) {
    this.rules = rules;
    this.classesAbove = others.classesAbove;
    this.propertiesAbove = others.propertiesAbove;
    this.kindsOfSubjects = others.kindsOfSubjects;
    this.kindsOfObjects = others.kindsOfObjects;
  }

  /**
   * What follows.
   *
   * @param classes all classes of all things that statements are about, by the IRIs of the things
   * @param applied the rules that added one; the others add none to fewer statements either
   */
  record Inferred(Map<String, Set<String>> classes, DefinitionRules applied) {
    Set<String> classes(String thing) {
      return classes.getOrDefault(thing, Set.of());
    }
  }

  Inferred infer(Collection<Triple> statements) {
    Memberships members =
        new Memberships(
            new Links(statements, propertiesAbove), classesAbove, kindsOfSubjects, kindsOfObjects);
    Set<Definitions.Sufficient> applied = new LinkedHashSet<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Definitions.Sufficient rule : rules) {
        for (String thing : members.of(rule.kinds(), rule.added())) {
          if (rule.condition().isMetBy(thing, members)) {
            members.add(thing, rule.added());
            applied.add(rule);
            changed = true;
          }
        }
      }
    }
    return new Inferred(members.all(), new DefinitionRules(List.copyOf(applied), this));
  }
}
