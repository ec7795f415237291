package org.nbo.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.TestFiles;
import org.nbo.derive.SpecificationDiff.Difference;
import org.nbo.finding.NboException;
import org.nbo.ontology.Ontology;

class SpecificationDiffTest {
  private static final Ontology ONTOLOGY = Ontology.load();

  private static final String ELEMENTS =
      """
      kind,name,base,substitution_group,abstract,extension,note
      complexType,Maker,,,,,
      element,StageGroup,,,true,,
      element,StageLabel,Maker,,,Basic,"moved, and based on a type"
      element,Quadrant,,,,Advanced+Confocal,new
      element,Leader,,,,,
      element,LeaderRef,,,,,a reference is no class
      """;

  private static final String FIELDS =
      """
      owner,name,min,choice,tier
      type:Maker,Name,1,,4
      type:Maker,X,0,,2
      StageLabel,X,1,,2
      StageLabel,Tilt,1,,2
      StageLabel,Roll,1,yes,
      Leader,ID,0,,
      """;

  @TempDir Path folder;

  @Test
  void listsWhatIsNewGoneOrOtherwise() throws IOException {
    assertThat(
            differences(FIELDS, ELEMENTS).stream().filter(d -> !d.change().equals("class is gone")))
        .contains(
            new Difference("new class", "Quadrant", "", "Advanced+Confocal", ""),
            new Difference("other extension", "StageLabel", "", "Basic", "Core"),
            new Difference("new field", "StageLabel", "Tilt", "tier 2, must", ""),
            new Difference("new field", "StageLabel", "Roll", "should", ""),
            new Difference("other tier", "StageLabel", "Name", "3", "2"),
            new Difference("other level", "StageLabel", "X", "must", "should"),
            new Difference("field is gone", "StageLabel", "Y", "", "tier 2, should"));
  }

  @Test
  void saysNothingOfWhatIsTheSame() throws IOException {
    assertThat(differences(FIELDS, ELEMENTS))
        .noneMatch(
            d ->
                d.owner().equals("StageLabel")
                    && d.field().equals("X")
                    && d.change().equals("other tier"))
        .noneMatch(d -> d.owner().equals("StageGroup") || d.owner().equals("LeaderRef"));
  }

  @Test
  void listsAClassThatIsGone() throws IOException {
    assertThat(differences(FIELDS, ELEMENTS))
        .contains(new Difference("class is gone", "Objective", "", "", "Core"));
  }

  @Test
  void saysWhichColumnIsMissing() {
    assertThatThrownBy(() -> differences("owner,name,min,tier\n", ELEMENTS))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("fields.csv: line 1: no column “choice”");
  }

  @Test
  void saysThatATableIsNoText() throws IOException {
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "kind,name,µ\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SpecificationDiff.of(ONTOLOGY, latin, latin))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("latin.csv: no CSV table in UTF-8");
  }

  @Test
  void theOntologyIsTheSpecification() {
    Path tables = TestFiles.others(Path.of("../spec"));
    assertThat(
            SpecificationDiff.of(
                ONTOLOGY, tables.resolve("fields.csv"), tables.resolve("elements.csv")))
        .isEmpty();
  }

  private List<Difference> differences(String fields, String elements) throws IOException {
    return SpecificationDiff.of(
        ONTOLOGY,
        Files.writeString(folder.resolve("fields.csv"), fields),
        Files.writeString(folder.resolve("elements.csv"), elements));
  }
}
