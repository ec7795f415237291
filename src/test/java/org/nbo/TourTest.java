package org.nbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Severity;
import org.nbo.store.Loading;
import org.nbo.store.Store;
import org.nbo.store.StoreLoader;

/** What {@code java.md} teaches: the parts between tags are its snippets. */
class TourTest {
  // tag::one[]
  private static final Nbo nbo = Nbo.bundled();

  // end::one[]

  @TempDir Path folder;
  private final Path path = Path.of("src/examples/widefield/image.ome.xml");
  private final Path microscope = Path.of("src/examples/micro-meta/microscope.json");

  @Test
  void liftsIntoAStream() {
    Graph graph = GraphFactory.createDefaultGraph();
    StreamRDF streamRdf = StreamRDFLib.graph(graph);
    // tag::stream[]
    Lifted lifted = nbo.lift(Source.of(path)).to(streamRdf);
    String what = lifted.format() + " as <" + lifted.document() + ">";
    // end::stream[]
    assertThat(what).startsWith("OME-XML 2016-06 as <urn:uuid:");
    assertThat(lifted.unmapped()).isEmpty();
  }

  @Test
  void liftsIntoAFile() throws IOException {
    Path file = folder.resolve("image.nq");
    // tag::file[]
    try (OutputStream out = Files.newOutputStream(file)) {
      nbo.lift(Source.of(path)).toNQuads(out);
    }
    // end::file[]
    assertThat(file).content().contains("/4dn-bina-ome/Objective>");
  }

  @Test
  void liftsIntoADataset() {
    // tag::dataset[]
    Dataset dataset =
        nbo.lift(Source.of(path))
            .base("https://example.org/image/7")
            .also("schema-org")
            .summarizing()
            .toDataset();
    // end::dataset[]
    assertThat(dataset.containsNamedModel("https://example.org/image/7")).isTrue();
  }

  @Test
  void liftsWhatAStreamBrings() throws IOException {
    InputStream upload = new ByteArrayInputStream(Files.readAllBytes(path));
    Dataset dataset;
    Assessment assessment;
    // tag::upload[]
    try (Source source = Source.of("upload.ome.xml", upload)) {
      dataset = nbo.lift(source).toDataset();
      assessment = nbo.assess(source, Axes.tier(1));
    }
    // end::upload[]
    assertThat(dataset.isEmpty()).isFalse();
    assertThat(assessment.file()).isEqualTo("upload.ome.xml");
  }

  @Test
  void findsImagesInAFolder() throws IOException {
    Files.copy(path, folder.resolve("image.ome.xml"));
    Files.writeString(folder.resolve("notes.txt"), "no image");
    Graph graph = GraphFactory.createDefaultGraph();
    StreamRDF streamRdf = StreamRDFLib.graph(graph);
    List<Lifted> lifted = new ArrayList<>();
    // tag::folder[]
    for (Path image : nbo.find(folder).documents()) {
      lifted.add(nbo.lift(Source.of(image)).to(streamRdf));
    }
    // end::folder[]
    assertThat(lifted).extracting(Lifted::format).containsExactly("OME-XML 2016-06");
  }

  @Test
  void assesses() {
    // tag::assess[]
    Axes axes = Axes.tier(2).extension("core", "basic").level(RequirementLevel.SHOULD);
    Assessment assessment = nbo.assess(Source.of(path), axes, Source.of(microscope));
    int met = assessment.tierMet(RequirementLevel.MUST);
    List<Finding> gaps =
        assessment.findings().stream().filter(f -> f.severity() == Severity.VIOLATION).toList();
    // end::assess[]
    assertThat(met).isZero();
    assertThat(gaps).isNotEmpty();
    assertThat(assessment.companions()).hasSize(1);
  }

  @Test
  void assessesMany() {
    List<Path> images = List.of(path, Path.of("src/examples/widefield/image.nbo.xml"));
    // tag::many[]
    Assessing assessing = nbo.assessing(nbo.profile("methods"), Source.of(microscope));
    List<Assessed> all =
        images.parallelStream().map(image -> assessing.assess(Source.of(image))).toList();
    // end::many[]
    assertThat(all).hasSize(2);
  }

  @Test
  void asksTheGraphOfAnAssessment() {
    Assessing assessing = nbo.assessing(Axes.tier(1), Source.of(microscope));
    String query =
        """
        PREFIX nbo: <https://w3id.org/4dn-bina-ome/>
        SELECT * { ?objective a nbo:Objective ; nbo:manufacturer ?maker }
        """;
    List<String> makers = new ArrayList<>();
    // tag::graph[]
    Assessed assessed = assessing.assess(Source.of(path));
    try (QueryExecution run =
        QueryExecution.model(ModelFactory.createModelForGraph(assessed.graph()))
            .query(query)
            .build()) {
      run.execSelect().forEachRemaining(row -> makers.add(row.getLiteral("maker").getString()));
    }
    // end::graph[]
    assertThat(makers).containsExactly("Example Optics");
    assertThat(assessed.report().isEmpty()).isFalse();
  }

  @Test
  void validatesAGraph() {
    Dataset dataset = nbo.lift(Source.of(path)).base("https://example.org/image/7").toDataset();
    // tag::validate[]
    Graph graph = dataset.getNamedModel("https://example.org/image/7").getGraph();
    Validation validation = nbo.validate(graph, Axes.tier(1));
    // end::validate[]
    assertThat(validation.conforms()).isFalse();
    assertThat(graph.contains(NodeFactory.createURI("https://example.org/image/7"), null, null))
        .isFalse();
  }

  @Test
  void takesExtensions() {
    // tag::extension[]
    Nbo lightSheet = Nbo.with(Path.of("src/examples/extensions/light-sheet.ttl"));
    Source image = Source.of(Path.of("src/examples/extensions/image.nbo.xml"));
    Assessment assessment = lightSheet.assess(image, Axes.tier(2).extension("light-sheet"));
    // end::extension[]
    assertThat(assessment.tierMet(RequirementLevel.MUST)).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ome.xml"), "<OME");
    List<String> said = new ArrayList<>();
    // tag::trouble[]
    try {
      nbo.lift(Source.of(broken)).toDataset();
    } catch (NboException trouble) {
      said.add(trouble.getMessage() + " [" + trouble.address() + "]");
    }
    // end::trouble[]
    assertThat(said).singleElement().asString().endsWith(" [NBO-LIFT-001]");
  }

  @Test
  void keeps() {
    Path kept = folder.resolve("store");
    List<String> makers = new ArrayList<>();
    String query = "SELECT ?maker { ?o a nbo:Objective ; nbo:manufacturer ?maker }";
    // tag::store[]
    try (Store store = Store.open(kept, Store.Mode.WRITE);
        StoreLoader loader = StoreLoader.into(store, Loading.by(nbo).assessing(Axes.tier(1)))) {
      loader.store(loader.prepare(Source.of(path), Optional.of(path)));
      loader.finish();
      Txn.executeRead(
          store.dataset(),
          () -> {
            try (Querying.Asked asked = nbo.asking(store.dataset()).query(query, "query")) {
              asked.answer().select().forEachRemaining(row -> makers.add(row.toString()));
            }
          });
    }
    // end::store[]
    assertThat(makers).hasSize(1);
  }
}
