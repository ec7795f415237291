package org.nbo.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nbo.ontology.Beside;

/** What pages say is there in each language, and nothing else is. */
class LanguageTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/org/nbo/serve/page");
  private static final Path PROGRAM = Path.of("src/main/java/org/nbo/serve/page");
  private static final Pattern SAID_IN_TEMPLATES =
      Pattern.compile("\\{\\{#say}}(.*?)\\{\\{/say}}", Pattern.DOTALL);
  private static final Pattern SAID_IN_PROGRAM =
      Pattern.compile("\\b(?:say|phrase)\\(\\s*\"([^\"\\\\]*)\"\\s*[,)]");
  private static final Pattern SAID_IN_QUERIES = Pattern.compile("(?m)^# Relation: +(.*)$");
  private static final Pattern SAID_IN_TABLES = Pattern.compile("(?m)^# (?:Table|Columns): +(.*)$");
  private static final Pattern GAP = Pattern.compile("\\{\\{[^}]*}}|\\{\\w+}");
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&\\w+;");

  /** What is called the same in every language. */
  private static final String NAMES =
      "NBO Linked Data|NBO|Turtle|JSON-LD|CSV|TSV|JSON|XML|/shapes.*";

  private static List<List<String>> german() {
    return Beside.rows(Language.class, "de.tsv", 2);
  }

  private static Set<String> said() throws IOException {
    Set<String> all = new TreeSet<>();
    collect(TEMPLATES, ".mustache", SAID_IN_TEMPLATES, all);
    collect(PROGRAM, ".java", SAID_IN_PROGRAM, all);
    collect(TEMPLATES.resolve("links/ties"), ".rq", SAID_IN_QUERIES, all);
    Set<String> tables = new TreeSet<>();
    collect(Path.of("queries/store"), ".rq", SAID_IN_TABLES, tables);
    for (String columns : tables) {
      Arrays.stream(columns.split("; ")).map(c -> c.replaceFirst("^\\w+ = ", "")).forEach(all::add);
    }
    return all;
  }

  private static void collect(Path folder, String ending, Pattern pattern, Set<String> to)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        Matcher found = pattern.matcher(Files.readString(file));
        while (found.find()) {
          to.add(found.group(1).strip().replaceAll("\\s+", " "));
        }
      }
    }
  }

  @Test
  void everythingThatIsSaidIsInTheTableOnce() throws IOException {
    assertThat(german()).extracting(row -> row.get(0)).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(german().stream().map(row -> row.get(0)).toList())).isEqualTo(said());
    assertThat(german()).extracting(row -> row.get(1)).noneMatch(String::isBlank);
  }

  @Test
  void gapsAndMarkupAreTheSameInBoth() {
    for (List<String> row : german()) {
      for (Pattern pattern : List.of(GAP, MARKUP)) {
        assertThat(found(pattern, row.get(1)))
            .as(row.get(0))
            .containsExactlyInAnyOrderElementsOf(found(pattern, row.get(0)));
      }
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group()).toList();
  }

  /** So that what people read in templates is not left out of what is translated. */
  @Test
  void templatesHaveNoWordsOutsideOfPhrases() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES).filter(Files::isRegularFile)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mustache")).toList()) {
        String rest =
            Files.readString(file)
                .replaceAll("(?s)\\{\\{#say}}.*?\\{\\{/say}}", "")
                .replaceAll("\\{\\{[^}]*}}", "");
        assertThat(rest.replaceAll("<[^>]*>", "").replaceAll(NAMES, ""))
            .as(file.toString())
            .doesNotContainPattern("\\p{L}{2}");
        assertThat(rest)
            .as(file.toString())
            .doesNotContainPattern("(aria-label|placeholder|title|alt)=\"[^\"]*\\p{L}{2}");
      }
    }
  }

  /** A script says only what its page gave it. */
  @Test
  void scriptsHaveTheirWordsFromTemplates() throws IOException {
    StringBuilder templates = new StringBuilder();
    StringBuilder scripts = new StringBuilder();
    try (Stream<Path> files = Files.walk(TEMPLATES).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".js")) {
          scripts.append(Files.readString(file));
        } else if (file.toString().endsWith(".mustache")) {
          templates.append(Files.readString(file));
        }
      }
    }
    assertThat(scripts.toString())
        .doesNotContainPattern("(?m)(textContent|innerText) = ['\"`][^'\"`]*\\p{L}{2}");
    Matcher word = Pattern.compile("(?:words|dataset)\\.(\\w+)").matcher(scripts);
    while (word.find()) {
      String attribute = "data-" + word.group(1).replaceAll("([A-Z])", "-$1").toLowerCase();
      assertThat(templates.toString()).contains(attribute + "=");
    }
  }
}
