package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.Nbo;
import org.nbo.Source;

/** Files that were made to stop a program get a sentence, the same from each command. */
class HostileFilesTest {
  private static final String UUID = "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";
  private static final String OME = ome("2016-06");
  private static final String OLDER = ome("2013-06");
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");

  private static final String ANNOTATION =
      "<StructuredAnnotations><XMLAnnotation ID=\"Annotation:0\"><Value>%s</Value>"
          + "</XMLAnnotation></StructuredAnnotations>";

  @TempDir Path folder;

  private static String ome(String version) {
    return "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/"
        + version
        + "\" UUID=\""
        + UUID
        + "\">";
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** Each command that reads sources. */
  private static List<CommandLineRun> all(Path file) {
    return Stream.of(
            List.of("lift", "" + file),
            List.of("assess", "" + file),
            List.of("export", "--to", "ome-xml", "" + file),
            List.of("check", "" + file),
            List.of("reason", "" + file),
            List.of("diff", "" + file, "" + file))
        .map(arguments -> CommandLineRun.of(arguments.toArray(String[]::new)))
        .toList();
  }

  private static void refused(Path file, String... parts) {
    for (CommandLineRun run : all(file)) {
      assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(run.err()).contains(parts).contains(file.getFileName().toString());
    }
  }

  private static void accepted(Path file) {
    assertThat(CommandLineRun.of("lift", "" + file).exitCode()).isZero();
    assertThat(CommandLineRun.of("assess", "" + file).exitCode()).isEqualTo(1);
    assertThat(CommandLineRun.of("export", "--to", "ome-xml", "" + file).exitCode()).isZero();
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<xmlns:a/>", "<a xmlns:xmlns='b'/>", "{\0\0\0\u00ff\u00ff"})
  void whatAParserThrowsIsTheErrorOfItsFile(String content) throws IOException {
    Path bad = file("a.xml", content);
    Files.copy(IMAGE, folder.resolve("image.ome.xml"));
    assertThat(CommandLineRun.of("lift", "--quiet", "" + bad).exitCode()).isEqualTo(3);
    CommandLineRun all = CommandLineRun.of("lift", "--quiet", "" + folder);
    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).isEqualTo(CommandLineRun.of("lift", "" + IMAGE).out());
  }

  @Test
  void nestingHasABound() throws IOException {
    refused(file("a.ome.xml", OME + nested(3_000) + "</OME>"), "256 levels", "NBO-LIFT-005");
    refused(
        file("b.ome.xml", OME + ANNOTATION.formatted(nested(1_200)) + "</OME>"), "NBO-LIFT-005");
    refused(file("c.ome.xml", OLDER + nested(3_000) + "</OME>"), "NBO-LIFT-005");
    accepted(file("d.ome.xml", OME + ANNOTATION.formatted(nested(200)) + "</OME>"));
  }

  @Test
  void attributesAndNamesHaveABound() throws IOException {
    refused(
        file("a.ome.xml", OME + "<Instrument " + attributes(100_000) + "/></OME>"),
        "20000 attributes",
        "NBO-LIFT-005");
    String names =
        IntStream.range(0, 30_000).mapToObj(i -> "<e" + i + "/>").collect(Collectors.joining());
    refused(
        file("b.ome.xml", OME + ANNOTATION.formatted(names) + "</OME>"),
        "20000 names",
        "NBO-LIFT-005");
    accepted(
        file(
            "c.ome.xml",
            OME + "<Instrument ID=\"Instrument:0\" " + attributes(10_500) + "/></OME>"));
  }

  private static String attributes(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "a" + i + "=\">\"")
        .collect(Collectors.joining(" "));
  }

  @Test
  void attributesInACommentAreNone() throws IOException {
    String comment = "<!-- <a " + attributes(30_000) + "/> --><![CDATA[<a " + attributes(30_000);
    accepted(file("a.ome.xml", OME + ANNOTATION.formatted(comment + "]]>") + "</OME>"));
  }

  @Test
  void anIdentifierMayBeLong() throws IOException {
    Path file = file("a.ome.xml", OME + "<Instrument ID=\"" + "I".repeat(300_000) + "\"/></OME>");
    accepted(file);
    assertThat(CommandLineRun.of("assess", "" + file).out()).contains("Instrument");
  }

  @Test
  void nestedRdfIsRefused() throws IOException {
    Path turtle = file("a.ttl", "PREFIX x: <urn:x:>\nx:a x:b " + "[x:b ".repeat(100_000));
    CommandLineRun run = CommandLineRun.of("check", "" + turtle);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("a.ttl").contains("NBO-EXPORT-001").doesNotContain("\tat ");
  }

  @Test
  void jsonOfOthersIsNotReadToItsEnd() throws IOException {
    String rest = ",1".repeat(200_000);
    Path file = file("a.json", "{\"type\": \"Feature\", \"features\": [0" + rest + "], \"b");
    refused(file, "the keys \"type\", \"features\"", "NBO-LIFT-031");
  }

  @Test
  void theOutermostThingKeepsItsIriToItself() throws IOException {
    Path file = file("a.ome.xml", OME + "<Image ID=\"OME:0\"/></OME>");
    assertThat(CommandLineRun.of("lift", "--format=nt", "" + file).out())
        .contains("<" + UUID + "#OME:0~Image:0> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>");
  }

  @Test
  void filesThatNameOneAnotherAreRefused() throws IOException {
    String other = "<BinaryOnly MetadataFile=\"%s\" UUID=\"" + UUID + "\"/></OME>";
    Path one = file("one.ome.xml", OME + other.formatted("two.ome.xml"));
    file("two.ome.xml", OME + other.formatted("one.ome.xml"));
    refused(one, "holds none either", "NBO-TIFF-004");
    refused(file("a.ome.xml", OME + other.formatted("a.ome.xml")), "NBO-TIFF-004");
  }

  @Test
  void linksGiveEachFileOnce() throws IOException {
    Path real = Files.createDirectories(folder.resolve("b/real"));
    Files.copy(IMAGE, real.resolve("image.ome.xml"));
    Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b/again"), Path.of("real"));
    Files.createSymbolicLink(real.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("a.ome.xml"), real.resolve("image.ome.xml"));
    Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("is/not"));
    assertThat(Nbo.bundled().find(folder).documents())
        .containsExactly(real.resolve("image.ome.xml"));
  }

  @Test
  void aBlankInCdataOfAnOlderVersionIsNotLost() throws IOException {
    String description = "<Image ID=\"Image:0\"><Description>two<![CDATA[ ]]>words</Description>";
    Path file = file("a.ome.xml", OLDER + description + "</Image></OME>");
    CommandLineRun run = CommandLineRun.of("lift", "" + file);
    assertThat(run.out()).contains("\"two words\"");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-06", "2013-06"})
  void theOrderOfAttributesSaysNothing(String version) throws IOException {
    String image = "<Image ID=\"Image:0\" %s/></OME>";
    Path file = file("a.ome.xml", ome(version) + image.formatted("Zeta=\"1\" Alpha=\"two\""));
    String one = CommandLineRun.of("lift", "--format=nt", "" + file).out();
    file("a.ome.xml", ome(version) + image.formatted("Alpha=\"two\" Zeta=\"1\""));
    String other = CommandLineRun.of("lift", "--format=nt", "" + file).out();
    assertThat(statements(other)).isEqualTo(statements(one));
  }

  private static List<String> statements(String triples) {
    return triples
        .lines()
        .filter(line -> line.startsWith("<" + UUID) && !line.contains("<ni:///sha-256;"))
        .sorted()
        .toList();
  }

  @Test
  void whatAPipeBringsIsLookedAt() {
    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] to, int offset, int length) {
            return length;
          }
        };
    try (Source source = Source.of("zeros", zeros)) {
      assertThatThrownBy(() -> Nbo.bundled().lift(source).toNQuads(OutputStream.nullOutputStream()))
          .hasMessageContaining("begins with bytes that no document begins with");
    }
  }

  @Test
  void aFileThatChangesWhileItIsReadIsAnError() throws IOException {
    Path file = Files.copy(IMAGE, folder.resolve("image.ome.xml"));
    OutputStream changing =
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            assertThat(file.toFile().setLastModified(0)).isTrue();
          }
        };
    String planes = "<Plane TheZ=\"0\" TheC=\"0\" TheT=\"0\"/>".repeat(5_000);
    Files.writeString(file, Files.readString(file).replace("</Pixels>", planes + "</Pixels>"));
    assertThatThrownBy(() -> Nbo.bundled().lift(Source.of(file)).toNQuads(changing))
        .hasMessageContaining("was changed while it was read");
  }

  @Test
  void nothingIsNoFile() {
    assertThat(CommandLineRun.of("lift", "").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("assess", "" + IMAGE, "").exitCode()).isEqualTo(2);
  }

  @Test
  void namesDoNotReachTheTerminal() throws IOException {
    String name = "a\u001b[31m\u202e\u2066b";
    Path odd = Files.createDirectory(folder.resolve(name));
    Files.copy(IMAGE, odd.resolve(name + ".ome.xml"));
    String said =
        CommandLineRun.of("lift", "" + odd).err()
            + CommandLineRun.of("lift", "--" + name).err()
            + CommandLineRun.of("lift", "--format", name, "" + IMAGE).err()
            + CommandLineRun.of("export", "--to", "micro-meta", "" + odd).err()
            + CommandLineRun.of("lift", folder.resolve(name + "c").toString()).err();
    assertThat(said)
        .contains("a\ufffd[31m\ufffd\ufffdb")
        .doesNotContainPattern("[\u001b\u202e\u2066]");
  }

  @Test
  void aLineBreakInAValueStaysInItsCell() throws IOException {
    Path file =
        file(
            "a.ome.xml",
            OME
                + "<Instrument ID=\"# Instrument:0\"><Objective ID=\"# Objective\""
                + " LensNA=\"a&#10;# Heading&#10;- b\" Manufacturer=\"&#10;# Heading\"/>"
                + "</Instrument></OME>");
    assertThat(CommandLineRun.of("assess", "--format=md", "" + file).out().lines())
        .noneMatch(line -> line.startsWith("# Heading") || line.startsWith("- b"))
        .noneMatch(line -> line.startsWith("# Objective") || line.startsWith("# Instrument"));
  }

  @Test
  void anExtensionIsReadByItsSyntax() throws IOException {
    Path rdf =
        file("x.rdf", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>");
    Path remote = file("x.jsonld", "{\"@context\": \"https://example.org/c\", \"@id\": \"urn:a\"}");
    String image = "" + IMAGE;
    assertThat(CommandLineRun.of("lift", "--ontology", "" + rdf, image).exitCode()).isZero();
    assertThat(CommandLineRun.of("lift", "--ontology", "" + remote, image).err())
        .contains("nothing is fetched")
        .contains("NBO-MODEL-001");
  }
}
