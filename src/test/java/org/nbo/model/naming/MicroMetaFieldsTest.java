package org.nbo.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nbo.TestFiles;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.Named;
import org.nbo.model.UnitField;
import org.nbo.ontology.Ontology;

/** Every class and field of the Micro-Meta App's schemas has its place in the model. */
class MicroMetaFieldsTest {
  private final Model model = Model.of(Ontology.load());
  private final JsonFormat format = model.jsonFormat().orElseThrow();
  private final Naming naming = new JsonNaming(model, format);

  @Test
  void areInTheModel() throws IOException {
    List<String> rows =
        Files.readAllLines(TestFiles.others(Path.of("../spec")).resolve("micro-meta-fields.csv"));
    Set<String> unknown = new TreeSet<>();
    List<String> checked = new ArrayList<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      ModelClass owner = classOf(format.className(cells[0]));
      String field =
          format.aliases().containsKey(cells[7]) && format.aliases().get(cells[7]).namesDocument()
              ? format.aliases().get(cells[7]).specName()
              : cells[7];
      checked.add(field);
      if (!cells[12].isEmpty()) {
        naming
            .attribute(owner, field)
            .ifPresent(f -> unlisted(f, cells[12].replace("\"", "")).forEach(unknown::add));
      }
      if (naming.attribute(owner, field).isEmpty() && naming.child(owner, field).isEmpty()) {
        unknown.add(owner + "/" + field);
      }
    }
    assertThat(checked).hasSize(1976);
    // The specification lists units of power for a current per power; what is written in one stays.
    assertThat(unknown).allMatch(unit -> unit.startsWith("RadiantSensitivityUnit = "));
  }

  private List<String> unlisted(Named named, String list) {
    return Stream.of(list.split("\\|"))
        .filter(word -> !isListed(named, word))
        .map(word -> named.name() + " = " + word)
        .toList();
  }

  private boolean isListed(Named named, String word) {
    return named instanceof UnitField unit
        ? unit.type() == null || unit.type().unit(word).isPresent()
        : named.property().kind() != ModelProperty.Kind.ENUMERATION
            || model.enumeration(named.property().range()).orElseThrow().value(word).isPresent();
  }

  private ModelClass classOf(String name) {
    List<ModelClass> found =
        model.classes().stream()
            .filter(c -> c.specNames().contains(name) || format.names().of(c.iri()).contains(name))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }
}
