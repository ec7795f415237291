package org.nbo.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.ontology.Terms;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Upload;
import org.nbo.vocab.NboTerm;

/**
 * Files that were sent together, as what they are: those with pixels are images, and the others
 * describe their microscope and settings. Where none has pixels, each stands for itself.
 */
record Sent(List<Source> subjects, List<Source> companions) {
  /** How much larger than an upload what is compressed in it may be. */
  private static final int MOST_INFLATED = 10;

  /** What lifting calls the format of tables. */
  private static final String TABLE = "table of fields";

  private static final Node PIXELS = Terms.uri(NboTerm.NS + "Pixels");

  /**
   * Sorts them.
   *
   * @param most bytes of all that was sent
   * @throws Refusal where what is compressed is far too large, or the metadata are in a file that
   *     was not sent
   */
  static Sent of(Upload upload, Nbo nbo, long most) throws IOException {
    List<Source> images = new ArrayList<>();
    List<Source> others = new ArrayList<>();
    List<Source> tables = new ArrayList<>(); // also of images, to which they add what was missing
    for (Path file : upload.files()) {
      checkInflated(file, MOST_INFLATED * most);
      Source source = Source.of(file).called(file.getFileName().toString());
      Optional<Path> other = nbo.leadsTo(source);
      if (other.isPresent() && isAmong(upload, other.orElseThrow())) {
        continue; // that file says all of it
      }
      if (other.isPresent()) {
        throw new Refusal(
            422,
            "the metadata of "
                + source.name()
                + " are in another file, which it names; send that too");
      }
      Kind kind = upload.files().size() > 1 ? kind(nbo, source) : Kind.IMAGE;
      switch (kind) {
        case IMAGE -> images.add(source);
        case TABLE -> tables.add(source);
        case OTHER -> others.add(source);
      }
    }
    if (images.isEmpty()) {
      images.addAll(tables);
    } else {
      others.addAll(tables);
    }
    return images.isEmpty() ? new Sent(others, List.of()) : new Sent(images, others);
  }

  private static boolean isAmong(Upload upload, Path file) {
    return upload.files().stream()
        .anyMatch(
            sent -> sent.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize()));
  }

  private enum Kind {
    IMAGE,
    /** A table of fields of an image. */
    TABLE,
    OTHER
  }

  private static Kind kind(Nbo nbo, Source source) {
    boolean[] found = new boolean[1];
    StreamRDF looks =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            found[0] |=
                quad.getObject().equals(PIXELS) && quad.getPredicate().equals(RDF.type.asNode());
          }
        };
    String format = nbo.lift(source).to(looks).format();
    if (!found[0]) {
      return Kind.OTHER;
    }
    return format.equals(TABLE) ? Kind.TABLE : Kind.IMAGE;
  }

  private static void checkInflated(Path file, long most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (in.read() != 0x1f || in.read() != 0x8b) {
        return;
      }
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      long all = 0;
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        all += got;
        if (all > most) {
          throw new Refusal(
              413, "what is compressed in this file is larger than " + most + " bytes");
        }
      }
    } catch (IOException e) { // lifting says more exactly what is wrong with it
      return;
    }
  }
}
