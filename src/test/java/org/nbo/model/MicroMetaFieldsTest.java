package org.nbo.model;

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
import org.nbo.ontology.Ontology;

/** Every class and field of the Micro-Meta App's schemas has its place in the model. */
class MicroMetaFieldsTest {
  private final Model model = Model.of(Ontology.load());
  private final Crosswalk crosswalk = new Crosswalk(model, Dialect.MICRO_META);
  private final JsonFormat format = model.jsonFormat().orElseThrow();

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
        crosswalk
            .attribute(owner, field)
            .filter(f -> f.property().kind() == ModelProperty.Kind.ENUMERATION || f.isUnit())
            .ifPresent(f -> unlisted(f, cells[12].replace("\"", "")).forEach(unknown::add));
      }
      if (crosswalk.attribute(owner, field).isEmpty() && crosswalk.child(owner, field).isEmpty()) {
        unknown.add(owner + "/" + field);
      }
    }
    assertThat(checked).hasSize(1976);
    // The specification lists units of power for a current per power; what is written in one stays.
    assertThat(unknown).allMatch(unit -> unit.startsWith("RadiantSensitivityUnit = "));
  }

  private List<String> unlisted(Field field, String list) {
    return Stream.of(list.split("\\|"))
        .filter(
            word ->
                field.isUnit()
                    ? field.unitType() != null && field.unitType().unit(word).isEmpty()
                    : model
                        .enumeration(field.property().range())
                        .orElseThrow()
                        .value(word)
                        .isEmpty())
        .map(word -> field.name() + " = " + word)
        .toList();
  }

  private ModelClass classOf(String name) {
    List<ModelClass> found =
        model.classes().stream()
            .filter(
                c -> c.specNames().contains(name) || c.iri().equals(format.classNames().get(name)))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }
}
