package org.nbo.model.genome;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nbo.model.ThingIri;

/**
 * The genome in which a source counts. Where its assembly is known, a place has the same IRI in all
 * sources; where it is not, one that is the document's own, so that nothing is ever taken for the
 * same. For use by one thread at a time.
 */
public final class Genome {
  private final Optional<Assembly> assembly;
  private final String name;
  private final String iri;
  private final String places;
  private final String divider;
  private final Map<String, ReferenceSequence> sequences = new HashMap<>();

  /** One that is known. */
  public Genome(Assembly assembly) {
    this.assembly = Optional.of(assembly);
    this.name = assembly.name();
    this.iri = assembly.iri();
    this.places = Locus.FOLDER + assembly.name() + '/';
    this.divider = "/";
  }

  private Genome(String written, String document) {
    this.assembly = Optional.empty();
    this.name = written;
    this.iri = document + ThingIri.IN_DOCUMENT + "assembly:" + encoded(written);
    this.places = document + ThingIri.IN_DOCUMENT + "locus:" + encoded(written) + ':';
    this.divider = ":"; // SPARQL engines refuse a slash after urn:uuid:…#
  }

  /**
   * The one that a name means, else one that only this document knows.
   *
   * @param written name of the assembly; may be empty
   * @param document IRI of the document
   */
  public static Genome named(String written, String document, Assemblies assemblies) {
    return assemblies
        .named(written)
        .map(Genome::new)
        .orElseGet(() -> new Genome(written.isBlank() ? "unknown" : written.strip(), document));
  }

  /** Its assembly, where it is known. */
  public Optional<Assembly> assembly() {
    return assembly;
  }

  /** Canonical name of the assembly, else the one that the source writes. */
  public String name() {
    return name;
  }

  /** IRI of the assembly. */
  public String iri() {
    return iri;
  }

  /** The chromosome that a name means. */
  public ReferenceSequence sequence(String written) {
    return sequences.computeIfAbsent(written, this::make);
  }

  private ReferenceSequence make(String written) {
    String chromosome =
        assembly.map(a -> a.chromosome(written)).orElseGet(() -> Assembly.canonical(written));
    String inIri = encoded(chromosome);
    return new ReferenceSequence(
        name,
        iri,
        assembly.isPresent(),
        chromosome,
        iri + divider + inIri,
        places + inIri + ':',
        assembly.map(a -> a.length(chromosome).orElse(0)).orElse(0L),
        assembly.filter(a -> a.isStranger(chromosome)).isPresent());
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String decoded(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
