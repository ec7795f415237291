package org.nbo.export.omexml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.UnitField;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.OmeNaming;
import org.nbo.ontology.Ontology;

/** The way back from the graph is open, and not ambiguous, for all that the schema allows. */
class ElementPlanTest {
  private final Naming naming = new OmeNaming(Model.of(Ontology.load()));
  private final Set<String> visited = new HashSet<>();
  private final List<String> troubles = new ArrayList<>();

  @Test
  void everythingInTheSchemaHasOneWayBack() {
    OmeSchema schema = OmeSchema.load();
    for (OmeSchema.Element root : schema.roots()) {
      naming.root(root.name()).ifPresent(type -> visit(type, root, root.name()));
    }
    assertThat(visited).hasSizeGreaterThan(70);
    assertThat(troubles).isEmpty();
  }

  private void visit(ModelClass type, OmeSchema.Element element, String path) {
    if (!visited.add(type.localName() + ' ' + element.name())) {
      return;
    }
    ElementPlan plan = new ElementPlan(type, element, naming);
    Set<String> statements = new HashSet<>();
    if (plan.attributes().size() != element.attributes().size()) {
      troubles.add(path + " lacks attributes");
    }
    if (plan.children().size() != element.children().size()) {
      troubles.add(path + " lacks nested elements");
    }
    for (OmeSchema.Attribute attribute : element.attributes()) {
      naming
          .attribute(type, attribute.name())
          .ifPresent(
              f ->
                  once(
                      statements,
                      (f instanceof UnitField) + f.property().iri(),
                      path + "/@" + attribute.name()));
    }
    for (ElementPlan.Child child : plan.children()) {
      String nested = path + '/' + child.name();
      if (child.kind() == ElementPlan.Kind.THING) {
        for (ModelClass candidate : child.candidates()) {
          once(statements, child.property() + candidate.iri(), nested);
          visit(candidate, child.element(), nested);
        }
      } else {
        once(statements, false + child.property(), nested);
      }
      if (child.kind() != ElementPlan.Kind.THING
          && child.attributes().size() != child.element().attributes().size()) {
        troubles.add(nested + " lacks attributes");
      }
    }
  }

  private void once(Set<String> statements, String statement, String path) {
    if (!statements.add(statement)) {
      troubles.add(path + " is not the only one for " + statement);
    }
  }
}
