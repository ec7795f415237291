package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.Nbo;

/** A community's own Turtle file is lifted, asked for and reported like the model itself. */
class ExtensionTest {
  private static final String LIGHT_SHEET = "src/examples/extensions/light-sheet.ttl";
  private static final String FACILITY = "src/examples/extensions/facility.ttl";
  private static final String IMAGE = "src/examples/extensions/image.nbo.xml";

  @TempDir Path folder;

  @Test
  void isLifted() {
    String quads = CommandLineRun.of("lift", "--ontology", LIGHT_SHEET, IMAGE).out();
    assertThat(quads)
        .contains(
            "SheetSettings:0> <https://example.org/light-sheet/sheetThickness> \"4.2\"^^",
            "<https://example.org/light-sheet/SheetFormation-ScannedBeam>")
        .doesNotContain("nbo/Unmapped");
    assertThat(CommandLineRun.of("lift", IMAGE).out())
        .as("without the extension it is kept, not understood")
        .contains("4dn-bina-ome/Unmapped>", "SheetIlluminator:0");
  }

  @Test
  void isAskedForAndReported() {
    CommandLineRun first = assess(LIGHT_SHEET, "--extension", "light-sheet", IMAGE);
    assertThat(first.exitCode()).isZero();
    CommandLineRun second = assess(LIGHT_SHEET, "--extension", "light-sheet", "--tier", "2", IMAGE);
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.out())
        .containsPattern("Tier 1 +12 of 12")
        .containsPattern("Tier 2 +0 of 5")
        .contains(
            "add as Image/SheetAlignment (rule of: Light-sheet extension)",
            "add as SheetSettings/SheetNA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--profile", "--extension"})
  void comesWithTheProgram(String option) {
    String alone = CommandLineRun.of("assess", option, "wg11", IMAGE).out();
    assertThat(alone).contains("(wg11)");
    assertThat(assess("ontology/extensions/wg11.ttl", option, "wg11", IMAGE).out())
        .isEqualTo(alone);
    assertThat(CommandLineRun.of("shapes", option, "wg11").out())
        .contains("nbosh:CoverGlass-coating", "extension/wg11/Checklist");
    assertThat(CommandLineRun.of("assess", option, "wg", IMAGE).err())
        .contains(option + " wg is unknown; there are ", ", wg11 [NBO-USAGE]");
  }

  @Test
  void ofTheProgramCanBeBuiltOn() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.ttl"),
            """
            @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
            @prefix wg: <https://w3id.org/4dn-bina-ome/extension/wg11/> .
            <https://example.org/own> a <http://www.w3.org/2002/07/owl#Ontology> ;
                <http://www.w3.org/2002/07/owl#imports> <https://w3id.org/4dn-bina-ome/extension/wg11> .
            nbo:Image nbo:field [ nbo:property nbo:name ; nbo:tier nbo:Tier1 ;
                nbo:requirementLevel nbo:Must ; nbo:extension wg:Checklist ] .
            """);
    int asked = asked(CommandLineRun.of("assess", "--profile", "wg11", IMAGE).out());
    assertThat(asked(assess(own.toString(), "--profile", "wg11", IMAGE).out()))
        .isEqualTo(asked + 1);
  }

  private static int asked(String report) {
    Matcher row = Pattern.compile("Tier 1 +\\d+ of (\\d+)").matcher(report);
    assertThat(row.find()).as(report).isTrue();
    return Integer.parseInt(row.group(1));
  }

  @Test
  void allProfilesAreInTheHelp() {
    Nbo nbo = Nbo.bundled();
    String help = CommandLineRun.of("assess", "--help").out();
    assertThat(help).contains(nbo.extensions()).contains(nbo.bundledExtensions());
    assertThat(nbo.profiles().keySet())
        .allSatisfy(
            name ->
                assertThat(help)
                    .containsPattern(
                        name.startsWith("table-3") ? "table-3-1 to\\s+table-3-4" : name));
  }

  @Test
  void hasListsAndBounds() throws IOException {
    Path image =
        Files.writeString(
            folder.resolve("image.nbo.xml"),
            Files.readString(Path.of(IMAGE))
                .replace("Scanned beam", "Magic")
                .replace("SheetThickness=\"4200\"", "SheetThickness=\"-1\""));
    assertThat(assess(LIGHT_SHEET, "--extension", "light-sheet", image.toString()).out())
        .contains(
            "instead of “Magic”. (rule of: Light-sheet extension)",
            "add as SheetSettings/SheetThickness, instead of “-1 nm”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "html", "md", "json", "csv"})
  void isNamedWhereItsRuleIsNotMet(String format) {
    CommandLineRun run =
        CommandLineRun.of(
            "assess",
            "--ontology",
            LIGHT_SHEET,
            "--ontology",
            FACILITY,
            "--extension",
            "light-sheet",
            "--format",
            format,
            IMAGE);
    assertThat(run.out()).contains("Example Facility");
    assertThat(CommandLineRun.of("assess", "--format", format, IMAGE).out())
        .doesNotContain("rule of", "\"source\":");
  }

  @Test
  void tellsItsRulesFromThoseItBuildsOn() {
    JsonObject report =
        CommandLineRun.of(
                "assess",
                "--ontology",
                LIGHT_SHEET,
                "--ontology",
                FACILITY,
                "--profile",
                "facility",
                "--format",
                "json",
                IMAGE)
            .json();
    Map<String, String> sources = new TreeMap<>();
    for (JsonObject f : report.getJsonArray("findings").getValuesAs(JsonObject.class)) {
      sources.put(f.getString("rule").replaceAll(".*#", ""), f.getString("source", ""));
    }
    assertThat(sources)
        .containsEntry("Objective-workingDistance", "Example Facility")
        .containsEntry("SheetIlluminator-detectionAngle", "Example Facility")
        .containsEntry("SheetSettings-sheetNA", "Light-sheet extension")
        .containsEntry("Objective-correctionCollar", "");
  }

  @Test
  void cannotHaveATierOfItsOwn() throws IOException {
    String tier =
        "<urn:x:Tier> a nbo:Tier ; <http://www.w3.org/2000/01/rdf-schema#label> \"tier of ours\" ; <http://www.w3.org/2004/02/skos/core#notation> \"1\" .";
    assertReported(
        extension(
            "field.ttl",
            "nbo:Objective nbo:field [ nbo:property nbo:iris ; nbo:tier <urn:x:Tier> ] ." + tier),
        "urn:x:Tier",
        "nbo:Tier1, nbo:Tier2, nbo:Tier3",
        "NBO-MODEL-003");
    assertReported(
        extension(
            "choice.ttl",
            "nbo:Objective nbo:choice [ nbo:alternative nbo:iris ; nbo:tier <urn:x:Tier> ] ."
                + tier),
        "a choice of <https://w3id.org/4dn-bina-ome/Objective>",
        "nbo:Tier1, nbo:Tier2, nbo:Tier3",
        "NBO-MODEL-003");
  }

  private static CommandLineRun assess(String ontology, String... arguments) {
    List<String> all = new ArrayList<>(List.of("assess", "--ontology", ontology));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  @Test
  void hasShapesAndTerms() {
    assertThat(
            CommandLineRun.of("shapes", "--ontology", LIGHT_SHEET, "--extension", "light-sheet")
                .out())
        .contains("sheetFormation", "light-sheet-tier1-must-SheetIlluminator");
    assertThat(CommandLineRun.of("context", "--ontology", LIGHT_SHEET).out())
        .contains("\"sheetThickness\"", "\"SheetIlluminator\"");
  }

  @Test
  void thatCannotBeUsedIsReported() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ttl"), "@prefix x: <urn:x> .\nx:a x:b");
    assertReported(broken, "broken.ttl", "line 2", "NBO-MODEL-001");
    Path missing = folder.resolve("missing.ttl");
    assertReported(missing, "missing.ttl", "no such file", "NBO-MODEL-001");
    Path importing =
        Files.writeString(
            folder.resolve("importing.ttl"),
            "<urn:x:o> a <http://www.w3.org/2002/07/owl#Ontology> ;"
                + " <http://www.w3.org/2002/07/owl#imports> <http://localhost:1/other> .");
    assertReported(importing, "http://localhost:1/other", "NBO-MODEL-002");
    Path nameless =
        Files.writeString(
            folder.resolve("nameless.ttl"),
            "@prefix nbo: <https://w3id.org/4dn-bina-ome/> .\n"
                + "nbo:Objective nbo:field [ nbo:specName \"X\" ] .");
    assertReported(nameless, "Objective", "names no property", "NBO-MODEL-006");
  }

  @Test
  void thatContradictsTheModelIsReported() throws IOException {
    assertReported(
        extension("circle.ttl", "nbo:Objective rdfs:subClassOf nbo:Objective ."),
        "Objective",
        "above itself",
        "NBO-MODEL-006");
    assertReported(
        extension(
            "circles.ttl",
            "<urn:x:a> a owl:Class ; rdfs:subClassOf <urn:x:b> . <urn:x:b> a owl:Class ; rdfs:subClassOf <urn:x:a> ."),
        "above itself",
        "NBO-MODEL-006");
    assertReported(
        extension("text.ttl", "nbo:Objective nbo:field [ nbo:property \"lensNA\" ] ."),
        "lensNA",
        "is a text where the name of a term belongs",
        "NBO-MODEL-006");
    assertReported(
        extension(
            "tier.ttl", "nbo:Objective nbo:field [ nbo:property nbo:iris ; nbo:tier nbo:Tier9 ] ."),
        "Tier9",
        "was nbo:Tier1 meant?",
        "There are nbo:Tier1, nbo:Tier2 and nbo:Tier3",
        "NBO-MODEL-006");
    assertReported(
        extension(
            "level.ttl",
            "nbo:Objective nbo:field [ nbo:property nbo:iris ; nbo:requirementLevel nbo:May ] ."),
        "May",
        "There are nbo:Must and nbo:Should",
        "NBO-MODEL-006");
  }

  @Test
  void movesAFieldToAnotherTier() throws IOException {
    Path own =
        extension(
            "own.ttl",
            "nbo:Objective nbo:field [ nbo:property nbo:workingDistance ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] .");
    String image = "src/examples/widefield/image.nbo.xml";
    String before = CommandLineRun.of("assess", image).out();
    CommandLineRun after = CommandLineRun.of("assess", "--ontology", own.toString(), image);
    assertThat(before).containsPattern("Tier 1 +90 of 90").containsPattern("Tier 2 +2 of 7");
    assertThat(after.exitCode()).isEqualTo(1);
    assertThat(after.out())
        .containsPattern("Tier 1 +90 of 91")
        .containsPattern("Tier 2 +2 of 6")
        .containsPattern("Missing for Tier 1 \\(MUST\\):\n +objective .*\n +WorkingDistance ");
    assertThat(
            CommandLineRun.of(
                    "lift", "--ontology", own.toString(), "src/examples/widefield/image.ome.xml")
                .out())
        .as("lifting is the same")
        .isEqualTo(CommandLineRun.of("lift", "src/examples/widefield/image.ome.xml").out());
  }

  @Test
  void movesAnInheritedFieldForOneClassOnly() throws IOException {
    Path own =
        extension(
            "own.ttl",
            "nbo:Objective nbo:field [ nbo:property nbo:lotNumber ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] .");
    String report =
        CommandLineRun.of(
                "assess", "--ontology", own.toString(), "src/examples/widefield/image.nbo.xml")
            .out();
    assertThat(report)
        .containsPattern("Tier 1 +90 of 91")
        .containsPattern("Missing for Tier 1 \\(MUST\\):\n +objective .*\n +LotNumber ");
  }

  @Test
  void asksForAFieldWithoutANameInFilesByThatOfItsProperty() throws IOException {
    Path own =
        extension(
            "own.ttl",
            """
            nbo:Objective nbo:field [ nbo:property <urn:x:y/bayonet> ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] .
            <urn:x:y/bayonet> a owl:DatatypeProperty ; rdfs:range xsd:string ; rdfs:label "bayonet mount"@en .
            """);
    assertThat(
            CommandLineRun.of(
                    "assess", "--ontology", own.toString(), "src/examples/widefield/image.nbo.xml")
                .out())
        .contains("bayonet mount", "add as Objective/bayonet");
  }

  @Test
  void statesFactsThatTheRulesAskFor() throws IOException {
    String method =
        "<urn:x:y/Raman> a nbo:ContrastMethod , owl:NamedIndividual ; rdfs:label \"Raman\"@en ;"
            + " <http://www.w3.org/2004/02/skos/core#notation> \"Raman\" .\n";
    Path image =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            """
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06"><Image ID="Image:0">
            <Pixels ID="Pixels:0"><Channel ID="Channel:0" ContrastMethod="Raman"/></Pixels></Image></OME>
            """);
    Path silent = extension("silent.ttl", method);
    Path telling =
        extension("telling.ttl", method + "<urn:x:y/Raman> nbo:needsNoFluorophore true .");
    String dye = "add as Channel/Fluor";
    assertThat(assess(silent.toString(), "--extension", "basic", image.toString()).out())
        .contains(dye);
    assertThat(assess(telling.toString(), "--extension", "basic", image.toString()).out())
        .contains("Tier 1")
        .doesNotContain(dye);
  }

  private Path extension(String name, String turtle) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        """
            + turtle);
  }

  private static void assertReported(Path ontology, String... said) {
    for (String command : new String[] {"lift", "assess"}) {
      CommandLineRun run = CommandLineRun.of(command, "--ontology", ontology.toString(), IMAGE);
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err().lines()).isNotEmpty().allMatch(line -> line.startsWith("nbo: "));
      assertThat(run.err()).contains(said).doesNotContain("Exception");
      assertThat(run.out()).isEmpty();
    }
  }
}
