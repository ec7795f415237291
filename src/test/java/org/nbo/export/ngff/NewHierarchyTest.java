package org.nbo.export.ngff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nbo.cli.CommandLineRun;

/** What {@code --to ngff} writes, by the rules of OME-Zarr and by the official schemas. */
class NewHierarchyTest {
  private static final String WIDEFIELD = "src/examples/widefield/image.ome.xml";
  private static final String PLATE = "src/examples/plate/plate.ome.xml";

  @TempDir Path folder;

  private Path export(String source, NgffVersion version, String... more) {
    Path zarr = folder.resolve(version + ".zarr");
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "export",
                    source,
                    "--to",
                    "ngff",
                    "--ngff-version",
                    version.number(),
                    "-o",
                    zarr.toString()),
                Stream.of(more))
            .toList();
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return zarr;
  }

  private static JsonNode attributes(Path group, NgffVersion version) throws IOException {
    if (version == NgffVersion.V0_4) {
      assertThat(
              NgffSchemas.JSON
                  .readTree(group.resolve(".zgroup").toFile())
                  .get("zarr_format")
                  .asInt())
          .isEqualTo(2);
      return NgffSchemas.JSON.readTree(group.resolve(".zattrs").toFile());
    }
    JsonNode node = NgffSchemas.JSON.readTree(group.resolve("zarr.json").toFile());
    assertThat(node.get("zarr_format").asInt()).isEqualTo(3);
    assertThat(node.get("node_type").asText()).isEqualTo("group");
    return node.get("attributes");
  }

  private static JsonNode ome(Path group, NgffVersion version) throws IOException {
    JsonNode attributes = attributes(group, version);
    if (version == NgffVersion.V0_4) {
      return attributes;
    }
    assertThat(attributes.at("/ome/version").asText()).isEqualTo(version.number());
    return attributes.get("ome");
  }

  @ParameterizedTest
  @EnumSource(NgffVersion.class)
  void anImageIsDescribed(NgffVersion version) throws IOException {
    Path zarr = export(WIDEFIELD, version);
    assertThat(ome(zarr, version).get("bioformats2raw.layout").asInt()).isEqualTo(3);
    assertThat(ome(zarr.resolve("OME"), version).get("series").toString()).isEqualTo("[\"0\"]");
    JsonNode image = ome(zarr.resolve("0"), version);
    JsonNode scales = image.at("/multiscales/0");
    assertThat(scales.get("name").asText()).isEqualTo("lamin-b1_field-07");
    JsonNode axes = scales.at(version == NgffVersion.V0_6 ? "/coordinateSystems/0/axes" : "/axes");
    assertThat(axes.findValuesAsText("name")).containsExactly("t", "c", "z", "y", "x");
    assertThat(axes.findValuesAsText("type"))
        .containsExactly("time", "channel", "space", "space", "space");
    assertThat(axes.findValuesAsText("unit"))
        .containsExactly("micrometer", "nanometer", "nanometer");
    JsonNode transformation = scales.at("/datasets/0/coordinateTransformations/0");
    assertThat(transformation.get("type").asText()).isEqualTo("scale");
    assertThat(transformation.get("scale").toString()).isEqualTo("[1.0,1.0,0.3,108,108]");
    if (version == NgffVersion.V0_6) {
      assertThat(transformation.at("/input/path").asText()).isEqualTo("0");
      assertThat(transformation.at("/output/name").asText())
          .isEqualTo(scales.at("/coordinateSystems/0/name").asText());
      assertThat(scales.has("version")).isFalse();
    }
    JsonNode channels = image.at("/omero/channels");
    assertThat(channels.findValuesAsText("color")).containsExactly("0000FF", "FF0000");
    assertThat(channels.findValuesAsText("label")).containsExactly("nuclei", "lamin B1");
    assertThat(channels.at("/0/window").toString())
        .isEqualTo("{\"min\":0,\"max\":4095,\"start\":0,\"end\":4095}");
    assertThat(image.at("/omero/rdefs/defaultZ").asInt()).isEqualTo(1);
    assertThat(Files.readString(zarr.resolve("OME/METADATA.ome.xml")))
        .contains("<MetadataOnly/>")
        .doesNotContain("<TiffData");
    NgffSchemas schemas = NgffSchemas.of(version);
    schemas.accept(attributes(zarr, version), "bf2raw");
    schemas.accept(attributes(zarr.resolve("OME"), version), "ome");
    schemas.accept(attributes(zarr.resolve("0"), version), "strict_image");
  }

  @ParameterizedTest
  @EnumSource(NgffVersion.class)
  void aPlateIsAGridOfWells(NgffVersion version) throws IOException {
    Path zarr = export(PLATE, version);
    JsonNode plate = ome(zarr, version).get("plate");
    assertThat(plate.get("rows").findValuesAsText("name")).containsExactly("A", "B");
    assertThat(plate.get("columns").findValuesAsText("name")).containsExactly("1", "2", "3");
    assertThat(plate.get("wells").findValuesAsText("path")).containsExactly("A/1", "B/3");
    assertThat(plate.at("/wells/1/rowIndex").asInt()).isEqualTo(1);
    assertThat(plate.at("/wells/1/columnIndex").asInt()).isEqualTo(2);
    assertThat(plate.get("field_count").asInt()).isEqualTo(2);
    assertThat(plate.at("/acquisitions/0/starttime").asLong()).isEqualTo(1773482400L);
    assertThat(plate.at("/acquisitions/0/endtime").asLong()).isEqualTo(1773487800L);
    assertThat(ome(zarr.resolve("A/1"), version).at("/well/images").toString())
        .isEqualTo("[{\"path\":\"0\",\"acquisition\":0},{\"path\":\"1\",\"acquisition\":0}]");
    assertThat(ome(zarr.resolve("OME"), version).get("series").toString())
        .isEqualTo("[\"A/1/0\",\"A/1/1\",\"B/3/0\"]");
    JsonNode first = ome(zarr.resolve("A/1/0"), version);
    assertThat(first.at("/multiscales/0").findValue("scale").toString())
        .isEqualTo("[250,1.0,1.0,0.325,0.325]");
    assertThat(first.findValuesAsText("unit"))
        .containsExactly("millisecond", "micrometer", "micrometer");
    assertThat(first.at("/omero/channels/0/color").asText()).isEqualTo("00FFFF");
    JsonNode rgb = ome(zarr.resolve("B/3/0"), version);
    assertThat(rgb.at("/omero/channels").findValuesAsText("color"))
        .containsExactly("FF0000", "00FF00", "0000FF");
    assertThat(rgb.findValuesAsText("unit")).isEmpty();
    NgffSchemas schemas = NgffSchemas.of(version);
    schemas.accept(attributes(zarr, version), "strict_plate");
    schemas.accept(attributes(zarr.resolve("A/1"), version), "strict_well");
    schemas.accept(attributes(zarr.resolve("B/3/0"), version), "strict_image");
  }

  @Test
  void imagesBeginWhereTheStageStoodIfAsked() throws IOException {
    Path zarr = export(WIDEFIELD, NgffVersion.V0_5, "--stage-position");
    JsonNode all =
        ome(zarr.resolve("0"), NgffVersion.V0_5)
            .at("/multiscales/0/datasets/0/coordinateTransformations");
    assertThat(all.at("/1/type").asText()).isEqualTo("translation");
    assertThat(all.at("/1/translation").toString()).isEqualTo("[0,0,12,-310200,1204500]");
    NgffSchemas.of(NgffVersion.V0_5)
        .accept(attributes(zarr.resolve("0"), NgffVersion.V0_5), "strict_image");
  }

  @Test
  void theBlockTellsHowImagesWereMade() throws IOException {
    Path zarr = export(PLATE, NgffVersion.V0_5);
    JsonNode attributes = attributes(zarr, NgffVersion.V0_5);
    assertThat(attributes.at("/zarr_conventions/0/uuid").asText()).isEqualTo(Block.UUID);
    JsonNode block = attributes.get("nbo");
    assertThat(block.at("/instruments/0/hasObjective").findValuesAsText("model"))
        .containsExactly("Plan 20x");
    assertThat(block.at("/images").findValuesAsText("path"))
        .containsExactly("A/1/0", "A/1/1", "B/3/0");
    assertThat(block.at("/images/1/madeLike").asText()).endsWith("#Image:0");
    assertThat(block.at("/images/2/madeLike").isMissingNode()).isTrue();
    assertThat(zarr.resolve(block.get("graph").asText())).exists();
    assertThat(block.get("tierMet").has("must")).isTrue();
    BlockSchema.accept(attributes);
    assertThat(attributes.get("ome").fieldNames())
        .toIterable()
        .containsExactly("version", "bioformats2raw.layout", "plate");
  }

  @Test
  void aBlockOfOneImageFollowsItsSchemaAndIsJsonLd() throws Exception {
    Path zarr = export(WIDEFIELD, NgffVersion.V0_5);
    JsonNode attributes = attributes(zarr, NgffVersion.V0_5);
    BlockSchema.accept(attributes);
    JsonNode block = attributes.get("nbo");
    assertThat(block.at("/modality/0/@id").asText()).contains("FBbi_");
    assertThat(BlockSchema.statements(block))
        .contains(
            "<urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11#Objective:0>"
                + " <https://w3id.org/4dn-bina-ome/lensNA>"
                + " \"1.4E0\"^^<http://www.w3.org/2001/XMLSchema#double> .",
            "<urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11#Objective:0>"
                + " <https://w3id.org/4dn-bina-ome/immersionType>"
                + " <https://w3id.org/4dn-bina-ome/ImmersionType-Oil> .");
  }

  /**
   * The block holds what follows from a file too, such as dyes from wavelengths. Things without an
   * identifier are named by their places, which are those of the specification then.
   */
  @Test
  void whatGroupsSayIsReadWhereThereIsNoOmeXml() throws IOException {
    Path zarr = export(WIDEFIELD, NgffVersion.V0_5);
    String before = CommandLineRun.of("lift", zarr.toString(), "--format", "nt").out();
    Files.delete(zarr.resolve("OME/METADATA.ome.xml"));
    CommandLineRun after = CommandLineRun.of("lift", zarr.toString(), "--format", "nt");
    assertThat(after.exitCode()).as(after.err()).isZero();
    for (String property :
        List.of(
            "lensNA",
            "physicalSizeX",
            "physicalSizeZ",
            "excitationWavelength",
            "usesExcitationFilter",
            "immersionType",
            "color",
            "model",
            "sizeX")) {
      assertThat(lines(before, property)).isNotEmpty();
      assertThat(lines(after.out(), property)).containsAll(lines(before, property));
    }
  }

  /** Samples are told of where the experiment has them, and read from there. */
  @Test
  void whatTheBlockHasWhereItIsReferredToIsReadToo() throws IOException {
    Path zarr = export("src/examples/widefield/image.nbo.xml", NgffVersion.V0_5);
    Files.delete(zarr.resolve("OME/METADATA.ome.xml"));
    CommandLineRun read = CommandLineRun.of("lift", zarr.toString(), "--format", "nt");
    for (String property : List.of("organism", "coverGlassNumber", "mountingMediumType")) {
      assertThat(lines(read.out(), property)).as(property).hasSize(1);
    }
    assertThat(CommandLineRun.of("check", zarr.toString()).out()).isEmpty();
  }

  private static List<String> lines(String triples, String property) {
    return triples
        .lines()
        .filter(line -> line.contains("<https://w3id.org/4dn-bina-ome/" + property + "> "))
        .filter(line -> !line.substring(0, line.indexOf('>')).contains("~"))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @EnumSource(NgffVersion.class)
  void plainMetadataAreReadWithoutBlockToo(NgffVersion version) throws IOException {
    Path zarr = export(PLATE, version);
    Files.delete(zarr.resolve("OME/METADATA.ome.xml"));
    Path attributes = zarr.resolve(version == NgffVersion.V0_4 ? ".zattrs" : "zarr.json");
    Files.writeString(attributes, Files.readString(attributes).replace("\"nbo\"", "\"others\""));
    CommandLineRun run = CommandLineRun.of("lift", zarr.toString(), "--format", "nt");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(lines(run.out(), "physicalSizeX")).hasSize(2).allMatch(l -> l.contains("\"0.325\""));
    assertThat(lines(run.out(), "row")).hasSize(2);
    assertThat(lines(run.out(), "timeIncrement")).allMatch(l -> l.contains("\"0.25\""));
    assertThat(lines(run.out(), "hasWellSample")).isNotEmpty();
  }

  @Test
  void groupsThatSayOtherThanTheOmeXmlAreFound() throws IOException {
    Path zarr = export(WIDEFIELD, NgffVersion.V0_5);
    assertThat(zarrFindings(zarr)).isEmpty();
    Path image = zarr.resolve("0/zarr.json");
    Files.writeString(
        image,
        Files.readString(image)
            .replace("0.3", "0.4")
            .replace("\"nuclei\"", "\"cells\"")
            .replace("FF0000", "00FF00"));
    assertThat(zarrFindings(zarr))
        .hasSize(3)
        .anyMatch(m -> m.contains("300") && m.contains("400"))
        .anyMatch(m -> m.contains("nuclei") && m.contains("cells"))
        .anyMatch(m -> m.contains("-16776961"));
  }

  @Test
  void cratesThatSayOtherThanTheOmeXmlAreFound() throws IOException {
    Path zarr = export(WIDEFIELD, NgffVersion.V0_5);
    Path crate = zarr.resolve("ro-crate-metadata.json");
    CommandLineRun run =
        CommandLineRun.of(
            "export",
            zarr.toString(),
            "--to",
            "ro-crate",
            "--about",
            "src/examples/publication/about.yaml",
            "-o",
            crate.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(zarrFindings(zarr)).isEmpty();
    Files.writeString(
        crate,
        Files.readString(crate).replace("0.108", "0.208").replace("\"nuclei\"", "\"cells\""));
    assertThat(zarrFindings(zarr))
        .hasSize(3)
        .anyMatch(m -> m.contains("nuclei") && m.contains("cells"))
        .anyMatch(m -> m.contains("physicalSizeX") && m.contains("0.208"));
  }

  @Test
  void platesThatDifferAreFound() throws IOException {
    Path zarr = export(PLATE, NgffVersion.V0_4);
    assertThat(zarrFindings(zarr)).isEmpty();
    Path plate = zarr.resolve(".zattrs");
    Files.writeString(
        plate, Files.readString(plate).replace("\"columnIndex\": 2", "\"columnIndex\": 1"));
    assertThat(zarrFindings(zarr)).hasSize(2).allMatch(m -> m.contains("row 1, column"));
  }

  private static List<String> zarrFindings(Path zarr) throws IOException {
    CommandLineRun run = CommandLineRun.of("check", zarr.toString(), "--format", "json");
    JsonNode report = NgffSchemas.JSON.readTree(run.out());
    return Stream.of(report.findParents("rule").toArray(JsonNode[]::new))
        .filter(finding -> finding.get("rule").asText().startsWith("zarr#"))
        .map(finding -> finding.get("message").asText())
        .toList();
  }
}
