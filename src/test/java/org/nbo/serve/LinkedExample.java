package org.nbo.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nbo.ImagedBy;
import org.nbo.Linking;
import org.nbo.Source;
import org.nbo.export.links.LinkStatements;

/** What {@code src/examples/genomics/run} links, served with its links. */
final class LinkedExample {
  static final String IMAGE = "urn:uuid:7b1e6a52-2f0c-4d3e-8c11-0a5d2e7f9b01#Image:0";
  static final String LOCUS = "https://w3id.org/4dn-bina-ome/locus/GRCh38/chr21:28000001-28030000";

  private static final Path EXAMPLE = Path.of("src/examples/genomics");
  private static final List<String> GENOMIC =
      List.of(
          "loops.bedpe",
          "peaks.hg38.narrowPeak",
          "boundaries.hg38.bed",
          "genes.gff3",
          "portal.json",
          "portal-encode.json");

  private LinkedExample() {}

  /**
   * Serves it.
   *
   * @param folder for the links and the traces
   * @param besides what is served beside them
   */
  static Served served(Path folder, Path... besides) throws IOException {
    Path traces = folder.resolve("tracing.nq");
    try (OutputStream out = Files.newOutputStream(traces)) {
      Served.NBO.lift(source("tracing-core.csv")).imagedBy(image()).toNQuads(out);
    }
    Path links = links(folder);
    return Served.of(
        Stream.concat(
                Stream.of(besides),
                Stream.concat(
                    Stream.of(traces, links, EXAMPLE.resolve("image.ome.xml")),
                    GENOMIC.stream().map(EXAMPLE::resolve)))
            .toArray(Path[]::new));
  }

  /** Writes the links alone. */
  static Path links(Path folder) throws IOException {
    Linking linking = Served.NBO.linking(Linking.options().imagedBy(image()));
    linking.imaging(source("tracing-core.csv"));
    linking.imaging(source("portal.json"));
    GENOMIC.forEach(file -> linking.genomic(source(file)));
    Path links = folder.resolve("links.nq");
    try (OutputStream out = Files.newOutputStream(links)) {
      linking.link(LinkStatements.nQuads(out));
    }
    return links;
  }

  private static Source source(String file) {
    return Source.of(EXAMPLE.resolve(file));
  }

  private static ImagedBy image() {
    return Served.NBO.imagedBy(
        Optional.of(EXAMPLE.resolve("image.ome.xml").toString()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
