package org.nbo.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.nbo.derive.Derivation;
import org.nbo.finding.Duty;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Resources;
import org.nbo.validate.ShapeLibrary;

/**
 * What follows from the ontology, and so is asked of data: shapes, OWL restrictions, the JSON-LD
 * context. They are taken from the project's derived files, or for an ontology with community
 * extensions derived from it.
 */
public final class Consequences {
  private final Resources resources;
  private final Supplier<Ontology> ontology;
  private final boolean extended;

  /**
   * @param ontology loads it, where that is needed
   * @param extended whether it has community extensions
   */
  public Consequences(Resources resources, Supplier<Ontology> ontology, boolean extended) {
    this.resources = resources;
    this.ontology = ontology;
    this.extended = extended;
  }

  /** The shapes for some cells of the matrix, and those that hold at every tier. */
  public ShapeLibrary shapes(List<Duty> cells) {
    if (!extended) {
      return ShapeLibrary.committed(resources, cells);
    }
    Derivation derivation = new Derivation(ontology.get());
    return new ShapeLibrary(derivation.tierShapes(cells), derivation.valueShapes());
  }

  /** The ontology with the restrictions that its fields give. */
  public Graph withAxioms() {
    Ontology stated = ontology.get();
    return extended ? stated.with(new Derivation(stated).axioms()) : stated.withAxioms();
  }

  /** The JSON-LD context, in UTF-8. */
  public byte[] context() {
    if (extended) {
      return new Derivation(ontology.get()).context();
    }
    try (InputStream in = resources.open("ontology/context.jsonld")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
