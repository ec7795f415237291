package org.nbo.store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.nbo.Assessing;
import org.nbo.Lifted;
import org.nbo.Lifting;
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
    List<String> notes = new ArrayList<>();
    boolean inferring = loading.isInferring();
    if (inferring && source.size() > Runtime.getRuntime().maxMemory() / SHARE) {
      inferring = false;
      notes.add(
          source.name()
              + ": is too large to infer from in this memory, so its graph of what follows is"
              + " empty");
    }
    Aside content = new Aside(folder);
    try {
      Lifted lifted =
          loading.assessing().isPresent()
              ? assessed(source, loading.assessing().get(), inferring, content)
              : lifted(source, inferring, content);
      return new Prepared(
          Segment.of(path, List.of(lifted.document()), sha256, lifted.format(), settings, false),
          content,
          notes);
    } catch (RuntimeException | Error e) {
      content.close();
      throw e;
    }
  }

  private Lifted lifted(Source source, boolean inferring, Aside content) {
    Lifting lifting = loading.nbo().lift(source);
    Lifted[] lifted = new Lifted[1];
    content.add(out -> lifted[0] = (inferring ? lifting.inferring() : lifting).toNQuads(out));
    return lifted[0];
  }

  private Lifted assessed(Source source, Assessing assessing, boolean inferring, Aside content) {
    Assessing.Both[] both = new Assessing.Both[1];
    afterWhatItTells(
        content,
        out -> both[0] = assessing.assess(source, inferring, out),
        to ->
            AssessmentStatements.say(
                both[0].lifted().document(),
                both[0].assessed().assessment(),
                loading.nbo().model(),
                to::quad));
    return both[0].lifted();
  }

  /**
   * Puts statements aside.
   *
   * @param first what is to stand before them, but is known only after them
   */
  private void afterWhatItTells(Aside content, Aside.Bytes statements, Consumer<StreamRDF> first) {
    try (Aside later = new Aside(folder)) {
      later.add(statements);
      content.say(first);
      content.add(
          out -> {
            try (InputStream in = later.read()) {
              in.transferTo(out);
            }
          });
    }
  }

  /** RDF as it is; each of its graphs is a document, or all of it where it has none. */
  Prepared rdf(Source source, String format, Consumer<StreamRDF> rdf, String path, String sha256) {
    boolean looks = loading.isInferring() || loading.assessing().isPresent();
    Graphs graphs = new Graphs(looks);
    Aside content = new Aside(folder);
    try {
      Aside.Bytes statements = out -> Aside.say(to -> rdf.accept(graphs.and(to)), out);
      if (looks) {
        afterWhatItTells(content, statements, to -> known(source, graphs, sha256, to));
      } else {
        content.add(statements);
      }
    } catch (RuntimeException | Error e) {
      content.close();
      throw e;
    }
    List<String> notes =
        looks && !graphs.inMemory
            ? List.of(source.name() + ": is too large to infer from and assess in this memory")
            : List.of();
    return new Prepared(
        Segment.of(path, graphs.documents(sha256), sha256, format, settings, graphs.isOne()),
        content,
        notes);
  }

  private void known(Source source, Graphs graphs, String sha256, StreamRDF to) {
    if (graphs.inMemory) {
      graphs.documents(sha256).forEach(d -> known(source, d, graphs.of(d), to));
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
    private boolean inMemory;
    private long count;

    /**
     * @param keeping whether to keep their statements
     */
    Graphs(boolean keeping) {
      inMemory = keeping;
    }

    /** Whether all is one document. */
    boolean isOne() {
      return named.isEmpty();
    }

    /** The documents, of which one without a name has one by its content. */
    List<String> documents(String sha256) {
      return isOne()
          ? List.of("urn:uuid:" + UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.UTF_8)))
          : named.keySet().stream().map(Node::getURI).sorted().toList();
    }

    Graph of(String document) {
      return isOne() ? loose : named.get(NodeFactory.createURI(document));
    }

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
          } else if (StoreGraphs.isProvenance(quad.getGraph())) {
            to.quad(quad);
          } else if (!StoreGraphs.isMade(quad.getGraph())) {
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
