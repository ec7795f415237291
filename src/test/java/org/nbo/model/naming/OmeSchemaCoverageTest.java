package org.nbo.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Ontology;
import org.w3c.dom.Element;

/** Everything that the official schema allows has a field: nothing valid ends up unmapped. */
class OmeSchemaCoverageTest {
  private final Naming naming = new OmeNaming(Model.of(Ontology.load()));
  private final Set<String> visited = new HashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private OmeSchema schema;

  @Test
  void everyAttributeAndElementOfTheOmeSchemaIsKnown() throws Exception {
    schema = OmeSchema.load();
    visit(naming.root("OME").orElseThrow(), "OME", schema.element("OME"), "OME");
    assertThat(visited).hasSizeGreaterThan(70);
    assertThat(unknown).isEmpty();
  }

  private void visit(ModelClass type, String name, Element declaration, String path) {
    if (!visited.add(type.localName() + ' ' + name)) {
      return;
    }
    OmeSchema.Content content = schema.content(declaration);
    for (String attribute : content.attributes()) {
      if (naming.attribute(type, attribute).isEmpty()) {
        unknown.add(path + "/@" + attribute + " on " + type);
      }
    }
    content.children().forEach((child, node) -> child(type, child, node, path + '/' + child));
  }

  private void child(ModelClass outer, String name, Element declaration, String path) {
    var child = naming.child(outer, name);
    if (child.isEmpty()) {
      unknown.add(path + " on " + outer);
      return;
    }
    Field field = child.get().field();
    if (field.reference()) {
      return;
    }
    if (child.get().candidates().isEmpty()) {
      for (String attribute : schema.content(declaration).attributes()) {
        if (naming.attribute(outer, name + "/@" + attribute).isEmpty()) {
          unknown.add(path + "/@" + attribute + " on " + outer);
        }
      }
    }
    child.get().candidates().forEach(c -> visit(c, name, declaration, path));
  }
}
