package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets one line that says what and where, the right exit code, and no output. */
class BadInputTest {
  private static final String OME =
      "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">";

  private static final String INSTRUMENT = "{\"Schema_ID\": \"Instrument.json\"";

  @TempDir Path folder;

  static Stream<Arguments> contents() {
    return Stream.of(
        bad("a text", "hello", "line 1", "not well-formed XML", "NBO-LIFT-001"),
        bad("XML of others", "<svg/>", "line 1", "<svg>", "begins with <OME>", "NBO-LIFT-002"),
        bad(
            "a part of OME",
            "<Image xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"/>",
            "<Image>",
            "NBO-LIFT-002"),
        bad("broken off", OME + "\n<Image ID=\"Image:0\"", "line 2", "NBO-LIFT-001"),
        bad("not closed", OME + "<Image ID=\"Image:0\">", "NBO-LIFT-001"),
        bad("two roots", OME + "</OME><b/>", "NBO-LIFT-001"),
        bad("an attribute twice", OME + "<Image ID=\"a\" ID=\"b\"/></OME>", "NBO-LIFT-001"),
        bad("a prefix without namespace", OME + "<x:Image/></OME>", "NBO-LIFT-001"),
        bad("an entity", OME + "<Image><Description>&x;</Description></Image></OME>", "&x;"),
        bad("an entity in an attribute", OME + "<Image Name=\"&x;\"/></OME>", "NBO-LIFT-001"),
        bad(
            "an external entity",
            "<!DOCTYPE OME [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + OME
                + "<Image><Description>&x;</Description></Image></OME>",
            "document type declaration",
            "NBO-LIFT-003"),
        bad(
            "a billion laughs",
            "<!DOCTYPE o [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + OME + "&b;</OME>",
            "document type declaration",
            "NBO-LIFT-003"),
        bad(
            "an external subset",
            "<!DOCTYPE OME SYSTEM \"http://localhost:1/ome.dtd\">" + OME + "</OME>",
            "document type declaration",
            "NBO-LIFT-003"),
        bad("nothing", "", "is empty", "NBO-LIFT-004"),
        bad("JSON broken off", "{\n\"Name\": \"a\",", "line 2, column 13", "JSON", "NBO-LIFT-030"),
        bad(
            "a JSON key twice",
            INSTRUMENT + ",\n\"ID\": 1,\n\"ID\": 2}",
            "line 3",
            "Duplicate field 'ID'",
            "NBO-LIFT-030"),
        bad("a number that JSON has not", INSTRUMENT + ", \"a\": NaN}", "'NaN'", "NBO-LIFT-030"),
        bad("two JSON documents", INSTRUMENT + "} {}", "follows", "NBO-LIFT-030"),
        bad(
            "JSON nested too deep",
            INSTRUMENT + ", \"a\": " + "[".repeat(50_000),
            "line 1",
            "nesting depth",
            "maximum allowed (100) [NBO-LIFT-030]"),
        bad(
            "a JSON number too long",
            INSTRUMENT + ", \"a\": " + "9".repeat(5_000) + "}",
            "maximum allowed (1000) [NBO-LIFT-030]"),
        bad(
            "JSON of others",
            "[{\"uuid\": 1, \"\\u001b[31m\": 2}]",
            "expected an object with \"Schema_ID\": \"Image.json\" or \"Instrument.json\"",
            "found a list that begins with the keys \"uuid\", \"\ufffd[31m\"",
            "NBO-LIFT-031"),
        bad("JSON without anything", "{}", "an object without keys", "NBO-LIFT-031"),
        bad(
            "an unknown encoding",
            "<?xml version=\"1.0\" encoding=\"KLINGON-8\"?>" + OME + "</OME>",
            "KLINGON-8",
            "encoding that its first line declares"));
  }

  private static Arguments bad(String name, String content, String... said) {
    return Arguments.of(name, content, said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void isReported(String name, String content, String[] said) throws IOException {
    assertReported(Files.writeString(folder.resolve("bad.ome.xml"), content), said);
  }

  /** Nothing listens there; a request would fail with other words. */
  @Test
  void aContextThatIsElsewhere() throws IOException {
    Path file = folder.resolve("thing.jsonld");
    Files.writeString(
        file,
        "{\"@context\": \"http://localhost:1/c.jsonld\", \"@id\": \"urn:x:a\", \"name\": \"b\"}");
    CommandLineRun run = CommandLineRun.of("reason", file.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertOneLine(run.err(), file.toString());
    assertThat(run.err()).contains("http://localhost:1/c.jsonld is elsewhere and is not fetched");
  }

  @Test
  void aCheckThatWouldWriteWhatItReads() throws IOException {
    Path file = Files.writeString(folder.resolve("image.ome.xml"), OME + "</OME>");
    CommandLineRun run = CommandLineRun.of("check", file.toString(), "-o", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is read by this command");
    assertThat(file).hasContent(OME + "</OME>");
  }

  @Test
  void aFolder() {
    assertReported(folder, "is a folder without an image document", "NBO-INPUT-001");
  }

  @Test
  void aFileThatDoesNotExist() {
    assertReported(folder.resolve("missing.ome.xml"), "no such file", "NBO-LIFT-004");
  }

  private void assertReported(Path file, String... said) {
    Path output = folder.resolve("out.nq");
    CommandLineRun lift = CommandLineRun.of("lift", file.toString(), "-o", output.toString());
    assertThat(lift.exitCode()).isEqualTo(3);
    assertOneLine(lift.err(), file.toString());
    assertThat(lift.err()).contains(said);
    assertThat(lift.out()).isEmpty();
    assertThat(output).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(p -> p.toString().endsWith(".part"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(CommandLineRun.of("lift", file.toString()).out()).isEmpty();
    CommandLineRun assess = CommandLineRun.of("assess", file.toString());
    assertThat(assess.exitCode()).isEqualTo(3);
    assertOneLine(assess.err(), file.toString());
    assertThat(assess.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lift --frmat nq x",
        "lift --format bogus x",
        "lift",
        "assess --tier 4 x",
        "assess --tier two x",
        "assess --extension nonsense x",
        "assess --level some x",
        "ontology --module nonsense",
        "ontology --format nonsense",
        "lift --base urn:x:a a b",
        "nonsense",
        ""
      })
  void wrongUsage(String arguments) {
    CommandLineRun run =
        CommandLineRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertOneLine(run.err(), "");
    assertThat(run.err()).contains("NBO-USAGE");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "US-ASCII"})
  void otherEncodingsAreRead(String encoding) throws IOException {
    String name = encoding.equals("US-ASCII") ? "um" : "µm";
    byte[] bytes =
        ("<?xml version=\"1.0\" encoding=\""
                + encoding
                + "\"?>"
                + OME
                + "<Image ID=\"Image:0\" Name=\""
                + name
                + "\"/></OME>")
            .getBytes(Charset.forName(encoding));
    Path file = Files.write(folder.resolve("good.ome.xml"), bytes);
    CommandLineRun run = CommandLineRun.of("lift", file.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("/name> \"" + name + "\"");
  }

  @Test
  void aBadFileDoesNotKeepTheOthersFromBeingAssessed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.ome.xml"), "hello");
    CommandLineRun run =
        CommandLineRun.of("assess", bad.toString(), "src/examples/widefield/image.nbo.xml");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("Fit for Tier 1");
    assertThat(run.err()).contains("bad.ome.xml");
  }

  private static void assertOneLine(String err, String named) {
    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("nbo: ").contains(named).doesNotContain("\tat ", "Exception");
  }
}
