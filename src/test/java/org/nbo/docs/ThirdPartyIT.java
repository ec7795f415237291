package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@code third-party.md} lists is what a build puts beside the program. With a bill of
 * materials ({@code mvn verify -Pbom}) the licences are compared too, and {@code -Dgolden.update=1}
 * writes the list anew.
 */
class ThirdPartyIT {
  private static final Path BILL = Path.of("target/bom.json");
  private static final Path LIBRARIES = Path.of("target/lib");
  private static final Path PAGE = Path.of("src/site/markdown/third-party.md");
  private static final Pattern LIST =
      Pattern.compile(
          "(?s)(\\| library \\| version \\| licence \\|\\n\\| ---[^\\n]*\\n)(.*?)\\n*$");

  /** Licences under which something may be passed on with a program under Apache-2.0. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD-4-Clause",
          "CC0-1.0",
          "CC-BY-3.0",
          "EPL-2.0",
          "LGPL-2.1",
          "LGPL-3.0",
          "MIT",
          "public domain");

  /** What files of projects say in other words, or not at all. */
  private static final Map<String, String> WORDS =
      Map.of(
          "Apache License Version 2.0, January 2004", "Apache-2.0",
          "Creative Commons Attribution 3.0 Unported License", "CC-BY-3.0",
          "GNU LGPL Version 3.0", "LGPL-3.0",
          "GNU Lesser General Public License 2.1", "LGPL-2.1",
          "LGPL", "LGPL-3.0",
          "GNU General Public License, version 2 with the GNU Classpath Exception",
              "GPL-2.0-with-classpath-exception",
          "Public Domain", "public domain",
          "The (New) BSD License", "BSD-3-Clause");

  private static final Map<String, String> UNSAID =
      Map.of("jaxen", "BSD-3-Clause", "java-getopt", "LGPL-2.1");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|:]+:([^| ]+) \\| (\\S+) \\|.*$");

  @Test
  void thePageListsWhatIsBesideTheProgram() throws IOException {
    Matcher list = LIST.matcher(Files.readString(PAGE));
    assertThat(list.find()).isTrue();
    List<String> listed =
        ROW.matcher(list.group(2)).results().map(r -> r.group(1) + "-" + r.group(2)).toList();
    try (Stream<Path> beside = Files.list(LIBRARIES)) {
      assertThat(beside.map(jar -> jar.getFileName().toString().replaceAll("\\.jar$", "")))
          .hasSizeGreaterThan(100)
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void thePageSaysTheirLicences() throws IOException {
    List<JsonObject> libraries = bill();
    String list =
        libraries.stream()
            .map(
                library ->
                    "| "
                        + library.getString("group", "")
                        + ":"
                        + library.getString("name")
                        + " | "
                        + library.getString("version")
                        + " | "
                        + String.join(" or ", licences(library).toList())
                        + " |")
            .sorted()
            .collect(Collectors.joining("\n"));
    String page = Files.readString(PAGE);
    String expected =
        LIST.matcher(page)
            .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + list + "\n"));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  @Test
  void eachMayBePassedOn() throws IOException {
    assertThat(bill())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            library ->
                assertThat(licences(library))
                    .as(library.getString("name"))
                    .anyMatch(ALLOWED::contains));
  }

  /** What the bill of materials says, where this build wrote one. */
  private static List<JsonObject> bill() throws IOException {
    assumeTrue(
        Files.exists(BILL)
            && Files.getLastModifiedTime(BILL)
                    .compareTo(Files.getLastModifiedTime(Path.of("pom.xml")))
                >= 0,
        "mvn verify -Pbom writes a bill of materials");
    try (JsonReader in = Json.createReader(Files.newBufferedReader(BILL))) {
      return in.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
    }
  }

  /** Whichever one likes, where there are several. */
  private static Stream<String> licences(JsonObject library) {
    JsonArray all = library.getJsonArray("licenses");
    if (all == null || all.isEmpty()) {
      return Stream.ofNullable(UNSAID.get(library.getString("name")));
    }
    return all.stream().map(JsonValue::asJsonObject).map(ThirdPartyIT::licence).distinct();
  }

  private static String licence(JsonObject said) {
    JsonObject licence = said.getJsonObject("license");
    String words =
        licence == null
            ? said.getString("expression")
            : licence.getString("id", licence.getString("name", ""));
    return WORDS.getOrDefault(words, words);
  }
}
