package org.nbo.serve.page.assess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.Source;
import org.nbo.model.naming.SpecificationNaming;
import org.nbo.ontology.Terms;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Upload;
import org.nbo.vocab.NboTerm;

/**
 * Files that were sent together, as what they are: those with pixels are images, and the others
 * describe their microscope and settings. Where none has pixels, each stands for itself, but tables
 * of fields and RDF add to what is neither.
 */
public record Sent(List<Source> subjects, List<Source> companions) {
  /** How much larger than an upload what is compressed in it may be. */
  private static final int MOST_INFLATED = 10;

  private static final Node PIXELS = Terms.uri(NboTerm.NS + "Pixels");

  /**
   * Sorts them.
   *
   * @throws Refusal where what is compressed is far too large, or the metadata are in a file that
   *     was not sent
   */
  static Sent of(Exchange exchange, Nbo nbo) throws IOException {
    Upload upload = exchange.upload();
    long most = exchange.limits().uploadBytes();
    Map<Kind, List<Source>> all = new EnumMap<>(Kind.class);
    List.of(Kind.values()).forEach(kind -> all.put(kind, new ArrayList<>()));
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
      all.get(upload.files().size() > 1 ? kind(nbo, source) : Kind.IMAGE).add(source);
    }
    List<Kind> kinds = List.of(Kind.values());
    Kind first =
        kinds.stream().filter(kind -> !all.get(kind).isEmpty()).findFirst().orElse(Kind.IMAGE);
    return new Sent(
        all.get(first),
        kinds.stream()
            .filter(kind -> kind.compareTo(first) > 0)
            .flatMap(kind -> all.get(kind).stream())
            .toList());
  }

  private static boolean isAmong(Upload upload, Path file) {
    return upload.files().stream()
        .anyMatch(
            sent -> sent.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize()));
  }

  /** What a file can be; each goes with those before it. */
  private enum Kind {
    IMAGE,
    /** A table of fields or settings of an image; beside that, they only add to it. */
    OF_IMAGE,
    OTHER,
    /** A table of fields of something else, or statements. */
    ADDITION
  }

  private static Kind kind(Nbo nbo, Source source) {
    if (RdfFile.of(source).isPresent()) {
      return Kind.ADDITION;
    }
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
    boolean table = format.equals(SpecificationNaming.TABLE);
    if (!found[0]) {
      return table ? Kind.ADDITION : Kind.OTHER;
    }
    return table || isOfApplication(nbo, format) ? Kind.OF_IMAGE : Kind.IMAGE;
  }

  /** Whether the model's own application wrote it, which describes images and has none. */
  private static boolean isOfApplication(Nbo nbo, String format) {
    return nbo.model()
        .jsonFormat()
        .filter(json -> format.startsWith(json.names().label()))
        .isPresent();
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
