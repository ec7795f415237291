package org.nbo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Axes;

class StoreLoaderTest {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path FACILITY = Path.of("src/examples/questions/facility.ttl");
  private static final String UUID = "5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";
  private static final String DOCUMENT = "urn:uuid:" + UUID;
  private static final String OTHER = "urn:uuid:00000000-6f0b-4b6e-9a57-2f6a4d0c7e11";
  private static final Instant TIME = Instant.parse("2026-11-28T10:15:30Z");
  private static final Nbo NBO = Nbo.bundled();
  private static final Loading LOADING = Loading.by(NBO).assessing(Axes.tier(1)).at(TIME);

  @TempDir Path folder;

  @Test
  void aSourceIsAGraphWithOthersBeside() throws IOException {
    assertThat(load(LOADING, IMAGE)).containsExactly(StoreLoader.Stored.ADDED);
    try (Store store = open()) {
      StoredSource source = store.sources().get(0);
      assertThat(source.document()).isEqualTo(DOCUMENT);
      assertThat(source.path()).isEqualTo(IMAGE.toAbsolutePath().toString());
      assertThat(source.sha256()).isEqualTo(Source.of(IMAGE).sha256());
      assertThat(source.format()).isEqualTo("OME-XML 2016-06");
      assertThat(source.loaded()).isEqualTo(TIME);
      Node document = NodeFactory.createURI(DOCUMENT);
      DatasetGraph lifted = NBO.lift(Source.of(IMAGE)).inferring().toDataset().asDatasetGraph();
      assertSame(store, document, lifted.getGraph(document));
      assertThat(source.statements()).isEqualTo(lifted.getGraph(document).size());
      assertSame(
          store,
          StoreGraphs.inferred(document),
          lifted.getGraph(NodeFactory.createURI(DOCUMENT + "#inferred")));
      assertSame(store, StoreGraphs.provenance(document), lifted.getDefaultGraph());
      assertSame(store, StoreGraphs.ONTOLOGY, NBO.ontology().graph());
    }
  }

  @Test
  void aStoreTakesWhatAnotherOneGivesAway() throws IOException {
    load(LOADING, IMAGE);
    Path dump = folder.resolve("dump.nq");
    Set<String> graphs = graphs();
    Set<Node> provenance;
    try (Store store = open();
        OutputStream out = Files.newOutputStream(dump)) {
      Txn.executeRead(store.dataset(), () -> RDFDataMgr.write(out, store.dataset(), Lang.NQUADS));
      provenance = subjects(store);
    }
    Path other = folder.resolve("other");
    try (Store store = Store.open(other, Store.Mode.WRITE);
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.store(
          loader.prepareRdf(
              Source.of(dump),
              "N-Quads",
              to -> RDFDataMgr.parse(to, dump.toString()),
              Optional.of(dump)));
      loader.finish();
      assertThat(store.sources()).extracting(StoredSource::document).containsExactly(DOCUMENT);
      assertThat(subjects(store)).isEqualTo(provenance);
      assertThat(
              Txn.calculateRead(
                  store.dataset(),
                  () ->
                      Iter.toList(store.dataset().listGraphNodes()).stream()
                          .map(Node::getURI)
                          .collect(Collectors.toSet())))
          .isEqualTo(graphs);
    }
  }

  private static Set<Node> subjects(Store store) {
    return Txn.calculateRead(
        store.dataset(),
        () ->
            Iter.toList(
                    store
                        .dataset()
                        .find(
                            StoreGraphs.provenance(NodeFactory.createURI(DOCUMENT)),
                            Node.ANY,
                            Node.ANY,
                            Node.ANY))
                .stream()
                .map(Quad::getSubject)
                .collect(Collectors.toSet()));
  }

  @Test
  void queriesKnowTheTierOfAnImage() throws IOException {
    Path microscope = Path.of("src/examples/micro-meta");
    load(LOADING, IMAGE);
    int met =
        NBO.assess(Source.of(IMAGE), Axes.tier(1)).tierMet(org.nbo.finding.RequirementLevel.MUST);
    assertThat(microscope).isDirectory();
    assertThat(asks("?image a nbo:Image ; nbo:tierMet " + met)).isTrue();
    assertThat(asks("?image a nbo:Image ; nbo:tierMet ?tier FILTER(?tier > " + met + ")"))
        .isFalse();
    assertThat(
            asks(
                "?thing a nbo:Objective ; nbo:lacks ?shape . ?shape sh:path ?field ;"
                    + " nbo:tier ?tier"))
        .isTrue();
    assertThat(asks("?document nbo:hasAssessmentCell [ nbo:tier nbo:Tier1 ; nbo:fieldsFilled 81 ]"))
        .isTrue();
  }

  @Test
  void whatIsUnchangedIsNotLoadedAgain() throws IOException {
    Path copy = copied("image.ome.xml", UUID);
    load(LOADING, copy);
    assertThat(load(LOADING, copy)).containsExactly(StoreLoader.Stored.UNCHANGED);
    assertThat(load(LOADING.withoutInferring(), copy)).containsExactly(StoreLoader.Stored.REPLACED);
    assertThat(load(LOADING.withoutInferring().again(), copy))
        .containsExactly(StoreLoader.Stored.REPLACED);
  }

  @Test
  void aSourceThatMovedIsTheSame() throws IOException {
    Path here = copied("here.ome.xml", UUID);
    load(LOADING, here);
    Path there = folder.resolve("there.ome.xml");
    Files.copy(here, there);
    assertThat(load(LOADING, there)).containsExactly(StoreLoader.Stored.UNCHANGED);
    Files.delete(here);
    assertThat(load(LOADING, there)).containsExactly(StoreLoader.Stored.MOVED);
    assertThat(paths()).containsExactly(there.toString());
  }

  @Test
  void aChangedSourceReplacesItsGraphsAndNoOthers() throws IOException {
    Path one = copied("one.ome.xml", UUID);
    Path other = copied("other.ome.xml", OTHER.substring("urn:uuid:".length()));
    load(LOADING, one, other);
    Set<String> before = graphs();
    Files.writeString(one, Files.readString(one).replace("LensNA=\"1.4\"", "LensNA=\"1.3\""));
    assertThat(load(LOADING, one)).containsExactly(StoreLoader.Stored.REPLACED);
    assertThat(graphs()).isEqualTo(before);
    assertThat(asks("GRAPH <" + DOCUMENT + "> { ?o nbo:lensNA 1.3e0 }")).isTrue();
    assertThat(asks("GRAPH <" + DOCUMENT + "> { ?o nbo:lensNA 1.4e0 }")).isFalse();
    assertThat(asks("GRAPH <" + OTHER + "> { ?o nbo:lensNA 1.4e0 }")).isTrue();
  }

  @Test
  void whatWasAtAPathGivesWay() throws IOException {
    Path file = copied("image.ome.xml", UUID);
    load(LOADING, file);
    copied("image.ome.xml", OTHER.substring("urn:uuid:".length()));
    assertThat(load(LOADING, file)).containsExactly(StoreLoader.Stored.REPLACED);
    assertThat(graphs()).noneMatch(g -> g.startsWith(DOCUMENT)).anyMatch(OTHER::equals);
  }

  @Test
  void theLastOfOneDocumentCounts() throws IOException {
    Path one = copied("one.ome.xml", UUID);
    Path edited = folder.resolve("edited.ome.xml");
    Files.writeString(edited, Files.readString(one).replace("LensNA=\"1.4\"", "LensNA=\"1.3\""));
    try (Store store = Store.open(folder.resolve("other"), Store.Mode.WRITE);
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.store(prepared(loader, one));
      assertThat(loader.elsewhere(prepared(loader, edited))).contains(one);
      assertThat(loader.elsewhere(prepared(loader, one))).isEmpty();
    }
    assertThat(load(LOADING, one, edited))
        .containsExactly(StoreLoader.Stored.ADDED, StoreLoader.Stored.REPLACED);
    assertThat(paths()).containsExactly(edited.toString());
    assertThat(asks("?o nbo:lensNA 1.4e0")).isFalse();
  }

  @Test
  void eachGraphOfRdfIsADocument() throws IOException {
    Path quads = folder.resolve("two.nq");
    try (var out = Files.newOutputStream(quads)) {
      NBO.lift(Source.of(IMAGE)).toNQuads(out);
      NBO.lift(Source.of(copied("o.ome.xml", OTHER.substring(9)))).toNQuads(out);
    }
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.store(
          loader.prepareRdf(
              Source.of(quads),
              "N-Quads",
              to -> RDFDataMgr.parse(to, quads.toString()),
              Optional.of(quads)));
      loader.finish();
      assertThat(store.sources().stream().map(StoredSource::document))
          .containsExactly(OTHER, DOCUMENT);
      DatasetGraph lifted = NBO.lift(Source.of(IMAGE)).inferring().toDataset().asDatasetGraph();
      Node document = NodeFactory.createURI(DOCUMENT);
      assertSame(store, document, lifted.getGraph(document));
      assertSame(
          store,
          StoreGraphs.inferred(document),
          lifted.getGraph(NodeFactory.createURI(DOCUMENT + "#inferred")));
      assertSame(store, StoreGraphs.provenance(document), lifted.getDefaultGraph());
    }
    assertThat(asks("GRAPH <" + DOCUMENT + "#assessment> { ?d nbo:tierMet ?tier }")).isTrue();
  }

  @Test
  void rdfWithoutGraphsIsADocument() throws IOException {
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.store(
          loader.prepareRdf(
              Source.of(FACILITY),
              "Turtle",
              to -> RDFDataMgr.parse(to, FACILITY.toString()),
              Optional.of(FACILITY)));
      loader.finish();
      assertSame(
          store,
          NodeFactory.createURI(store.sources().get(0).document()),
          RDFDataMgr.loadGraph(FACILITY.toString()));
    }
  }

  @Test
  void whatIsTakenOutIsGone() throws IOException {
    Path one = copied("one.ome.xml", UUID);
    load(LOADING, one, copied("other.ome.xml", OTHER.substring(9)));
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      assertThat(loader.remove(OTHER)).isEqualTo(1);
      assertThat(loader.remove(OTHER)).isZero();
      loader.finish();
    }
    assertThat(paths()).containsExactly(one.toString());
    assertThat(graphs()).noneMatch(g -> g.startsWith(OTHER));
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      assertThat(loader.remove(one.toString())).isEqualTo(1);
      loader.finish();
    }
    assertThat(graphs()).noneMatch(g -> g.startsWith("urn:uuid:"));
  }

  @Test
  void whatWasGatheredBeforeTheEndIsNotLiftedAgain() throws IOException {
    Path one = copied("one.ome.xml", UUID);
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.store(prepared(loader, one));
    } // ends without finish, as when it is killed
    Path index = folder.resolve("store/loading/segments.index");
    Files.writeString(index, Files.readString(index) + "123\thalf a li");
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      assertThat(store.sources()).isEmpty();
      Prepared again = prepared(loader, one);
      assertThat(again.isUnchanged()).isTrue();
      assertThat(loader.store(again)).isEqualTo(StoreLoader.Stored.UNCHANGED);
      loader.finish();
      assertThat(store.sources()).hasSize(1);
    }
    assertThat(folder.resolve("store/loading")).doesNotExist();
  }

  @Test
  void whatGaveWayBeforeTheEndDoesNotComeBack() throws IOException {
    Path one = copied("one.ome.xml", UUID);
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.store(prepared(loader, one));
      copied("one.ome.xml", OTHER.substring(9));
      loader.store(prepared(loader, one));
    }
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.finish();
    }
    assertThat(graphs()).noneMatch(g -> g.startsWith(DOCUMENT)).anyMatch(OTHER::equals);
  }

  @Test
  void whatIsInAnUnfinishedTransactionIsNotThere() throws IOException {
    load(LOADING, copied("one.ome.xml", UUID));
    Set<String> before = graphs();
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, LOADING)) {
      loader.store(prepared(loader, copied("other.ome.xml", OTHER.substring(9))));
    }
    assertThat(graphs()).isEqualTo(before);
  }

  private Path copied(String name, String uuid) throws IOException {
    return Files.writeString(folder.resolve(name), Files.readString(IMAGE).replace(UUID, uuid));
  }

  private List<StoreLoader.Stored> load(Loading loading, Path... files) {
    try (Store store = open();
        StoreLoader loader = StoreLoader.into(store, loading)) {
      List<StoreLoader.Stored> stored =
          List.of(files).stream().map(file -> loader.store(prepared(loader, file))).toList();
      loader.finish();
      return stored;
    }
  }

  private static Prepared prepared(StoreLoader loader, Path file) {
    return loader.prepare(Source.of(file), Optional.of(file));
  }

  private Store open() {
    return Store.open(folder.resolve("store"), Store.Mode.WRITE);
  }

  private List<String> paths() {
    try (Store store = open()) {
      return store.sources().stream().map(StoredSource::path).toList();
    }
  }

  private Set<String> graphs() {
    try (Store store = open()) {
      DatasetGraph dataset = store.dataset();
      return Txn.calculateRead(
          dataset,
          () -> {
            Set<String> names = new TreeSet<>();
            dataset.listGraphNodes().forEachRemaining(node -> names.add(node.getURI()));
            return names;
          });
    }
  }

  private boolean asks(String pattern) {
    try (Store store = open()) {
      DatasetGraph dataset = store.dataset();
      return Txn.calculateRead(
          dataset,
          () ->
              QueryExec.dataset(dataset)
                  .query(
                      "PREFIX nbo: <https://w3id.org/4dn-bina-ome/>"
                          + " PREFIX sh: <http://www.w3.org/ns/shacl#> ASK { "
                          + pattern
                          + " }")
                  .ask());
    }
  }

  private static void assertSame(Store store, Node name, Graph stated) {
    DatasetGraph dataset = store.dataset();
    Graph found = GraphFactory.createDefaultGraph();
    Txn.executeRead(dataset, () -> dataset.getGraph(name).find().forEachRemaining(found::add));
    Graph expected = spelledAsTdb(stated);
    assertThat(found.isIsomorphicWith(expected))
        .as(
            () ->
                name
                    + ": "
                    + found.stream()
                        .filter(t -> !expected.contains(t))
                        .limit(5)
                        .collect(Collectors.toList())
                    + " instead of "
                    + expected.stream()
                        .filter(t -> !found.contains(t))
                        .limit(5)
                        .collect(Collectors.toList()))
        .isTrue();
  }

  /** TDB2 keeps small numbers as such, and not as they were spelled. */
  private static Graph spelledAsTdb(Graph graph) {
    Graph spelled = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEachRemaining(
            t -> spelled.add(t.getSubject(), t.getPredicate(), spelledAsTdb(t.getObject())));
    return spelled;
  }

  private static Node spelledAsTdb(Node node) {
    NodeId inline = node.isLiteral() ? NodeId.inline(node) : null;
    return inline == null ? node : NodeId.extract(inline);
  }
}
