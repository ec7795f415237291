package org.nbo.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.model.Alignment;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** The tables of mappings: valid by SSSOM, and nothing of an alignment is missing in its table. */
class MappingTablesTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final String NONE = "sssom:NoTermFound";
  private static final Pattern NUMBER = Pattern.compile(".*\\d{4}.*");
  private static final Set<String> RELATIONS =
      Set.of(
          OWL.equivalentClass.getURI(),
          OWL.equivalentProperty.getURI(),
          RDFS.subClassOf.getURI(),
          RDFS.subPropertyOf.getURI(),
          SKOS.exactMatch.getURI(),
          SKOS.closeMatch.getURI(),
          SKOS.broadMatch.getURI(),
          SKOS.narrowMatch.getURI(),
          SKOS.relatedMatch.getURI());

  static Stream<String> alignments() {
    return Alignment.names(ONTOLOGY.resources()).stream();
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void everyMappingIsOneRow(String name) throws IOException {
    long stated =
        alignment(name).graph().stream()
            .filter(t -> RELATIONS.contains(t.getPredicate().getURI()))
            .filter(t -> t.getSubject().isURI() && t.getObject().isURI())
            .count();
    List<Map<String, String>> rows = rows(name);
    assertThat(
            rows.stream()
                .filter(r -> !r.get("subject_id").equals(NONE) && !r.get("object_id").equals(NONE)))
        .hasSize((int) stated);
    assertThat(
            rows.stream()
                .map(r -> r.get("subject_id") + r.get("predicate_id") + r.get("object_id")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void everyRowSaysWhatOneNeedsToTrustIt(String name) throws IOException {
    for (Map<String, String> row : rows(name)) {
      String of = name + ": " + row;
      assertThat(row.get("mapping_justification")).as(of).startsWith("semapv:");
      assertThat(row.get("mapping_date")).as(of).matches("\\d{4}-\\d\\d-\\d\\d");
      assertThat(row.get("subject_source_version")).as(of).isNotEmpty();
      assertThat(row.get("object_source")).as(of).isNotEmpty();
      assertThat(row.get("object_source_version")).as(of).isNotEmpty();
      assertThat(Double.parseDouble(row.get("confidence"))).as(of).isBetween(0.0, 1.0);
      if (!row.get("subject_id").equals(NONE)) {
        assertThat(row.get("subject_label")).as(of).isNotEmpty();
      }
      if (!row.get("object_id").equals(NONE)) {
        assertThat(row.get("object_label")).as(of).isNotEmpty();
      }
    }
  }

  /** A number says nothing to people, so its label must stand in the alignment. */
  @ParameterizedTest
  @MethodSource("alignments")
  void everyNumberHasALabel(String name) throws IOException {
    for (Map<String, String> row : rows(name)) {
      String id = row.get("object_id");
      if (id.startsWith("obo:") && NUMBER.matcher(id).matches()) {
        assertThat("obo:" + row.get("object_label")).as(name + ": " + id).isNotEqualTo(id);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void theSetSaysWhoMadeItAndUnderWhichLicense(String name) throws IOException {
    assertThat(Files.readString(file(name)))
        .contains(
            "#mapping_set_id: https://",
            "#mapping_set_version: \"",
            "#creator_id:\n#  - nbo:contributors",
            "#license: https://",
            "#curie_map:");
  }

  private static Alignment alignment(String name) {
    return Alignment.load(ONTOLOGY.resources(), MODEL, name).orElseThrow();
  }

  private static Path file(String name) {
    return Path.of("ontology/alignment/" + name + ".sssom.tsv");
  }

  private static List<Map<String, String>> rows(String name) throws IOException {
    List<String> lines =
        Files.readAllLines(file(name)).stream().filter(line -> !line.startsWith("#")).toList();
    String[] columns = lines.get(0).split("\t");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSameSizeAs(columns);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
