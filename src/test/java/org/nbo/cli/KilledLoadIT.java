package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.store.Store;
import org.nbo.store.StoreGraphs;
import org.nbo.store.StoredSource;

/**
 * {@code nbo load}, killed at any moment, leaves a store that opens and holds whole graphs only.
 */
class KilledLoadIT {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final String UUID = "5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";
  private static final int FILES = 40;

  @TempDir Path folder;

  @Test
  void anEmptyStoreHoldsNothingOrAll() throws IOException, InterruptedException {
    Path images = images("images", "1.4");
    Map<String, Map<String, Long>> all = loaded(folder.resolve("whole"), images);
    int killed = 0;
    for (String moment :
        List.of("loading/segments.index", "loading/database", "Data-0002", "gathered")) {
      Path store = folder.resolve("killed" + killed);
      Path index = store.resolve("loading/segments.index");
      boolean ended =
          killedWhen(
              moment.equals("gathered")
                  ? () -> size(index) > 0
                  : () -> Files.exists(store.resolve(moment)),
              store,
              images);
      killed += ended ? 0 : 1;
      assertThat(graphs(store)).as("killed at " + moment).isIn(Map.of(), all);
      assertThat(load(store, images).waitFor()).isZero();
      assertThat(graphs(store)).as("after " + moment).isEqualTo(all);
      assertThat(store.resolve("loading")).doesNotExist();
    }
    assertThat(killed).as("runs that did not come to their end").isPositive();
  }

  @Test
  void aFullStoreHoldsTheOldOrTheNewOfEach() throws IOException, InterruptedException {
    Path old = images("old", "1.4");
    Path changed = images("changed", "1.4");
    for (Path file : files(changed)) {
      Files.writeString(
          file,
          Files.readString(file)
              .replace("<Experimenter ", "<Experimenter ID=\"Experimenter:9\"/><Experimenter "));
    }
    Path store = folder.resolve("store");
    Map<String, Map<String, Long>> before = loaded(store, old);
    Map<String, Map<String, Long>> after = loaded(folder.resolve("after"), changed);
    assertThat(after).isNotEqualTo(before).hasSameSizeAs(before);
    int killed = 0;
    Path journal = store.resolve("Data-0002/journal.jrnl");
    List<BooleanSupplier> moments =
        List.of(
            () -> Files.exists(store.resolve("loading")),
            () -> size(journal) > 0,
            () -> size(journal) > 1 << 16);
    for (BooleanSupplier moment : moments) {
      killed += killedWhen(moment, store, changed) ? 0 : 1;
      Map<String, Map<String, Long>> now = graphs(store);
      assertThat(now.keySet()).isEqualTo(before.keySet());
      now.forEach((d, sizes) -> assertThat(sizes).isIn(before.get(d), after.get(d)));
    }
    assertThat(load(store, changed).waitFor()).isZero();
    assertThat(graphs(store)).isEqualTo(after);
    assertThat(killed).as("runs that did not come to their end").isPositive();
  }

  private Path images(String name, String aperture) throws IOException {
    Path images = Files.createDirectory(folder.resolve(name));
    String text = Files.readString(IMAGE).replace("LensNA=\"1.4\"", "LensNA=\"" + aperture + "\"");
    for (int i = 0; i < FILES; i++) {
      String uuid = String.format("%08d", i) + UUID.substring(8);
      Files.writeString(images.resolve(i + ".ome.xml"), text.replace(UUID, uuid));
    }
    return images;
  }

  private Map<String, Map<String, Long>> loaded(Path store, Path images)
      throws IOException, InterruptedException {
    assertThat(load(store, images).waitFor()).isZero();
    Map<String, Map<String, Long>> all = graphs(store);
    assertThat(all).hasSize(FILES);
    return all;
  }

  private static Process load(Path store, Path images) throws IOException {
    return NboProcess.start(
        "load",
        "--quiet",
        "--no-assess",
        "--time=2026-11-28T10:15:30Z",
        "--store=" + store,
        images.toString());
  }

  /**
   * Kills a run.
   *
   * @return whether it came to its end before
   */
  private static boolean killedWhen(BooleanSupplier moment, Path store, Path images)
      throws IOException, InterruptedException {
    Process command = load(store, images);
    while (command.isAlive() && !moment.getAsBoolean()) {
      Thread.onSpinWait();
    }
    command.destroyForcibly().waitFor();
    return command.exitValue() == 0;
  }

  /** How many statements each graph of each document has, where the catalogue says the same. */
  static Map<String, Map<String, Long>> graphs(Path folder) {
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

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
