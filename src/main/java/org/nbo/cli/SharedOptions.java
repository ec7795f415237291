package org.nbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.nbo.derive.Derivation;
import org.nbo.finding.Duty;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.validate.ShapeLibrary;
import picocli.CommandLine.Option;

/** The options that every command understands. */
final class SharedOptions {
  @Option(
      names = "--ontology",
      paramLabel = "FILE.ttl",
      description = "Add a community extension of the ontology (repeatable).")
  private List<Path> extensions = new ArrayList<>();

  @Option(names = "--quiet", description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say more about errors.")
  private boolean verbose;

  /** The ontology with the extensions that were asked for. */
  Ontology ontology() {
    return Ontology.load(Launcher.resources(), extensions);
  }

  /** The tables of that ontology, which is loaded only where they are not at hand. */
  Model model(Supplier<Ontology> ontology) {
    Supplier<Model> maker = () -> Model.of(ontology.get());
    return Launcher.cache()
        .filter(cache -> extensions.isEmpty())
        .map(cache -> cache.get(maker))
        .orElseGet(maker);
  }

  /** The committed shapes, or for an ontology with extensions the ones that follow from it. */
  ShapeLibrary shapes(Ontology ontology, List<Duty> cells) {
    if (extensions.isEmpty()) {
      return ShapeLibrary.committed(ontology.resources(), cells);
    }
    Derivation derivation = new Derivation(ontology);
    return new ShapeLibrary(derivation.tierShapes(cells), derivation.valueShapes());
  }

  /** The ontology with the committed restrictions, or with the ones that follow from extensions. */
  Graph withAxioms(Ontology ontology) {
    return extensions.isEmpty()
        ? ontology.withAxioms()
        : ontology.with(new Derivation(ontology).axioms());
  }

  /** The committed JSON-LD context, or for an ontology with extensions the one that follows. */
  byte[] context() {
    if (!extensions.isEmpty()) {
      return new Derivation(ontology()).context();
    }
    try (InputStream in = Launcher.resources().open("ontology/context.jsonld")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether to speak of what is not an error. */
  boolean speaks() {
    return !quiet;
  }
}
