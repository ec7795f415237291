package org.nbo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.NboException;

class StoreTest {
  private static final StoredSource SOURCE =
      new StoredSource(
          "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11",
          "/data/image.ome.xml",
          "ab12",
          "OME-XML 2016-06",
          7,
          Instant.parse("2026-11-28T10:15:30Z"),
          "0.1",
          "inferred");

  @TempDir Path folder;

  @Test
  void keepsWhatItsCatalogueSays() {
    try (Store store = Store.open(folder, Store.Mode.WRITE)) {
      assertThat(store.sources()).isEmpty();
      DatasetGraph dataset = store.dataset();
      Txn.executeWrite(dataset, () -> Catalogue.say(SOURCE, dataset::add));
    }
    try (Store store = Store.open(folder, Store.Mode.READ)) {
      assertThat(store.sources()).containsExactly(SOURCE);
    }
  }

  @Test
  void asksAllGraphsTogether() {
    try (Store store = Store.open(folder, Store.Mode.WRITE)) {
      DatasetGraph dataset = store.dataset();
      Txn.executeWrite(
          dataset,
          () ->
              dataset.add(
                  Quad.create(
                      NodeFactory.createURI("urn:x-nbo:graph"),
                      NodeFactory.createURI("urn:x-nbo:thing"),
                      RDF.type.asNode(),
                      RDFS.Class.asNode())));
      boolean found =
          Txn.calculateRead(
              dataset,
              () -> QueryExec.dataset(dataset).query("ASK { <urn:x-nbo:thing> a ?class }").ask());
      assertThat(found).isTrue();
    }
  }

  @Test
  void tellsWhatIsNoStore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("image.tif"), "text");
    for (Store.Mode mode : Store.Mode.values()) {
      assertRefused(file, mode, "NBO-STORE-001");
      assertRefused(other, mode, "NBO-STORE-001");
    }
    assertRefused(folder.resolve("missing"), Store.Mode.READ, "NBO-STORE-001");
    assertThat(folder.resolve("missing")).doesNotExist();
    assertThat(other).isDirectoryContaining("glob:**/image.tif");
  }

  @Test
  void tellsOfAnotherVersion() throws IOException {
    Store.open(folder, Store.Mode.WRITE).close();
    Files.writeString(folder.resolve("nbo-store.version"), "99\n");
    for (Store.Mode mode : Store.Mode.values()) {
      assertRefused(folder, mode, "NBO-STORE-002");
    }
  }

  /** TDB2 takes what is gone for empty, and the next load would write beside what is there. */
  @ParameterizedTest
  @ValueSource(strings = {"nodes-data.obj", "nodes-data.bdf", "GSPO.dat", "GSPO.idn", "GSPO.bpt"})
  void tellsWhatIsCutShort(String name) throws IOException {
    try (Store store = Store.open(folder, Store.Mode.WRITE)) {
      Txn.executeWrite(store.dataset(), () -> Catalogue.say(SOURCE, store.dataset()::add));
    }
    Path file = folder.resolve("Data-0001").resolve(name);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(8);
    }
    assertRefused(folder, Store.Mode.READ, "NBO-STORE-003");
    Files.delete(file);
    assertRefused(folder, Store.Mode.WRITE, "NBO-STORE-003");
    assertThat(file).doesNotExist();
  }

  @Test
  void isOpenOnceInAProgram() {
    try (Store store = Store.open(folder, Store.Mode.WRITE)) {
      assertRefused(store.folder(), Store.Mode.READ, "NBO-STORE-004");
    }
  }

  private static void assertRefused(Path folder, Store.Mode mode, String address) {
    assertThatThrownBy(() -> Store.open(folder, mode).close())
        .isInstanceOfSatisfying(
            NboException.class, e -> assertThat(e.address()).isEqualTo(address));
  }
}
