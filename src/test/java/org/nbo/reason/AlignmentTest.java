package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/**
 * The files of {@code ontology/alignment/}: sound by themselves, and complete where others publish
 * an ontology.
 */
class AlignmentTest {
  private static final Path FOLDER = Path.of("ontology/alignment");
  private static final Node NO_COUNTERPART = NodeFactory.createURI(NboTerm.NS + "noCounterpart");
  private static final Set<Node> MATCHES =
      Stream.of(
              OWL.equivalentClass,
              OWL.equivalentProperty,
              RDFS.subClassOf,
              RDFS.subPropertyOf,
              SKOS.exactMatch,
              SKOS.closeMatch,
              SKOS.narrowMatch,
              SKOS.broadMatch,
              SKOS.relatedMatch)
          .map(p -> p.asNode())
          .collect(Collectors.toSet());

  private static Ontology nbo;

  @BeforeAll
  static void load() {
    nbo = Ontology.load();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isSoundTogetherWithNbo(Path file) {
    Graph both = Ontology.load().withAxioms();
    addAxioms(both, read(file));
    OwlOntology ontology = OwlOntology.of(both);
    assertThat(ontology.profileViolations()).isEmpty();
    assertThat(ontology.verdict()).isEqualTo(new OwlOntology.Verdict(true, List.of()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everySubjectIsATermOfNbo(Path file) {
    Set<String> unknown =
        matches(read(file))
            .map(Triple::getSubject)
            .filter(s -> !nbo.graph().contains(s, RDF.type.asNode(), Node.ANY))
            .map(Node::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void noMatchIsStatedTwice(Path file) {
    Graph alignment = read(file);
    AtomicLong stated = new AtomicLong();
    RDFParser.source(file)
        .lang(Lang.TURTLE)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                stated.incrementAndGet();
              }
            });
    assertThat(stated.get()).as("statements").isEqualTo(alignment.size());
    assertThat(
            matches(alignment)
                .collect(
                    Collectors.groupingBy(
                        m -> m.getSubject() + " " + m.getObject(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(pair -> pair.getValue() > 1)
                .map(Map.Entry::getKey))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingIsBothMatchedAndWithoutCounterpart(Path file) {
    Graph alignment = read(file);
    Set<Node> matched = matches(alignment).map(Triple::getObject).collect(Collectors.toSet());
    assertThat(
            alignment
                .find(Node.ANY, NO_COUNTERPART, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(matched::contains)
                .toList())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ome-core.ttl, riken-ome-core, http://www.openmicroscopy.org/rdf/2016-06/ome_core/",
    "quarep.ttl, riken-nbo, http://www.quarep.org/rdf/"
  })
  void everyTermIsMatchedOrListed(String alignment, String files, String namespace) {
    Graph theirs = theirs(files);
    Graph matched = read(FOLDER.resolve(alignment));
    Set<String> open = new TreeSet<>();
    for (Triple triple : theirs.find().toList()) {
      for (Node node : List.of(triple.getSubject(), triple.getObject())) {
        if (node.isURI()
            && node.getURI().startsWith(namespace)
            && !node.getURI().equals(namespace)
            && !isHeader(theirs, node)
            && !matched.contains(Node.ANY, Node.ANY, node)
            && !matched.contains(node, NO_COUNTERPART, Node.ANY)) {
          open.add(node.getURI());
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void addNothingToOurHierarchyAllTogether() throws IOException {
    Graph merged = GraphFactory.createDefaultGraph();
    addAxioms(merged, nbo.graph());
    Set<String> ours = hierarchy(merged);
    addAxioms(merged, theirs("riken"));
    for (Path file : files()) {
      addAxioms(merged, read(file));
    }
    Set<String> added = hierarchy(merged);
    added.removeAll(ours);
    assertThat(added).isEmpty();
  }

  @Test
  void isSoundTogetherWithOmeCore() {
    Graph all = Ontology.load().withAxioms();
    addAxioms(all, read(FOLDER.resolve("ome-core.ttl")));
    addAxioms(all, repaired(theirs("riken-ome-core")));
    assertThat(OwlOntology.of(all).verdict()).isEqualTo(new OwlOntology.Verdict(true, List.of()));
  }

  /** Without the listed values of all three, with which HermiT takes minutes. */
  @Test
  void isSoundTogetherWithQuarepAndOmeCore() {
    Graph all = Ontology.load().withAxioms();
    addAxioms(all, read(FOLDER.resolve("ome-core.ttl")));
    addAxioms(all, read(FOLDER.resolve("quarep.ttl")));
    addAxioms(all, repaired(theirs("riken")));
    all.find(Node.ANY, RDF.type.asNode(), OWL2.NamedIndividual.asNode())
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(value -> all.remove(value, Node.ANY, Node.ANY));
    OwlOntology.Verdict verdict = OwlOntology.of(all).verdict();
    assertThat(verdict.consistent()).isTrue();
    assertThat(verdict.unsatisfiable())
        .as("a missing line in their file makes the instrument a light source too")
        .allMatch(iri -> iri.endsWith("/Hardware/Instrument"));
  }

  /** Pairs of our classes, and of our properties, of which one is below the other. */
  private static Set<String> hierarchy(Graph graph) {
    Set<String> pairs = new TreeSet<>();
    String query =
        """
        PREFIX owl:  <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?lower ?upper WHERE {
          { ?lower (rdfs:subClassOf|owl:equivalentClass|^owl:equivalentClass)+ ?upper }
          UNION
          { ?lower (rdfs:subPropertyOf|owl:equivalentProperty|^owl:equivalentProperty)+ ?upper }
          FILTER (STRSTARTS(STR(?lower), "%1$s") && STRSTARTS(STR(?upper), "%1$s") && ?lower != ?upper)
        }
        """
            .formatted(NboTerm.NS);
    try (QueryExecution execution =
        QueryExecutionFactory.create(query, ModelFactory.createModelForGraph(graph))) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        pairs.add(row.getResource("lower").getURI() + " < " + row.getResource("upper").getURI());
      }
    }
    return pairs;
  }

  /**
   * Without xsd:date, which is no datatype of OWL 2, and without ranges that nothing declares, such
   * as PATO_0001334 of a diameter: what is no class may be taken for a datatype. HermiT refuses
   * both. And with conditions that hold for a class where RIKEN's files let them define it: "at
   * most one experimenter group", for example, would else make an experiment of everything that has
   * none. And without the domains of properties that have several, which OWL reads as all at once.
   */
  private static Graph repaired(Graph theirs) {
    theirs
        .find(Node.ANY, RDFS.range.asNode(), Node.ANY)
        .filterDrop(t -> theirs.contains(t.getObject(), RDF.type.asNode(), Node.ANY))
        .toList()
        .forEach(theirs::delete);
    theirs.remove(Node.ANY, RDFS.range.asNode(), XSD.date.asNode());
    theirs
        .find(Node.ANY, OWL.equivalentClass.asNode(), Node.ANY)
        .filterKeep(t -> t.getObject().isBlank())
        .toList()
        .forEach(
            definition -> {
              theirs.delete(definition);
              theirs.add(definition.getSubject(), RDFS.subClassOf.asNode(), definition.getObject());
            });
    theirs
        .find(Node.ANY, RDFS.domain.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(p -> theirs.find(p, RDFS.domain.asNode(), Node.ANY).toList().size() > 1)
        .toSet()
        .forEach(property -> theirs.remove(property, RDFS.domain.asNode(), Node.ANY));
    return theirs;
  }

  private static Stream<Triple> matches(Graph alignment) {
    return alignment.find().filterKeep(t -> MATCHES.contains(t.getPredicate())).toList().stream();
  }

  private static boolean isHeader(Graph graph, Node node) {
    return graph.contains(node, RDF.type.asNode(), OWL.Ontology.asNode());
  }

  /** Adds all but what a file says about itself. */
  private static void addAxioms(Graph into, Graph more) {
    more.find().filterDrop(t -> isHeader(more, t.getSubject())).forEach(into::add);
  }

  /**
   * Published files of others, which lie beside the corpus; skips the test where there are none.
   */
  private static Graph theirs(String prefix) {
    Path folder = TestFiles.others(Path.of("../alignment"));
    Graph graph = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(f -> f.getFileName().toString().startsWith(prefix))
          .forEach(f -> RDFParser.source(f).lang(Lang.TURTLE).parse(graph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }

  private static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
    return graph;
  }
}
