package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** Every term of ours that anything uses is declared in the ontology. */
class VocabularyTest {
  private static final Set<String> DECLARED =
      Ontology.load()
          .withAxioms()
          .find(Node.ANY, RDF.type.asNode(), Node.ANY)
          .mapWith(Triple::getSubject)
          .filterKeep(n -> n.isURI() && n.getURI().startsWith(NboTerm.NS))
          .mapWith(n -> n.getURI().substring(NboTerm.NS.length()))
          .toSet();

  @Test
  void inTheOntology() {
    Set<String> used = new TreeSet<>();
    Ontology.load().withAxioms().find().forEach(t -> collect(t, used));
    used.removeIf(term -> isNoTerm(term) || term.matches("module/.*|\\d{4}-\\d\\d-\\d\\d"));
    assertThat(used).isSubsetOf(DECLARED);
  }

  @Test
  void inTheShapes() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : files("shapes", ".ttl")) {
      RDFDataMgr.loadGraph(file.toString()).find().forEach(t -> collect(t, used));
    }
    used.removeIf(term -> term.startsWith("shapes/"));
    assertThat(used).isSubsetOf(DECLARED);
  }

  @Test
  void inTheAlignments() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : files("ontology/alignment", ".ttl")) {
      RDFDataMgr.loadGraph(file.toString()).find().forEach(t -> collect(t, used));
    }
    used.removeIf(term -> isNoTerm(term) || term.startsWith("alignment/"));
    assertThat(used).hasSizeGreaterThan(100).isSubsetOf(DECLARED);
  }

  @Test
  void inTheQueries() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : files("queries", ".rq")) {
      String withoutComments = Files.readString(file).replaceAll("(?m)^#.*$", "");
      match("\\bnbo:([A-Za-z][\\w-]*)", withoutComments, used);
    }
    assertThat(used).hasSizeGreaterThan(20).isSubsetOf(DECLARED);
  }

  @Test
  void inTheProgram() throws IOException {
    Set<String> used = new TreeSet<>();
    match(
        "term\\(\"([^\"]+)\"\\)",
        Files.readString(Path.of("src/main/java/org/nbo/vocab/NboTerm.java")),
        used);
    assertThat(used).hasSizeGreaterThan(20).isSubsetOf(DECLARED);
  }

  @Test
  void inTheContext() throws IOException {
    Set<String> used = new TreeSet<>();
    match("\"nbo:([A-Za-z][\\w-]*)\"", Files.readString(Path.of("ontology/context.jsonld")), used);
    assertThat(used).hasSizeGreaterThan(700).isSubsetOf(DECLARED);
  }

  @Test
  void noElementOfASourceIsNamedInTheLifter() throws IOException {
    Set<String> names =
        Model.of(Ontology.load()).classes().stream()
            .flatMap(
                c ->
                    Stream.concat(
                        Stream.concat(c.specNames().stream(), c.omeNames().stream()),
                        Stream.concat(c.fields().stream(), c.units().stream())
                            .flatMap(f -> Stream.of(f.specName(), f.omeName()))
                            .filter(n -> n != null)))
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> literals = new TreeSet<>();
    for (Path file : files("src/main/java/org/nbo/lift", ".java")) {
      match("\"([A-Za-z][\\w/@-]*)\"", Files.readString(file), literals);
    }
    literals.retainAll(names);
    assertThat(literals).isEmpty();
  }

  @Test
  void namespacesOfOthersAreWrittenOutInOnePlace() throws IOException {
    Set<String> elsewhere = new TreeSet<>();
    for (Path file : files("src/main/java", ".java")) {
      boolean isTheirPlace =
          file.startsWith("src/main/java/org/nbo/vocab") || file.endsWith("Prefixes.java");
      if (!isTheirPlace) {
        match(
            "(?<!\\\\)\"(https?://(?:www\\.w3\\.org|w3id\\.org|purl\\.org|qudt\\.org|schema\\.org)/[^\"]*)\"",
            Files.readString(file),
            elsewhere);
      }
    }
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void theSignBeforeAPartOfAThingIsReadInOnePlace() throws IOException {
    Set<String> elsewhere = new TreeSet<>();
    for (Path file : files("src/main/java", ".java")) {
      if (!file.endsWith("ThingIri.java")) {
        match("('~'|\"~)", Files.readString(file), elsewhere);
      }
    }
    assertThat(elsewhere).as("org.nbo.model.ThingIri takes them apart").isEmpty();
  }

  /** The ontology itself, and who made it. */
  private static boolean isNoTerm(String name) {
    return name.isEmpty() || name.equals("contributors");
  }

  private static void collect(Triple triple, Set<String> used) {
    for (Node node : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()}) {
      if (node.isURI() && node.getURI().startsWith(NboTerm.NS)) {
        used.add(node.getURI().substring(NboTerm.NS.length()));
      }
    }
  }

  private static void match(String pattern, String text, Set<String> found) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  private static Iterable<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
