package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.UnitField;
import org.nbo.ontology.Terms;

/** Finds the fields whose values are of a class, of an enumeration, or in a list of units. */
final class Uses {
  private final Vocabulary vocabulary;
  private final TermWording wording;

  Uses(Vocabulary vocabulary, TermWording wording) {
    this.vocabulary = vocabulary;
    this.wording = wording;
  }

  /** The fields of things, those for any kind of the class included. */
  List<Phrase> of(ModelClass type) {
    List<Phrase> uses = new ArrayList<>();
    for (ModelClass ancestor : type.lineage()) {
      Node target = Terms.uri(ancestor.iri());
      for (Phrase use : of(target)) {
        uses.add(
            ancestor == type
                ? use
                : Phrase.join(
                    "", List.of(use, Phrase.of(wording.link(target)).within(", as ", ""))));
      }
    }
    return uses;
  }

  /** The fields that take values of exactly this class or list. */
  List<Phrase> of(Node target) {
    List<Phrase> uses = new ArrayList<>();
    for (Node type : vocabulary.classes()) {
      holding(target, vocabulary.model(type))
          .map(property -> Phrase.of(wording.link(Terms.uri(property.iri()))))
          .map(property -> Phrase.join(": ", List.of(Phrase.of(wording.link(type)), property)))
          .forEach(uses::add);
    }
    return uses;
  }

  /** The properties of fields with such values, and of quantities with such units. */
  private static Stream<ModelProperty> holding(Node target, ModelClass type) {
    return Stream.concat(
        type.ownFields().stream()
            .filter(f -> f.target().filter(target.getURI()::equals).isPresent())
            .map(Field::property),
        type.ownUnits().stream()
            .filter(u -> u.type() != null && u.type().iri().equals(target.getURI()))
            .map(UnitField::property));
  }
}
