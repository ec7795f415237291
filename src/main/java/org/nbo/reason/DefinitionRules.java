package org.nbo.reason;

import java.util.Collection;
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

  /** All classes of all things that statements are about, by the IRIs of the things. */
  Map<String, Set<String>> infer(Collection<Triple> statements) {
    Memberships members =
        new Memberships(
            new Links(statements, propertiesAbove), classesAbove, kindsOfSubjects, kindsOfObjects);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Definitions.Sufficient rule : rules) {
        for (String thing : members.of(rule.kinds(), rule.added())) {
          if (rule.condition().isMetBy(thing, members)) {
            members.add(thing, rule.added());
            changed = true;
          }
        }
      }
    }
    return members.all();
  }
}
