package org.nbo.export.crate;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.cli.CommandLineRun;

/** What {@code --to ro-crate} and {@code --to gide} write, by the rules of both specifications. */
class CrateTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ABOUT = "src/examples/publication/about.yaml";

  /**
   * Terms of the context of RO-Crate 1.2, all of schema.org but File, which is MediaObject there.
   */
  private static final Path KNOWN = Path.of("src/test/resources/export/ro-crate-terms.txt");

  @TempDir Path folder;
  private Path image;

  @BeforeEach
  void copy() throws IOException {
    image = folder.resolve("an image.ome.xml");
    Files.copy(Path.of("src/examples/widefield/image.ome.xml"), image);
  }

  private CommandLineRun export(String format, String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("export", image.toString(), "--to", format, "-o", target().toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path target() {
    return folder.resolve("ro-crate-metadata.json");
  }

  private Map<String, JsonNode> entities(CommandLineRun run) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    for (JsonNode entity : JSON.readTree(target().toFile()).get("@graph")) {
      assertThat(byId.put(entity.get("@id").asText(), entity)).isNull();
    }
    return byId;
  }

  private static Set<String> ids(JsonNode link) {
    return new TreeSet<>(
        link.isArray() ? link.findValuesAsText("@id") : Set.of(link.get("@id").asText()));
  }

  private static Map<String, JsonNode> typed(Map<String, JsonNode> all, String type) {
    return all.entrySet().stream()
        .filter(e -> e.getValue().get("@type").toString().contains('"' + type + '"'))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @ParameterizedTest
  @CsvSource({"1.2", "1.3"})
  void aCrateHasWhatTheSpecificationAsks(String version) throws Exception {
    Map<String, JsonNode> all =
        entities(export("ro-crate", "--about", ABOUT, "--crate-version", version));
    JsonNode document = JSON.readTree(target().toFile());
    assertThat(document.at("/@context/0").asText())
        .isEqualTo("https://w3id.org/ro/crate/" + version + "/context");
    JsonNode descriptor = all.get("ro-crate-metadata.json");
    assertThat(descriptor.get("@type").asText()).isEqualTo("CreativeWork");
    assertThat(descriptor.at("/about/@id").asText()).isEqualTo("./");
    assertThat(descriptor.at("/conformsTo/@id").asText())
        .isEqualTo("https://w3id.org/ro/crate/" + version);
    JsonNode root = all.get("./");
    assertThat(root.get("name").asText()).isEqualTo("Lamin B1 in fixed human fibroblasts");
    assertThat(root.get("datePublished").asText()).isEqualTo("2026-04-01");
    assertThat(all.get(root.at("/license/@id").asText()).get("name").asText())
        .isEqualTo("CC-BY-4.0");
    assertThat(root.at("/hasPart/@id").asText()).isEqualTo("an%20image.ome.xml");
    assertThat(all.get("an%20image.ome.xml").get("contentSize").asText())
        .isEqualTo(Long.toString(Files.size(image)));
    assertThat(all).containsKey("http://purl.obolibrary.org/obo/NCBITaxon_9606");
    assertThat(ids(root.get("measurementTechnique"))).allMatch(id -> id.contains("FBbi_"));
    assertThat(typed(all, "nbo:Objective").values())
        .singleElement()
        .satisfies(lens -> assertThat(lens.get("model").asText()).isEqualTo("Plan Apo 60x Oil"));
    assertThat(typed(all, "nbo:Channel")).hasSize(2);
    assertThat(typed(all, "CreateAction").values())
        .singleElement()
        .satisfies(
            action -> {
              assertThat(ids(action.get("instrument"))).allMatch(all::containsKey);
              assertThat(ids(action.get("object"))).allMatch(all::containsKey);
              assertThat(ids(action.get("agent"))).allMatch(all::containsKey);
              assertThat(all).containsKey(action.at("/result/@id").asText());
            });
    assertThat(all.values())
        .filteredOn(e -> e.path("propertyID").asText().endsWith("/physicalSizeX"))
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.get("value").toString()).isEqualTo("0.108");
              assertThat(value.get("unitText").asText()).isEqualTo("µm");
            });
    linksLead(all);
    nothingIsWithoutMeaning(document);
  }

  /** Every link to an entity of the crate leads to one. */
  private static void linksLead(Map<String, JsonNode> all) {
    for (JsonNode entity : all.values()) {
      entity
          .properties()
          .forEach(
              member -> {
                if (!member.getKey().startsWith("@")) {
                  for (JsonNode link :
                      member.getValue().isArray()
                          ? member.getValue()
                          : JSON.createArrayNode().add(member.getValue())) {
                    if (link.isObject()
                        && !link.get("@id").asText().startsWith("https://w3id.org/ro/")) {
                      assertThat(all).containsKey(link.get("@id").asText());
                    }
                  }
                }
              });
    }
  }

  /** A reader of JSON-LD keeps every key, and every type becomes an absolute IRI. */
  private static void nothingIsWithoutMeaning(JsonNode document) throws Exception {
    JsonNode context = JSON.createObjectNode();
    for (String term : Files.readAllLines(KNOWN)) {
      ((ObjectNode) context).put(term, "http://schema.org/" + term);
    }
    JsonNode stub = JSON.createObjectNode().set("@context", context);
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader((iri, loading) -> JsonDocument.of(new StringReader(stub.toString())));
    String expanded =
        JsonLd.expand(JsonDocument.of(new StringReader(document.toString())))
            .options(options)
            .base("https://example.org/crate/")
            .get()
            .toString();
    JsonNode entities = JSON.readTree(expanded);
    int keys = 0;
    for (JsonNode entity : document.get("@graph")) {
      keys += entity.size();
      assertThat(Set.copyOf(entities.findValuesAsText("@id"))).isNotEmpty();
    }
    int kept = 0;
    for (JsonNode entity : entities) {
      kept += entity.size();
      for (JsonNode type : entity.get("@type")) {
        assertThat(type.asText()).matches("https?://.+/.+");
      }
    }
    assertThat(kept).isEqualTo(keys);
  }

  @Test
  void aCrateToBeFoundByHasWhatItsProfileAsks() throws Exception {
    Map<String, JsonNode> all = entities(export("gide", "--about", ABOUT));
    JsonNode root = all.get("https://example.org/data/lamin-b1");
    assertThat(all.get("ro-crate-metadata.json").at("/about/@id").asText())
        .isEqualTo("https://example.org/data/lamin-b1");
    for (String must :
        Stream.of(
                "name",
                "description",
                "datePublished",
                "license",
                "author",
                "publisher",
                "about",
                "measurementMethod")
            .toList()) {
      assertThat(root.has(must)).as(must).isTrue();
    }
    assertThat(ids(root.get("publisher"))).hasSize(1);
    assertThat(ids(root.get("author"))).containsExactly("https://orcid.org/0000-0002-1825-0097");
    assertThat(ids(root.get("about"))).containsAll(typed(all, "Taxon").keySet());
    assertThat(ids(root.get("about"))).containsAll(typed(all, "BioSample").keySet());
    assertThat(typed(all, "Taxon").values())
        .singleElement()
        .satisfies(t -> assertThat(t.get("scientificName").asText()).isEqualTo("Homo sapiens"));
    JsonNode protocol = typed(all, "LabProtocol").values().iterator().next();
    assertThat(protocol.get("labEquipment").asText()).contains("Plan Apo 60x Oil");
    assertThat(ids(root.get("measurementMethod")))
        .containsAll(ids(protocol.get("measurementTechnique")));
    assertThat(all.values())
        .filteredOn(e -> e.get("@type").asText().equals("DefinedTerm"))
        .isNotEmpty()
        .allMatch(t -> t.has("name") && t.get("@id").asText().startsWith("http"));
    assertThat(root.has("hasPart")).isFalse();
    linksLead(all);
    nothingIsWithoutMeaning(JSON.readTree(target().toFile()));
  }

  /** Nothing of one image is said of the other. */
  @Test
  void eachImageHasItsOwnMicroscopeAndTechnique() throws Exception {
    StringBuilder text =
        new StringBuilder("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">");
    for (int i = 0; i < 2; i++) {
      text.append(
          "<Instrument ID=\"Instrument:"
              + i
              + "\"><Microscope Model=\"M"
              + i
              + "\"/></Instrument>");
    }
    for (int i = 0; i < 2; i++) {
      text.append("<Image ID=\"Image:" + i + "\"><InstrumentRef ID=\"Instrument:" + i + "\"/>")
          .append(
              "<Pixels ID=\"Pixels:"
                  + i
                  + "\" DimensionOrder=\"XYZCT\" Type=\"uint8\" SizeX=\"2\" SizeY=\"2\"")
          .append(
              " SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\"><Channel ID=\"Channel:"
                  + i
                  + "\" AcquisitionMode=\"")
          .append(i == 0 ? "SpinningDiskConfocal" : "TotalInternalReflection")
          .append("\"/><MetadataOnly/></Pixels></Image>");
    }
    Files.writeString(image, text.append("</OME>"));
    Map<String, JsonNode> all = entities(export("ro-crate", "--about", ABOUT));
    List<JsonNode> images = List.copyOf(typed(all, "ImageObject").values());
    assertThat(images).hasSize(2);
    assertThat(ids(images.get(0).get("measurementTechnique")))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(ids(images.get(1).get("measurementTechnique")));
    List<JsonNode> actions = List.copyOf(typed(all, "CreateAction").values());
    assertThat(ids(actions.get(0).get("instrument")))
        .hasSize(1)
        .doesNotContainAnyElementsOf(ids(actions.get(1).get("instrument")));
  }

  @Test
  void whatIsOpenIsListedAndNothingWritten() {
    CommandLineRun run = export("gide");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("license, published, publisher, url", "NBO-ABOUT-001");
    assertThat(target()).doesNotExist();
    assertThat(export("ro-crate", "--license", "CC0-1.0").err())
        .contains("published")
        .doesNotContain("license,");
  }

  @ParameterizedTest
  @CsvSource({
    "'titel: x',titel",
    "'authors: [{nam: x}]',authors.nam",
    "'[1',no YAML",
    "text,no keys"
  })
  void whatIsNoFileAboutAPublicationIsRefused(String yaml, String said) throws IOException {
    Path about = folder.resolve("about.yaml");
    Files.writeString(about, yaml);
    CommandLineRun run = export("ro-crate", "--about", about.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains(said, "NBO-ABOUT-002");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void otherVersionsAreRefused() {
    assertThat(export("ro-crate", "--crate-version", "1.1").exitCode()).isEqualTo(2);
  }
}
