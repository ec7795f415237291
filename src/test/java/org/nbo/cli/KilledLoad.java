package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.nbo.store.Store;
import org.nbo.store.StoreGraphs;
import org.nbo.store.StoredSource;

/** {@code nbo load} leaves a store that opens and holds whole graphs only. */
abstract class KilledLoad extends KilledWork {
  private final Path images;

  private KilledLoad(String name, Path images) {
    super(name);
    this.images = images;
  }

  /** A full store holds the old or the new of each document. */
  static KilledWork intoFull(Path stored, Path images) {
    return new KilledLoad("load", images) {
      @Override
      void clear(Path place) {
        // the old ones take the place of the new, and the ontology is there
      }

      @Override
      void prepare(Path place) {
        assertThat(CommandLineRun.of(command(place, stored)).exitCode()).isZero();
      }

      @Override
      Map<String, Predicate<Path>> moments() {
        Map<String, Predicate<Path>> moments = super.moments();
        moments.put("it gathers", place -> Files.exists(store(place).resolve("loading")));
        moments.put("it writes", place -> size(journal(place)) > 0);
        moments.put("it has written much", place -> size(journal(place)) > 1 << 16);
        return moments;
      }

      @Override
      Map<String, String> state(Path place) {
        Map<String, String> state = new TreeMap<>();
        graphs(store(place)).forEach((document, sizes) -> state.put(document, sizes.toString()));
        return state;
      }
    };
  }

  /** An empty store holds nothing or all. */
  static KilledWork intoEmpty(Path images) {
    return new KilledLoad("load, the first time", images) {
      @Override
      void prepare(Path place) throws IOException {
        Files.createDirectories(place);
      }

      @Override
      Map<String, Predicate<Path>> moments() {
        Map<String, Predicate<Path>> moments = super.moments();
        Path index = Path.of("loading/segments.index");
        for (Path file : List.of(index, Path.of("loading/database"), Path.of("Data-0002"))) {
          moments.put(file + " is there", place -> Files.exists(store(place).resolve(file)));
        }
        moments.put("a file is gathered", place -> size(store(place).resolve(index)) > 0);
        return moments;
      }

      @Override
      Map<String, String> state(Path place) {
        Path store = store(place);
        return Map.of("store", (Files.exists(store) ? graphs(store) : Map.of()).toString());
      }
    };
  }

  @Override
  List<String> arguments(Path place) {
    return List.of(command(place, images));
  }

  private static String[] command(Path place, Path images) {
    return new String[] {
      "load",
      "--quiet",
      "--no-assess",
      "--time=2026-11-28T10:15:30Z",
      "--store=" + store(place),
      images.toString()
    };
  }

  private static Path store(Path place) {
    return place.resolve("store");
  }

  private static Path journal(Path place) {
    return store(place).resolve("Data-0002/journal.jrnl");
  }

  /** How many statements each graph of each document has, where the catalogue says the same. */
  private static Map<String, Map<String, Long>> graphs(Path folder) {
    try (Store store = Store.open(folder, Store.Mode.READ)) {
      DatasetGraph dataset = store.dataset();
      List<StoredSource> sources = store.sources();
      return Txn.calculateRead(
          dataset,
          () -> {
            Map<String, Map<String, Long>> all = new TreeMap<>();
            for (StoredSource source : sources) {
              Node document = NodeFactory.createURI(source.document());
              assertThat(count(dataset.getGraph(document))).isEqualTo(source.statements());
              all.put(
                  source.document(),
                  StoreGraphs.of(document).stream()
                      .collect(Collectors.toMap(Node::getURI, n -> count(dataset.getGraph(n)))));
            }
            dataset
                .listGraphNodes()
                .forEachRemaining(
                    n ->
                        assertThat(all.keySet().stream().anyMatch(d -> n.getURI().startsWith(d)))
                            .as(n.getURI())
                            .isEqualTo(n.getURI().startsWith("urn:uuid:")));
            return all;
          });
    }
  }

  private static long count(Graph graph) {
    return graph.stream().count();
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
