package org.nbo.export.ngff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nbo.Exporting;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.export.Outlet;
import org.nbo.finding.NboException;

/** Every image of others becomes a hierarchy that the official schemas accept. */
class CorpusHierarchyTest {
  private static final Nbo NBO = Nbo.bundled();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(NgffVersion.class)
  void isAccepted(NgffVersion version) throws IOException {
    NgffSchemas schemas = NgffSchemas.of(version);
    Exporting exporting =
        NBO.exporting(new NgffTarget(Optional.of(version), Optional.empty(), false));
    int number = 0;
    int images = 0;
    for (Path file :
        Stream.of("ome-xml/2016-06", "ome-xml/vendor")
            .flatMap(part -> TestFiles.corpus(part).stream())
            .toList()) {
      Optional<Exporting.Document> document = read(exporting, file);
      if (document.isPresent()) {
        Path zarr = Files.createDirectory(folder.resolve(version + "-" + number++));
        exporting.write(List.of(document.get()), new Into(zarr));
        images += accepted(zarr, version, schemas);
      }
    }
    assertThat(images).isGreaterThan(10);
  }

  /** Without those that cannot be lifted, and those without images. */
  private static Optional<Exporting.Document> read(Exporting exporting, Path file) {
    try {
      return Optional.of(exporting.read(Source.of(file)))
          .filter(document -> !document.experiment().images().isEmpty());
    } catch (NboException noDocument) {
      return Optional.empty();
    }
  }

  private static int accepted(Path zarr, NgffVersion version, NgffSchemas schemas)
      throws IOException {
    int images = 0;
    String name = version.isZarr2() ? ".zattrs" : "zarr.json";
    try (Stream<Path> files = Files.walk(zarr)) {
      for (Path file : files.filter(f -> f.endsWith(name)).toList()) {
        JsonNode node = NgffSchemas.JSON.readTree(file.toFile());
        JsonNode attributes = version.isZarr2() ? node : node.get("attributes");
        JsonNode ome = version.isZarr2() ? attributes : attributes.path("ome");
        if (ome.has("multiscales")) {
          schemas.accept(attributes, "strict_image");
          images++;
        }
        if (ome.has("plate")) {
          schemas.accept(attributes, "plate");
        }
        if (ome.has("well")) {
          schemas.accept(attributes, "strict_well");
        }
        if (ome.has("series")) {
          schemas.accept(attributes, "ome");
        }
      }
    }
    return images;
  }

  private record Into(Path folder) implements Outlet {
    @Override
    public OutputStream document() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OutputStream file(String path) throws IOException {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file);
    }
  }
}
