package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.lift.container.TiffWriter;

/** In what documents may lie, and in what ways files can be named. */
class InputsTest {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final String OME =
      "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"";

  /** States no UUID, so that the graph is named by the content. */
  private static final String ANONYMOUS = OME + "><Image ID=\"Image:0\" Name=\"5 µm\"/></OME>";

  @TempDir Path folder;

  static List<TiffWriter> writers() {
    return List.of(
        new TiffWriter(),
        new TiffWriter(ByteOrder.BIG_ENDIAN, false, true, 1, 2),
        new TiffWriter(ByteOrder.LITTLE_ENDIAN, true, true, 3, 2),
        new TiffWriter(ByteOrder.BIG_ENDIAN, true, false, 0, 2));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aTiffGivesTheGraphOfItsXml(TiffWriter writer) throws IOException {
    for (byte[] xml : List.of(utf8(ANONYMOUS), Files.readAllBytes(IMAGE))) {
      String graph = graph(lift(write("plain.xml", xml)));
      assertThat(graph).isNotEmpty();
      String tiff = lift(write("image.tif", writer.write(terminated(xml))));
      assertThat(graph(tiff)).isEqualTo(graph);
      assertThat(provenance(tiff))
          .contains(
              "/name> \"image.tif\"",
              "/format> \"OME-TIFF, OME-XML 2016-06\"",
              "/container> \"OME-TIFF\"",
              "/contentSize> \"" + xml.length + "\"",
              "/sha256> \"" + sha256(xml) + "\"");
    }
  }

  @Test
  void aCompressedFileGivesTheGraphOfItsXml() throws IOException {
    byte[] compressed = gzip(utf8(ANONYMOUS));
    String quads = lift(write("no-ending-at-all", compressed));
    assertThat(graph(quads)).isEqualTo(graph(lift(write("plain.xml", utf8(ANONYMOUS)))));
    assertThat(provenance(quads))
        .contains(
            "/format> \"gzip, OME-XML 2016-06\"",
            "/contentSize> \"" + compressed.length + "\"",
            "/sha256> \"" + sha256(compressed) + "\"");
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip(Arrays.copyOf(utf8(ANONYMOUS), 20)));
    members.write(gzip(Arrays.copyOfRange(utf8(ANONYMOUS), 20, utf8(ANONYMOUS).length)));
    assertThat(graph(lift(write("members.gz", members.toByteArray())))).isEqualTo(graph(quads));
  }

  @Test
  void ofTheJsonInAFolderOnlyMicroscopesAndSettingsCount() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.copy(Path.of("src/examples/micro-meta/microscope.json"), in.resolve("m.json"));
    Files.writeString(in.resolve("package.json"), "{\"name\": \"viewer\"}");
    Files.writeString(in.resolve("list.json"), "[1, 2");
    CommandLineRun run = CommandLineRun.of("lift", in.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("1 image document, 2 other files passed over");
    assertThat(run.out()).contains("\"Micro-Meta App JSON 2.01.0\"");
  }

  @Test
  void allOfThemComeFromStandardInputToo() throws IOException {
    byte[] xml = utf8(ANONYMOUS);
    for (byte[] content : List.of(xml, gzip(xml), new TiffWriter().write(terminated(xml)))) {
      CommandLineRun run = withInput(content, "lift", "-");
      assertThat(run.exitCode()).isZero();
      assertThat(graph(run.out())).isEqualTo(graph(lift(write("plain.xml", xml))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-8", "windows-1252"})
  void theEncodingThatTheXmlDeclaresHoldsInATiff(String encoding) throws IOException {
    byte[] xml =
        ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + ANONYMOUS)
            .getBytes(Charset.forName(encoding));
    assertThat(lift(write("x.tif", new TiffWriter().write(terminated(xml)))))
        .contains("/name> \"5 µm\"");
  }

  @Test
  void linesOfATiffAreThoseOfItsDescription() throws IOException {
    Path file = write("x.tif", new TiffWriter().write(utf8(OME + ">\n<Image\n</OME>\0")));
    CommandLineRun run = CommandLineRun.of("lift", file.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains(file + " (ImageDescription), line 3", "NBO-LIFT-001");
  }

  @Test
  void damagedCompressedFilesAreReported() throws IOException {
    byte[] compressed = gzip(utf8(ANONYMOUS));
    for (int length : new int[] {5, 12, compressed.length / 2, compressed.length - 3}) {
      assertFails(Arrays.copyOf(compressed, length), "damaged or broken off", "NBO-GZIP-001");
    }
    compressed[compressed.length / 2] ^= 0x55;
    assertFails(compressed, "NBO-");
    assertFails(gzip(new TiffWriter().write(utf8(ANONYMOUS))), "inside gzip", "NBO-TIFF-003");
  }

  @Test
  void aFileMadeToFillTheDiskIsReported() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      out.write(utf8(OME + ">"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        out.write(blanks);
      }
      out.write(utf8("</OME>"));
    }
    assertFails(bomb.toByteArray(), "250 times its size", "gunzip", "NBO-GZIP-002");
  }

  private void assertFails(byte[] content, String... said) throws IOException {
    CommandLineRun run = CommandLineRun.of("lift", write("bad.ome.xml.gz", content).toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("bad.ome.xml.gz").contains(said);
  }

  @Test
  void anOmeZarrGivesTheGraphOfItsXml() throws IOException {
    Path zarr = zarr("a.zarr", true);
    String quads = lift(zarr);
    assertThat(graph(quads)).isEqualTo(graph(lift(write("plain.xml", utf8(ANONYMOUS)))));
    assertThat(provenance(quads))
        .contains("/name> \"a.zarr\"", "/format> \"OME-Zarr, OME-XML 2016-06\"");
    CommandLineRun without = CommandLineRun.of("lift", zarr("b", false).toString());
    assertThat(without.exitCode()).isEqualTo(3);
    assertThat(without.err()).contains("OME/METADATA.ome.xml", "bioformats2raw", "NBO-ZARR-001");
  }

  @Test
  void metadataInAnotherFileAreReadThere() throws IOException {
    Path companion = write("set.companion.ome", Files.readAllBytes(IMAGE));
    Path tiff = leading("image.tif", "set.companion.ome", UUID);
    String quads = lift(tiff);
    assertThat(graph(quads)).isEqualTo(graph(lift(companion)));
    assertThat(provenance(quads))
        .contains(
            "/name> \"set.companion.ome\"",
            "/sha256> \"" + sha256(Files.readAllBytes(IMAGE)) + "\"",
            "/format> \"OME-XML 2016-06\"",
            "/name> \"image.tif\"",
            "/format> \"OME-TIFF, metadata in set.companion.ome, OME-XML 2016-06\"");
    JsonObject report = CommandLineRun.of("assess", "--format", "json", tiff.toString()).json();
    assertThat(report.getString("file")).isEqualTo(tiff.toString());
    assertThat(report.getString("sha256")).isEqualTo(sha256(Files.readAllBytes(IMAGE)));
  }

  private static final String UUID = "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";

  @ParameterizedTest
  @ValueSource(strings = {"../set.companion.ome", "/etc/hostname", "sub/../../set.companion.ome"})
  void metadataElsewhereThanBesideAreNotFollowed(String name) throws IOException {
    Files.createDirectories(folder.resolve("inner"));
    write("set.companion.ome", Files.readAllBytes(IMAGE));
    CommandLineRun run =
        CommandLineRun.of("lift", leading("inner/image.tif", name, UUID).toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("'" + name + "'", "out of its folder", "NBO-TIFF-004");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void metadataThatAreNotThereOrOfAnotherImageAreReported() throws IOException {
    CommandLineRun absent =
        CommandLineRun.of("lift", leading("image.tif", "set.companion.ome", UUID).toString());
    assertThat(absent.exitCode()).isEqualTo(3);
    assertThat(absent.err()).contains("which is not there", "NBO-TIFF-004");

    write("set.companion.ome", Files.readAllBytes(IMAGE));
    String other = UUID.replace("5d2c", "0000");
    CommandLineRun unlike =
        CommandLineRun.of("lift", leading("image.tif", "set.companion.ome", other).toString());
    assertThat(unlike.exitCode()).isEqualTo(3);
    assertThat(unlike.err()).contains(other, UUID, "another image", "NBO-TIFF-004");

    byte[] tiff = Files.readAllBytes(folder.resolve("image.tif"));
    assertThat(withInput(tiff, "lift", "-").err()).contains("instead of piping", "NBO-TIFF-004");
  }

  @Test
  void imagesInAFolderAreFoundByWhatTheyHold() throws IOException {
    byte[] xml = Files.readAllBytes(IMAGE);
    write("b/plain.txt", xml);
    write("b/a.data", new TiffWriter().write(terminated(xml)));
    write("c.gz", gzip(xml));
    zarr("z.zarr", true);
    zarr("y.zarr", false);
    write("notes.txt", utf8("hello"));
    write("page.html", utf8("<!DOCTYPE html><html/>"));
    write("picture.tif", new TiffWriter().write(utf8("ImageJ=1.53")));
    write("archive.gz", gzip(utf8("hello")));
    write("empty", new byte[0]);
    write(".hidden/image.ome.xml", xml);
    write(".hidden.ome.xml", xml);
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
    CommandLineRun run = CommandLineRun.of("assess", "--format", "csv", folder.toString());
    assertThat(run.out().lines().skip(1).map(line -> line.split(",")[0]))
        .containsExactly(
            folder.resolve("b/a.data").toString(),
            folder.resolve("b/plain.txt").toString(),
            folder.resolve("c.gz").toString(),
            folder.resolve("z.zarr").toString());
    assertThat(run.err())
        .startsWith("nbo: " + folder + ": 4 image documents, 8 other files passed over\n");
    assertThat(CommandLineRun.of("assess", "--quiet", "--format", "csv", folder.toString()).err())
        .isEmpty();
  }

  /** Zarr keeps each piece of an image in a file of its own: many thousand of them. */
  @Test
  void filesInAnOmeZarrAreNotLookedAt() throws IOException {
    zarr("image.zarr", true);
    write("image.zarr/0/c/0/0", utf8(ANONYMOUS));
    write("image.zarr/0/c/0/1.ome.xml", utf8("broken"));
    CommandLineRun run = CommandLineRun.of("lift", folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains(": 1 image document, 0 other files passed over\n");
  }

  @Test
  void aDamagedFileInAFolderIsReportedWhereItsNameSaysThatItIsAnImage() throws IOException {
    write("good.ome.xml", utf8(ANONYMOUS));
    write("broken.ome.tif", new byte[] {'I', 'I', 42, 0, 1});
    write("broken.tif", new byte[] {'I', 'I', 42, 0, 1});
    CommandLineRun run = CommandLineRun.of("lift", folder.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("broken.ome.tif: a TIFF that is damaged");
    assertThat(run.err()).doesNotContain("broken.tif:");
    assertThat(graph(run.out())).contains("5 µm");
  }

  @Test
  void metadataForSeveralFilesOfAFolderAreLiftedOnce() throws IOException {
    Path companion = write("set.companion.ome", Files.readAllBytes(IMAGE));
    leading("a.ome.tif", "set.companion.ome", UUID);
    leading("b.ome.tif", "set.companion.ome", UUID);
    CommandLineRun run = CommandLineRun.of("lift", folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(lift(companion));
    assertThat(run.err()).contains("2 files hold no metadata of their own");
  }

  @Test
  void namesComeFromAList() throws IOException {
    Path first = write("1 µ.xml", utf8(ANONYMOUS));
    Path second = write("#2.xml", Files.readAllBytes(IMAGE));
    String both = CommandLineRun.of("lift", first.toString(), second.toString()).out();
    for (String list :
        List.of(first + "\n\n" + second + "\n", first + "\r\n" + second, first + "\0" + second)) {
      Path file = write("list", utf8(list));
      assertThat(CommandLineRun.of("lift", "--files-from", file.toString()).out()).isEqualTo(both);
      assertThat(withInput(utf8(list), "lift", "--files-from", "-").out()).isEqualTo(both);
    }
    Path rest = write("rest", utf8(second.toString()));
    assertThat(CommandLineRun.of("lift", first.toString(), "--files-from", rest.toString()).out())
        .isEqualTo(both);
  }

  @Test
  void aListThatNamesNothingIsReported() throws IOException {
    CommandLineRun empty =
        CommandLineRun.of("lift", "--files-from", write("list", utf8("\n")).toString());
    assertThat(empty.exitCode()).isEqualTo(3);
    assertThat(empty.err()).contains("names no file", "NBO-INPUT-001");
    CommandLineRun absent = CommandLineRun.of("lift", "--files-from", folder + "/absent");
    assertThat(absent.exitCode()).isEqualTo(3);
    assertThat(absent.err()).contains("absent", "NBO-LIFT-004");
    assertThat(withInput(utf8("-"), "lift", "--files-from", "-").exitCode()).isEqualTo(2);
    assertThat(withInput(utf8("x"), "lift", "-", "--files-from", "-").exitCode()).isEqualTo(2);
  }

  private Path leading(String name, String metadataFile, String uuid) throws IOException {
    String xml =
        OME
            + " UUID=\"urn:uuid:11111111-6f0b-4b6e-9a57-2f6a4d0c7e11\"><BinaryOnly MetadataFile=\""
            + metadataFile
            + "\" UUID=\""
            + uuid
            + "\"/></OME>\0";
    return write(name, new TiffWriter().write(utf8(xml)));
  }

  private Path zarr(String name, boolean withXml) throws IOException {
    write(name + "/.zgroup", utf8("{\"zarr_format\": 2}"));
    if (withXml) {
      write(name + "/OME/METADATA.ome.xml", utf8(ANONYMOUS));
    }
    return folder.resolve(name);
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static String lift(Path file) {
    CommandLineRun run = CommandLineRun.of("lift", file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  /** The statements of the named graph. */
  private static String graph(String quads) {
    return lines(quads, true);
  }

  private static String provenance(String quads) {
    return lines(quads, false);
  }

  private static String lines(String quads, boolean inGraph) {
    try (Stream<String> lines = quads.lines()) {
      return String.join(
          "\n", lines.filter(l -> l.matches(".*[>\"] <urn:uuid:[^ #]*> \\.") == inGraph).toList());
    }
  }

  private static CommandLineRun withInput(byte[] content, String... arguments) {
    InputStream real = System.in;
    try {
      System.setIn(new ByteArrayInputStream(content));
      return CommandLineRun.of(arguments);
    } finally {
      System.setIn(real);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] terminated(byte[] text) {
    return Arrays.copyOf(text, text.length + 1);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    }
    return compressed.toByteArray();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
