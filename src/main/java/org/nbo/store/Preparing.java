package org.nbo.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Lifted;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.Validation;
import org.nbo.finding.Advice;
import org.nbo.finding.Assessment;

/** Makes sources ready to be stored: lifts, infers and assesses them. For all threads. */
final class Preparing {
  /** A graph takes some ten times the space of its OME-XML, and what follows is made beside it. */
  private static final long SHARE = 40;

  /** How many statements of RDF are looked at in memory. */
  private static final long MOST_IN_MEMORY = Runtime.getRuntime().maxMemory() / 1_000;

  private final Loading loading;
  private final Path folder;
  private final String settings;

  /**
   * @param folder for what is put aside
   */
  Preparing(Loading loading, Path folder) {
    this.loading = loading;
    this.folder = folder;
    this.settings = loading.settings();
  }

  String settings() {
    return settings;
  }

  /** A source that is lifted. */
  Prepared lifted(Source source, String path, String sha256) {
    Nbo nbo = loading.nbo();
    List<String> notes = new ArrayList<>();
    boolean inferring = loading.isInferring();
    if (inferring && source.size() > Runtime.getRuntime().maxMemory() / SHARE) {
      inferring = false;
      notes.add(
          source.name()
              + ": is too large to infer from in this memory, so its graph of what follows is empty");
    }
    Optional<Assessment> found = loading.assessing().map(a -> a.assess(source).assessment());
    Aside content = new Aside(folder);
    Aside statements = new Aside(folder);
    try {
      Lifted[] lifted = new Lifted[1];
      var lifting = inferring ? nbo.lift(source).inferring() : nbo.lift(source);
      statements.add(out -> lifted[0] = lifting.toNQuads(out));
      String document = lifted[0].document();
      content.say(
          to -> found.ifPresent(a -> AssessmentStatements.say(document, a, nbo.model(), to::quad)));
      content.add(out -> statements.read().transferTo(out));
      return new Prepared(
          Segment.of(path, List.of(document), sha256, lifted[0].format(), settings, false),
          content,
          notes);
    } catch (RuntimeException | Error e) {
      content.close();
      throw e;
    } finally {
      statements.close();
    }
  }

  /** RDF as it is; each of its graphs is a document, or all of it where it has none. */
  Prepared rdf(Source source, String format, Consumer<StreamRDF> rdf, String path, String sha256) {
    Aside content = new Aside(folder);
    Aside statements = new Aside(folder);
    try {
      Graphs graphs = new Graphs();
      statements.say(to -> rdf.accept(graphs.and(to)));
      boolean isDocument = graphs.named.isEmpty();
      List<String> documents =
          isDocument
              ? List.of(
                  "urn:uuid:" + UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.UTF_8)))
              : graphs.named.keySet().stream().map(Node::getURI).sorted().toList();
      List<String> notes = new ArrayList<>();
      if (graphs.inMemory) {
        Map<String, Graph> all = new LinkedHashMap<>();
        documents.forEach(
            d ->
                all.put(d, isDocument ? graphs.loose : graphs.named.get(NodeFactory.createURI(d))));
        content.say(to -> all.forEach((d, graph) -> known(source, d, graph, to)));
      } else if (loading.isInferring() || loading.assessing().isPresent()) {
        notes.add(source.name() + ": is too large to infer from and assess in this memory");
      }
      content.add(out -> statements.read().transferTo(out));
      return new Prepared(
          Segment.of(path, documents, sha256, format, settings, isDocument), content, notes);
    } catch (RuntimeException | Error e) {
      content.close();
      throw e;
    } finally {
      statements.close();
    }
  }

  private void known(Source source, String document, Graph graph, StreamRDF to) {
    Nbo nbo = loading.nbo();
    if (loading.assessing().isPresent()) {
      Validation found = nbo.validate(graph, loading.axes());
      Assessment assessment =
          new Assessment(
              source.name(),
              "",
              "RDF",
              found.asked(),
              found.matrix(),
              found.findings(),
              Advice.NONE,
              List.of(),
              Map.of());
      AssessmentStatements.say(document, assessment, nbo.model(), to::quad);
    }
    if (loading.isInferring()) {
      Node name = StoreGraphs.inferred(NodeFactory.createURI(document));
      nbo.inferred(graph).find().forEachRemaining(t -> to.quad(Quad.create(name, t)));
    }
  }

  /** The graphs of RDF that streams by, without those that a store makes itself. */
  private static final class Graphs {
    private final Map<Node, Graph> named = new HashMap<>();
    private final Graph loose = GraphFactory.createDefaultGraph();
    private boolean inMemory = true;
    private long count;

    StreamRDF and(StreamRDF to) {
      return new StreamRDFBase() {
        @Override
        public void triple(Triple triple) {
          keep(loose, triple);
          to.triple(triple);
        }

        @Override
        public void quad(Quad quad) {
          if (quad.isDefaultGraph() || !quad.getGraph().isURI()) {
            triple(quad.asTriple());
          } else if (!StoreGraphs.isBeside(quad.getGraph())) {
            keep(
                named.computeIfAbsent(quad.getGraph(), g -> GraphFactory.createDefaultGraph()),
                quad.asTriple());
            to.quad(quad);
          }
        }
      };
    }

    private void keep(Graph graph, Triple triple) {
      if (++count > MOST_IN_MEMORY && inMemory) {
        inMemory = false;
        loose.clear();
        named.values().forEach(Graph::clear);
      }
      if (inMemory) {
        graph.add(triple);
      }
    }
  }
}
