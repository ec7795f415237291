package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.ontology.Ontology;

class ModelCacheTest {
  private static final Model MODEL = Model.of(Ontology.load());
  private static final Supplier<Model> NEVER =
      () -> {
        throw new AssertionError("made anew");
      };

  @TempDir Path folder;
  private Path module;
  private Path file;
  private ModelCache cache;

  @BeforeEach
  void keep() throws IOException {
    Path ontology = Files.createDirectory(folder.resolve("ontology"));
    module = Files.writeString(ontology.resolve("a.ttl"), "one");
    Path program = Files.writeString(folder.resolve("program.jar"), "program");
    file = folder.resolve("cache");
    cache = new ModelCache(file, ontology, program);
    assertThat(cache.get(() -> MODEL)).isSameAs(MODEL);
  }

  @Test
  void nothingIsLost() {
    Model kept = cache.get(NEVER);
    assertThat(kept.tables()).isEqualTo(MODEL.tables());
    for (ModelClass c : MODEL.classes()) {
      ModelClass same = kept.classOf(c.iri()).orElseThrow();
      assertThat(same.lineage().toString()).isEqualTo(c.lineage().toString());
      assertThat(same.fields()).isEqualTo(c.fields());
      assertThat(same.units()).isEqualTo(c.units());
    }
  }

  @Test
  void theOrderOfNamesIsKept() {
    Model kept = cache.get(NEVER);
    MODEL
        .tables()
        .enumerations()
        .forEach(
            (iri, list) ->
                assertThat(kept.enumeration(iri).orElseThrow().byName().keySet())
                    .containsExactlyElementsOf(list.byName().keySet()));
  }

  @Test
  void whatIsSharedIsOneObjectAgain() {
    Map<String, ModelProperty> properties = new HashMap<>();
    for (ModelClass c : cache.get(NEVER).classes()) {
      for (Field field : c.fields()) {
        ModelProperty property = field.property();
        assertThat(properties.computeIfAbsent(property.iri(), p -> property)).isSameAs(property);
      }
    }
    assertThat(properties).hasSizeGreaterThan(700);
  }

  @Test
  void editedOntologyIsReadAnew() throws IOException {
    Files.writeString(module, "two");
    assertThat(cache.get(() -> MODEL)).isSameAs(MODEL);
    assertThat(cache.get(NEVER)).isNotNull();
  }

  @Test
  void anotherModuleIsReadToo() throws IOException {
    Files.writeString(module.resolveSibling("b.ttl"), "one");
    assertThat(cache.get(() -> MODEL)).isSameAs(MODEL);
  }

  @Test
  void damagedCacheIsNoHarm() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(cache.get(() -> MODEL)).isSameAs(MODEL);
    }
    byte[] changed = bytes.clone();
    changed[bytes.length / 2] ^= 1; // a letter of some label, which nothing else would notice
    Files.write(file, changed);
    assertThat(cache.get(() -> MODEL)).isSameAs(MODEL);
    assertThat(cache.get(NEVER)).isNotNull();
  }
}
