package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.nbo.TestFiles;
import org.nbo.cli.CommandLineRun;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** The page on the WG11 checklist has each row of it, and the profile the fields that it names. */
class ChecklistTest {
  private static final Path EXTENSION = Path.of("ontology/extensions/wg11.ttl");
  private static final Path PAGE = Path.of("src/site/markdown/decisions/wg11.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| (\\w+) \\| ([^|]+) \\| ([^|]*)\\|");
  private static final Pattern FIELDS = Pattern.compile("([A-Za-z, ]+): ([^;]*`[^;]*)");
  private static final Pattern PROPERTY = Pattern.compile("`(\\w+)`");

  private record Row(String level, String fields, String remark) {}

  private static Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new HashMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), new Row(row.group(2), row.group(3), row.group(4).strip()));
      }
    }
    return rows;
  }

  @Test
  void everyRowIsMappedOrHasAReason() throws IOException {
    Path csv = TestFiles.others(Path.of("../spec")).resolve("wg11-checklist.csv");
    Map<String, String> asked = new HashMap<>();
    try (Reader in = Files.newBufferedReader(csv)) {
      for (CSVRecord r :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
        if (!r.get("level").equals("recommended")) {
          asked.put(r.get("key"), r.get("level"));
        }
      }
    }
    Map<String, String> told = new HashMap<>();
    rows().forEach((key, row) -> told.put(key, row.level()));
    assertThat(told).isEqualTo(asked).isNotEmpty();
  }

  @Test
  void thePageNamesTheFieldsOfTheProfile() throws IOException {
    Graph ontology = Ontology.load(List.of(EXTENSION)).graph();
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, Row> row : rows().entrySet()) {
      if (row.getValue().fields().equals("not asked")) {
        assertThat(row.getValue().remark()).as(row.getKey()).isNotEmpty();
      } else {
        Matcher fields = FIELDS.matcher(row.getValue().fields());
        while (fields.find()) {
          for (String owner : fields.group(1).strip().split(", ")) {
            Matcher property = PROPERTY.matcher(fields.group(2));
            while (property.find()) {
              named.add(owner + " " + property.group(1));
            }
          }
        }
      }
    }
    assertThat(named)
        .hasSizeGreaterThan(30)
        .allSatisfy(field -> assertThat(isAsked(ontology, field)).as(field).isTrue());
  }

  private static boolean isAsked(Graph ontology, String field) {
    Node owner = term(field.substring(0, field.indexOf(' ')));
    Node property = term(field.substring(field.indexOf(' ') + 1));
    return ontology
        .find(owner, Node.ANY, Node.ANY)
        .filterKeep(t -> t.predicateMatches(NboTerm.FIELD) || t.predicateMatches(NboTerm.CHOICE))
        .mapWith(Triple::getObject)
        .filterKeep(
            asked ->
                ontology.contains(asked, NboTerm.PROPERTY, property)
                    || ontology.contains(asked, NboTerm.ALTERNATIVE, property))
        .filterKeep(
            asked ->
                ontology
                    .find(asked, NboTerm.EXTENSION, Node.ANY)
                    .filterKeep(t -> t.getObject().getURI().endsWith("/wg11/Checklist"))
                    .hasNext())
        .hasNext();
  }

  private static Node term(String name) {
    return Terms.uri(NboTerm.NS + name);
  }

  @Test
  void aWideFieldImageIsNotAskedForAScanner() {
    CommandLineRun run =
        CommandLineRun.of("assess", "--profile", "wg11", "src/examples/widefield/image.nbo.xml");
    assertThat(run.out())
        .contains("wg11 ", "  no scanning: confocal scanner settings\n")
        .contains("of the 41 fields that Tier 1 requires, 1 is missing")
        .contains("CoverGlass/Thickness");
  }
}
